#include "document/expanding_references.hpp"

#include <com/sun/star/lang/XMultiComponentFactory.hpp>

#include "document/redo_action.hpp"
#include "office/properties.hpp"

namespace ri::calc {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Spreadsheet = Reference<css::sheet::XSpreadsheetDocument>;

constexpr char kExpand[] = "ExpandReferences";

} // namespace

ExpandingReferences::ExpandingReferences(const Context &context, const Spreadsheet &document)
    : document_(document), options_(context->getServiceManager()->createInstanceWithContext(
                                        "com.sun.star.sheet.GlobalSheetSettings", context),
                                    UNO_QUERY_THROW),
      before_(options_->getPropertyValue(kExpand).get<bool>()) {
  setProperty(options_, kExpand, true);
  addRedo(document_,
          [options = options_](const Spreadsheet &) { setProperty(options, kExpand, true); });
}

ExpandingReferences::~ExpandingReferences() {
  try {
    setProperty(options_, kExpand, before_);
    addRedo(document_, [options = options_, before = before_](const Spreadsheet &) {
      setProperty(options, kExpand, before);
    });
  } catch (const css::uno::Exception &) {
    // The document was closed meanwhile.
  }
}

} // namespace ri::calc
