// The one entry of the core: bytes and options in, a report with its observations out.
// Reads no file, clock, locale or environment; keeps no state between calls.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/called_name.hpp"
#include "model/read_error.hpp"
#include "model/report.hpp"

namespace ri {

/// What the user may say of a report. An empty member is "find out".
struct ReadOptions {
  std::string encoding; ///< "utf-8", "utf-16", "utf-16le", "utf-16be", "gb18030", "big5"
  std::string lang;     ///< "zh", "zh-Hant", "zh-Hans", "zh-TW", "zh-HK", "zh-CN"
  std::string date;     ///< the day the report is read from, ISO 8601 (2026, 2026-01, 2026-01-15)
  std::string period;   ///< when its figures hold, ISO 8601 (2025, 2025-Q3, 2024-04/2025-03)
  std::string area;     ///< the place that it is about, UTF-8
  std::string currency; ///< of a bare 元, ISO 4217 (HKD)
  std::vector<CalledName> names; ///< what the user calls indicators; the first one of a name holds
  /// A sheet is to hold it: what has too many rows is refused before it is read.
  bool forWorkbook = false;
};

/// The members of ReadOptions by the names that filter, service and link know them by.
struct NamedOption {
  std::string_view name;
  std::string ReadOptions::*member;
};
const std::array<NamedOption, 6> &namedOptions();

/// The options of the filter and the service: "encoding=big5,lang=zh-TW,date=2026-01-15".
/// Throws ReadError on an unknown name or value.
ReadOptions parseOptions(std::string_view text);

/// Throws ReadError on a value that ReadOptions does not know. The readers below call it.
void requireValid(const ReadOptions &options);

/// Decodes and reads a report. A text without any number is a report without observations
/// (requireObservations makes that an error where it is one).
/// A sentence that cannot be read is left out (LeftOutReason::NotUnderstood), and the rest is read.
/// Throws ReadError, and nothing else, for empty, binary, malformed and too large input, a page of
/// HTML and wrong options.
Report readReport(std::string_view bytes, const ReadOptions &options);

/// Throws ReadError (NoNumber) if the report states no observation: there is nothing to import.
void requireObservations(const Report &report);

/// The same from text that is decoded already (a refresh from the sheet Source).
Report readText(std::u16string text, const ReadOptions &options);

} // namespace ri
