// Where the readings of a corpus go.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "line_file.hpp"
#include "names.hpp"
#include "reading.hpp"

namespace ri::cli {

class Output {
public:
  Output() = default;
  Output(const Output &) = delete;
  Output &operator=(const Output &) = delete;
  virtual ~Output() = default;

  /// The report to begin with: those before it are there since an interrupted run.
  virtual std::size_t next() const = 0;
  /// Takes the readings in order, failures too. False: nobody reads what is written. Throws
  /// FileError.
  virtual bool write(std::string_view name, const Reading &reading) = 0;
  /// After the last one. Throws FileError.
  virtual void finish() = 0;
};

/// How the lines of a format begin.
struct LineFormat {
  std::string head;                              ///< the line above all others, or empty
  std::string (*opening)(std::string_view name); ///< of each line of the report with this name
};

/// Lines in a file or on standard output.
class LineOutput : public Output {
public:
  /// Standard output where `file` is empty. With `resume` what stands in the file is gone on with.
  LineOutput(const LineFormat &format, const std::string &file, bool resume, const Names &names);

  std::size_t next() const override { return next_; }
  bool write(std::string_view name, const Reading &reading) override;
  void finish() override { file_->finish(); }

private:
  std::size_t next_ = 0;
  std::unique_ptr<LineFile> file_;
};

} // namespace ri::cli
