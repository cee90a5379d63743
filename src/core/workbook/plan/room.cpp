#include "workbook/plan/room.hpp"

#include <string>

#include "model/read_error.hpp"

namespace ri {

namespace {

constexpr std::size_t kSheetRows = std::size_t{1} << 20; ///< of every office's sheets

} // namespace

void requireRoom(std::size_t rows) {
  if (rows > kSheetRows)
    throw ReadError(ReadError::Kind::TooLarge, "The report needs " + std::to_string(rows) +
                                                   " rows or more, and a sheet has " +
                                                   std::to_string(kSheetRows) + "; split it.");
}

void requireRoom(const Report &report) { // Base has the most
  requireRoom(report.sentences.size() + report.series.size() + report.leftOut.size());
}

} // namespace ri
