#include "workbook/plan/report_frame.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/formula.hpp"
#include "workbook/sheet/source_text.hpp"
#include "workbook/sheet/utf.hpp"
#include "workbook/sheet/word_table.hpp"

namespace ri {
namespace {

/// In the order of Clue.
constexpr std::array<std::string_view, 18> kClues{
    "clue.user",     "clue.declared",    "clue.headline",  "clue.dateline", "clue.lead-opening",
    "clue.lead",     "clue.opening",     "clue.heading",   "clue.body",     "clue.byline",
    "clue.edge",     "clue.publication", "clue.reprint",   "clue.home",     "clue.place",
    "clue.currency", "clue.calendar",    "clue.vocabulary"};
static_assert(static_cast<std::size_t>(Clue::Vocabulary) + 1 == kClues.size());

/// "headline: 2025年", a link to the sentence; of a decision that nothing tells, that.
template <typename Value>
Cell evidenceCell(const Report &report, const Placement &placement, const Decision<Value> &decision,
                  Language ui) {
  constexpr std::uint32_t kQuoted = 24; ///< characters: what a cell shows
  if (decision.evidence.empty())
    return Cell::ofText(word("clue.none", ui));
  const Evidence &first = decision.evidence.front();
  std::u16string said(word(kClues.at(static_cast<std::size_t>(first.clue)), ui));
  if (first.span.begin == first.span.end || placement.pieces.empty())
    return Cell::ofText(said);
  SourceSpan span = first.span;
  span.end = std::min(span.end, span.begin + kQuoted);
  said += ui == Language::English ? u": " : u"：";
  said += labelText(span.in(report.text));
  const std::size_t piece = pieceAt(placement.pieces, span.begin);
  return Cell::ofFormula(linkToSentence(toText(placement.numbers[piece]), quoted(said)));
}

/// What a report is called: its title, else its file, without folder and extension.
std::u16string nameOf(const Report &report, std::u16string_view url) {
  std::u16string title = labelText(report.title.in(report.text));
  if (!title.empty())
    return title;
  const std::u16string_view file = url.substr(url.rfind(u'/') + 1);
  return std::u16string(file.substr(0, file.rfind(u'.')));
}

Cell ofAscii(std::string_view text) { return Cell::ofText(fromUtf8(text)); }

} // namespace

std::vector<Cell> frameCells(const Report &report, const Placement &placement,
                             std::u16string_view url, Language ui) {
  using To = ReportColumn;
  const Frame &frame = report.frame;
  const auto evidence = [&](const auto &decision) {
    return evidenceCell(report, placement, decision, ui);
  };
  std::vector<Cell> cells(To::Size);
  cells[To::Report] = Cell::ofNumber(placement.report);
  cells[To::Name] = Cell::ofText(nameOf(report, url));
  cells[To::Period] = ofAscii(frame.period.value.toString());
  cells[To::PeriodWhy] = evidence(frame.period);
  cells[To::Area] = Cell::ofText(labelText(frame.area.value));
  cells[To::AreaWhy] = evidence(frame.area);
  cells[To::Currency] = ofAscii(frame.currency.value);
  cells[To::CurrencyWhy] = evidence(frame.currency);
  cells[To::Body] = Cell::ofText(labelText(frame.body.value));
  cells[To::BodyWhy] = evidence(frame.body);
  cells[To::Published] = ofAscii(frame.publication.value.toString());
  cells[To::File] = fileCell(url);
  return cells;
}

Cell fileCell(std::u16string_view url) { return Cell::ofText(url.substr(url.rfind(u'/') + 1)); }

} // namespace ri
