// What an interrupted run has left whole.
#pragma once

#include <cstdint>
#include <string>

#include "names.hpp"
#include "output.hpp"

namespace ri::cli {

/// Where to go on: bytes of the file that stay, and the first report whose lines do not stand
/// there.
struct Remains {
  std::uint64_t bytes = 0;
  std::size_t next = 0;
};

/// Lines stand in the order of the reports, so that a report is whole where lines of a later one
/// follow. Only of the last one in the file that is not known: its lines go and it is read again.
/// Throws FileError where that report is not among the names, or twice.
Remains remainsOf(const std::string &file, const LineFormat &format, const Names &names);

/// Of a file of rows that not every report has: those of reports before `next` stay. `rows` counts
/// them.
std::uint64_t rowsBefore(std::size_t next, const std::string &file, const LineFormat &format,
                         const Names &names, std::size_t &rows);

} // namespace ri::cli
