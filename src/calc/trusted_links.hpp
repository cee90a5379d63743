// Which links this user set or agreed to: a workbook may come from a stranger and be linked to any
// file. Kept in the user's profile, never in the workbook, which could claim anything.
#pragma once

#include <string>

#include <rtl/ustring.hxx>

#include "context.hpp"

namespace ri::calc {

/// A link as far as trust goes.
struct LinkMark {
  rtl::OUString url;
  std::string sha256;   ///< of the file when it was last read, as Base keeps it
  rtl::OUString beside; ///< the URL of the workbook; empty if it has none
};

/// Whether the user set or agreed to the URL; or the file lies beside the workbook or below it and
/// has the name and, when it was last read, the content of one that the user did: both were moved.
bool isTrustedLink(const Context &context, const LinkMark &link);

/// To be called where the user names a file, or agrees to one that is asked for, and when a
/// trusted one was read anew.
void trustLink(const Context &context, const LinkMark &link);

} // namespace ri::calc
