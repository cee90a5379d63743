#include "text/blocks.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace ri {
namespace {

using namespace std::string_view_literals;

constexpr std::array kKinds{"title"sv, "byline"sv,  "heading"sv, "paragraph"sv, "list_item"sv,
                            "table"sv, "caption"sv, "note"sv,    "furniture"sv};
constexpr std::size_t kLevels = 6; ///< of Markdown's headings; the title takes the first

bool isEastAsian(char16_t unit) { return unit >= 0x2E80; }

/// A letter, a digit or ① of a list's number, but no bullet, nor a symbol font's own.
bool isWordUnit(char16_t unit) {
  const bool enclosed = unit >= 0x2460 && unit <= 0x24FF;
  const bool own = unit >= 0xE000 && unit <= 0xF8FF;
  return (unit >= u'0' && unit <= u'9') || (unit >= u'A' && unit <= u'Z') ||
         (unit >= u'a' && unit <= u'z') || enclosed || (isEastAsian(unit) && !own);
}

/// The text on one line: a cell, a heading, furniture. Chinese needs no blank where a line ended.
std::u16string oneLine(std::u16string_view text) {
  std::u16string line;
  bool gap = false, broken = false;
  for (const char16_t unit : text) {
    const bool ends = unit == u'\n' || unit == u'\r';
    if (ends || unit == u'\t' || unit == u' ' || unit == 0xA0) {
      gap = !line.empty();
      broken = broken || ends;
      continue;
    }
    if (gap && !(broken && (isEastAsian(line.back()) || isEastAsian(unit))))
      line += u' ';
    gap = broken = false;
    line += unit;
  }
  return line;
}

/// A paragraph keeps its blanks and the line ends that its writer set, but a blank line would end
/// it, and a tab is a column's.
std::u16string linesOfParagraph(std::u16string_view text) {
  std::u16string lines;
  for (const char16_t unit : text) {
    if (unit == u'\n' && (lines.empty() || lines.back() == u'\n'))
      continue;
    lines += unit == u'\t' ? u' ' : unit;
  }
  while (!lines.empty() && (lines.back() == u'\n' || lines.back() == u' '))
    lines.pop_back();
  return lines;
}

std::u16string numbered(const Block &block, std::u16string text) {
  if (block.number.empty())
    return text;
  if (std::none_of(block.number.begin(), block.number.end(), isWordUnit))
    return text; // a bullet
  const bool parted = isEastAsian(block.number.back()) || block.number.back() == u')';
  return block.number + (parted ? u"" : u" ") + text;
}

/// A short paragraph in bold may be a heading, which its looks decide; a sentence in bold is one
/// all the same.
std::u16string paragraph(const Block &block) {
  std::u16string text = linesOfParagraph(block.text);
  constexpr std::size_t kShort = 80;
  if (!block.emphasised || text.empty() || text.size() > kShort || text.back() == u'。' ||
      text.find(u'\n') != std::u16string::npos)
    return text;
  return u"**" + text + u"**";
}

std::u16string cellText(const BlockCell &cell) {
  std::u16string text = oneLine(cell.text);
  std::replace(text.begin(), text.end(), u'|', u'/'); // a bar would part the cell
  return text;
}

void addRow(const std::vector<std::u16string> &cells, std::u16string &out) {
  for (const std::u16string &cell : cells)
    out.append(u"| ").append(cell).append(cell.empty() ? u"" : u" ");
  out += u"|\n";
}

/// Row by row; what a cell covers besides its own place stays empty.
void addTable(const Block &table, std::u16string &out) {
  std::vector<const BlockCell *> cells;
  for (const BlockCell &cell : table.cells)
    cells.push_back(&cell);
  std::stable_sort(cells.begin(), cells.end(),
                   [](const auto *a, const auto *b) { return a->row < b->row; });
  std::size_t columns = 0, heads = 0;
  for (const BlockCell *cell : cells) {
    columns = std::max(columns, cell->column + cell->columns);
    if (cell->head && cell->column > 0 && cell->row <= heads) // not one further down
      heads = std::max(heads, cell->row + cell->rows);
  }
  for (std::size_t i = 0, row = 0; i < cells.size(); ++row) {
    std::vector<std::u16string> texts(columns);
    for (; i < cells.size() && cells[i]->row == row; ++i)
      texts[cells[i]->column] = cellText(*cells[i]);
    addRow(texts, out);
    if (row + 1 == heads)
      addRow(std::vector<std::u16string>(columns, u"---"), out);
  }
}

void addBlock(const Block &block, std::u16string &out) {
  switch (block.kind) {
  case BlockKind::Table:
    addTable(block, out);
    return;
  case BlockKind::Title:
    out.append(u"# ").append(oneLine(block.text));
    break;
  case BlockKind::Heading: {
    const std::size_t level = std::clamp<std::size_t>(block.level, 1, kLevels - 1) + 1;
    out.append(level, u'#').append(u" ").append(numbered(block, oneLine(block.text)));
    break;
  }
  case BlockKind::ListItem:
    out.append(numbered(block, linesOfParagraph(block.text)));
    break;
  case BlockKind::Note:
    out.append(u"※ ").append(oneLine(block.text));
    break;
  case BlockKind::Furniture:
    out.append(u"[").append(oneLine(block.text)).append(u"](#)");
    break;
  case BlockKind::Byline:
  case BlockKind::Caption:
    out += linesOfParagraph(block.text);
    break;
  case BlockKind::Paragraph:
    out += paragraph(block);
  }
  out += u'\n';
}

/// A blank line parts blocks, but for a list's points and a caption from what it belongs to.
bool staysWith(const Block &block, const Block &next) {
  return block.kind == next.kind
             ? block.kind == BlockKind::ListItem || block.kind == BlockKind::Furniture
             : block.kind == BlockKind::Caption;
}

} // namespace

std::string_view code(BlockKind kind) { return kKinds.at(static_cast<std::size_t>(kind)); }

BlockKind blockKindOf(std::string_view code) {
  const auto *const found = std::find(kKinds.begin(), kKinds.end(), code);
  if (found == kKinds.end())
    throw std::out_of_range("no kind of block: " + std::string(code));
  return static_cast<BlockKind>(found - kKinds.begin());
}

bool BlockCell::operator==(const BlockCell &other) const {
  return text == other.text && row == other.row && column == other.column && rows == other.rows &&
         columns == other.columns && head == other.head;
}

bool Block::operator==(const Block &other) const {
  return kind == other.kind && text == other.text && level == other.level &&
         number == other.number && cells == other.cells;
}

std::u16string writtenText(const std::vector<Block> &blocks) {
  std::u16string out;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    addBlock(blocks[i], out);
    if (i + 1 < blocks.size() && !staysWith(blocks[i], blocks[i + 1]))
      out += u'\n';
  }
  return out;
}

} // namespace ri
