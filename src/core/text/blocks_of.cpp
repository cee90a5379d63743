#include <algorithm>

#include "text/blocks.hpp"
#include "text/cells.hpp"
#include "text/line.hpp"

namespace ri {
namespace {

using namespace std::string_view_literals;

/// Made of figures and their signs alone: 1,234.5, -3.2%, (412).
bool isFigure(std::u16string_view cell) {
  return std::any_of(cell.begin(), cell.end(), isDigit) &&
         cell.find_first_not_of(u"+-()0123456789.,% "sv) == cell.npos;
}

class Reader {
public:
  explicit Reader(const Document &document)
      : document_(document), lines_(linesOf(document.folded)) {}

  std::vector<Block> read() {
    const std::vector<Sentence> &sentences = document_.sentences;
    for (std::size_t begin = 0; begin < sentences.size();) {
      std::size_t end = begin + 1;
      const Sentence &first = sentences[begin];
      const bool table = first.role == Role::Table && isRow(first);
      while (end < sentences.size() &&
             (table ? sentences[end].role == Role::Table && isRow(sentences[end])
                    : sentences[end].paragraph == first.paragraph))
        ++end;
      blocks_.push_back(table ? tableOf(begin, end) : blockOf(begin, end));
      begin = end;
    }
    return std::move(blocks_);
  }

private:
  bool isRow(const Sentence &sentence) const {
    return lines_[sentence.paragraph].cells > 1 ||
           labelEnd(sentence.span.in(document_.folded)).value != 0;
  }

  Block blockOf(std::size_t begin, std::size_t end) const {
    const Sentence &first = document_.sentences[begin];
    const Line &line = lines_[first.paragraph];
    Block block;
    block.place = {first.span.begin, document_.sentences[end - 1].span.end};
    SourceSpan words = line.content;
    block.kind = kindOf(first.role, line);
    const std::u16string_view text = words.in(document_.folded);
    if (block.kind == BlockKind::Paragraph && text.front() == u'※') {
      block.kind = BlockKind::Note;
      words = trimmed(document_.folded, {words.begin + 1, words.end});
    } else if (block.kind == BlockKind::Furniture && text.front() == u'[' && text.back() == u')') {
      const std::size_t link = std::min(text.rfind(u"]("sv), text.size());
      words = {words.begin + 1, words.begin + static_cast<std::uint32_t>(link)};
    } else if (block.kind == BlockKind::ListItem || block.kind == BlockKind::Heading) {
      block.number = SourceSpan{words.begin, words.begin + line.marker}.in(document_.text);
      words = trimmed(document_.folded, {words.begin + line.marker, words.end});
    }
    if (block.kind == BlockKind::Heading)
      block.level = levelOf(first);
    block.text = words.in(document_.text);
    return block;
  }

  static BlockKind kindOf(Role role, const Line &line) {
    switch (role) {
    case Role::Title:
      return BlockKind::Title;
    case Role::Byline:
      return BlockKind::Byline;
    case Role::Heading:
      return BlockKind::Heading;
    case Role::Table:
      return BlockKind::Caption;
    case Role::Furniture:
      return BlockKind::Furniture;
    case Role::Body:
      break;
    }
    return line.marker != 0 ? BlockKind::ListItem : BlockKind::Paragraph;
  }

  /// One below the heading that it stands under.
  std::uint8_t levelOf(const Sentence &heading) const {
    std::uint8_t level = 1;
    for (Index above = heading.heading; above != kNone && level < kMostLevels;
         above = document_.sentences[above].heading)
      ++level;
    return level;
  }

  Block tableOf(std::size_t begin, std::size_t end) const {
    Block table;
    table.kind = BlockKind::Table;
    table.place = {document_.sentences[begin].span.begin, document_.sentences[end - 1].span.end};
    std::size_t row = 0;
    bool heads = true;
    for (std::size_t i = begin; i < end; ++i) {
      const TableRow cells = cellsOf(document_.folded, document_.sentences[i].span, {});
      if (isRule(document_.folded, cells)) {
        heads = false;
        continue;
      }
      const bool figures = std::any_of(cells.cells.begin(), cells.cells.end(), [&](const auto &c) {
        const std::u16string_view text = c.span.in(document_.folded);
        return isFigure(text) && !isYear(text);
      });
      heads = heads && !figures;
      for (const TableCell &cell : cells.cells)
        table.cells.push_back(
            {std::u16string(cell.span.in(document_.text)), row, cell.column, 1, 1, heads});
      ++row;
    }
    return table;
  }

  /// 2025 alone: the head of a column.
  static bool isYear(std::u16string_view text) {
    return text.size() == 4 && (text.substr(0, 2) == u"19"sv || text.substr(0, 2) == u"20"sv) &&
           std::all_of(text.begin(), text.end(), isDigit);
  }

  static constexpr std::uint8_t kMostLevels = 9;

  const Document &document_;
  std::vector<Line> lines_;
  std::vector<Block> blocks_;
};

} // namespace

std::vector<Block> blocksOf(const Document &document) { return Reader(document).read(); }

} // namespace ri
