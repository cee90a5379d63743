#include "commands/user_dialogs.hpp"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxResults.hpp>
#include <com/sun/star/awt/MessageBoxType.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/UnoControlDialog.hpp>
#include <com/sun/star/awt/XMessageBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>

#include "office/input.hpp"
#include "office/properties.hpp"
#include "office/settings.hpp"
#include "office/ui_strings.hpp"

namespace ri::calc {

namespace {

constexpr char kLastFolder[] = "LastFolder";

css::uno::Reference<css::awt::XMessageBox>
messageBox(const Context &context, const css::uno::Reference<css::frame::XFrame> &frame,
           css::awt::MessageBoxType type, sal_Int32 buttons, const rtl::OUString &message) {
  const css::uno::Reference<css::awt::XWindowPeer> window(frame->getContainerWindow(),
                                                          css::uno::UNO_QUERY);
  return css::awt::Toolkit::create(context)->createMessageBox(
      window, type, buttons, uiString(context, "ErrorTitle"), message);
}

/// A control of a dialog, in units of its font.
struct Control {
  const char *service, *name;
  sal_Int32 left, top, width, height;
};

css::uno::Reference<css::beans::XPropertySet>
addControl(const css::uno::Reference<css::uno::XInterface> &dialog, const Control &control) {
  const css::uno::Reference<css::beans::XPropertySet> model(
      css::uno::Reference<css::lang::XMultiServiceFactory>(dialog, css::uno::UNO_QUERY_THROW)
          ->createInstance(rtl::OUString::createFromAscii(control.service)),
      css::uno::UNO_QUERY_THROW);
  setProperty(model, "PositionX", control.left);
  setProperty(model, "PositionY", control.top);
  setProperty(model, "Width", control.width);
  setProperty(model, "Height", control.height);
  css::uno::Reference<css::container::XNameContainer>(dialog, css::uno::UNO_QUERY_THROW)
      ->insertByName(rtl::OUString::createFromAscii(control.name), css::uno::Any(model));
  return model;
}

css::uno::Reference<css::uno::XInterface> nameDialog(const Context &context,
                                                     const rtl::OUString &name) {
  const css::uno::Reference<css::uno::XInterface> dialog =
      context->getServiceManager()->createInstanceWithContext(
          "com.sun.star.awt.UnoControlDialogModel", context);
  const css::uno::Reference<css::beans::XPropertySet> properties(dialog, css::uno::UNO_QUERY_THROW);
  constexpr sal_Int32 kWidth = 200, kHeight = 62, kEdge = 6, kLine = 12, kButton = 50;
  setProperty(properties, "Width", kWidth);
  setProperty(properties, "Height", kHeight);
  setProperty(properties, "Title", uiString(context, "CallUndo"));
  setProperty(addControl(dialog, {"com.sun.star.awt.UnoControlFixedTextModel", "label", kEdge,
                                  kEdge, kWidth - 2 * kEdge, kLine}),
              "Label", uiString(context, "CallQuestion").replaceAll("%1", name));
  setProperty(addControl(dialog, {"com.sun.star.awt.UnoControlEditModel", "name", kEdge,
                                  2 * kEdge + kLine, kWidth - 2 * kEdge, kLine}),
              "Text", name);
  const auto button = [&](const char *control, sal_Int32 left, css::awt::PushButtonType type) {
    const auto model = addControl(dialog, {"com.sun.star.awt.UnoControlButtonModel", control, left,
                                           kHeight - kEdge - kLine - 2, kButton, kLine + 2});
    setProperty(model, "PushButtonType", static_cast<sal_Int16>(type));
    setProperty(model, "DefaultButton", type == css::awt::PushButtonType_OK);
  };
  button("cancel", kWidth - 2 * (kButton + kEdge), css::awt::PushButtonType_CANCEL);
  button("ok", kWidth - kButton - kEdge, css::awt::PushButtonType_OK);
  return dialog;
}

} // namespace

rtl::OUString chooseReport(const Context &context, const char *title) {
  const auto picker = css::ui::dialogs::FilePicker::createWithMode(
      context, css::ui::dialogs::TemplateDescription::FILEOPEN_SIMPLE);
  picker->setTitle(uiString(context, title));
  picker->appendFilter(uiString(context, "ImportReports"),
                       "*.txt;*.md;*.docx;*.doc;*.odt;*.fodt;*.rtf;*.html;*.htm;*.xhtml");
  picker->appendFilter(uiString(context, "ImportAllFiles"), "*.*");
  rtl::OUString folder;
  remembered(context, kLastFolder) >>= folder;
  if (!folder.isEmpty())
    picker->setDisplayDirectory(folder);
  if (picker->execute() != css::ui::dialogs::ExecutableDialogResults::OK)
    return {};
  const css::uno::Sequence<rtl::OUString> files = picker->getSelectedFiles();
  if (!files.hasElements())
    return {};
  remember(context, kLastFolder, css::uno::Any(folderOf(files[0])));
  return files[0];
}

void showError(const Context &context, const css::uno::Reference<css::frame::XFrame> &frame,
               const org::reportindicators::ReportException &error) {
  rtl::OUString message = error.Message;
  if (!error.File.isEmpty())
    message = shownName(error.File) + "\n\n" + message;
  messageBox(context, frame, css::awt::MessageBoxType_ERRORBOX,
             css::awt::MessageBoxButtons::BUTTONS_OK, message)
      ->execute();
}

bool agreesToFile(const Context &context, const css::uno::Reference<css::frame::XFrame> &frame,
                  const std::filesystem::path &path, const char *question) {
  return messageBox(context, frame, css::awt::MessageBoxType_QUERYBOX,
                    css::awt::MessageBoxButtons::BUTTONS_YES_NO |
                        css::awt::MessageBoxButtons::DEFAULT_BUTTON_NO,
                    uiString(context, question).replaceAll("%1", shownName(path)))
             ->execute() == css::awt::MessageBoxResults::YES;
}

rtl::OUString askName(const Context &context, const css::uno::Reference<css::frame::XFrame> &frame,
                      const rtl::OUString &name) {
  const auto dialog = css::awt::UnoControlDialog::create(context);
  dialog->setModel({nameDialog(context, name), css::uno::UNO_QUERY_THROW});
  dialog->createPeer(
      css::uno::Reference<css::awt::XToolkit>(css::awt::Toolkit::create(context).get()),
      css::uno::Reference<css::awt::XWindowPeer>(frame->getContainerWindow(), css::uno::UNO_QUERY));
  const css::uno::Reference<css::awt::XTextComponent> edit(dialog->getControl("name"),
                                                           css::uno::UNO_QUERY_THROW);
  edit->setSelection({0, name.getLength()});
  const css::uno::Reference<css::awt::XWindow> window(dialog, css::uno::UNO_QUERY_THROW);
  const css::awt::Rectangle over = frame->getContainerWindow()->getPosSize();
  const css::awt::Rectangle own = window->getPosSize();
  window->setPosSize((over.Width - own.Width) / 2, (over.Height - own.Height) / 3, 0, 0,
                     css::awt::PosSize::POS);
  const bool agreed = dialog->execute() == css::ui::dialogs::ExecutableDialogResults::OK;
  const rtl::OUString called = agreed ? edit->getText().trim() : rtl::OUString();
  css::uno::Reference<css::lang::XComponent>(dialog, css::uno::UNO_QUERY_THROW)->dispose();
  return called;
}

} // namespace ri::calc
