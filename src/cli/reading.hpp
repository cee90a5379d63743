// What became of one report of several.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "model/report.hpp"

namespace ri::cli {

/// Why a report could not be read, and where in it: line from 1, byte from 0; line 0 is all of it.
struct Failure {
  std::string reason;
  std::uint32_t line = 0;
  std::uint64_t byte = 0;
  bool memory = false; ///< there was too little: with less going on it may be read
};

struct Reading {
  std::string lines;            ///< what is printed of it
  std::optional<Report> report; ///< what a database keeps of it
  std::optional<Failure> failure;
  std::uint64_t bytes = 0;
  std::uint64_t observations = 0;
  std::uint64_t without = 0; ///< of these, what the format has no place for
};

} // namespace ri::cli
