#include "input/office_document.hpp"

#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include "model/read_error.hpp"
#include "office/properties.hpp"
#include "office/uno_text.hpp"

namespace ri::calc {
namespace {

css::uno::Reference<css::lang::XComponent> load(const Context &context, const char *filter,
                                                std::string_view bytes) {
  const css::uno::Sequence<sal_Int8> sequence(reinterpret_cast<const sal_Int8 *>(bytes.data()),
                                              static_cast<sal_Int32>(bytes.size()));
  const css::uno::Reference<css::io::XInputStream> stream(
      css::io::SequenceInputStream::createStreamFromSequence(context, sequence),
      css::uno::UNO_QUERY_THROW);
  return css::frame::Desktop::create(context)->loadComponentFromURL(
      "private:stream", "_blank", 0,
      sequenceOf<css::beans::PropertyValue>(
          {property("InputStream", stream),
           property("FilterName", rtl::OUString::createFromAscii(filter)), property("Hidden", true),
           property("ReadOnly", true), property("Silent", true),
           property("MacroExecutionMode", css::document::MacroExecMode::NEVER_EXECUTE),
           property("UpdateDocMode", css::document::UpdateDocMode::NO_UPDATE)}));
}

[[noreturn]] void refuse() {
  throw ReadError(ReadError::Kind::Malformed,
                  "The office cannot open this document; it is damaged or protected by a password, "
                  "or LibreOffice Writer is not installed. Open it in Writer and save it anew.");
}

} // namespace

OfficeDocument::OfficeDocument(const Context &context, const char *filter, std::string_view bytes) {
  try {
    component_ = load(context, filter, bytes);
  } catch (const css::uno::Exception &) {
    refuse();
  }
  text_.set(component_, css::uno::UNO_QUERY);
  if (!text_.is()) {
    if (component_.is())
      component_->dispose();
    refuse();
  }
}

OfficeDocument::~OfficeDocument() {
  try {
    css::uno::Reference<css::util::XCloseable>(component_, css::uno::UNO_QUERY_THROW)->close(true);
  } catch (const css::uno::Exception &) { // somebody holds it, who closes it then
  }
}

} // namespace ri::calc
