#include "commands/user_dialogs.hpp"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxResults.hpp>
#include <com/sun/star/awt/MessageBoxType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XMessageBox.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>

#include "office/input.hpp"
#include "office/ui_strings.hpp"

namespace ri::calc {

namespace {

css::uno::Reference<css::awt::XMessageBox>
messageBox(const Context &context, const css::uno::Reference<css::frame::XFrame> &frame,
           css::awt::MessageBoxType type, sal_Int32 buttons, const rtl::OUString &message) {
  const css::uno::Reference<css::awt::XWindowPeer> window(frame->getContainerWindow(),
                                                          css::uno::UNO_QUERY);
  return css::awt::Toolkit::create(context)->createMessageBox(
      window, type, buttons, uiString(context, "ErrorTitle"), message);
}

} // namespace

rtl::OUString chooseReport(const Context &context, const char *title) {
  const auto picker = css::ui::dialogs::FilePicker::createWithMode(
      context, css::ui::dialogs::TemplateDescription::FILEOPEN_SIMPLE);
  picker->setTitle(uiString(context, title));
  picker->appendFilter(uiString(context, "ImportReports"), "*.txt");
  picker->appendFilter(uiString(context, "ImportAllFiles"), "*.*");
  if (picker->execute() != css::ui::dialogs::ExecutableDialogResults::OK)
    return {};
  const css::uno::Sequence<rtl::OUString> files = picker->getSelectedFiles();
  return files.hasElements() ? files[0] : rtl::OUString();
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
                  const std::filesystem::path &path) {
  return messageBox(context, frame, css::awt::MessageBoxType_QUERYBOX,
                    css::awt::MessageBoxButtons::BUTTONS_YES_NO |
                        css::awt::MessageBoxButtons::DEFAULT_BUTTON_NO,
                    uiString(context, "TrustQuestion").replaceAll("%1", shownName(path)))
             ->execute() == css::awt::MessageBoxResults::YES;
}

} // namespace ri::calc
