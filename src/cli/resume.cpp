#include "resume.hpp"

#include <cerrno>
#include <cstring>
#include <string_view>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files.hpp"

namespace ri::cli {
namespace {

/// A file's bytes without reading them all: a corpus takes gigabytes. One that is not there is
/// empty.
class Mapped {
public:
  explicit Mapped(const std::string &name) {
    const int file = open(name.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat facts {};
    if (file >= 0 && fstat(file, &facts) == 0 && facts.st_size > 0) {
      size_ = static_cast<std::size_t>(facts.st_size);
      bytes_ = mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file, 0);
    }
    const int error = errno;
    if (file >= 0)
      close(file);
    if (bytes_ == MAP_FAILED || (file < 0 && error != ENOENT))
      throw FileError(name + ": " + std::strerror(error));
  }
  Mapped(const Mapped &) = delete;
  Mapped &operator=(const Mapped &) = delete;
  ~Mapped() {
    if (size_ != 0)
      munmap(bytes_, size_);
  }
  std::string_view lines() const { // without a line that was cut off
    const std::string_view all(static_cast<const char *>(bytes_), size_);
    return all.substr(0, all.rfind('\n') + 1);
  }

private:
  void *bytes_ = nullptr;
  std::size_t size_ = 0;
};

bool opensWith(std::string_view text, std::string_view opening) {
  return text.substr(0, opening.size()) == opening;
}

std::string_view lastLine(std::string_view lines) {
  const std::size_t before = lines.substr(0, lines.size() - 1).rfind('\n');
  return lines.substr(before + 1);
}

} // namespace

Remains remainsOf(const std::string &file, const LineFormat &format, const Names &names) {
  const Mapped mapped(file);
  std::string_view lines = mapped.lines();
  if (lines.empty())
    return {};
  if (!opensWith(lines, format.head))
    throw FileError(file + ": it is in another format; name another file, or leave --resume out");
  if (lines.size() == format.head.size())
    return {lines.size(), 0};
  const std::string_view last = lastLine(lines);
  std::size_t next = names.size();
  for (std::size_t i = 0; i < names.size(); ++i)
    if (opensWith(last, format.opening(names[i]))) {
      if (next != names.size())
        throw FileError(file + ": " + std::string(names[i]) +
                        " is named twice, so it is not known where to go on");
      next = i;
    }
  if (next == names.size())
    throw FileError(file + ": its last report is not among those that are named; name the same "
                           "reports as the run that was interrupted");
  const std::string opening = format.opening(names[next]);
  while (lines.size() > format.head.size() && opensWith(lastLine(lines), opening))
    lines.remove_suffix(lastLine(lines).size());
  return {lines.size(), next};
}

std::uint64_t rowsBefore(std::size_t next, const std::string &file, const LineFormat &format,
                         const Names &names, std::size_t &rows) {
  const Mapped mapped(file);
  std::string_view lines = mapped.lines();
  if (!opensWith(lines, format.head))
    return 0;
  std::uint64_t kept = format.head.size();
  lines.remove_prefix(kept);
  for (std::size_t i = 0; i < next && !lines.empty(); ++i)
    if (opensWith(lines, format.opening(names[i]))) {
      const std::size_t row = lines.find('\n') + 1;
      kept += row;
      lines.remove_prefix(row);
      ++rows;
    }
  return kept;
}

} // namespace ri::cli
