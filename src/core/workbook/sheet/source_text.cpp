#include "workbook/sheet/source_text.hpp"

#include "workbook/sheet/utf.hpp"

namespace ri {
namespace {

constexpr std::u16string_view kHexDigits = u"0123456789abcdef";
constexpr std::size_t kLabelUnits = 1000;

/// 0 to 15, or -1.
int hexValue(char16_t unit) {
  if (unit >= u'0' && unit <= u'9')
    return unit - u'0';
  if (unit >= u'a' && unit <= u'f')
    return unit - u'a' + 10;
  if (unit >= u'A' && unit <= u'F')
    return unit - u'A' + 10;
  return -1;
}

/// The four hexadecimal digits from `at` on, or -1.
int fourDigits(std::u16string_view text, std::size_t at) {
  if (at + 4 > text.size())
    return -1;
  int value = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    const int digit = hexValue(text[i]);
    if (digit < 0)
      return -1;
    value = value * 16 + digit;
  }
  return value;
}

bool isControl(char16_t unit) { return unit < 0x20 || (unit >= 0x7F && unit < 0xA0); }

/// Whether the unit at `at` would not come back from a file as it is.
bool isFragile(std::u16string_view text, std::size_t at) {
  const char16_t unit = text[at];
  if (isHighSurrogate(unit))
    return at + 1 == text.size() || !isLowSurrogate(text[at + 1]);
  if (isLowSurrogate(unit))
    return at == 0 || !isHighSurrogate(text[at - 1]);
  if (unit == u'_') // _x0009_ in .xlsx
    return at + 6 < text.size() && text[at + 1] == u'x' && fourDigits(text, at + 2) >= 0 &&
           text[at + 6] == u'_';
  return isControl(unit) || unit == 0xFFFE || unit == 0xFFFF || unit == 0xFEFF;
}

void appendEscaped(std::u16string &escaped, std::u16string_view text, std::size_t at) {
  const char16_t unit = text[at];
  switch (unit) {
  case u'\\':
    escaped += u"\\\\";
    return;
  case u'\t':
    escaped += u"\\t";
    return;
  case u'\r':
    escaped += u"\\r";
    return;
  case u'\n':
    escaped += u"\\n";
    return;
  default:
    if (!isFragile(text, at)) {
      escaped += unit;
      return;
    }
    escaped += u"\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
      escaped += kHexDigits[(unit >> shift) & 0xF];
  }
}

/// Where the piece that begins at `begin` ends: as far as its escaped form fits, between
/// characters.
std::uint32_t pieceEnd(std::u16string_view text, std::uint32_t begin, std::uint32_t end) {
  constexpr std::uint32_t kLongestEscape = 6; // \u001f
  if (end - begin <= kPieceUnits / kLongestEscape)
    return end;
  std::u16string escaped;
  std::size_t size = 0;
  for (std::uint32_t at = begin; at < end; ++at) {
    escaped.clear();
    appendEscaped(escaped, text, at);
    size += escaped.size();
    if (size > kPieceUnits)
      return isLowSurrogate(text[at]) && isHighSurrogate(text[at - 1]) ? at - 1 : at;
  }
  return end;
}

} // namespace

std::u16string escapeText(std::u16string_view text) {
  std::u16string escaped;
  escaped.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i)
    appendEscaped(escaped, text, i);
  return escaped;
}

std::u16string unescapeText(std::u16string_view text) {
  std::u16string plain;
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char16_t next = text[i] == u'\\' && i + 1 < text.size() ? text[i + 1] : u'\0';
    const int code = next == u'u' ? fourDigits(text, i + 2) : -1;
    if (code >= 0) {
      plain += static_cast<char16_t>(code);
      i += 5;
    } else if (next == u'\\' || next == u't' || next == u'r' || next == u'n') {
      plain += next == u't' ? u'\t' : next == u'r' ? u'\r' : next == u'n' ? u'\n' : u'\\';
      ++i;
    } else {
      plain += text[i];
    }
  }
  return plain;
}

std::u16string labelText(std::u16string_view text) {
  std::size_t size = text.size() < kLabelUnits ? text.size() : kLabelUnits;
  if (size < text.size() && isLowSurrogate(text[size]))
    --size;
  std::u16string label(text.substr(0, size));
  for (std::size_t i = 0; i < label.size(); ++i)
    if (label[i] != u'_' && isFragile(label, i))
      label[i] = u' ';
  const std::size_t first = label.find_first_not_of(u' ');
  if (first == std::u16string::npos)
    return {};
  return label.substr(first, label.find_last_not_of(u' ') + 1 - first);
}

std::vector<Piece> piecesOf(const Report &report) {
  std::vector<Piece> pieces;
  pieces.reserve(report.sentences.size());
  for (Index s = 0; s < report.sentences.size(); ++s) {
    const SourceSpan span = report.sentences[s].span;
    for (std::uint32_t begin = span.begin; begin < span.end;) {
      const std::uint32_t end = pieceEnd(report.text, begin, span.end);
      pieces.push_back({{begin, end}, s});
      begin = end;
    }
  }
  return pieces;
}

} // namespace ri
