// The lines of a text and what can be seen of each alone. May include: model, lexicon.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/source_span.hpp"

namespace ri {

/// A line that is not blank.
struct Line {
  SourceSpan span;    ///< without the white space around it
  SourceSpan content; ///< without the marks of Markdown and HTML around it
  /// 1–6 under so many # or in <h1> to <h6>; above 10 by its numbering (一、 11 …); 0 without
  /// either.
  std::uint8_t level = 0;
  std::uint8_t marker = 0;  ///< units of `content` that the numbering takes
  std::uint16_t number = 0; ///< that the numbering says; 0 without one
  std::uint16_t cells = 1;  ///< columns parted by tabs, bars or more than one space; by single
                            ///< spaces where there are three and more of them
  bool row = false;         ///< holds a cell that is a number
  bool runsOn = false;      ///< holds the end of a sentence and goes on behind it
  bool ends = false;        ///< closes with 。！？ or the like
  bool pauses = false;  ///< closes with ，；：or the like: its sentence goes on in the next line
  bool figures = false; ///< holds an ASCII digit behind the numbering
  bool clauses = false; ///< holds a comma or semicolon
  bool emphasised = false; ///< stands between Markdown's asterisks as a whole
  bool apart = false;      ///< a blank line stands before it
};

inline constexpr std::uint8_t kOutlineLevel = 10; ///< added to the level of a numbering
/// 第一章, 一、 and (一) head chapters; 1. also numbers points and paragraphs: 32. 我會….
inline constexpr std::uint8_t kPointLevel = 4;
inline constexpr std::uint8_t kPlainLevel = 30; ///< of a heading without # and number

inline bool isChapter(const Line &line) {
  return line.level > kOutlineLevel && line.level < kOutlineLevel + kPointLevel;
}
inline bool isPoint(const Line &line) { return line.level >= kOutlineLevel + kPointLevel; }

/// Where the label of a form's line ends and its value begins, offsets in the line.
struct LabelEnd {
  std::uint32_t end = 0, value = 0; ///< both 0: the line is none
};
/// 總投資(億元):36.5 and 成人票………80元: a label that closes with a bracket, or leaders, before
/// nothing but a number. A bare number behind leaders is a page's.
LabelEnd labelEnd(std::u16string_view line);

/// 第二章 收入 ............ 9: a line of a table of contents.
bool leadsToPage(std::u16string_view line);

/// The lines of a text in its folded form, in order.
std::vector<Line> linesOf(std::u16string_view folded);

/// 。！？ and their ASCII forms at a place of the folded text where a sentence ends.
bool endsSentence(std::u16string_view folded, std::uint32_t at);
/// Quotation marks and brackets that close behind the sentence's end and belong to it.
bool closesBehind(char16_t unit);
/// Space, tab or a line end of the folded text.
bool isBlank(char16_t unit);
bool isDigit(char16_t unit);

} // namespace ri
