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

/// Builds the list of sentences and keeps the headings that are open.
class Outline {
public:
  void add(SourceSpan span, Role role, Index paragraph) {
    sentences.push_back({span, role, paragraph, open_.empty() ? kNone : open_.back().sentence});
  }

  /// A heading closes those of its own level and below.
  void addHeading(const Line &line, Index paragraph) {
    const std::uint8_t level = line.level == 0 ? kPlainLevel : line.level;
    while (!open_.empty() && open_.back().level >= level)
      open_.pop_back();
    add(line.span, Role::Heading, paragraph);
    open_.push_back({static_cast<Index>(sentences.size() - 1), line.number, level});
  }

  /// Nothing that stands above a headline heads what stands below it.
  void addTitle(SourceSpan span, Index paragraph) {
    open_.clear();
    add(span, Role::Title, paragraph);
  }

  /// A paragraph (三)… closes the heading (二)…, and those below it. Under a heading (三) it is a
  /// point of a list, and so are those that follow.
  void endNumbered(const Line &line) {
    const auto heading = std::find_if(open_.begin(), open_.end(), [&](const Open &open) {
      return open.level == line.level && line.level > kOutlineLevel;
    });
    if (heading == open_.end())
      return;
    if (line.number == heading->number + 1 && !heading->listed)
      open_.erase(heading, open_.end());
    else
      heading->listed = true;
  }

  /// A plain heading within a chapter of which nothing but a table stands below (主要產品產量)
  /// heads no more than it.
  void endTable() {
    if (open_.size() > 1 && open_.back().level == kPlainLevel) {
      for (std::size_t i = open_.back().sentence + 1; i < sentences.size(); ++i)
        if (sentences[i].role != Role::Table && sentences[i].role != Role::Furniture)
          return;
      open_.pop_back();
    }
  }

  std::vector<Sentence> sentences;

private:
  struct Open {
    Index sentence;
    std::uint16_t number;
    std::uint8_t level;
    bool listed = false; ///< a list numbered as the headings are has begun below it
  };
  std::vector<Open> open_; ///< at most one a level
};

/// The first sentence of a numbered paragraph (二、標題。正文…) heads nothing but its own
/// paragraph: it is no section.
void addParagraph(const Line &line, Index paragraph, std::u16string_view folded, Outline &outline) {
  outline.endNumbered(line);
  std::vector<SourceSpan> sentences = sentencesOf(folded, line.content);
  sentences.front().begin = line.span.begin; // the line's marks stay with its words
  sentences.back().end = line.span.end;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (i > 0 && i + 1 == sentences.size() && folded[sentences[i].begin] == u'(' &&
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
  Outline outline;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto paragraph = static_cast<Index>(i);
    if (i > 0 && roles[i - 1] == Role::Table && roles[i] != Role::Table)
      outline.endTable();
    if (roles[i] == Role::Body)
      addParagraph(lines[i], paragraph, document.folded, outline);
    else if (roles[i] == Role::Heading)
      outline.addHeading(lines[i], paragraph);
    else if (roles[i] == Role::Title)
      outline.addTitle(lines[i].span, paragraph);
    else
      outline.add(lines[i].span, roles[i], paragraph);
    if (roles[i] == Role::Title && document.title.empty())
      document.title = lines[i].content;
  }
  document.sentences = std::move(outline.sentences);
  return document;
}

} // namespace ri
