// The names of the reports to read, in the order in which they are read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ri::cli {

/// Names one behind the other in one string: a hundred thousand take a few megabytes.
class Names {
public:
  void add(std::string_view name) {
    text_ += name;
    ends_.push_back(text_.size());
  }
  std::size_t size() const { return ends_.size(); }
  std::string_view operator[](std::size_t index) const {
    const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(text_).substr(begin, ends_[index] - begin);
  }

private:
  std::string text_;
  std::vector<std::size_t> ends_;
};

/// What a user names on the command line.
struct Selection {
  std::vector<std::string> paths;   ///< files, folders, "-"
  std::vector<std::string> globs;   ///< which files of a folder are reports; empty: *.txt
  std::string list;                 ///< a file that holds further paths, "-" for standard input
  std::vector<std::string> written; ///< what the run itself writes: of a folder it is no report
  bool zero = false;                ///< they end with a NUL there, not with a line's end

  /// Whether it is more than files that are named one by one.
  bool isCorpus() const;
};

/// The files of a selection: paths in their order, then those of the list; of a folder all that are
/// in it and below, sorted by name. A glob with a `/` is held against the path below the folder,
/// else against the name alone; as in a shell, `*` finds no name that begins with a dot. A folder
/// without a report stands there itself: reading it says what is wrong, and no other is kept from
/// being read. Throws FileError if the list cannot be read.
Names namesOf(const Selection &selection);

} // namespace ri::cli
