#include "formats.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "csv_lines.hpp"
#include "database_output.hpp"
#include "error_rows.hpp"
#include "join.hpp"
#include "json_lines.hpp"
#include "sdmx_csv.hpp"

namespace ri::cli {
namespace {

struct Format {
  std::string_view name;
  void (*keep)(Report &&report, std::string_view name, Reading &reading);
  const std::string *head; ///< the line above all others; none: no lines at all
  std::string (*opening)(std::string_view name);
};

const std::string kNoHead;

/// A database that is to be joined with others.
constexpr std::string_view kPart = "sqlite-part";

void keepReport(Report &&report, std::string_view, Reading &reading) {
  reading.report = std::move(report);
}

const std::array<Format, 6> kFormats{
    {{"jsonl",
      [](Report &&report, std::string_view name, Reading &reading) {
        reading.lines = observationLines(report, name);
      },
      &kNoHead, lineOpening},
     {"csv",
      [](Report &&report, std::string_view name, Reading &reading) {
        reading.lines = csvLines(report, name);
      },
      &kCsvHead, csvOpening},
     {"raw-csv",
      [](Report &&report, std::string_view name, Reading &reading) {
        reading.lines = rawCsvLines(report, name);
      },
      &kCsvHead, rawCsvOpening},
     {"sdmx-csv",
      [](Report &&report, std::string_view name, Reading &reading) {
        reading.lines = sdmxLines(report, name, reading.without);
      },
      &kSdmxHead, sdmxOpening},
     {"sqlite", keepReport, nullptr, nullptr},
     {kPart, keepReport, nullptr, nullptr}}};

const Format &formatNamed(std::string_view name) {
  return *std::find_if(kFormats.begin(), kFormats.end(),
                       [name](const Format &format) { return format.name == name; });
}

} // namespace

std::vector<std::string> formatNames() {
  std::vector<std::string> names;
  names.reserve(std::size(kFormats));
  for (const Format &format : kFormats)
    names.emplace_back(format.name);
  return names;
}

bool needsFile(const std::string &format) {
  return format != kErrorRows && formatNamed(format).head == nullptr;
}

Command extractionTo(const std::string &format) {
  return [keep = formatNamed(format).keep](const std::string &bytes, const ReadOptions &options,
                                           std::string_view name) {
    Report report = readReport(bytes, options);
    requireObservations(report);
    Reading reading;
    reading.observations = report.observations.size();
    keep(std::move(report), name, reading);
    return reading;
  };
}

std::unique_ptr<Output> outputOf(const std::string &format, const std::string &file, bool resume,
                                 const Names &names) {
  const Format &wanted = formatNamed(format);
  if (wanted.head == nullptr)
    return std::make_unique<DatabaseOutput>(file, format == kPart, resume, names);
  return std::make_unique<LineOutput>(LineFormat{*wanted.head, wanted.opening}, file, resume,
                                      names);
}

void joinParts(const std::string &format, const std::vector<std::string> &parts,
               const std::string &file) {
  if (format == kErrorRows) {
    joinLines(parts, kErrorHead, file);
    return;
  }
  const Format &wanted = formatNamed(format);
  if (wanted.head == nullptr)
    joinDatabases(parts, file);
  else
    joinLines(parts, *wanted.head, file);
}

} // namespace ri::cli
