// What the lines above a table's numbers say of its columns. May include: quantity, lexicon, text,
// model.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "extract/name.hpp"
#include "extract/periods.hpp"
#include "extract/table/unit.hpp"
#include "quantity/scan_quantities.hpp"
#include "text/cells.hpp"

namespace ri {

struct TableColumn {
  Name name;           ///< what is measured, without unit, period and words of comparison
  bool growth = false; ///< 同比增长, 同比: relative changes, or absolute ones that have a unit
  bool change = false;         ///< 变动: relative changes if a % says so, else absolute ones
  Basis basis = Basis::Unsaid; ///< what the changes are against
  bool isUnit = false;         ///< holds the unit of its row
  bool isNumber = false;       ///< holds row numbers or numbers of notes
  std::optional<Unit> unit;
  Period period; ///< empty: the table's
};

/// Reads periods and heads of one table.
class HeadReader {
public:
  HeadReader(std::u16string_view folded, const Scan &scan, const UnitReader &units)
      : folded_(folded), scan_(scan), units_(units) {}

  /// The period that a head, a caption or a row's label names on top of `context`; nothing if it
  /// names none.
  std::optional<Period> periodIn(SourceSpan span, PeriodContext &context) const;

  /// The columns below one or more lines of heads, each cell above its share of `width` columns:
  /// 2025年 and 2024年 above 金額, %, 金額, %. Where bars or tabs place the cells, an empty one
  /// with heads below it belongs to the cell left of it. The first column is the rows' labels.
  std::vector<TableColumn> columns(const std::vector<TableRow> &heads, std::size_t width,
                                   const PeriodContext &period) const;

private:
  TableColumn column(const std::vector<SourceSpan> &cells, PeriodContext period) const;
  void addHead(SourceSpan cell, PeriodContext &period, TableColumn &column) const;
  /// The words of a head, whose unit goes to `column`.
  SourceSpan wordsOf(SourceSpan cell, TableColumn &column) const;
  struct Comparison {
    bool growth = false; ///< 增长, 减少
    bool alone = false;  ///< 同比, 比上年同期: nothing but against what
  };
  /// What a head says of changes; against what they are goes to `column`.
  Comparison comparisonIn(SourceSpan words, TableColumn &column) const;
  void addName(SourceSpan words, TableColumn &column) const;
  bool isLabel(SourceSpan cell, PeriodContext period) const;
  bool endsInComparison(SourceSpan cell) const;

  std::u16string_view folded_;
  const Scan &scan_;
  const UnitReader &units_;
};

/// 2025 alone in a cell: a year.
bool isYear(std::u16string_view folded, SourceSpan cell);

} // namespace ri
