// The managed columns of every sheet, left to right: name, cell style, width in 1/10 mm, whether it
// is hidden, wraps, is folded away.
#include <deque>
#include <stdexcept>
#include <string>

#include "workbook/sheet/cell.hpp"
#include "workbook/sheet/columns.hpp"

namespace ri {
namespace {

constexpr bool kHidden = true;
constexpr bool kWraps = true;
constexpr bool kFolded = true;

// A line of 10 pt holds a Chinese character in 3.5 mm. What is shown of a sheet's columns fits a
// landscape page of A4 at 8 pt or more, and a window 1366 pixels wide: of Indicators the columns
// that only calculate are folded away.

/// A row a report. What it is about can be edited, with the evidence beside it.
const std::vector<Column> &report() {
  static const std::vector<Column> columns{
      {"rp_report", "RI Any", 140, kHidden},
      {"rp_name", "RI Label", 620, !kHidden, kWraps},
      {"rp_period", "RI Input", 230, !kHidden, kWraps},
      {"rp_period_why", "RI Evidence", 330, !kHidden, kWraps},
      {"rp_area", "RI Input", 200, !kHidden, kWraps},
      {"rp_area_why", "RI Evidence", 280, !kHidden, kWraps},
      {"rp_currency", "RI Input", 200, !kHidden, kWraps},
      {"rp_currency_why", "RI Evidence", 280, !kHidden, kWraps},
      {"rp_body", "RI Input", 240, !kHidden, kWraps},
      {"rp_body_why", "RI Evidence", 280, !kHidden, kWraps},
      {"rp_published", "RI Label", 220, !kHidden, kWraps},
      {"rp_file", "RI Label", 320, !kHidden, kWraps},
  };
  return columns;
}

/// Between Source and State stand, hidden, what the row says of its value (約1.1萬億元), its period
/// (2025年第三季度), for the sentences of Comparisons; and what the
/// sheet Report ranks and lists rows by.
const std::vector<Column> &indicators() {
  static const std::vector<Column> columns{
      {"ri_key", "RI Text", 400, kHidden},
      {"ri_report", "RI Integer", 140, kHidden}, // shown as soon as there is a second report
      {"ri_section", "RI Section", 380, !kHidden, kWraps},
      {"ri_indicator", "RI Label", 425, !kHidden, kWraps},
      {"ri_area", "RI Label", 140, !kHidden, kWraps},
      {"ri_period", "RI Short", 200},
      {"ri_measure", "RI Code", 170},
      {"ri_hedge", "RI Hedge", 130},
      {"ri_value", "RI Number", 200},
      {"ri_unit", "RI Short", 170},
      {"ri_multiplier", "RI Technical", 360, !kHidden, !kWraps, kFolded},
      {"ri_base_value", "RI Technical", 360, !kHidden, !kWraps, kFolded},
      {"ri_base_unit", "RI Code", 340, !kHidden, !kWraps, kFolded},
      {"ri_growth_hedge", "RI Hedge", 215},
      {"ri_growth", "RI Percent", 170},
      {"ri_basis", "RI Code", 120},
      {"ri_prices", "RI Code", 140},
      {"ri_previous", "RI Number", 190},
      {"ri_change", "RI Number", 190},
      {"ri_status", "RI Code", 160},
      {"ri_doubt", "RI Label", 210, !kHidden, kWraps},
      {"ri_source", "RI Link", 140},
      {"ri_figure", "RI Any", 300, kHidden},
      {"ri_when", "RI Any", 300, kHidden},
      {"ri_ranked", "RI Number", 200, kHidden},
      {"ri_doubted", "RI Integer", 140, kHidden},
      {"ri_state", "RI State", 160},
  };
  return columns;
}

/// A row a pair. Right of Reading stand the keys of the operands, the rows where they stood when
/// they were written (hints), the rows where they stand now, the factor that brings the first
/// operand into the unit of the second, how far the result may be off by the rounding of what is
/// written; and the pieces of the sentence.
const std::vector<Column> &comparisons() {
  static const std::vector<Column> columns{
      {"rc_kind", "RI Label", 300, !kHidden, kWraps},
      {"rc_indicator", "RI Reading", 430, !kHidden, kWraps},
      {"rc_operand1", "RI Number", 220},
      {"rc_operand2", "RI Number", 220},
      {"rc_unit", "RI Reading", 190, !kHidden, kWraps},
      {"rc_difference", "RI Number", 220},
      {"rc_growth", "RI Percent", 180},
      {"rc_stated", "RI Percent", 180},
      {"rc_check", "RI Reading", 400, !kHidden, kWraps},
      {"rc_reading", "RI Reading", 1160, !kHidden, kWraps},
      {"rc_type", "RI Code", 200, kHidden},
      {"rc_key1", "RI Text", 400, kHidden},
      {"rc_hint1", "RI Integer", 140, kHidden},
      {"rc_row1", "RI Integer", 140, kHidden},
      {"rc_key2", "RI Text", 400, kHidden},
      {"rc_hint2", "RI Integer", 140, kHidden},
      {"rc_row2", "RI Integer", 140, kHidden},
      {"rc_factor", "RI Number", 200, kHidden},
      {"rc_tolerance", "RI Number", 200, kHidden},
      {"rc_ratio", "RI Number", 200, kHidden},
      {"rc_said1", "RI Any", 200, kHidden},
      {"rc_said2", "RI Any", 200, kHidden},
      {"rc_when1", "RI Any", 200, kHidden},
      {"rc_when2", "RI Any", 200, kHidden},
      {"rc_hedge1", "RI Any", 140, kHidden},
      {"rc_hedge2", "RI Any", 140, kHidden},
      {"rc_size", "RI Any", 200, kHidden},
      {"rc_effect", "RI Any", 200, kHidden},
      {"rc_failed", "RI Integer", 140, kHidden},
  };
  return columns;
}

/// "rq_key7"
std::string_view nameOfPeriod(const char *what, std::size_t period) {
  static std::deque<std::string> names;
  return names.emplace_back(std::string("rq_") + what + std::to_string(period));
}

/// A row a series, with the figures of up to twelve periods. Hidden behind them stand what tells
/// the series apart, the multiplier of its unit, what the trend's bars are drawn by, and of each
/// period the key of the figure's row, where that stands, the figure's hedge and bar.
const std::vector<Column> &panel() {
  static const std::vector<Column> columns = [] {
    std::vector<Column> made{
        {"rq_indicator", "RI Label", 425, !kHidden, kWraps},
        {"rq_area", "RI Label", 200, !kHidden, kWraps},
        {"rq_measure", "RI Code", 170},
        {"rq_unit", "RI Short", 190},
        {"rq_trend", "RI Trend", 260},
    };
    const auto add = [&made](const char *what, const char *style, std::uint16_t width,
                             bool hidden) {
      for (std::size_t p = 1; p <= PanelColumn::kPeriods; ++p)
        made.push_back({nameOfPeriod(what, p), style, width, hidden});
    };
    add("", "RI Number", 210, !kHidden);
    made.push_back({"rq_series", "RI Text", 400, kHidden});
    made.push_back({"rq_multiplier", "RI Number", 200, kHidden});
    made.push_back({"rq_lowest", "RI Number", 200, kHidden});
    made.push_back({"rq_span", "RI Number", 200, kHidden});
    add("key", "RI Text", 400, kHidden);
    add("row", "RI Integer", 140, kHidden);
    add("hedge", "RI Any", 140, kHidden);
    add("bar", "RI Any", 140, kHidden);
    return made;
  }();
  return columns;
}

/// Right of State stand the key of the sentence's first row, where it stood when it was written,
/// how many rows the sentence has, and, beside a heading, its section.
const std::vector<Column> &source() {
  static const std::vector<Column> columns{
      {"rs_no", "RI Integer", 140},
      {"rs_report", "RI Integer", 140, kHidden},
      {"rs_role", "RI Code", 200},
      {"rs_text", "RI Label", 1700, !kHidden, kWraps},
      {"rs_numbers", "RI Integer", 210},
      {"rs_taken", "RI Integer", 170},
      {"rs_rows", "RI Link", 160},
      {"rs_state", "RI State", 190},
      {"rs_key", "RI Text", 400, kHidden},
      {"rs_hint", "RI Integer", 140, kHidden},
      {"rs_count", "RI Integer", 140, kHidden},
      {"rs_section", "RI Text", 400, kHidden},
  };
  return columns;
}

/// The numbers that were left out. What is hidden comes first: the key, the reason's code, the
/// sentence's number, where that stood, and the report.
const std::vector<Column> &leftOut() {
  static const std::vector<Column> columns{
      {"ru_key", "RI Text", 400, kHidden},
      {"ru_type", "RI Code", 200, kHidden},
      {"ru_no", "RI Integer", 140, kHidden},
      {"ru_hint", "RI Integer", 140, kHidden},
      {"ru_report", "RI Integer", 140, kHidden},
      {"ru_context", "RI Text", 800},
      {"ru_number", "RI Text", 300},
      {"ru_reason", "RI Text", 300},
      {"ru_source", "RI Link", 200},
      {"ru_state", "RI State", 200},
  };
  return columns;
}

/// What the user calls indicators; he may write here as well.
const std::vector<Column> &names() {
  static const std::vector<Column> columns{
      {"rn_as_read", "RI Label", 700, !kHidden, kWraps},
      {"rn_call_it", "RI Label", 700, !kHidden, kWraps},
  };
  return columns;
}

const std::vector<Column> &changes() {
  static const std::vector<Column> columns{
      {"rx_when", "RI Text", 380},
      {"rx_report", "RI Label", 320, !kHidden, kWraps},
      {"rx_indicator", "RI Label", 480, !kHidden, kWraps},
      {"rx_column", "RI Text", 220},
      {"rx_before", "RI Label", 500, !kHidden, kWraps, !kFolded, "rx_base"},
      {"rx_now", "RI Label", 500, !kHidden, kWraps, !kFolded, "rx_theirs"},
      {"rx_mine", "RI Label", 400, !kHidden, kWraps},
      {"rx_kind", "RI Code", 190},
      {"rx_sentence", "RI Link", 180},
      {"rx_done", "RI Code", 160},
      {"rx_key", "RI Text", 400, kHidden},
  };
  return columns;
}

const std::vector<Column> &log() {
  static const std::vector<Column> columns{
      {"rl_time", "RI Text", 380},
      {"rl_event", "RI Code", 180},
      {"rl_report", "RI Integer", 160},
      {"rl_file", "RI Label", 700, !kHidden, kWraps},
      {"rl_sha256", "RI Label", 460, !kHidden, kWraps},
      {"rl_encoding", "RI Code", 200},
      {"rl_version", "RI Text", 180},
      {"rl_options", "RI Label", 300, !kHidden, kWraps},
      {"rl_added", "RI Integer", 170},
      {"rl_changed", "RI Integer", 200},
      {"rl_conflict", "RI Integer", 190},
      {"rl_gone", "RI Integer", 160},
      {"rl_unchanged", "RI Integer", 230},
  };
  return columns;
}

/// What a row holds is said in rb_kind; see base.hpp.
const std::vector<Column> &base() {
  static const std::vector<Column> columns{
      {"rb_kind", "RI Code", 200},          {"rb_report", "RI Integer", 200},
      {"rb_no", "RI Integer", 200},         {"rb_separator", "RI Text", 200},
      {"rb_text", "RI Text", 800},          {"rb_sha256", "RI Text", 300},
      {"rb_encoding", "RI Code", 200},      {"rb_options", "RI Text", 200},
      {"rb_key", "RI Text", 400},           {"rb_stem", "RI Text", 400},
      {"rb_section", "RI Text", 200},       {"rb_indicator", "RI Text", 200},
      {"rb_area", "RI Text", 200},          {"rb_period", "RI Text", 200},
      {"rb_measure", "RI Code", 200},       {"rb_hedge", "RI Text", 200},
      {"rb_value", "RI Any", 200},          {"rb_unit", "RI Text", 200},
      {"rb_multiplier", "RI Any", 200},     {"rb_base_value", "RI Text", 200},
      {"rb_base_unit", "RI Code", 200},     {"rb_growth_hedge", "RI Text", 200},
      {"rb_growth", "RI Any", 200},         {"rb_basis", "RI Code", 200},
      {"rb_prices", "RI Code", 200},        {"rb_previous", "RI Text", 200},
      {"rb_change", "RI Text", 200},        {"rb_status", "RI Code", 200},
      {"rb_doubt", "RI Text", 200},         {"rb_source", "RI Text", 200},
      {"rb_value_rounding", "RI Any", 200}, {"rb_growth_rounding", "RI Any", 200},
  };
  return columns;
}

} // namespace

const std::vector<Column> &columnsOf(SheetId sheet) {
  switch (sheet) {
  case SheetId::Report:
    return report();
  case SheetId::Indicators:
    return indicators();
  case SheetId::Comparisons:
    return comparisons();
  case SheetId::Panel:
    return panel();
  case SheetId::Source:
    return source();
  case SheetId::LeftOut:
    return leftOut();
  case SheetId::Names:
    return names();
  case SheetId::Changes:
    return changes();
  case SheetId::Log:
    return log();
  case SheetId::Base:
    return base();
  }
  throw std::out_of_range("no such sheet");
}

bool isComputed(SheetId sheet, std::size_t column) {
  switch (sheet) {
  case SheetId::Comparisons: {
    using Col = ComparisonColumn;
    return (column >= Col::Indicator && column <= Col::Reading) || column == Col::Row1 ||
           column == Col::Row2 || column >= Col::Ratio;
  }
  case SheetId::Panel: {
    using Col = PanelColumn;
    return (column >= Col::Trend && column < Col::Series) || column == Col::Lowest ||
           column == Col::Span || column >= Col::Row;
  }
  case SheetId::Source:
    return column == SourceColumn::Rows;
  case SheetId::Indicators:
    return column >= IndicatorColumn::Figure && column <= IndicatorColumn::Doubted;
  case SheetId::Report:
    return column == ReportColumn::PeriodWhy || column == ReportColumn::AreaWhy ||
           column == ReportColumn::CurrencyWhy || column == ReportColumn::BodyWhy;
  case SheetId::LeftOut:
    return column == LeftOutColumn::Source;
  default:
    return false;
  }
}

std::size_t columnIndex(SheetId sheet, std::string_view name) {
  const std::vector<Column> &columns = columnsOf(sheet);
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (columns[i].name == name)
      return i;
  throw std::out_of_range("no managed column " + std::string(name));
}

} // namespace ri
