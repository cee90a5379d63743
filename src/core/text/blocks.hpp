// A report as its blocks: what a document's own structure says of it, and what a text's looks say.
// May include: model.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/source_span.hpp"
#include "text/document.hpp"

namespace ri {

enum class BlockKind : std::uint8_t {
  Title,
  Byline,
  Heading,
  Paragraph,
  ListItem,
  Table,
  Caption,  ///< of the table below it: 表1 主要產品產量, 單位：萬元
  Note,     ///< a footnote or endnote
  Furniture ///< a page's header or footer, a line of a table of contents
};

/// snake_case, as JSON Lines have it.
std::string_view code(BlockKind kind);
/// The reverse; throws std::out_of_range for a word that is none.
BlockKind blockKindOf(std::string_view code);

struct BlockCell {
  std::u16string text;
  std::size_t row = 0, column = 0;
  std::size_t rows = 1, columns = 1; ///< that it covers
  bool head = false;                 ///< says what stands below it

  bool operator==(const BlockCell &other) const;
};

struct Block {
  BlockKind kind = BlockKind::Paragraph;
  std::u16string text;     ///< without marks and number; empty for a table
  std::uint8_t level = 0;  ///< of a heading: 1 is the outermost
  bool emphasised = false; ///< all of it is bold
  std::u16string number;   ///< of a list's item or a heading, as it is shown: (一); empty: none
  std::vector<BlockCell> cells; ///< of a table, row by row
  SourceSpan place;             ///< in the text; empty where the block was not read from one

  bool operator==(const Block &other) const; ///< but for the place
};

/// The blocks as a text that is read as they are: structure() finds them in it again, and so does a
/// refresh in what the user has made of it. The marks are Markdown's: # before headings, bars
/// between a table's cells (a merged one is followed by empty ones) and a rule below its heads, a
/// link for furniture; ※ opens a note.
std::u16string writtenText(const std::vector<Block> &blocks);

/// The blocks of a text: what structure() found in it.
std::vector<Block> blocksOf(const Document &document);

} // namespace ri
