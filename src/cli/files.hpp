// Reading a report's bytes and writing what became of it.
#pragma once

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

/// Writes to standard output. False if its reader has gone: then there is nobody to tell.
/// Throws FileError.
bool writeOutput(std::string_view bytes);

} // namespace ri::cli
