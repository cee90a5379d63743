// Parts of a corpus, each read by a run of its own, as one.
#pragma once

#include <string>
#include <vector>

namespace ri::cli {

/// Writes the parts in their order to a file: all that one run over their reports would have
/// written. Throws FileError.
void joinLines(const std::vector<std::string> &parts, const std::string &head,
               const std::string &file);
void joinDatabases(const std::vector<std::string> &parts, const std::string &file);

} // namespace ri::cli
