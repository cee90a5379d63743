// What gives a service access to the office.
#pragma once

#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace ri::calc {

using Context = css::uno::Reference<css::uno::XComponentContext>;

} // namespace ri::calc
