// What the program remembers of its user (registry/Settings.xcs). May include: SDK.
#pragma once

#include <com/sun/star/uno/Any.hxx>

#include "office/context.hpp"

namespace ri::calc {

css::uno::Any remembered(const Context &context, const char *name);
void remember(const Context &context, const char *name, const css::uno::Any &value);

} // namespace ri::calc
