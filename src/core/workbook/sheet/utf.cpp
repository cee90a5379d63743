#include "workbook/sheet/utf.hpp"

#include <cstdint>

namespace ri {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

/// How many bytes follow the first byte of a sequence; -1 if none may begin with it.
int trailCount(unsigned char lead) {
  if (lead < 0x80)
    return 0;
  if (lead >= 0xC2 && lead < 0xE0)
    return 1;
  if (lead >= 0xE0 && lead < 0xF0)
    return 2;
  if (lead >= 0xF0 && lead < 0xF5)
    return 3;
  return -1;
}

} // namespace

std::u16string fromUtf8(std::string_view text) {
  std::u16string units;
  units.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i++]);
    const int trails = trailCount(lead);
    char32_t point = trails <= 0 ? lead : lead & (0x3Fu >> trails);
    bool valid = trails >= 0;
    const std::size_t next = i;
    for (int t = 0; valid && t < trails; ++t) {
      valid = i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0u) == 0x80u;
      if (valid)
        point = (point << 6) | (static_cast<unsigned char>(text[i++]) & 0x3Fu);
    }
    constexpr char32_t kSmallest[] = {0, 0x80, 0x800, 0x10000};
    if (!valid || point < kSmallest[trails] || point > 0x10FFFF ||
        (point >= 0xD800 && point < 0xE000)) {
      point = kReplacement;
      i = next;
    }
    if (point < 0x10000) {
      units += static_cast<char16_t>(point);
    } else {
      units += static_cast<char16_t>(0xD7C0 + (point >> 10));
      units += static_cast<char16_t>(0xDC00 + (point & 0x3FF));
    }
  }
  return units;
}

std::string toUtf8(std::u16string_view text) {
  std::string bytes;
  bytes.reserve(text.size() * 3);
  for (std::size_t i = 0; i < text.size(); ++i) {
    char32_t point = text[i];
    if (isHighSurrogate(text[i]) && i + 1 < text.size() && isLowSurrogate(text[i + 1]))
      point = ((point - 0xD7C0) << 10) | (static_cast<char32_t>(text[++i]) & 0x3FF);
    else if (isHighSurrogate(text[i]) || isLowSurrogate(text[i]))
      point = kReplacement;
    if (point < 0x80) {
      bytes += static_cast<char>(point);
      continue;
    }
    const int trails = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    constexpr unsigned kLead[] = {0, 0xC0, 0xE0, 0xF0};
    bytes += static_cast<char>(kLead[trails] | (point >> (6 * trails)));
    for (int t = trails - 1; t >= 0; --t)
      bytes += static_cast<char>(0x80 | ((point >> (6 * t)) & 0x3F));
  }
  return bytes;
}

} // namespace ri
