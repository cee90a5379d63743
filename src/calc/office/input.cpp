#include "office/input.hpp"

#include <array>
#include <cerrno>
#include <cstdint>
#include <stdexcept>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <nettle/sha2.h>
#include <osl/file.hxx>
#include <osl/thread.h>

#include "model/read_error.hpp"
#include "office/uno_text.hpp"
#include "text/visible_path.hpp"

namespace ri::calc {

namespace fs = std::filesystem;

namespace {

constexpr sal_Int32 kChunk = 1 << 20;

void checkSize(std::uint64_t size) {
  if (size > kMaximumBytes)
    throw ReadError(ReadError::Kind::TooLarge,
                    "The report is larger than 256 MiB; split it into smaller files.");
}

[[noreturn]] void refuse(const fs::path &path, const char *reason) {
  throw std::runtime_error("The file " + toUtf8(shownName(path)) + " " + reason);
}

[[noreturn]] void refuse(const fs::path &path, int error) {
  switch (error) {
  case ENOENT:
  case ENOTDIR:
    refuse(path, "does not exist; check its name and place.");
  case EACCES:
  case EPERM:
    refuse(path, "may not be read; ask for the permission to read it.");
  default:
    refuse(path, "cannot be read; check that it is a file and that its disk is in order.");
  }
}

/// The path that a URL means, as the system writes it.
fs::path systemPath(const rtl::OUString &url) {
  rtl::OUString path;
  rtl::OString bytes;
  if (!isLocalFile(url) ||
      osl::FileBase::getSystemPathFromFileURL(url, path) != osl::FileBase::E_None ||
      path.indexOf(sal_Unicode(0)) >= 0 ||
      !path.convertToString(&bytes, osl_getThreadTextEncoding(),
                            RTL_UNICODETOTEXT_FLAGS_UNDEFINED_ERROR |
                                RTL_UNICODETOTEXT_FLAGS_INVALID_ERROR))
    throw std::runtime_error("Only files of this computer are read, and " + toUtf8(shownName(url)) +
                             " is none; save it as a file first.");
  return bytes.getStr();
}

/// A file that is open.
class OpenFile {
public:
  /// To open a pipe must not wait for somebody who writes into it.
  explicit OpenFile(const fs::path &real)
      : path_(real), file_(open(real.c_str(), O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)) {
    if (file_ < 0)
      refuse(path_, errno);
  }
  ~OpenFile() { close(file_); }
  OpenFile(const OpenFile &) = delete;
  OpenFile &operator=(const OpenFile &) = delete;

  /// A device need not end. A folder on the way may have become a link since the path was resolved.
  void check() const {
    struct stat opened {};
    struct stat there {};
    if (fstat(file_, &opened) != 0)
      refuse(path_, errno);
    if (S_ISDIR(opened.st_mode))
      refuse(path_, "is a folder; choose a file.");
    if (!S_ISREG(opened.st_mode))
      refuse(path_, "is a pipe or a device; choose a file.");
    std::error_code error;
    if (fs::canonical(path_, error) != path_ || lstat(path_.c_str(), &there) != 0 ||
        there.st_dev != opened.st_dev || there.st_ino != opened.st_ino)
      refuse(path_, "was moved while it was read; try again.");
    checkSize(static_cast<std::uint64_t>(opened.st_size));
  }

  std::string read() const {
    std::string bytes;
    for (ssize_t count = 1; count != 0;) {
      const std::size_t before = bytes.size();
      bytes.resize(before + kChunk);
      do
        count = ::read(file_, bytes.data() + before, kChunk);
      while (count < 0 && errno == EINTR);
      if (count < 0)
        refuse(path_, errno);
      bytes.resize(before + static_cast<std::size_t>(count));
      checkSize(bytes.size());
    }
    return bytes;
  }

private:
  const fs::path &path_;
  int file_;
};

} // namespace

std::string readStream(const css::uno::Reference<css::io::XInputStream> &stream) {
  std::string bytes;
  css::uno::Sequence<sal_Int8> chunk;
  while (const sal_Int32 count = stream->readBytes(chunk, kChunk)) {
    bytes.append(reinterpret_cast<const char *>(chunk.getConstArray()),
                 static_cast<std::size_t>(count));
    checkSize(bytes.size());
  }
  return bytes;
}

bool isLocalFile(const rtl::OUString &url) {
  return url.startsWithIgnoreAsciiCase("file:///") ||
         url.startsWithIgnoreAsciiCase("file://localhost/");
}

fs::path realPath(const rtl::OUString &url) {
  const fs::path path = systemPath(url);
  std::error_code error;
  fs::path real = fs::weakly_canonical(path, error);
  if (error)
    refuse(path, error.value());
  return real;
}

std::string readFile(const fs::path &real) {
  const OpenFile file(real);
  file.check();
  return file.read();
}

rtl::OUString shownName(const fs::path &path) {
  const rtl::OString bytes(path.c_str());
  return toOUString(
      visiblePath(toView(rtl::OStringToOUString(bytes, osl_getThreadTextEncoding()))));
}

rtl::OUString shownName(const rtl::OUString &url) {
  rtl::OUString path;
  return toOUString(visiblePath(toView(
      osl::FileBase::getSystemPathFromFileURL(url, path) == osl::FileBase::E_None ? path : url)));
}

rtl::OUString folderOf(const rtl::OUString &url) { return url.copy(0, url.lastIndexOf('/') + 1); }

rtl::OUString nameOfFile(const rtl::OUString &url) {
  const rtl::OUString path = shownName(url);
  const rtl::OUString name = path.copy(path.lastIndexOf('/') + 1);
  const sal_Int32 ending = name.lastIndexOf('.');
  return ending > 0 ? name.copy(0, ending) : name;
}

std::string sha256(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t *>(bytes.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hexadecimal;
  for (const std::uint8_t byte : digest) {
    hexadecimal += kDigits[byte >> 4U];
    hexadecimal += kDigits[byte & 15U];
  }
  return hexadecimal;
}

} // namespace ri::calc
