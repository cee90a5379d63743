#include "calc/commands.hpp"

#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace ri::test {
namespace {

class StatusListener : public cppu::WeakImplHelper1<css::frame::XStatusListener> {
public:
  void SAL_CALL statusChanged(const css::frame::FeatureStateEvent &event) override {
    enabled = event.IsEnabled;
  }
  void SAL_CALL disposing(const css::lang::EventObject &) override {}
  bool enabled = false;
};

Reference<css::frame::XDispatchProvider> frameOf(const Document &document) {
  return {document.model()->getCurrentController()->getFrame(), UNO_QUERY_THROW};
}

rtl::OUString urlOf(const char *command) {
  return "vnd.org.reportindicators:" + rtl::OUString::createFromAscii(command);
}

Reference<css::view::XSelectionSupplier> selectionOf(const Document &document) {
  return {document.model()->getCurrentController(), UNO_QUERY_THROW};
}

} // namespace

css::frame::DispatchResultEvent dispatch(const Office &office, const Document &document,
                                         const char *command,
                                         const std::vector<css::beans::PropertyValue> &arguments) {
  return css::frame::DispatchHelper::create(office.context())
      ->executeDispatch(frameOf(document), urlOf(command), "_self", 0,
                        {arguments.data(), static_cast<sal_Int32>(arguments.size())})
      .get<css::frame::DispatchResultEvent>();
}

bool isEnabled(const Office &office, const Document &document, const char *command) {
  css::util::URL url;
  url.Complete = urlOf(command);
  css::util::URLTransformer::create(office.context())->parseStrict(url);
  const auto dispatch = frameOf(document)->queryDispatch(url, "_self", 0);
  const rtl::Reference<StatusListener> listener(new StatusListener);
  dispatch->addStatusListener(listener.get(), url);
  dispatch->removeStatusListener(listener.get(), url);
  return listener->enabled;
}

void select(const Document &document, const Reference<css::uno::XInterface> &cells) {
  selectionOf(document)->select(css::uno::Any(cells));
}

css::table::CellRangeAddress selected(const Document &document) {
  return Reference<css::sheet::XCellRangeAddressable>(selectionOf(document)->getSelection(),
                                                      UNO_QUERY_THROW)
      ->getRangeAddress();
}

} // namespace ri::test
