// A file that grows by whole lines, whatever happens to this process.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <sys/types.h>

namespace ri::cli {

/// A file, or standard output.
///
/// Linux looks for a kill between two pages of a write, so that a line that reaches over a page's
/// end may be cut. What goes to a file therefore goes to a child first, in pieces that say how long
/// they are: it has a session of its own and is not killed with this process, writes a piece once
/// it has all of it, and ends with it. Made before any thread.
class LineFile {
public:
  /// Standard output.
  LineFile();
  /// The file of this name, which nobody else writes to meanwhile. Throws FileError.
  explicit LineFile(const std::string &name);
  LineFile(const LineFile &) = delete;
  LineFile &operator=(const LineFile &) = delete;
  ~LineFile();

  /// Drops what stands in it from byte `size` on. Before the first write.
  void cut(std::uint64_t size);
  /// Writes whole lines. False if the reader has gone: then there is nobody to tell. Throws
  /// FileError; what does not fit on a disk is cut at a line's end.
  bool write(std::string_view lines);
  /// All is written. Throws FileError where it was not.
  void finish();

private:
  void start();
  [[noreturn]] void fail(int error) const;

  std::string name_;
  int file_;
  int pipe_ = -1;    ///< to the child
  pid_t child_ = -1; ///< none yet, or none at all where this is no file
};

} // namespace ri::cli
