// Properties of the office's objects and members of its argument lists. May include: SDK.
#pragma once

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/Sequence.hxx>
#include <rtl/ustring.hxx>

namespace ri::calc {

template <typename Value> css::beans::PropertyValue property(const char *name, const Value &value) {
  return {rtl::OUString::createFromAscii(name), -1, css::uno::Any(value),
          css::beans::PropertyState_DIRECT_VALUE};
}

/// The member `name` of an argument list; `otherwise` where there is none of that type.
template <typename Value>
Value argument(const css::uno::Sequence<css::beans::PropertyValue> &arguments, const char *name,
               Value otherwise = {}) {
  for (const css::beans::PropertyValue &candidate : arguments)
    if (candidate.Name.equalsAscii(name))
      candidate.Value >>= otherwise;
  return otherwise;
}

template <typename Object, typename Value>
void setProperty(const css::uno::Reference<Object> &object, const char *name, const Value &value) {
  css::uno::Reference<css::beans::XPropertySet>(object, css::uno::UNO_QUERY_THROW)
      ->setPropertyValue(rtl::OUString::createFromAscii(name), css::uno::Any(value));
}

} // namespace ri::calc
