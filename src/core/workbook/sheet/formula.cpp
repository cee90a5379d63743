#include "workbook/sheet/formula.hpp"

#include <algorithm>

#include "workbook/sheet/snapshot.hpp"

namespace ri {
namespace {

/// Cuts a template into plain text and placeholders (without their braces), in order.
template <typename OnText, typename OnPlaceholder>
void walk(std::u16string_view formula, OnText onText, OnPlaceholder onPlaceholder) {
  std::size_t textBegin = 0;
  bool inQuotes = false;
  for (std::size_t i = 0; i < formula.size(); ++i) {
    if (formula[i] == u'"')
      inQuotes = !inQuotes;
    if (inQuotes || formula[i] != u'{')
      continue;
    const std::size_t close = formula.find(u'}', i);
    if (close == std::u16string_view::npos)
      break;
    onText(formula.substr(textBegin, i - textBegin));
    onPlaceholder(formula.substr(i + 1, close - i - 1));
    textBegin = close + 1;
    i = close;
  }
  onText(formula.substr(textBegin));
}

bool isHint(std::u16string_view placeholder) {
  return !placeholder.empty() && placeholder.front() == u'#';
}

bool isAbove(std::u16string_view placeholder) {
  return !placeholder.empty() && placeholder.front() == u'^';
}

/// Where the managed column stands that a placeholder names without the sheet's prefix ("ri_");
/// kNoColumn: nowhere, or no column is called so (what Base keeps may have been damaged).
std::uint32_t positionOf(SheetId sheet, std::u16string_view placeholder,
                         const std::vector<std::uint32_t> &positions) {
  constexpr std::size_t kPrefix = 3;
  if (isAbove(placeholder))
    placeholder.remove_prefix(1);
  const std::vector<Column> &columns = columnsOf(sheet);
  const auto named = std::find_if(columns.begin(), columns.end(), [&](const Column &column) {
    const std::string_view name = column.name.substr(kPrefix);
    return std::equal(name.begin(), name.end(), placeholder.begin(), placeholder.end());
  });
  return named == columns.end() ? kNoColumn
                                : positions[static_cast<std::size_t>(named - columns.begin())];
}

/// Spaces outside quotes left out, letters outside quotes made capital.
std::u16string normalised(std::u16string_view formula) {
  std::u16string plain;
  plain.reserve(formula.size());
  bool inQuotes = false;
  for (const char16_t unit : formula) {
    if (unit == u'"')
      inQuotes = !inQuotes;
    if (inQuotes)
      plain += unit;
    else if (unit >= u'a' && unit <= u'z')
      plain += static_cast<char16_t>(unit - 0x20);
    else if (unit != u' ')
      plain += unit;
  }
  return plain;
}

std::u16string withoutHints(std::u16string_view formula) {
  std::u16string plain;
  plain.reserve(formula.size());
  walk(
      formula, [&](std::u16string_view text) { plain += text; },
      [&](std::u16string_view placeholder) {
        plain += u'{';
        plain += isHint(placeholder) ? u"#" : placeholder;
        plain += u'}';
      });
  return plain;
}

} // namespace

std::u16string toText(std::uint64_t number) {
  const std::string digits = std::to_string(number);
  return {digits.begin(), digits.end()};
}

std::u16string joined(std::initializer_list<std::u16string_view> parts) {
  std::u16string text;
  for (const std::u16string_view part : parts)
    text += part;
  return text;
}

std::u16string columnLetters(std::uint32_t column) {
  std::u16string letters;
  for (std::uint64_t rest = std::uint64_t{column} + 1; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char16_t>(u'A' + (rest - 1) % 26));
  return letters;
}

std::u16string quoted(std::u16string_view text) {
  std::u16string literal = u"\"";
  for (const char16_t unit : text)
    literal.append(unit == u'"' ? 2 : 1, unit);
  return literal += u'"';
}

std::u16string hint(std::uint32_t row) { return joined({u"{#", toText(row), u"}"}); }

std::u16string foundRow(std::u16string_view range, std::u16string_view what,
                        std::u16string_view hint) {
  return joined({u"IF(IFERROR(INDEX(", range, u";", hint, u")=", what, u";0);", hint, u";MATCH(",
                 what, u";", range, u";0))"});
}

std::u16string sentenceLink(std::u16string_view number, std::u16string_view hint) {
  return joined({u"=HYPERLINK(IFERROR(\"#\"&CELL(\"ADDRESS\";INDEX(rs_text;",
                 foundRow(u"rs_no", number, hint), u"));\"\");\"S\"&", number, u")"});
}

std::u16string linkToSentence(std::u16string_view number, std::u16string_view shown) {
  return joined({u"=HYPERLINK(IFERROR(\"#\"&CELL(\"ADDRESS\";INDEX(rs_text;MATCH(", number,
                 u";rs_no;0)));\"\");", shown, u")"});
}

bool sameButHints(std::u16string_view a, std::u16string_view b) {
  return a == b || withoutHints(a) == withoutHints(b);
}

bool sameFormula(std::u16string_view a, std::u16string_view b) {
  return a == b || normalised(a) == normalised(b);
}

bool canExpand(std::u16string_view formula, SheetId sheet,
               const std::vector<std::uint32_t> &positions) {
  bool all = true;
  walk(
      formula, [](std::u16string_view) {},
      [&](std::u16string_view placeholder) {
        all =
            all && (isHint(placeholder) || positionOf(sheet, placeholder, positions) != kNoColumn);
      });
  return all;
}

std::u16string expandFormula(std::u16string_view formula, SheetId sheet,
                             const std::vector<std::uint32_t> &positions, std::uint32_t row) {
  std::u16string expanded;
  expanded.reserve(formula.size());
  walk(
      formula, [&](std::u16string_view text) { expanded += text; },
      [&](std::u16string_view placeholder) {
        if (isHint(placeholder)) {
          expanded += placeholder.substr(1);
          return;
        }
        const std::uint32_t column = positionOf(sheet, placeholder, positions);
        expanded += column == kNoColumn
                        ? u"#REF!"
                        : columnLetters(column) + toText(isAbove(placeholder) ? row : row + 1ull);
      });
  return expanded;
}

} // namespace ri
