#include "line_file.hpp"

#include <array>
#include <cerrno>
#include <chrono>
#include <climits>
#include <cstring>
#include <thread>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "files.hpp"

namespace ri::cli {
namespace {

/// Writes all of the bytes; 0, or why not. `written` counts them.
int writeAll(int file, std::string_view bytes, std::size_t &written) {
  for (written = 0; written < bytes.size();) {
    const ssize_t got = ::write(file, bytes.data() + written, bytes.size() - written);
    if (got >= 0)
      written += static_cast<std::size_t>(got);
    else if (errno != EINTR)
      return errno;
  }
  return 0;
}

int writeAll(int file, std::string_view bytes) {
  std::size_t written = 0;
  return writeAll(file, bytes, written);
}

bool isFile(int file) {
  struct stat facts {};
  return fstat(file, &facts) == 0 && S_ISREG(facts.st_mode);
}

/// Reads exactly so many bytes; false at the end.
bool readExactly(int file, char *into, std::size_t size) {
  while (size > 0) {
    const ssize_t got = ::read(file, into, size);
    if (got == 0 || (got < 0 && errno != EINTR))
      return false;
    if (got > 0) {
      into += got;
      size -= static_cast<std::size_t>(got);
    }
  }
  return true;
}

using Length = std::array<char, sizeof(std::uint64_t)>;

/// The child's life: pieces from standard input to standard output, until there is no whole one.
/// Returns 0, or the error that ended it.
int copyPieces() {
  std::vector<char> piece;
  for (Length length; readExactly(STDIN_FILENO, length.data(), length.size());) {
    std::uint64_t size = 0;
    std::memcpy(&size, length.data(), length.size());
    piece.resize(size);
    if (!readExactly(STDIN_FILENO, piece.data(), size))
      return 0;
    const std::string_view lines(piece.data(), piece.size());
    std::size_t written = 0;
    if (const int error = writeAll(STDOUT_FILENO, lines, written); error != 0) {
      const std::size_t whole = lines.substr(0, written).rfind('\n') + 1;
      const off_t end = lseek(STDOUT_FILENO, 0, SEEK_END);
      const int cut = ftruncate(STDOUT_FILENO, end - static_cast<off_t>(written - whole));
      return cut == 0 ? error : errno;
    }
  }
  return 0;
}

/// Waits for a run that was killed to let go of the file: its child may still write.
bool lock(int file) {
  constexpr int kTries = 100;
  for (int i = 0; i < kTries; ++i) {
    if (flock(file, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
      return true; // what cannot be locked is no file
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  return false;
}

} // namespace

LineFile::LineFile() : name_("standard output"), file_(STDOUT_FILENO) {}

LineFile::LineFile(const std::string &name)
    : name_(name), file_(open(name.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666)) {
  if (file_ < 0)
    fail(errno);
  if (!lock(file_)) {
    close(file_);
    throw FileError(name_ + ": another run is writing to it; name another file, or wait");
  }
}

LineFile::~LineFile() {
  if (pipe_ >= 0)
    close(pipe_);
  if (child_ > 0)
    waitpid(child_, nullptr, 0);
  if (file_ != STDOUT_FILENO)
    close(file_);
}

void LineFile::fail(int error) const { throw FileError(name_ + ": " + std::strerror(error)); }

void LineFile::cut(std::uint64_t size) {
  if (isFile(file_) && ftruncate(file_, static_cast<off_t>(size)) != 0)
    fail(errno);
}

void LineFile::start() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0)
    fail(errno);
  child_ = fork();
  if (child_ == 0) {
    setsid();
    dup2(ends[0], STDIN_FILENO);
    dup2(file_, STDOUT_FILENO);
    close_range(STDERR_FILENO, UINT_MAX, 0); // also the pipes of others, which would not end
    _exit(copyPieces());
  }
  const int error = errno;
  close(ends[0]);
  pipe_ = ends[1];
  if (child_ < 0)
    fail(error);
}

bool LineFile::write(std::string_view lines) {
  if (lines.empty())
    return true;
  if (child_ < 0 && isFile(file_))
    start();
  int error = 0;
  if (child_ > 0) {
    Length length{};
    const std::uint64_t size = lines.size();
    std::memcpy(length.data(), &size, length.size());
    error = writeAll(pipe_, {length.data(), length.size()});
    error = error != 0 ? error : writeAll(pipe_, lines);
    if (error == EPIPE)
      finish(); // which says why the child has ended
  } else {
    error = writeAll(file_, lines);
    if (error == EPIPE)
      return false;
  }
  if (error != 0)
    fail(error);
  return true;
}

void LineFile::finish() {
  if (child_ <= 0)
    return;
  close(std::exchange(pipe_, -1));
  int status = 0;
  if (waitpid(std::exchange(child_, -1), &status, 0) > 0 && status != 0)
    fail(WIFEXITED(status) ? WEXITSTATUS(status) : ECANCELED);
}

} // namespace ri::cli
