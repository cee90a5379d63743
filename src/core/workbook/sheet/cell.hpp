// A cell and where it stands, as the plan, the snapshot and the merge see it. May include: model,
// std.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ri {

enum class CellKind : std::uint8_t { Empty, Text, Number, Formula, Calculated };

/// A Formula stands in plans and edits; its text is a template of ours: `{value}` stands for the
/// cell of the same row in the managed column of that name ("I7"), everything else is Calc's
/// English formula syntax with `;` between arguments (expandFormula). A Calculated cell stands in
/// snapshots; its text is the formula as Calc returns it (empty where isComputed). A workbook may
/// come from a stranger, so that is never written: as an edit it is a text.
struct Cell {
  CellKind kind = CellKind::Empty;
  double number = 0;   ///< for Number; at most 15 significant digits
  std::u16string text; ///< for all but Number; text is data and never parsed as a formula

  static Cell ofText(std::u16string_view text); ///< an empty text is an Empty cell
  static Cell ofNumber(double number);          ///< rounds to 15 significant digits
  static Cell ofFormula(std::u16string_view formula);
  static Cell calculated(std::u16string_view formula);
  Cell asData() const; ///< a formula as its text
  friend bool operator==(const Cell &a, const Cell &b) {
    return a.kind == b.kind && a.number == b.number && a.text == b.text;
  }
  friend bool operator!=(const Cell &a, const Cell &b) { return !(a == b); }
};

/// The sheets that the extension manages, in the order of the tabs.
enum class SheetId : std::uint8_t {
  Report,
  Indicators,
  Comparisons,
  Panel,
  Source,
  LeftOut,
  Names,
  Changes,
  Log,
  Base
};
inline constexpr std::size_t kSheets = 10;

/// A managed column. `name` is its named range over the data rows ("ri_value"), which never
/// changes; in formula templates it stands without the prefix ("{value}").
struct Column {
  std::string_view name;
  std::string_view style;  ///< cell style of its data cells ("RI Number"), see sheet_styles.cpp
  std::uint16_t width = 0; ///< in 1/10 mm
  bool hidden = false;
  bool wraps = false;  ///< its texts go on in a second line; the style says the same to the office
  bool folded = false; ///< away, with its neighbours: an outline group that a click opens
  std::string_view formerly = {}; ///< what it was named in workbooks of version 0.1; mostly nothing
};

/// The managed columns of a sheet, left to right. Data begins in the row below their headings.
const std::vector<Column> &columnsOf(SheetId sheet);
/// Whether all cells of a column hold one formula, so that nobody need know how it is spelt: a
/// snapshot has it without its text.
bool isComputed(SheetId sheet, std::size_t column);
/// The index of a column by name ("ri_value") in columnsOf; throws std::out_of_range if there is
/// none.
std::size_t columnIndex(SheetId sheet, std::string_view name);

} // namespace ri
