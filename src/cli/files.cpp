#include "files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include <sys/stat.h>

#include "model/read_error.hpp"

namespace ri::cli {
namespace {

struct CloseFile {
  void operator()(std::FILE *file) const { std::fclose(file); }
};

[[noreturn]] void fail(int error) { throw FileError(std::strerror(error)); }

std::string readAll(std::FILE *file) {
  constexpr std::size_t kPiece = std::size_t{1} << 20;
  std::string bytes;
  struct stat facts {};
  if (fstat(fileno(file), &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_size > 0 &&
      static_cast<std::size_t>(facts.st_size) <= kMaximumBytes)
    bytes.reserve(static_cast<std::size_t>(facts.st_size) + kPiece);
  while (bytes.size() <= kMaximumBytes) {
    const std::size_t size = bytes.size();
    bytes.resize(size + std::min(kPiece, kMaximumBytes + 1 - size));
    errno = 0;
    const std::size_t got = std::fread(bytes.data() + size, 1, bytes.size() - size, file);
    bytes.resize(size + got);
    if (got == 0) {
      if (std::ferror(file) != 0)
        fail(errno); // a directory opens, and says so here
      break;
    }
  }
  return bytes;
}

} // namespace

std::string readFile(const std::string &name) {
  if (name == "-")
    return readAll(stdin);
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(name.c_str(), "rb"));
  if (!file)
    fail(errno);
  return readAll(file.get());
}

bool writeOutput(std::string_view bytes) {
  errno = 0;
  const bool whole = std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size();
  if (whole && std::fflush(stdout) == 0)
    return true;
  if (errno == EPIPE)
    return false;
  throw FileError(std::string("standard output: ") + std::strerror(errno));
}

} // namespace ri::cli
