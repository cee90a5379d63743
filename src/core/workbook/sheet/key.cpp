#include "workbook/sheet/key.hpp"

#include "workbook/sheet/source_text.hpp"

namespace ri {
namespace {

constexpr char16_t kSeparator = u'|';

std::u16string decimalDigits(std::uint32_t number) {
  const std::string digits = std::to_string(number);
  return {digits.begin(), digits.end()};
}

void appendPart(std::u16string &key, std::u16string_view part) {
  constexpr std::u16string_view kSpecial = u"|\\*?~"; // separator, escape, Calc's wildcards
  constexpr std::u16string_view kHexDigits = u"0123456789abcdef";
  for (const char16_t unit : part) {
    if (kSpecial.find(unit) == std::u16string_view::npos) {
      key += unit;
    } else {
      key += u'\\';
      key += kHexDigits[unit >> 4];
      key += kHexDigits[unit & 0xF];
    }
  }
  key += kSeparator;
}

void appendPart(std::u16string &key, std::string_view ascii) {
  appendPart(key, std::u16string(ascii.begin(), ascii.end()));
}

/// Capital letters made small, as far as a report in Chinese has them: ASCII and full-width.
std::u16string foldCase(std::u16string_view text) {
  std::u16string folded(text);
  for (char16_t &unit : folded)
    if ((unit >= u'A' && unit <= u'Z') || (unit >= u'Ａ' && unit <= u'Ｚ'))
      unit = static_cast<char16_t>(unit + 0x20);
  return folded;
}

} // namespace

std::u16string keyStem(std::uint32_t report, const Observation &lead) {
  std::u16string stem = decimalDigits(report);
  stem += kSeparator;
  appendPart(stem, labelText(lead.indicator));
  appendPart(stem, labelText(lead.area));
  appendPart(stem, lead.period.toString());
  appendPart(stem, code(lead.measure));
  appendPart(stem, code(lead.basis));
  appendPart(stem, lead.quantity.unit);
  return stem;
}

std::u16string keyOf(std::u16string_view stem, std::uint32_t ordinal) {
  return std::u16string(stem) + decimalDigits(ordinal);
}

bool splitKey(std::u16string_view key, std::u16string_view &stem, std::uint32_t &ordinal) {
  constexpr std::size_t kOrdinalDigits = 9;
  const std::size_t separator = key.rfind(kSeparator);
  if (separator == std::u16string_view::npos || separator + 1 == key.size() ||
      key.size() - separator - 1 > kOrdinalDigits)
    return false;
  ordinal = 0;
  for (const char16_t digit : key.substr(separator + 1)) {
    if (digit < u'0' || digit > u'9')
      return false;
    ordinal = ordinal * 10 + static_cast<std::uint32_t>(digit - u'0');
  }
  stem = key.substr(0, separator + 1);
  return true;
}

std::u16string_view indicatorOfKey(std::u16string_view key) {
  const std::size_t report = key.find(kSeparator);
  if (report == std::u16string_view::npos)
    return {};
  const std::size_t end = key.find(kSeparator, report + 1);
  return end == std::u16string_view::npos ? std::u16string_view()
                                          : key.substr(report + 1, end - report - 1);
}

std::uint32_t reportOfKey(std::u16string_view key) {
  constexpr std::size_t kReportDigits = 9;
  std::uint32_t report = 0;
  for (std::size_t i = 0; i < key.size() && i <= kReportDigits; ++i) {
    if (key[i] == kSeparator)
      return report;
    if (key[i] < u'0' || key[i] > u'9')
      break;
    report = report * 10 + static_cast<std::uint32_t>(key[i] - u'0');
  }
  return 0;
}

std::u16string KeyRegister::add(std::u16string_view stem, std::uint32_t ordinal) {
  std::uint32_t &next = used_.try_emplace(foldCase(stem), 1).first->second;
  for (std::uint32_t candidate = ordinal;; candidate = next++) {
    std::u16string key = keyOf(stem, candidate);
    if (use(key))
      return key;
  }
}

bool KeyRegister::use(std::u16string_view key) {
  return used_.try_emplace(foldCase(key), 0).second;
}

} // namespace ri
