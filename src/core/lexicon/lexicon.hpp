// Words to rows of a table, longest match first. May include: std.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ri {

/// A sorted table of a language (src/lang/…/*.tsv): UTF-8, one entry a line, columns separated by
/// tabs; a line that begins with '#' is a comment (the first one names the columns). The words of a
/// table are in folded form (Document::folded), so that one entry serves every script and width.
///
/// To add a table: put NAME.tsv into src/lang/zh, name it in CMakeLists.txt and tables.cpp there,
/// describe it in README.md there, and read it once:
///
///     const Lexicon &verbs() {
///       static const Lexicon lexicon(Table(zh::table("verbs"), 2));
///       return lexicon;
///     }
///     if (WordMatch match = verbs().longest(document.folded, at)) … table.cell(match.row, 1) …
class Table {
public:
  /// Reads a table; `text` must outlive it (embedded tables do). Throws std::invalid_argument,
  /// with the line's number, if a line has not exactly `columns` columns.
  Table(std::string_view text, std::size_t columns);

  std::size_t rows() const { return cells_.size() / columns_; }
  /// The UTF-8 text of a cell, row and column from 0.
  std::string_view cell(std::size_t row, std::size_t column) const {
    return cells_[row * columns_ + column];
  }

private:
  std::size_t columns_;
  std::vector<std::string_view> cells_;
};

/// UTF-8 to UTF-16; the text must be well-formed (tables and literals are).
std::u16string widen(std::string_view utf8);

/// What a lexicon found; false where it found nothing.
struct WordMatch {
  std::uint32_t length = 0; ///< in UTF-16 units
  std::uint32_t row = 0;    ///< as given to add; a row of the table
  explicit operator bool() const { return length != 0; }
};

/// A set of words with a row number each, kept as a trie: a look-up costs one probe a unit of the
/// longest word that fits, whatever the number of words.
class Lexicon {
public:
  /// Forward lexicons are asked with longest, backward ones with longestBefore.
  enum class Direction : std::uint8_t { Forward, Backward };

  explicit Lexicon(Direction direction = Direction::Forward);
  /// All words of a table's column, each with its row.
  explicit Lexicon(const Table &table, std::size_t column = 0,
                   Direction direction = Direction::Forward);

  /// Adds a word; the last row given for a word stays.
  void add(std::u16string_view word, std::uint32_t row);

  /// The longest word that begins at `at` and ends at or before `end`.
  WordMatch longest(std::u16string_view text, std::size_t at,
                    std::size_t end = std::u16string_view::npos) const {
    end = std::min(end, text.size());
    const std::uint32_t node = at < end ? first(text[at]) : 0;
    return node != 0 ? longestFrom(node, text, at, end) : WordMatch();
  }
  /// The longest word that ends at `end` and begins at or after `begin`.
  WordMatch longestBefore(std::u16string_view text, std::size_t end, std::size_t begin = 0) const {
    end = std::min(end, text.size());
    const std::uint32_t node = end > begin ? first(text[end - 1]) : 0;
    return node != 0 ? longestUpTo(node, text, end, begin) : WordMatch();
  }

private:
  struct Edge {
    std::uint32_t node = 0; ///< where it starts; 0 marks a free slot (nodes count from 1)
    char16_t unit = 0;
    std::uint32_t target = 0;
  };
  struct Node {
    std::uint64_t units = 0; ///< a bit for each unit that an edge from here has, by its low bits
    std::uint32_t row = 0;   ///< row + 1 where a word ends, else 0
  };
  static std::uint64_t bit(char16_t unit) { return std::uint64_t{1} << (unit & 63U); }
  /// The node behind a word's first unit; 0 where no word begins with it: most look-ups end here.
  std::uint32_t first(char16_t unit) const {
    return firsts_[pages_[unit >> 8U] * kPage + (unit & (kPage - 1))];
  }
  WordMatch longestFrom(std::uint32_t node, std::u16string_view text, std::size_t at,
                        std::size_t end) const;
  WordMatch longestUpTo(std::uint32_t node, std::u16string_view text, std::size_t end,
                        std::size_t begin) const;
  std::uint32_t &firstOf(char16_t unit);
  std::size_t slot(std::uint32_t node, char16_t unit) const;
  std::uint32_t follow(std::uint32_t node, char16_t unit) const;
  void grow();

  Direction direction_;
  std::vector<Edge> edges_; ///< open addressing, a power of two, at most half full
  std::size_t used_ = 0;    ///< edges taken
  std::vector<Node> nodes_;
  static constexpr std::uint32_t kPage = 256;
  std::array<std::uint16_t, 0x10000 / kPage> pages_{}; ///< of firsts_, by high byte; 0 is empty
  std::vector<std::uint32_t> firsts_;
};

} // namespace ri
