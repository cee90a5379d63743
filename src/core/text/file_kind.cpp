#include "text/file_kind.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace ri {
namespace {

using namespace std::string_view_literals;

/// How far into a file its format is told, behind blanks, comments and declarations.
constexpr std::size_t kReach = 4096;

bool startsWith(std::string_view bytes, std::string_view mark) {
  return bytes.substr(0, mark.size()) == mark;
}

bool holds(std::string_view bytes, std::string_view mark) {
  return bytes.find(mark) != std::string_view::npos;
}

/// The name of a stream in an OLE file: UTF-16, little-endian.
bool holdsStream(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (const char c : name)
    wide.append(1, c).append(1, '\0');
  return holds(bytes, wide + std::string(2, '\0'));
}

FileKind kindOfOpenDocument(std::string_view type) {
  constexpr auto kOpen = "application/vnd.oasis.opendocument."sv;
  const std::size_t at = type.find(kOpen);
  if (at == std::string_view::npos)
    return FileKind::Text;
  type.remove_prefix(at + kOpen.size());
  return startsWith(type, "text")          ? FileKind::Odt
         : startsWith(type, "spreadsheet") ? FileKind::Spreadsheet
                                           : FileKind::Text;
}

FileKind kindOfZip(std::string_view bytes) {
  if (const FileKind kind = kindOfOpenDocument(bytes.substr(0, 100)); kind != FileKind::Text)
    return kind; // the first file, not packed
  return holds(bytes, "word/document") ? FileKind::Docx
         : holds(bytes, "xl/workbook") ? FileKind::Spreadsheet
                                       : FileKind::Text;
}

FileKind kindOfMarkup(std::string_view bytes) {
  std::string head(bytes.substr(0, kReach));
  std::transform(head.begin(), head.end(), head.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  if (holds(head, "<office:document")) {
    const FileKind kind = kindOfOpenDocument(head);
    return kind == FileKind::Odt ? FileKind::FlatOdt : kind;
  }
  for (const std::string_view mark : {"<!doctype html"sv, "<html"sv, "<head>"sv, "<body"sv})
    if (holds(std::string_view(head).substr(0, kReach / 4), mark))
      return FileKind::Page;
  return FileKind::Text;
}

bool endsWith(std::u16string_view name, std::u16string_view ending) {
  if (name.size() < ending.size())
    return false;
  name.remove_prefix(name.size() - ending.size());
  return std::equal(name.begin(), name.end(), ending.begin(), [](char16_t a, char16_t b) {
    return a == b || (a >= u'A' && a <= u'Z' && a + (u'a' - u'A') == b);
  });
}

std::uint32_t numberAt(std::string_view bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = 4; i-- > 0;)
    number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
  return number;
}

} // namespace

FileKind fileKindOf(std::string_view bytes, std::u16string_view name) {
  if (startsWith(bytes, "PK\3\4"))
    return kindOfZip(bytes);
  if (startsWith(bytes, "\xD0\xCF\x11\xE0")) {
    if (holdsStream(bytes, "WordDocument"))
      return FileKind::Doc;
    return holdsStream(bytes, "Workbook") || holdsStream(bytes, "Book") ? FileKind::Spreadsheet
                                                                        : FileKind::Text;
  }
  if (startsWith(bytes, "{\\rtf"))
    return FileKind::Rtf;
  if (endsWith(name, u".csv") || endsWith(name, u".tsv"))
    return FileKind::Spreadsheet;
  return kindOfMarkup(bytes);
}

std::uint64_t unpackedSize(std::string_view bytes) {
  constexpr std::size_t kSize = 24, kEntry = 46; // of an entry of the directory
  std::uint64_t sum = 0;
  if (!startsWith(bytes, "PK\3\4"))
    return sum;
  for (std::size_t at = bytes.find("PK\1\2"); at != bytes.npos && at + kEntry <= bytes.size();
       at = bytes.find("PK\1\2", at + kEntry))
    sum += numberAt(bytes, at + kSize);
  return sum;
}

} // namespace ri
