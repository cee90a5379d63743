#include "workbook/plan/base.hpp"

#include <array>

#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/formula.hpp"
#include "workbook/sheet/source_text.hpp"
#include "workbook/sheet/utf.hpp"

namespace ri {
namespace {

using From = IndicatorColumn;
using To = BaseColumn;

constexpr std::array<std::size_t, From::Size> kColumns{
    To::Key,      To::Report,      To::Section, To::Indicator, To::Area,       To::Period,
    To::Measure,  To::Hedge,       To::Value,   To::Unit,      To::Multiplier, To::BaseValue,
    To::BaseUnit, To::GrowthHedge, To::Growth,  To::Basis,     To::Prices,     To::Previous,
    To::Change,   To::Status,      To::Doubt,   To::Source,    To::Size,       To::Size,
    To::Size,     To::Size,        To::Size};

/// Of Report, in its order: name, period, area, currency and body, each of these with its evidence,
/// publication and file.
constexpr std::array<std::size_t, ReportColumn::Size> kFrameColumns{
    To::Size,     To::Section, To::Period,    To::Previous, To::Area,   To::Change,
    To::BaseUnit, To::Source,  To::Indicator, To::Doubt,    To::Status, To::Size};

} // namespace

bool isTextKind(std::u16string_view kind) {
  return kind == base_kind::kText || kind == base_kind::kAdded || kind == base_kind::kGoneText;
}

std::size_t baseColumnOf(std::size_t indicatorColumn) { return kColumns[indicatorColumn]; }

std::u16string separatorText(std::u16string_view separator) {
  constexpr std::size_t kLongestEscape = 6; // \u0085
  return escapeText(separator.substr(0, kPieceUnits / kLongestEscape));
}

std::vector<Cell> baseReportCells(std::uint32_t report, const ImportFacts &facts,
                                  std::string_view encoding, std::u16string_view tail) {
  std::vector<Cell> cells(To::Size);
  cells[To::Kind] = Cell::ofText(base_kind::kReport);
  cells[To::Report] = Cell::ofNumber(report);
  cells[To::Separator] = Cell::ofText(separatorText(tail));
  cells[To::Text] = Cell::ofText(facts.url);
  cells[To::Sha256] = Cell::ofText(fromUtf8(facts.sha256));
  cells[To::Encoding] = Cell::ofText(fromUtf8(encoding));
  cells[To::Options] = Cell::ofText(fromUtf8(facts.options));
  return cells;
}

std::vector<Cell> baseTextCells(std::u16string_view kind, std::uint32_t report,
                                std::uint32_t number, std::u16string_view separator,
                                std::u16string_view text) {
  std::vector<Cell> cells(To::Size);
  cells[To::Kind] = Cell::ofText(kind);
  cells[To::Report] = Cell::ofNumber(report);
  cells[To::No] = Cell::ofNumber(number);
  cells[To::Separator] = Cell::ofText(separator);
  cells[To::Text] = Cell::ofText(text);
  return cells;
}

std::vector<Cell> baseRowCells(const std::vector<Cell> &indicatorCells, std::u16string_view stem,
                               const RowRounding &rounding) {
  std::vector<Cell> cells(To::Size);
  cells[To::Kind] = Cell::ofText(base_kind::kRow);
  cells[To::Stem] = Cell::ofText(stem);
  for (std::size_t c = 0; c < From::Size; ++c) {
    if (kColumns[c] == To::Size)
      continue;
    cells[kColumns[c]] = indicatorCells[c].asData();
  }
  cells[To::ValueRounding] = Cell::ofNumber(rounding.value);
  cells[To::GrowthRounding] = Cell::ofNumber(rounding.growth);
  return cells;
}

std::u16string comparisonIdentity(std::u16string_view type, std::u16string_view key1,
                                  std::u16string_view key2) {
  return joined({type, u"\n", key1, u"\n", key2});
}

std::vector<Cell> baseComparisonCells(std::uint32_t report,
                                      const std::vector<Cell> &comparisonCells) {
  using Of = ComparisonColumn;
  std::vector<Cell> cells(To::Size);
  cells[To::Kind] = Cell::ofText(base_kind::kComparison);
  cells[To::Report] = Cell::ofNumber(report);
  cells[To::Key] = comparisonCells[Of::Key1];
  cells[To::Stem] = comparisonCells[Of::Key2];
  cells[To::Text] = comparisonCells[Of::Type];
  return cells;
}

std::vector<Cell> baseLeftOutCells(std::uint32_t report, std::u16string_view key) {
  std::vector<Cell> cells(To::Size);
  cells[To::Kind] = Cell::ofText(base_kind::kLeftOut);
  cells[To::Report] = Cell::ofNumber(report);
  cells[To::Text] = Cell::ofText(key);
  return cells;
}

std::vector<Cell> baseSeriesCells(std::uint32_t report, std::u16string_view series) {
  std::vector<Cell> cells(To::Size);
  cells[To::Kind] = Cell::ofText(base_kind::kSeries);
  cells[To::Report] = Cell::ofNumber(report);
  cells[To::Text] = Cell::ofText(series);
  return cells;
}

std::vector<Cell> basePeriodCells(std::uint32_t report, std::uint32_t column,
                                  std::u16string_view period) {
  std::vector<Cell> cells(To::Size);
  cells[To::Kind] = Cell::ofText(base_kind::kPeriod);
  cells[To::Report] = Cell::ofNumber(report);
  cells[To::No] = Cell::ofNumber(column);
  cells[To::Text] = Cell::ofText(period);
  return cells;
}

std::vector<Cell> baseTakenCells(std::uint32_t report, std::u16string_view key) {
  std::vector<Cell> cells(To::Size);
  cells[To::Kind] = Cell::ofText(base_kind::kTaken);
  cells[To::Report] = Cell::ofNumber(report);
  cells[To::Text] = Cell::ofText(key);
  return cells;
}

std::vector<Cell> baseFrameCells(std::uint32_t report, const std::vector<Cell> &frameCells) {
  std::vector<Cell> cells(To::Size);
  cells[To::Kind] = Cell::ofText(base_kind::kFrame);
  cells[To::Report] = Cell::ofNumber(report);
  for (std::size_t c = 0; c < ReportColumn::Size; ++c)
    if (kFrameColumns[c] != To::Size)
      cells[kFrameColumns[c]] = frameCells[c].asData();
  return cells;
}

std::size_t baseColumnOfFrame(std::size_t reportColumn) { return kFrameColumns[reportColumn]; }

} // namespace ri
