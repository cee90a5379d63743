// The managed columns of every sheet, left to right: name, cell style, width in 1/10 mm, hidden.
#include <stdexcept>
#include <string>

#include "workbook/cell.hpp"

namespace ri {
namespace {

constexpr bool kHidden = true;

const std::vector<Column> &indicators() {
  static const std::vector<Column> columns{
      {"ri_key", "RI Text", 400, kHidden},
      {"ri_report", "RI Integer", 140, kHidden}, // shown as soon as there is a second report
      {"ri_section", "RI Text", 450},
      {"ri_indicator", "RI Text", 550},
      {"ri_area", "RI Text", 200},
      {"ri_period", "RI Text", 240},
      {"ri_measure", "RI Code", 180},
      {"ri_hedge", "RI Hedge", 140},
      {"ri_value", "RI Number", 220},
      {"ri_unit", "RI Text", 180},
      {"ri_multiplier", "RI Number", 260},
      {"ri_base_value", "RI Number", 340},
      {"ri_base_unit", "RI Code", 220},
      {"ri_growth_hedge", "RI Hedge", 140},
      {"ri_growth", "RI Percent", 200},
      {"ri_basis", "RI Code", 140},
      {"ri_prices", "RI Code", 180},
      {"ri_previous", "RI Number", 240},
      {"ri_change", "RI Number", 240},
      {"ri_status", "RI Code", 200},
      {"ri_source", "RI Link", 160},
      {"ri_state", "RI State", 200},
  };
  return columns;
}

/// Right of Check stand the keys of the operands, the rows where they stood when they were written
/// (hints), the rows where they stand now, the factor that brings the first operand into the
/// unit of the second, how far the result may be off by the rounding of what is written, and the
/// growth that the report states where the result is one.
const std::vector<Column> &comparisons() {
  static const std::vector<Column> columns{
      {"rc_kind", "RI Text", 420},
      {"rc_indicator", "RI Any", 550},
      {"rc_operand1", "RI Number", 260},
      {"rc_operand2", "RI Number", 260},
      {"rc_result", "RI Number", 260},
      {"rc_unit", "RI Any", 200},
      {"rc_reading", "RI Reading", 1400},
      {"rc_check", "RI Check", 500},
      {"rc_type", "RI Code", 200, kHidden},
      {"rc_key1", "RI Text", 400, kHidden},
      {"rc_hint1", "RI Integer", 140, kHidden},
      {"rc_row1", "RI Integer", 140, kHidden},
      {"rc_key2", "RI Text", 400, kHidden},
      {"rc_hint2", "RI Integer", 140, kHidden},
      {"rc_row2", "RI Integer", 140, kHidden},
      {"rc_factor", "RI Number", 200, kHidden},
      {"rc_tolerance", "RI Number", 200, kHidden},
      {"rc_stated", "RI Number", 200, kHidden},
  };
  return columns;
}

/// Right of State stand the key of the sentence's first row, where it stood when it was written,
/// how many rows the sentence has, and, beside a heading, the section that Summary counts under it.
const std::vector<Column> &source() {
  static const std::vector<Column> columns{
      {"rs_no", "RI Integer", 140},
      {"rs_report", "RI Integer", 140, kHidden},
      {"rs_role", "RI Code", 200},
      {"rs_text", "RI Wrapped", 1600},
      {"rs_numbers", "RI Integer", 200},
      {"rs_taken", "RI Integer", 180},
      {"rs_rows", "RI Link", 160},
      {"rs_state", "RI State", 200},
      {"rs_key", "RI Text", 400, kHidden},
      {"rs_hint", "RI Integer", 140, kHidden},
      {"rs_count", "RI Integer", 140, kHidden},
      {"rs_section", "RI Text", 400, kHidden},
  };
  return columns;
}

/// The numbers that were left out. What is hidden comes first, so that the tables above them can
/// keep their workings there: the key, the reason's code, the sentence's number, where that stood,
/// and the report.
const std::vector<Column> &summary() {
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

const std::vector<Column> &changes() {
  static const std::vector<Column> columns{
      {"rx_key", "RI Text", 700}, {"rx_column", "RI Text", 280}, {"rx_base", "RI Any", 450},
      {"rx_mine", "RI Any", 450}, {"rx_theirs", "RI Any", 450},  {"rx_done", "RI Code", 200},
  };
  return columns;
}

const std::vector<Column> &log() {
  static const std::vector<Column> columns{
      {"rl_time", "RI Text", 380},         {"rl_event", "RI Code", 200},
      {"rl_report", "RI Integer", 160},    {"rl_file", "RI Text", 900},
      {"rl_sha256", "RI Text", 500},       {"rl_encoding", "RI Code", 200},
      {"rl_version", "RI Text", 200},      {"rl_options", "RI Text", 400},
      {"rl_added", "RI Integer", 180},     {"rl_changed", "RI Integer", 200},
      {"rl_conflict", "RI Integer", 200},  {"rl_gone", "RI Integer", 180},
      {"rl_unchanged", "RI Integer", 220},
  };
  return columns;
}

/// What a row holds is said in rb_kind; see base.hpp.
const std::vector<Column> &base() {
  static const std::vector<Column> columns{
      {"rb_kind", "RI Code", 200},      {"rb_report", "RI Integer", 200},
      {"rb_no", "RI Integer", 200},     {"rb_separator", "RI Text", 200},
      {"rb_text", "RI Text", 800},      {"rb_sha256", "RI Text", 300},
      {"rb_encoding", "RI Code", 200},  {"rb_options", "RI Text", 200},
      {"rb_key", "RI Text", 400},       {"rb_stem", "RI Text", 400},
      {"rb_section", "RI Text", 200},   {"rb_indicator", "RI Text", 200},
      {"rb_area", "RI Text", 200},      {"rb_period", "RI Text", 200},
      {"rb_measure", "RI Code", 200},   {"rb_hedge", "RI Text", 200},
      {"rb_value", "RI Any", 200},      {"rb_unit", "RI Text", 200},
      {"rb_multiplier", "RI Any", 200}, {"rb_base_value", "RI Text", 200},
      {"rb_base_unit", "RI Code", 200}, {"rb_growth_hedge", "RI Text", 200},
      {"rb_growth", "RI Any", 200},     {"rb_basis", "RI Code", 200},
      {"rb_prices", "RI Code", 200},    {"rb_previous", "RI Text", 200},
      {"rb_change", "RI Text", 200},    {"rb_status", "RI Code", 200},
      {"rb_source", "RI Text", 200},
  };
  return columns;
}

} // namespace

const std::vector<Column> &columnsOf(SheetId sheet) {
  switch (sheet) {
  case SheetId::Indicators:
    return indicators();
  case SheetId::Comparisons:
    return comparisons();
  case SheetId::Source:
    return source();
  case SheetId::Summary:
    return summary();
  case SheetId::Changes:
    return changes();
  case SheetId::Log:
    return log();
  case SheetId::Base:
    return base();
  }
  throw std::out_of_range("no such sheet");
}

std::size_t columnIndex(SheetId sheet, std::string_view name) {
  const std::vector<Column> &columns = columnsOf(sheet);
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (columns[i].name == name)
      return i;
  throw std::out_of_range("no managed column " + std::string(name));
}

} // namespace ri
