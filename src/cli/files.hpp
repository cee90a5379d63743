// Reading a report's bytes.
#pragma once

#include <cstddef>
#include <functional>
#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>

#include "model/read_error.hpp"

namespace ri::cli {

/// A file that cannot be read or written; what() is the reason alone.
class FileError : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

/// One byte more than the largest report has, so that the core refuses a larger one.
inline constexpr std::size_t kReportSize = kMaximumBytes + 1;
inline constexpr std::size_t kAnySize = std::numeric_limits<std::size_t>::max();

/// The bytes of a file, of standard input for "-", no more than `most`. Throws FileError.
std::string readFile(const std::string &name, std::size_t most = kReportSize);

/// A file's size; 0 where it has none.
std::size_t sizeOf(const std::string &name);

/// Calls `use` for each part of a file that ends with `end`, the last one's may be missing. Throws
/// FileError, with the file's name.
void eachPart(const std::string &name, char end,
              const std::function<void(const std::string &)> &use);

} // namespace ri::cli
