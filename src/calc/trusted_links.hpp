// Which links this user set or agreed to: a workbook may come from a stranger and be linked to any
// file. Kept in the user's profile, never in the workbook, which could claim anything.
#pragma once

#include <rtl/ustring.hxx>

#include "context.hpp"

namespace ri::calc {

bool isTrustedLink(const Context &context, const rtl::OUString &url);

/// To be called where the user names a file, or agrees to one that is asked for.
void trustLink(const Context &context, const rtl::OUString &url);

} // namespace ri::calc
