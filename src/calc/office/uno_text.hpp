// Text and sequences between the core's standard types and the office's. May include: SDK, std.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include <com/sun/star/uno/Sequence.hxx>
#include <rtl/ustring.hxx>

namespace ri::calc {

inline rtl::OUString toOUString(std::u16string_view text) {
  return {reinterpret_cast<const sal_Unicode *>(text.data()), static_cast<sal_Int32>(text.size())};
}

inline rtl::OUString toOUString(std::string_view utf8) {
  return {utf8.data(), static_cast<sal_Int32>(utf8.size()), RTL_TEXTENCODING_UTF8};
}

/// Valid as long as `text` is.
inline std::u16string_view toView(const rtl::OUString &text) {
  return {reinterpret_cast<const char16_t *>(text.getStr()),
          static_cast<std::size_t>(text.getLength())};
}

inline std::string toUtf8(const rtl::OUString &text) {
  const rtl::OString utf8 = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
  return {utf8.getStr(), static_cast<std::size_t>(utf8.getLength())};
}

/// What a newer SDK's Sequence does by itself.
template <typename T> css::uno::Sequence<T> sequenceOf(std::initializer_list<T> items) {
  return {items.begin(), static_cast<sal_Int32>(items.size())};
}

} // namespace ri::calc
