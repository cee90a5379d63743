#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "text/document.hpp"
#include "text/line.hpp"
#include "text/line_roles.hpp"
#include "text/sentences.hpp"

namespace ri {
namespace {

constexpr std::uint32_t kRunInHeading =
    40; ///< UTF-16 units; a heading before its text is no longer

constexpr std::uint8_t kTableLevel = kPlainLevel + 1; ///< of a plain heading right above a table

/// Builds the list of sentences and keeps the headings that are open.
class Outline {
public:
  void add(SourceSpan span, Role role, Index paragraph) {
    sentences.push_back({span, role, paragraph, open_.empty() ? kNone : open_.back().sentence});
  }

  /// A heading closes those of its own level and below.
  void addHeading(SourceSpan span, std::uint8_t level, Index paragraph) {
    level = level == 0 ? kPlainLevel : level;
    while (!open_.empty() && open_.back().level >= level)
      open_.pop_back();
    add(span, Role::Heading, paragraph);
    open_.push_back({level, static_cast<Index>(sentences.size() - 1)});
  }

  /// The heading of a table (主要產品產量) heads no more than it.
  void endTable() {
    if (!open_.empty() && open_.back().level == kTableLevel)
      open_.pop_back();
  }

  /// Whether a heading numbered 一、 or (一) is open.
  bool inChapter() const {
    return std::any_of(open_.begin(), open_.end(), [](const Open &heading) {
      return heading.level > kOutlineLevel && heading.level < kOutlineLevel + kPointLevel;
    });
  }

  std::vector<Sentence> sentences;

private:
  struct Open {
    std::uint8_t level;
    Index sentence;
  };
  std::vector<Open> open_; ///< at most one a level
};

/// 一、標題。正文…: the first sentence of a numbered paragraph is its heading if it is short and
/// states nothing. Points numbered 1. have headings only within chapters: elsewhere the numbers are
/// those of the paragraphs (32. 我會…。).
bool headsParagraph(const Line &line, SourceSpan sentence, std::u16string_view folded) {
  const std::u16string_view words = sentence.in(folded).substr(line.marker);
  return line.level > kOutlineLevel && sentence.length() <= kRunInHeading &&
         std::none_of(words.begin(), words.end(), isDigit);
}

/// How many numbered paragraphs of each level open with a heading of their own, and how many do
/// not: where most do not, the short first sentence of one is none.
class RunInHeadings {
public:
  RunInHeadings(const std::vector<Line> &lines, const std::vector<Role> &roles,
                std::u16string_view folded) {
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (roles[i] == Role::Body && lines[i].level > kOutlineLevel && lines[i].runsOn)
        ++count_[lines[i].level % count_.size()]
                [headsParagraph(lines[i], firstSentence(folded, lines[i].content), folded)];
  }
  bool usual(const Line &line) const {
    const auto &[without, with] = count_[line.level % count_.size()];
    return with > without;
  }

private:
  static SourceSpan firstSentence(std::u16string_view folded, SourceSpan content) {
    std::uint32_t end = content.begin;
    while (end < content.end && !endsSentence(folded, end) && end - content.begin <= kRunInHeading)
      ++end;
    return {content.begin, std::min(end + 1, content.end)};
  }

  std::array<std::array<std::size_t, 2>, 20> count_{};
};

bool headsTable(const std::vector<Line> &lines, const std::vector<Role> &roles, std::size_t at) {
  if (lines[at].level != 0)
    return false;
  std::size_t next = at + 1;
  while (next < roles.size() && roles[next] == Role::Furniture)
    ++next;
  return next < roles.size() && roles[next] == Role::Table;
}

void addParagraph(const Line &line, Index paragraph, std::u16string_view folded,
                  const RunInHeadings &runIn, Outline &outline) {
  std::vector<SourceSpan> sentences = sentencesOf(folded, line.content);
  sentences.front().begin = line.span.begin; // the line's marks stay with its words
  sentences.back().end = line.span.end;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (i == 0 && sentences.size() > 1 && (isChapter(line) || outline.inChapter()) &&
        runIn.usual(line) && headsParagraph(line, sentences[i], folded))
      outline.addHeading(sentences[i], line.level, paragraph);
    else if (i > 0 && i + 1 == sentences.size() && folded[sentences[i].begin] == u'(' &&
             opensByline(sentences[i].in(folded)))
      outline.add(sentences[i], Role::Byline, paragraph); // (記者 …)
    else
      outline.add(sentences[i], Role::Body, paragraph);
  }
}

} // namespace

Document structure(std::u16string text) {
  Document document;
  document.folded = fold(text);
  document.text = std::move(text);
  const std::vector<Line> lines = linesOf(document.folded);
  const std::vector<Role> roles = rolesOf(lines, document.folded);
  const RunInHeadings runIn(lines, roles, document.folded);
  Outline outline;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto paragraph = static_cast<Index>(i);
    if (i > 0 && roles[i - 1] == Role::Table && roles[i] != Role::Table)
      outline.endTable();
    if (roles[i] == Role::Body)
      addParagraph(lines[i], paragraph, document.folded, runIn, outline);
    else if (roles[i] == Role::Heading)
      outline.addHeading(lines[i].span, headsTable(lines, roles, i) ? kTableLevel : lines[i].level,
                         paragraph);
    else
      outline.add(lines[i].span, roles[i], paragraph);
    if (roles[i] == Role::Title && document.title.empty())
      document.title = lines[i].content;
  }
  document.sentences = std::move(outline.sentences);
  return document;
}

} // namespace ri
