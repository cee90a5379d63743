#include "workbook/plan/source_rows.hpp"

#include <unordered_set>
#include <utility>

#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/formula.hpp"

namespace ri {
namespace {

/// The link back to the sentence's first row, showing how many there are.
const std::u16string &rowsLink() {
  static const std::u16string formula =
      joined({u"=HYPERLINK(IFERROR(\"#\"&CELL(\"ADDRESS\";INDEX(ri_indicator;",
              foundRow(u"ri_key", u"{key}", u"{hint}"), u"));\"\");IF({count}>0;{count};\"\"))"});
  return formula;
}

} // namespace

std::vector<PieceYield> yieldsOf(const Report &report, const std::vector<Piece> &pieces,
                                 const std::function<bool(Index)> &hasRow) {
  std::vector<PieceYield> yields(pieces.size());
  std::unordered_set<std::u16string> opened;
  if (pieces.empty())
    return yields;
  for (const Observation &observation : report.observations) {
    PieceYield &yield = yields[pieceAt(pieces, observation.quantity.quote.begin)];
    ++yield.numbers;
    ++yield.taken;
  }
  for (const LeftOut &leftOut : report.leftOut)
    ++yields[pieceAt(pieces, leftOut.span.begin)].numbers;
  for (Index s = 0; s < report.series.size(); ++s) {
    if (!hasRow(s))
      continue;
    const Observation &lead = report.observations[report.series[s].lead()];
    PieceYield &yield = yields[pieceAt(pieces, lead.quantity.quote.begin)];
    if (yield.rows++ == 0)
      yield.firstSeries = s;
    if (lead.sentence >= report.sentences.size())
      continue;
    const Sentence &sentence = report.sentences[lead.sentence];
    std::u16string section = labelText(sectionOf(report, sentence));
    if (!section.empty() && opened.insert(section).second)
      yields[pieceAt(pieces, report.sentences[sentence.heading].span.begin)].section =
          std::move(section);
  }
  return yields;
}

std::vector<Cell> sourceCells(const Report &report, std::size_t piece, const PieceYield &yield,
                              const Placement &placement) {
  using To = SourceColumn;
  const Piece &own = placement.pieces[piece];
  const std::string_view role =
      own.sentence == kNone ? std::string_view() : code(report.sentences[own.sentence].role);
  std::vector<Cell> cells(To::Size);
  cells[To::No] = Cell::ofNumber(placement.numbers[piece]);
  cells[To::Report] = Cell::ofNumber(placement.report);
  cells[To::Role] = Cell::ofText(std::u16string(role.begin(), role.end()));
  cells[To::Text] = Cell::ofText(escapeText(own.span.in(report.text)));
  cells[To::Numbers] = Cell::ofNumber(yield.numbers);
  cells[To::Taken] = Cell::ofNumber(yield.taken);
  cells[To::Rows] = Cell::ofFormula(rowsLink());
  if (yield.firstSeries != kNone) {
    cells[To::Key] = Cell::ofText(placement.keys[yield.firstSeries]);
    cells[To::Hint] = Cell::ofNumber(placement.rows[yield.firstSeries]);
  }
  cells[To::Count] = Cell::ofNumber(yield.rows);
  cells[To::Section] = Cell::ofText(yield.section);
  return cells;
}

} // namespace ri
