#include "input/report_text.hpp"

#include "input/document_blocks.hpp"
#include "input/office_document.hpp"
#include "model/read_error.hpp"
#include "office/uno_text.hpp"
#include "text/blocks.hpp"
#include "text/decode.hpp"
#include "text/file_kind.hpp"
#include "text/web_page.hpp"
#include "workbook/sheet/utf.hpp"

namespace ri::calc {
namespace {

/// Of a document, unpacked: one that claims more is made to fill the memory.
constexpr std::uint64_t kMostUnpacked = std::uint64_t{1} << 30;

/// The office's filter for a kind of document; a page of HTML is Writer's, not Writer/Web's.
const char *filterFor(FileKind kind) {
  switch (kind) {
  case FileKind::Docx:
    return "MS Word 2007 XML";
  case FileKind::Doc:
    return "MS Word 97";
  case FileKind::Odt:
    return "writer8";
  case FileKind::FlatOdt:
    return "OpenDocument Text Flat XML";
  case FileKind::Rtf:
    return "Rich Text Format";
  case FileKind::Page:
    return "HTML (StarWriter)";
  case FileKind::Text:
  case FileKind::Spreadsheet:
    break;
  }
  return nullptr;
}

} // namespace

std::string reportText(const Context &context, const rtl::OUString &url, std::string bytes) {
  const FileKind kind = fileKindOf(bytes, toView(url));
  if (kind == FileKind::Spreadsheet)
    throw ReadError(ReadError::Kind::Binary, "This is a spreadsheet: it holds data already, not a "
                                             "report; open it in Calc.");
  const char *const filter = filterFor(kind);
  if (filter == nullptr)
    return bytes;
  if (unpackedSize(bytes) > kMostUnpacked)
    throw ReadError(ReadError::Kind::TooLarge, "The document would fill more than 1 GiB when it is "
                                               "unpacked; split it.");
  if (kind == FileKind::Page)
    bytes = harmlessPage(decode(bytes, {}).text);
  const OfficeDocument document(context, filter, bytes);
  std::string text = ri::toUtf8(writtenText(blocksOf(document.text())));
  if (text.find_first_not_of(" \n") == std::string::npos)
    throw ReadError(ReadError::Kind::Empty, "There is no text in the document; if it shows one, "
                                            "that is a picture.");
  return text;
}

} // namespace ri::calc
