#include "workbook/plan/left_out.hpp"

#include <algorithm>
#include <array>

#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/formula.hpp"
#include "workbook/sheet/key.hpp"

namespace ri {
namespace {

using Words = std::array<std::u16string_view, 3>;

/// In the order of LeftOutReason.
constexpr std::array kReasons{
    Words{u"date", u"日期", u"日期"},
    Words{u"time of day", u"时刻", u"時刻"},
    Words{u"says only when", u"仅表示时间", u"僅表示時間"},
    Words{u"ordinal", u"序数", u"序數"},
    Words{u"part of a name", u"名称的一部分", u"名稱的一部分"},
    Words{u"size of a product", u"产品规格", u"產品規格"},
    Words{u"numbering", u"编号", u"編號"},
    Words{u"footnote", u"脚注", u"腳註"},
    Words{u"page furniture", u"页面附加内容", u"頁面附加內容"},
    Words{u"code", u"代码", u"代碼"},
    Words{u"article", u"量词前的“一”", u"量詞前的「一」"},
    Words{u"base of a ratio", u"比率的基数", u"比率的基數"},
    Words{u"set phrase", u"固定词语", u"固定詞語"},
    Words{u"age", u"年龄", u"年齡"},
    Words{u"anniversary", u"周年", u"週年"},
    Words{u"too many digits", u"位数过多", u"位數過多"},
    Words{u"not said what it measures", u"未说明所指", u"未說明所指"},
    Words{u"not understood", u"未能读懂", u"未能讀懂"},
    Words{u"not an indicator (user)", u"非指标（用户）", u"非指標（使用者）"},
};
static_assert(kReasons.size() == kLeftOutReasons);

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
  return kReasons.at(static_cast<std::size_t>(reason))[static_cast<std::size_t>(language)];
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
