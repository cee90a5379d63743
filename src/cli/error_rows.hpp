// Reports that could not be read, told as they are met.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "line_file.hpp"
#include "names.hpp"
#include "reading.hpp"

namespace ri::cli {

inline constexpr const char *kErrorHead = "report,error,line,byte\n";

/// Rows of a file, or messages on stderr where there is none.
class ErrorRows {
public:
  /// Of rows that stand in the file, those of reports before `next` stay.
  ErrorRows(const std::string &file, std::size_t next, const Names &names);

  void add(std::string_view name, const Failure &failure);
  /// After the last one. Throws FileError.
  void finish();
  std::size_t count() const { return count_; }

private:
  std::size_t count_ = 0;
  std::optional<LineFile> file_;
};

} // namespace ri::cli
