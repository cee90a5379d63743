// What the program asks of and says to the user.
#pragma once

#include <filesystem>

#include <com/sun/star/frame/XFrame.hpp>
#include <org/reportindicators/ReportException.hpp>

#include "office/context.hpp"

namespace ri::calc {

/// The URL of the report that the user chooses; empty if none. `title` names the dialog's title
/// (uiString).
rtl::OUString chooseReport(const Context &context, const char *title);

/// Whether the user says yes to a question (of registry/Strings.xcs) about the file at a real path.
bool agreesToFile(const Context &context, const css::uno::Reference<css::frame::XFrame> &frame,
                  const std::filesystem::path &path, const char *question);

/// What the user calls an indicator; `name` is proposed. Empty if he thinks better of it.
rtl::OUString askName(const Context &context, const css::uno::Reference<css::frame::XFrame> &frame,
                      const rtl::OUString &name);

/// A message with one button, over the frame's window: which file, and what is wrong with it.
void showError(const Context &context, const css::uno::Reference<css::frame::XFrame> &frame,
               const org::reportindicators::ReportException &error);

} // namespace ri::calc
