// The program's words in the language of the office's user interface.
#pragma once

#include <string>

#include <rtl/ustring.hxx>

#include "office/context.hpp"

namespace ri::calc {

/// BCP 47 of the user interface: "en-US", "zh-TW".
std::string uiLanguage(const Context &context);

/// A text of registry/Strings.xcs by its name.
rtl::OUString uiString(const Context &context, const char *name);

} // namespace ri::calc
