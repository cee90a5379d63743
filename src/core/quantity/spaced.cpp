#include "quantity/spaced.hpp"

#include <algorithm>
#include <bitset>
#include <string>
#include <string_view>

#include "quantity/characters.hpp"
#include "quantity/grammar.hpp"
#include "quantity/measure_word.hpp"

namespace ri {
namespace {

constexpr std::size_t kLongest = 64;    ///< units of the text that are looked at
constexpr int kWidest = 4;              ///< spaces between two characters of one number
constexpr std::size_t kLongestWord = 6; ///< of a unit whose characters stand apart
constexpr int kMyriad = 4;              ///< the power of ten that the scales stay below

/// The text from a number on without any space, and which of these were one number's.
class Surroundings {
public:
  Surroundings(const Document &document, std::size_t at) : document_(document) {
    const std::u16string_view text = document.folded;
    const std::size_t end = std::min(text.size(), at + kLongest);
    while (at < end) {
      closed_.push_back(text[at]);
      where_.push_back(static_cast<std::uint32_t>(at));
      const std::size_t behind = skipSpaces(text, at + 1, kWidest);
      if (behind > at + 1 && charAt(text, behind) == u' ')
        break;
      at = behind;
    }
  }

  std::optional<ClosedUp> copy() const {
    std::bitset<kLongest> inside;
    for (std::size_t i = 0; i < closed_.size(); ++i)
      inside[i] = isGap(i) && isInside(i);
    if (inside.none())
      return std::nullopt;
    ClosedUp result;
    for (std::size_t i = 0; i < closed_.size(); ++i) {
      std::size_t from = isGap(i) && !inside[i] ? where_[i - 1] + 1 : where_[i];
      for (; from <= where_[i]; ++from) {
        result.document.text.push_back(document_.text[from]);
        result.document.folded.push_back(document_.folded[from]);
        result.where.push_back(static_cast<std::uint32_t>(from));
      }
    }
    return result;
  }

private:
  bool isGap(std::size_t i) const {
    return i > 0 && i < where_.size() && where_[i] > where_[i - 1] + 1;
  }
  char16_t unit(std::size_t i) const { return charAt(closed_, i); }
  bool opens(Grammar role, std::size_t i) const { return wordAt(role, closed_, i) != 0; }
  bool closes(Grammar role, std::size_t i) const { return wordBefore(role, closed_, i, 0) != 0; }
  bool isPlace(std::size_t i) const {
    const CharKind kind = kindOf(unit(i));
    return kind != CharKind::Other && kind != CharKind::Starter;
  }

  /// Whether the spaces before unit `i` stand inside a number.
  bool isInside(std::size_t i) const {
    if (isInWord(i) || closes(Grammar::Fraction, i) || closes(Grammar::AndFraction, i))
      return true; // 百分 点, 百分之 2, 三百五又 三分之一
    if (isPlace(i - 1) && (opens(Grammar::Fraction, i) || opens(Grammar::AndFraction, i) ||
                           (opens(Grammar::Point, i) && kindOf(unit(i + 1)) == CharKind::Digit) ||
                           measureWordAt(closed_, i).code == "percentage_point"))
      return true; // 三 分之一, 三百 又三分之一, 六 点 五, 六   个百分点
    switch (kindOf(unit(i))) {
    case CharKind::Digit:
      // A full stop of ASCII with a space behind it ends a sentence: …第二. 两位数增长
      return (closes(Grammar::Point, i) && unit(i - 1) != u'.') || digitGoesOn(i);
    case CharKind::Figure:
      return figureGoesOn(i);
    case CharKind::Scale:
      return kindOf(unit(i - 1)) == CharKind::Digit || isFigure(unit(i - 1));
    case CharKind::Myriad:
      return isPlace(i - 1);
    default:
      return false;
    }
  }

  /// 百 分 点, 百 分 之: a word goes on.
  bool isInWord(std::size_t i) const {
    for (std::size_t begin = i - std::min(i, kLongestWord); begin < i; ++begin) {
      const MeasureWord word = measureWordAt(closed_, begin);
      const std::size_t length = word.kind == MeasureWord::Kind::Unit ? word.length : 0;
      if (begin + std::max(length, wordAt(Grammar::Fraction, closed_, begin)) > i)
        return true;
    }
    return false;
  }

  /// 一百 五 十, 十 二, 两千 四百 五, 七成 六. Headlines part clauses by a space too
  /// (突破三万亿 五项指标居首): only the next lower place goes on with a numeral.
  bool digitGoesOn(std::size_t i) const {
    const bool ends = !isHan(unit(i + 1)) || isGap(i + 1) || opens(Grammar::AndFraction, i + 1) ||
                      opens(Grammar::Point, i + 1);
    if (measureWordAt(closed_, i - 1).use == MeasureWord::Use::Tenths)
      return ends;
    const CharKind kind = kindOf(unit(i - 1));
    if (kind != CharKind::Scale && kind != CharKind::Myriad)
      return false;
    const int floor = kind == CharKind::Scale ? valueOf(unit(i - 1)) : kMyriad;
    return kindOf(unit(i + 1)) == CharKind::Scale ? valueOf(unit(i + 1)) == floor - 1
                                                  : ends || floor == 1;
  }

  /// 7万 5千.
  bool figureGoesOn(std::size_t i) const {
    const CharKind kind = kindOf(unit(i - 1));
    return (kind == CharKind::Scale || kind == CharKind::Myriad) &&
           kindOf(unit(i + 1)) == CharKind::Scale &&
           measureWordAt(closed_, i + 1).kind != MeasureWord::Kind::Unit;
  }

  const Document &document_;
  std::u16string closed_;
  std::vector<std::uint32_t> where_; ///< of each unit of closed_
};

} // namespace

SourceSpan ClosedUp::inText(SourceSpan span) const {
  const std::uint32_t end = span.end == 0 ? where.front() : where[span.end - 1] + 1;
  return {span.empty() ? end : where[span.begin], end};
}

std::optional<ClosedUp> closedUp(const Document &document, std::size_t at) {
  return Surroundings(document, at).copy();
}

} // namespace ri
