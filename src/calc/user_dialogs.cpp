#include "user_dialogs.hpp"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XMessageBox.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>
#include <osl/file.hxx>

#include "ui_strings.hpp"

namespace ri::calc {

rtl::OUString chooseReport(const Context &context) {
  const auto picker = css::ui::dialogs::FilePicker::createWithMode(
      context, css::ui::dialogs::TemplateDescription::FILEOPEN_SIMPLE);
  picker->setTitle(uiString(context, "ImportTitle"));
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
  rtl::OUString path;
  if (osl::FileBase::getSystemPathFromFileURL(error.File, path) == osl::FileBase::E_None)
    message = path + "\n\n" + message;
  const css::uno::Reference<css::awt::XWindowPeer> window(frame->getContainerWindow(),
                                                          css::uno::UNO_QUERY);
  css::awt::Toolkit::create(context)
      ->createMessageBox(window, css::awt::MessageBoxType_ERRORBOX,
                         css::awt::MessageBoxButtons::BUTTONS_OK, uiString(context, "ErrorTitle"),
                         message)
      ->execute();
}

} // namespace ri::calc
