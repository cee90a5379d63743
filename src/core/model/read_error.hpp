// Why a report could not be read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <new>
#include <stdexcept>
#include <string>

namespace ri {

/// The largest report that is read: 256 MiB of bytes.
inline constexpr std::size_t kMaximumBytes = std::size_t{256} << 20;

/// what() is one English sentence: what went wrong and what to do.
class ReadError : public std::runtime_error {
public:
  enum class Kind : std::uint8_t {
    Empty,
    Binary,
    Malformed,
    Markup,
    TooLarge,
    NoNumber,
    Option,
    Fault
  };
  ReadError(Kind errorKind, const std::string &message, std::uint64_t byteOffset = 0,
            std::uint32_t lineNumber = 0)
      : std::runtime_error(message), kind(errorKind), offset(byteOffset), line(lineNumber) {}
  Kind kind;
  std::uint64_t offset; ///< byte of the input, from 0
  std::uint32_t line;   ///< line of the input, from 1; 0: the whole file
};

inline constexpr const char *kOutOfMemory = "The report needs more memory than there is; split it.";

/// What `read` gives. Whatever it throws becomes a ReadError.
template <typename Read> auto withReadErrors(Read read) {
  try {
    return read();
  } catch (const ReadError &) {
    throw;
  } catch (const std::bad_alloc &) {
    throw ReadError(ReadError::Kind::TooLarge, kOutOfMemory);
  } catch (const std::exception &error) {
    throw ReadError(ReadError::Kind::Fault,
                    std::string("The report cannot be read, by a fault of this program (") +
                        error.what() + "); please report it with the file.");
  }
}

} // namespace ri
