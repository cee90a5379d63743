// The formats that extract writes.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "output.hpp"
#include "read_report.hpp"
#include "reading.hpp"

namespace ri::cli {

/// What a subcommand does with a report. `name` is the report's where several are read, else empty.
using Command = std::function<Reading(const std::string &bytes, const ReadOptions &options,
                                      std::string_view name)>;

std::vector<std::string> formatNames();

/// Whether it cannot go to standard output.
bool needsFile(const std::string &format);

/// Reads a report for a format.
Command extractionTo(const std::string &format);

/// Where the format goes: to a file, or to standard output where `file` is empty.
std::unique_ptr<Output> outputOf(const std::string &format, const std::string &file, bool resume,
                                 const Names &names);

/// Rows of --errors, which are joined too.
inline constexpr const char *kErrorRows = "errors";

/// Joins parts that were written in the format.
void joinParts(const std::string &format, const std::vector<std::string> &parts,
               const std::string &file);

} // namespace ri::cli
