// Reading many reports, one or several at a time.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "names.hpp"
#include "output.hpp"
#include "reading.hpp"

namespace ri::cli {

/// Turns a report's bytes into what is kept of it. On any thread. Throws ReadError.
using Stage = std::function<Reading(const std::string &bytes, std::string_view name)>;

struct CorpusOptions {
  std::size_t jobs = 1;
  std::string errors;   ///< file for what could not be read; empty: stderr
  bool summary = false; ///< say at the end what was read
};

/// Reads the reports from where the output has them, in their order; one that fails stops no other.
/// Returns whether all could be read. Throws FileError where nothing can be written.
bool readCorpus(const Names &names, const Stage &stage, const CorpusOptions &options,
                Output &output);

} // namespace ri::cli
