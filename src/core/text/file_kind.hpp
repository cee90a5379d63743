// What a file is, by its bytes. May include: nothing.
#pragma once

#include <cstdint>
#include <string_view>

namespace ri {

enum class FileKind : std::uint8_t {
  Text, ///< or nothing that is known
  Docx,
  Doc,
  Odt,
  FlatOdt,
  Rtf,
  Page, ///< HTML
  Spreadsheet
};

/// By the marks of its format, not by its ending; but for `.csv` and `.tsv`, which are text.
FileKind fileKindOf(std::string_view bytes, std::u16string_view name);

/// How large the files of a zip archive are together, as its directory says; 0 for anything else.
std::uint64_t unpackedSize(std::string_view bytes);

} // namespace ri
