#include "workbook/sheet/cell_words.hpp"

#include <algorithm>
#include <string>

#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/utf.hpp"
#include "workbook/sheet/word_table.hpp"

namespace ri {
namespace {

/// What the words of a column are of. A cell of parts holds several, each of one of the groups.
struct Vocabulary {
  std::string_view group, other;
  std::u16string_view parters, joiner, chineseJoiner;
  bool empty() const { return group.empty(); }
};

constexpr Vocabulary kDoubts{"doubt", {}, u",、 ", u", ", u"、"};
constexpr Vocabulary kGrowthOfBasis{"measure", "basis", u" ", u" ", u" "}; // growth pop

Vocabulary ofIndicators(std::size_t column) {
  switch (column) {
  case IndicatorColumn::Measure:
    return {"measure", {}, {}, {}, {}};
  case IndicatorColumn::Basis:
    return {"basis", {}, {}, {}, {}};
  case IndicatorColumn::Prices:
    return {"prices", {}, {}, {}, {}};
  case IndicatorColumn::Status:
    return {"status", {}, {}, {}, {}};
  case IndicatorColumn::Doubt:
    return kDoubts;
  case IndicatorColumn::State:
    return {"state", {}, {}, {}, {}};
  default:
    return {};
  }
}

/// Empty where cells say what they hold.
Vocabulary vocabularyOf(SheetId sheet, std::size_t column) {
  const auto either = [column](std::size_t first, std::string_view group) {
    return column == first ? Vocabulary{group, {}, {}, {}, {}} : Vocabulary();
  };
  switch (sheet) {
  case SheetId::Indicators:
    return ofIndicators(column);
  case SheetId::Panel:
    return column == PanelColumn::Measure ? kGrowthOfBasis : Vocabulary();
  case SheetId::Source:
    return column == SourceColumn::Role ? either(column, "role")
                                        : either(SourceColumn::State, "state");
  case SheetId::LeftOut:
    return either(LeftOutColumn::State, "state");
  case SheetId::Log:
    return either(LogColumn::Event, "event");
  default:
    return {};
  }
}

/// The parts of a cell, each put through `say`.
template <typename Say>
std::u16string eachPart(std::u16string_view text, const Vocabulary &vocabulary,
                        std::u16string_view joiner, Say say) {
  std::u16string said;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(vocabulary.parters, begin), text.size());
    if (begin > 0)
      said += joiner;
    said += say(text.substr(begin, end - begin));
    begin = std::min(text.find_first_not_of(vocabulary.parters, end), text.size());
  }
  return said;
}

std::u16string wordFor(const Vocabulary &vocabulary, std::u16string_view code, Language language) {
  for (const std::string_view group : {vocabulary.group, vocabulary.other}) {
    const std::string id = std::string(group) + '.' + toUtf8(code);
    if (!group.empty() && hasWord(id))
      return std::u16string(word(id, language));
  }
  return std::u16string(code);
}

std::u16string codeFor(const Vocabulary &vocabulary, std::u16string_view text, Snapshot &snapshot) {
  for (const std::string_view group : {vocabulary.group, vocabulary.other}) {
    const std::string_view id = group.empty() ? group : idOf(group, text);
    if (id.empty())
      continue;
    for (const Language language : kLanguages)
      snapshot.said[static_cast<std::size_t>(language)] += word(id, language) == text ? 1 : 0;
    return fromUtf8(id.substr(group.size() + 1));
  }
  return std::u16string(text);
}

} // namespace

std::u16string cellWord(SheetId sheet, std::size_t column, std::u16string_view text,
                        Language language) {
  const Vocabulary vocabulary = vocabularyOf(sheet, column);
  if (vocabulary.empty())
    return std::u16string(text);
  return eachPart(text, vocabulary,
                  language == Language::English ? vocabulary.joiner : vocabulary.chineseJoiner,
                  [&](std::u16string_view code) { return wordFor(vocabulary, code, language); });
}

void sayWords(SheetId sheet, std::vector<std::vector<Cell>> &rows, Language language) {
  for (std::size_t column = 0; column < columnsOf(sheet).size(); ++column)
    if (!vocabularyOf(sheet, column).empty())
      for (std::vector<Cell> &row : rows)
        if (column < row.size() && row[column].kind == CellKind::Text)
          row[column].text = cellWord(sheet, column, row[column].text, language);
}

void sayWords(WorkbookEdits &edits, Language language) {
  for (CellEdit &edit : edits.cells)
    if (edit.cell.kind == CellKind::Text)
      edit.cell.text = cellWord(edit.sheet, edit.column, edit.cell.text, language);
  for (RowInsertion &insertion : edits.insertions)
    sayWords(insertion.sheet, insertion.rows, language);
}

void sayCodes(Snapshot &snapshot) {
  for (std::size_t s = 0; s < kSheets; ++s)
    for (std::size_t column = 0; column < columnsOf(static_cast<SheetId>(s)).size(); ++column) {
      const Vocabulary vocabulary = vocabularyOf(static_cast<SheetId>(s), column);
      if (vocabulary.empty())
        continue;
      const auto say = [&](std::u16string_view part) {
        return codeFor(vocabulary, part, snapshot);
      };
      for (std::vector<Cell> &row : snapshot.grids[s].rows)
        if (column < row.size() && row[column].kind == CellKind::Text)
          row[column].text = eachPart(row[column].text, vocabulary, vocabulary.joiner, say);
    }
}

} // namespace ri
