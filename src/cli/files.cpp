#include "files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ri::cli {
namespace {

struct CloseFile {
  void operator()(std::FILE *file) const { std::fclose(file); }
};

[[noreturn]] void fail(int error) {
  std::string reason = std::strerror(error);
  if (error == EISDIR)
    reason += "; extract reads the files of one that are named *.txt, or as --glob says";
  throw FileError(reason);
}

/// An open file that is read; standard input stays open.
class Input {
public:
  explicit Input(const std::string &name)
      : file_(name == "-" ? STDIN_FILENO : open(name.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (file_ < 0)
      fail(errno);
  }
  Input(const Input &) = delete;
  Input &operator=(const Input &) = delete;
  ~Input() {
    if (file_ != STDIN_FILENO)
      close(file_);
  }

  /// The size that it says it has, 0 where it does not.
  std::size_t size() const {
    struct stat facts {};
    const bool known = fstat(file_, &facts) == 0 && S_ISREG(facts.st_mode);
    return known ? static_cast<std::size_t>(facts.st_size) : 0;
  }
  std::size_t read(char *into, std::size_t most) const {
    ssize_t got = -1;
    do
      got = ::read(file_, into, most);
    while (got < 0 && errno == EINTR);
    if (got < 0)
      fail(errno); // a directory opens, and says so here
    return static_cast<std::size_t>(got);
  }

private:
  int file_;
};

} // namespace

std::string readFile(const std::string &name, std::size_t most) {
  constexpr std::size_t kPiece = std::size_t{1} << 16;
  const Input input(name);
  // One byte more than there should be shows the end.
  std::string bytes(std::min(std::max(input.size() + 1, kPiece), most), '\0');
  std::size_t size = 0;
  while (size < most) {
    if (size == bytes.size())
      bytes.resize(size < most / 2 ? 2 * size : most);
    const std::size_t got = input.read(bytes.data() + size, bytes.size() - size);
    if (got == 0)
      break;
    size += got;
  }
  bytes.resize(size);
  return bytes;
}

std::size_t sizeOf(const std::string &name) {
  struct stat facts {};
  const bool known = stat(name.c_str(), &facts) == 0 && S_ISREG(facts.st_mode);
  return known ? static_cast<std::size_t>(facts.st_size) : 0;
}

void eachPart(const std::string &name, char end,
              const std::function<void(const std::string &)> &use) {
  const std::unique_ptr<std::FILE, CloseFile> opened(name == "-" ? nullptr
                                                                 : std::fopen(name.c_str(), "rbe"));
  std::FILE *const file = name == "-" ? stdin : opened.get();
  if (file == nullptr)
    throw FileError(name + ": " + std::strerror(errno));
  std::string part;
  errno = 0;
  for (int byte = std::getc(file); byte != EOF; byte = std::getc(file))
    if (byte == end) {
      use(part);
      part.clear();
    } else {
      part += static_cast<char>(byte);
    }
  if (std::ferror(file) != 0)
    throw FileError(name + ": " + std::strerror(errno));
  if (!part.empty())
    use(part);
}

} // namespace ri::cli
