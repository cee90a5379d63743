#include "input.hpp"

#include <array>
#include <cstdint>
#include <stdexcept>

#include <nettle/sha2.h>
#include <osl/file.hxx>

#include "model/read_error.hpp"
#include "uno_text.hpp"

namespace ri::calc {
namespace {

constexpr sal_Int32 kChunk = 1 << 20;

void checkSize(std::uint64_t size) {
  if (size > kMaximumBytes)
    throw ReadError(ReadError::Kind::TooLarge,
                    "The report is larger than 256 MiB; split it into smaller files.");
}

const char *reasonOf(osl::FileBase::RC error) {
  switch (error) {
  case osl::FileBase::E_NOENT:
  case osl::FileBase::E_NOTDIR:
    return "does not exist; check its name and place.";
  case osl::FileBase::E_ACCES:
  case osl::FileBase::E_PERM:
    return "may not be read; ask for the permission to read it.";
  case osl::FileBase::E_ISDIR:
    return "is a folder; choose a file.";
  default:
    return "cannot be read; check that it is a file and that its disk is in order.";
  }
}

[[noreturn]] void refuse(const rtl::OUString &url, const char *reason) {
  throw std::runtime_error("The file " + toUtf8(shownName(url)) + " " + reason);
}

void check(const rtl::OUString &url, osl::FileBase::RC error) {
  if (error != osl::FileBase::E_None)
    refuse(url, reasonOf(error));
}

/// `target` is what is looked at, `url` what the user called it.
void readStatus(const rtl::OUString &url, const rtl::OUString &target, osl::FileStatus &status) {
  osl::DirectoryItem item;
  check(url, osl::DirectoryItem::get(target, item));
  check(url, item.getFileStatus(status));
}

/// To open a pipe would wait for somebody who writes into it, and a device need not end.
void requireRegularFile(const rtl::OUString &url) {
  osl::FileStatus status(osl_FileStatus_Mask_Type | osl_FileStatus_Mask_LinkTargetURL |
                         osl_FileStatus_Mask_FileSize);
  readStatus(url, url, status);
  if (status.isLink())
    readStatus(url, status.getLinkTargetURL(), status);
  if (status.isDirectory())
    refuse(url, reasonOf(osl::FileBase::E_ISDIR));
  if (!status.isRegular())
    refuse(url, "is a pipe or a device; choose a file.");
  checkSize(status.getFileSize());
}

/// A file of this machine: file:///x or file://localhost/x. Another host would be asked over a
/// network.
bool isLocalFile(const rtl::OUString &url) {
  return url.startsWithIgnoreAsciiCase("file:///") ||
         url.startsWithIgnoreAsciiCase("file://localhost/");
}

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

std::string readFile(const rtl::OUString &url) {
  if (!isLocalFile(url))
    throw std::runtime_error("Only files of this computer are read, and " + toUtf8(url) +
                             " is none; save it as a file first.");
  requireRegularFile(url);
  osl::File file(url);
  check(url, file.open(osl_File_OpenFlag_Read));
  std::string bytes;
  for (sal_uInt64 count = kChunk; count != 0;) {
    const std::size_t before = bytes.size();
    bytes.resize(before + kChunk);
    check(url, file.read(bytes.data() + before, kChunk, count));
    bytes.resize(before + static_cast<std::size_t>(count));
    checkSize(bytes.size());
  }
  return bytes;
}

rtl::OUString shownName(const rtl::OUString &url) {
  rtl::OUString path;
  return osl::FileBase::getSystemPathFromFileURL(url, path) == osl::FileBase::E_None ? path : url;
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
