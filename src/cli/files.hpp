// Reading a report's bytes.
#pragma once

#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace ri::cli {

/// A file that cannot be read or written; what() is the reason alone.
class FileError : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

/// The bytes of a file, of standard input for "-". Reads no more than one byte beyond the largest
/// report, which the core then refuses. Throws FileError.
std::string readFile(const std::string &name);

/// Calls `use` for each part of a file that ends with `end`, the last one's may be missing. Throws
/// FileError, with the file's name.
void eachPart(const std::string &name, char end,
              const std::function<void(const std::string &)> &use);

} // namespace ri::cli
