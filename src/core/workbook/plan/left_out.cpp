#include "workbook/plan/left_out.hpp"

#include <algorithm>
#include <string>

#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/formula.hpp"
#include "workbook/sheet/key.hpp"
#include "workbook/sheet/word_table.hpp"

namespace ri {
namespace {

std::u16string typeOf(LeftOutReason reason) {
  const std::string_view ascii = code(reason);
  return {ascii.begin(), ascii.end()};
}

/// A few characters of the sentence around the number.
std::u16string contextOf(const Report &report, SourceSpan number, SourceSpan sentence) {
  constexpr std::uint32_t kAround = 9;
  const auto isTrail = [&](std::uint32_t at) { return (report.text[at] & 0xFC00) == 0xDC00; };
  SourceSpan around{std::max(sentence.begin, number.begin - std::min(number.begin, kAround)),
                    std::min(sentence.end, number.end + kAround)};
  if (around.begin > sentence.begin && isTrail(around.begin))
    --around.begin;
  if (around.end < sentence.end && isTrail(around.end))
    ++around.end;
  return joined({around.begin > sentence.begin ? u"…" : u"", around.in(report.text),
                 around.end < sentence.end ? u"…" : u""});
}

} // namespace

std::u16string_view wordsOf(LeftOutReason reason, Language language) {
  return word("reason." + std::string(code(reason)), language);
}

std::vector<std::u16string> leftOutKeys(const Report &report, const Placement &placement) {
  std::vector<std::u16string> keys;
  KeyRegister used;
  for (const LeftOut &leftOut : report.leftOut) {
    const std::size_t piece = pieceAt(placement.pieces, leftOut.span.begin);
    keys.push_back(used.add(
        joined({toText(placement.report), u"|S", toText(placement.numbers[piece]), u"|",
                typeOf(leftOut.reason), u"|", labelText(leftOut.span.in(report.text)), u"|"}),
        1));
  }
  return keys;
}

std::vector<std::vector<Cell>> leftOutCells(const Report &report, const Placement &placement,
                                            Language ui) {
  using To = LeftOutColumn;
  static const std::u16string link = sentenceLink(u"{no}", u"{hint}");
  std::vector<std::vector<Cell>> rows;
  const std::vector<std::u16string> keys = leftOutKeys(report, placement);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const LeftOut &leftOut = report.leftOut[i];
    const std::size_t piece = pieceAt(placement.pieces, leftOut.span.begin);
    std::vector<Cell> &cells = rows.emplace_back(To::Size);
    cells[To::Key] = Cell::ofText(keys[i]);
    cells[To::Type] = Cell::ofText(typeOf(leftOut.reason));
    cells[To::No] = Cell::ofNumber(placement.numbers[piece]);
    cells[To::Hint] = Cell::ofNumber(placement.sourceRows[piece]);
    cells[To::Report] = Cell::ofNumber(placement.report);
    cells[To::Context] =
        Cell::ofText(labelText(contextOf(report, leftOut.span, placement.pieces[piece].span)));
    cells[To::Number] = Cell::ofText(labelText(leftOut.span.in(report.text)));
    cells[To::Reason] = Cell::ofText(wordsOf(leftOut.reason, ui));
    cells[To::Source] = Cell::ofFormula(link);
  }
  return rows;
}

} // namespace ri
