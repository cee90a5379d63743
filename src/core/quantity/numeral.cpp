#include "quantity/numeral.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "lang/zh/tables.hpp"
#include "lexicon/lexicon.hpp"
#include "quantity/characters.hpp"
#include "quantity/grammar.hpp"
#include "quantity/measure_word.hpp"
#include "quantity/set_word.hpp"

namespace ri {
namespace {

constexpr int kUnbounded = 99;  ///< larger than any power of ten of a numeral character
constexpr int kMostPower = 999; ///< of 1.2E+5 and 2^10
/// What a cell holds, with room for multipliers and units: 1e309 is no number of it, nor is 1e-309.
constexpr double kGreatest = 1e250, kSmallest = 1e-250;
constexpr std::u16string_view kTimesTen = u"×10^";
constexpr std::u16string_view kFixedSpaces = u"\u00A0\u2009\u202F";

/// Words of hedges.tsv that stand inside a numeral, between its digits and a multiplier.
const Lexicon &insideHedges() {
  static const Lexicon lexicon = [] {
    const Table table(zh::table("hedges"), 3);
    Lexicon words;
    for (std::size_t row = 0; row < table.rows(); ++row)
      if (table.cell(row, 1) == "inside" || table.cell(row, 1) == "link")
        words.add(widen(table.cell(row, 0)), static_cast<std::uint32_t>(row));
    return words;
  }();
  return lexicon;
}

/// million, bn: multipliers behind an Arabic figure.
struct LatinMultipliers {
  std::vector<int> powers;
  Lexicon words;

  LatinMultipliers() {
    const Table table(zh::table("latin_multipliers"), 2);
    for (std::size_t row = 0; row < table.rows(); ++row) {
      words.add(widen(table.cell(row, 0)), static_cast<std::uint32_t>(row));
      powers.push_back(std::stoi(std::string(table.cell(row, 1))));
    }
  }
};

const LatinMultipliers &latinMultipliers() {
  static const LatinMultipliers instance;
  return instance;
}

std::uint32_t narrow(std::size_t at) { return static_cast<std::uint32_t>(at); }

/// 三四, 七八, 三五 name the two ends of a range.
bool isPair(int first, int second) {
  return first > 0 && (second == first + 1 || (first == 3 && second == 5));
}

/// Reads by the grammar of Chinese numerals: sections of descending scales (千百十) closed by
/// myriads (万亿兆); a myriad larger than all before it multiplies everything before it
/// (一万五千亿). An Arabic figure may stand wherever a digit may (3万5千).
class Reader {
public:
  Reader(const Document &document, std::size_t at, std::size_t end)
      : document_(document), text_(std::u16string_view(document.folded).substr(0, end)), begin_(at),
        at_(at) {}

  std::optional<Numeral> read() {
    while (step()) {
    }
    return finish();
  }

private:
  /// What was read last.
  enum class Last : std::uint8_t { None, Digit, Zero, Scale, Myriad, More };

  bool step() {
    const char16_t c = charAt(text_, at_);
    switch (kindOf(c)) {
    case CharKind::Figure:
      return figure();
    case CharKind::Digit:
      return digit(valueOf(c));
    case CharKind::Tens:
      return tens(valueOf(c));
    case CharKind::Scale:
      return scale(valueOf(c));
    case CharKind::Myriad:
      return myriad(at_);
    default:
      if (last_ == Last::None && c == u'.' && isFigure(charAt(text_, at_ + 1)))
        return figure();
      return point() || more() || distantMyriad() || distantPart() || latinMultiplier();
    }
  }

  /// An Arabic figure: grouped (1,234), with decimals, full-width; behind others 5 of 3万5千.
  bool figure() {
    if (digit_ || numeral_.split != 0 || last_ == Last::More)
      return false;
    std::string digits(isFigure(text_[at_]) ? "" : "0"); // .5
    std::size_t i = at_;
    while (isFigure(charAt(text_, i)))
      digits.push_back(static_cast<char>(text_[i++]));
    bool grouped = false;
    while ((grouped || i - at_ <= 3) && groupFollows(i)) {
      grouped = true;
      for (const std::size_t end = i + 4; ++i < end;)
        digits.push_back(static_cast<char>(text_[i]));
    }
    const bool decimal =
        (charAt(text_, i) == u'.' && isFigure(charAt(text_, i + 1))) || middlePointAt(i);
    if (decimal) {
      digits.push_back('.');
      while (isFigure(charAt(text_, ++i)))
        digits.push_back(static_cast<char>(text_[i]));
    }
    if (last_ != Last::None && std::min(digits.find('.'), digits.size()) > roomBehind())
      return false;
    std::optional<Decimal> value = Decimal::parse(digits);
    if (value && last_ == Last::None)
      i = raised(value, i);
    numeral_.arabic = true;
    numeral_.grouped = numeral_.grouped || grouped;
    numeral_.decimal = numeral_.decimal || decimal;
    numeral_.tooLong = !value;
    figure_ = digits.size() > 1 || last_ == Last::None;
    hold(value.value_or(Decimal()), i, narrow(digits.size()));
    return value.has_value();
  }

  /// 270·4亿元, 12·5%, 11·2:45·7: a middle dot is the point of what is measured or of a part of a
  /// structure; in 6·18 it parts a name.
  bool middlePointAt(std::size_t at) const {
    std::size_t end = at + wordAt(Grammar::MiddlePoint, text_, at);
    if (end != at + 1 || !isFigure(charAt(text_, end)))
      return false;
    while (isFigure(charAt(text_, end)))
      ++end;
    return kindOf(charAt(text_, end)) == CharKind::Myriad || measures(measureWordAt(text_, end)) ||
           (charAt(text_, end) == u':' && isFigure(charAt(text_, end + 1))) ||
           (at_ > 1 && text_[at_ - 1] == u':' && isFigure(text_[at_ - 2]));
  }

  /// 1.2E+5, 10^6, 2×10^6: applies the power that stands at `i`, and returns where it ends. No
  /// value is left where the result does not fit: 6610^12, 1e309.
  std::size_t raised(std::optional<Decimal> &value, std::size_t i) const {
    const bool times = text_.substr(i, kTimesTen.size()) == kTimesTen;
    const std::size_t begin = times ? i + kTimesTen.size() - 1 : i;
    const char16_t mark = charAt(text_, begin);
    if (mark != u'e' && mark != u'E' && mark != u'^')
      return i;
    const char16_t sign = charAt(text_, begin + 1);
    const std::size_t digits = begin + (sign == u'+' || sign == u'-' ? 2 : 1);
    std::size_t end = digits;
    int power = 0;
    for (; isFigure(charAt(text_, end)); ++end)
      power = std::min(power * 10 + valueOf(text_[end]), kMostPower + 1);
    if (end == digits || isLatin(charAt(text_, end)))
      return i;
    const bool below = sign == u'-';
    if (power > kMostPower)
      value.reset();
    else
      value = mark == u'^' && !times ? raisedTo(*value, power, below)
                                     : value->scaled(below ? -power : power);
    if (const double size = value ? value->toDouble() : 0;
        value && !value->isZero() && (size < kSmallest || size > kGreatest))
      value.reset();
    return end;
  }

  static std::optional<Decimal> raisedTo(const Decimal &base, int power, bool below) {
    std::optional<Decimal> product = Decimal(1);
    for (int i = 0; i < power && product; ++i)
      product = product->times(base);
    return product && below ? Decimal(1).dividedBy(*product) : product;
  }

  /// Whether ",ddd" stands at `i` with no fourth digit. A full-width comma groups full-width
  /// digits only (１，２３４): between others it ends a clause. A space groups where it is one that
  /// no line breaks at (GB/T 15835: 2 748 456): a plain one parts columns.
  bool groupFollows(std::size_t i) const {
    const char16_t mark = charAt(text_, i);
    if (mark != u',' && mark != u' ')
      return false;
    for (std::size_t k = 1; k <= 3; ++k)
      if (!isFigure(charAt(text_, i + k)))
        return false;
    const std::u16string_view original = document_.text;
    return !isFigure(charAt(text_, i + 4)) &&
           (original[i] == u',' || isSpacedGroup(i) ||
            (mark == u' ' && kFixedSpaces.find(original[i]) != kFixedSpaces.npos) ||
            (mark == u',' && original[i - 1] != text_[i - 1] && original[i + 1] != text_[i + 1]));
  }

  /// 完成48 656亩, 5 428.6万张: a blank groups where words stand right before the number and a unit
  /// right behind it. Not in the cells of a table.
  bool isSpacedGroup(std::size_t i) const {
    if (document_.text[i] != u' ' || text_[at_] == u'0' || at_ == 0 || !isHan(text_[at_ - 1]))
      return false;
    std::size_t end = i;
    while (charAt(text_, end) == u' ' && isFigure(charAt(text_, end + 1)))
      end += 4;
    if (charAt(text_, end) == u'.' && isFigure(charAt(text_, end + 1)))
      while (isFigure(charAt(text_, ++end)))
        continue;
    return kindOf(charAt(text_, end)) == CharKind::Myriad || measures(measureWordAt(text_, end));
  }

  /// How many digits a figure may have behind a scale or myriad: 3万5000, 27兆9,864亿, 1万零500.
  std::size_t roomBehind() const {
    const bool opensSection = last_ == Last::Myriad || scaleFloor_ == kMyriad;
    return static_cast<std::size_t>(opensSection ? myriadFloor_ : scaleFloor_);
  }

  /// Takes a digit or figure that ends at `end`; what follows decides its place.
  void hold(const Decimal &value, std::size_t end, std::uint32_t characters) {
    digit_ = value;
    digitBegin_ = at_;
    digitBehind_ = last_;
    last_ = Last::Digit;
    multiplier_ = 0;
    numeral_.characters += characters;
    at_ = end;
  }

  /// Gives a held digit back to the text: it belongs to the next numeral (一百|一百).
  bool giveBack() {
    if (last_ == Last::Digit && digitBehind_ != Last::None && numeral_.split == 0) {
      numeral_.characters -= narrow(at_ - digitBegin_);
      at_ = digitBegin_;
      digit_.reset();
      last_ = digitBehind_;
    }
    return false;
  }

  bool digit(int value) {
    if (last_ == Last::More || (digit_ && figure_) || (last_ != Last::None && opensWord()))
      return false;
    if ((last_ == Last::None || (last_ == Last::Myriad && !digit_)) && run())
      return true;
    if (last_ == Last::None || value != 0) {
      if (digit_)
        return neighbour(value);
      if (numeral_.split != 0 || numeral_.tooLong)
        return false;
      figure_ = false;
      hold(Decimal(value), at_ + 1, 1);
      return true;
    }
    // 一百零五, 一万零一十二: a filler between a scale and something lower.
    const char16_t next = charAt(text_, at_ + 1);
    const CharKind kind = kindOf(next);
    if ((last_ != Last::Scale && last_ != Last::Myriad) ||
        !((kind == CharKind::Digit && valueOf(next) != 0) || kind == CharKind::Tens ||
          (kind == CharKind::Figure && numeral_.arabic) ||
          (kind == CharKind::Scale && valueOf(next) == 1) || moreAt(at_ + 1).end != 0))
      return false;
    last_ = Last::Zero;
    ++at_;
    ++numeral_.characters;
    return true;
  }

  /// 一百|参展商, 二百|陆续: a formal digit behind a numeral begins a word, where nothing of the
  /// numeral and no unit follows. 1000万|二手房: so does one of a set word.
  bool opensWord() const {
    const char16_t next = charAt(text_, at_ + 1);
    if (numeral_.arabic && isHan(next) && setWordAround(text_, at_, at_).span.begin == at_)
      return true;
    const CharKind kind = kindOf(next);
    return !isNumeral(text_[at_]) && isHan(next) &&
           (kind == CharKind::Other || kind == CharKind::Starter) &&
           wordAt(Grammar::Point, text_, at_ + 1) == 0 &&
           wordAt(Grammar::AndFraction, text_, at_ + 1) == 0 &&
           wordAt(Grammar::Fraction, text_, at_ + 1) == 0 &&
           !measures(measureWordAt(text_, at_ + 1)) &&
           insideHedges().longest(text_, at_ + 1).length == 0;
  }

  /// Digits read one by one: 二〇二五, 一八五六亿, 一兆二三四五亿. Two of them are a run where they
  /// are no range. The last one before a scale is that scale's.
  bool run() {
    std::string digits;
    const bool formal = !isNumeral(text_[at_]) && valueOf(text_[at_]) != 0;
    for (std::size_t i = at_; kindOf(charAt(text_, i)) == CharKind::Digit || isZeroIn(i); ++i) {
      if (valueOf(text_[i]) != 0 && formal == isNumeral(text_[i]))
        break; // 大陆|四成
      digits.push_back(static_cast<char>('0' + valueOf(text_[i])));
    }
    if (kindOf(charAt(text_, at_ + digits.size())) == CharKind::Scale)
      digits.pop_back();
    const bool pair = digits.size() == 2 && isPair(digits[0] - '0', digits[1] - '0') &&
                      !pointFollows(at_ + digits.size()); // 一二|十人, but 一二.三%
    if (digits.size() < 2 || pair ||
        (last_ != Last::None &&
         (digits.size() > roomBehind() || (digits.size() == 2 && digits[0] == '0')))) // 十亿零六万
      return false;
    const std::size_t end = at_ + digits.size();
    const std::optional<Decimal> value = Decimal::parse(digits);
    numeral_.tooLong = !value;
    numeral_.digitRun = true;
    figure_ = true;
    hold(value.value_or(Decimal()), end, narrow(digits.size()));
    return true;
  }

  /// 一八0万: a 0 that is written as a figure among Chinese digits.
  bool isZeroIn(std::size_t i) const {
    while (i > at_ && charAt(text_, i) == u'0' && text_[i - 1] == u'0')
      --i;
    if (i == at_ || charAt(text_, i) != u'0' || kindOf(text_[i - 1]) != CharKind::Digit)
      return false;
    while (charAt(text_, i) == u'0')
      ++i;
    return !isFigure(charAt(text_, i)) && charAt(text_, i) != u'.';
  }

  bool pointFollows(std::size_t at) const {
    const std::size_t length = wordAt(Grammar::Point, text_, at);
    return length != 0 && kindOf(charAt(text_, at + length)) == CharKind::Digit;
  }

  /// 三|四百, 十一|二: the second digit is the upper end, all that follows belongs to both.
  bool neighbour(int value) {
    const int lower = valueOf(text_[at_ - 1]);
    if (numeral_.split != 0 || kindOf(charAt(text_, at_ + 1)) == CharKind::Digit ||
        !isPair(lower, value))
      return false;
    numeral_.split = narrow(at_);
    splitDifference_ = value - lower;
    digit_ = Decimal(value);
    ++at_;
    ++numeral_.characters;
    return true;
  }

  bool tens(int value) {
    if (digit_ || scaleFloor_ <= 1 || last_ == Last::More)
      return false;
    section_ = *section_.plus(Decimal(std::int64_t{10} * value));
    return close(1, 0);
  }

  bool scale(int power) {
    if (scaleFloor_ <= power && wordAt(Grammar::Fraction, text_, at_ + 1) != 0)
      return false; // 百分之四十九|百分之五十一
    const bool opens = last_ == Last::None || (power == 1 && last_ != Last::Digit);
    if (scaleFloor_ <= power || last_ == Last::More || numeral_.digitRun || (!digit_ && !opens) ||
        (chinesePoint_ && kindOf(charAt(text_, at_ + 1)) != CharKind::Myriad))
      return giveBack();
    const std::optional<Decimal> part = digit_.value_or(Decimal(1)).scaled(power);
    const std::optional<Decimal> sum = part ? section_.plus(*part) : std::nullopt;
    if (!sum)
      return tooLong();
    if (last_ == Last::None)
      numeral_.digitless = power > 1;
    const bool multiplies = digit_ && figure_ && section_.isZero() && total_.isZero();
    section_ = *sum;
    splitPower_ += numeral_.split != 0 ? power : 0;
    return close(power, multiplies ? power : 0); // 8千元: the 千 multiplies a figure
  }

  bool close(int power, int multiplier) {
    digit_.reset();
    scaleFloor_ = power;
    last_ = Last::Scale;
    multiplier_ = multiplier;
    numberEnd_ = at_;
    ++at_;
    ++numeral_.characters;
    return true;
  }

  /// `at` is the myriad's place, behind a space perhaps.
  bool myriad(std::size_t at) {
    const char16_t c = text_[at];
    const int power = valueOf(c);
    const Decimal part = section_.plus(digit_.value_or(Decimal())).value_or(Decimal());
    if (last_ == Last::Zero || (last_ == Last::None && !isNumeral(c)))
      return false;
    const bool doubled = last_ == Last::Myriad && power == myriadFloor_ && at == at_; // 四万万
    if (power > myriadPeak_ || doubled) {
      const Decimal all = total_.plus(part).value_or(Decimal());
      const std::optional<Decimal> scaled = (last_ == Last::None ? Decimal(1) : all).scaled(power);
      if (!scaled)
        return tooLong();
      numeral_.digitless = numeral_.digitless || last_ == Last::None;
      if (multiplier_ == 0)
        numberEnd_ = last_ == Last::More ? numeral_.more.begin : at_;
      multiplier_ += power;
      myriadPeak_ = doubled ? 2 * power : power;
      total_ = *scaled;
    } else {
      const std::optional<Decimal> scaled = part.scaled(power);
      const std::optional<Decimal> sum = scaled ? total_.plus(*scaled) : std::nullopt;
      if (power >= myriadFloor_ || part.isZero())
        return giveBack();
      if (!sum)
        return tooLong();
      multiplier_ = 0;
      total_ = *sum;
    }
    splitPower_ += numeral_.split != 0 ? power : 0;
    section_ = Decimal();
    digit_.reset();
    scaleFloor_ = kMyriad;
    myriadFloor_ = power;
    last_ = Last::Myriad;
    at_ = at + 1;
    ++numeral_.characters;
    return true;
  }

  /// A figure and its multiplier may be kept apart: 36.57 亿元.
  bool distantMyriad() {
    const std::size_t at = skipSpaces(text_, at_);
    return at != at_ && last_ == Last::Digit && numeral_.arabic &&
           (total_.isZero() || valueOf(charAt(text_, at)) < myriadFloor_) &&
           kindOf(charAt(text_, at)) == CharKind::Myriad && isNumeral(text_[at]) && myriad(at);
  }

  /// 30 亿 3,468 万元: the parts of a sum may be kept apart too, where a lower multiplier closes
  /// the next one. 2 亿 35 家 are two numbers.
  bool distantPart() {
    const std::size_t at = skipSpaces(text_, at_);
    if (at == at_ || last_ != Last::Myriad || !numeral_.arabic || !isFigure(charAt(text_, at)))
      return false;
    const std::optional<Numeral> part = Reader(document_, at, text_.size()).read();
    if (!part || part->tooLong || part->power == 0 || part->power >= myriadFloor_)
      return false;
    at_ = at;
    return figure();
  }

  /// US$1.2 billion.
  bool latinMultiplier() {
    if (last_ != Last::Digit || !numeral_.arabic || !total_.isZero() || !section_.isZero())
      return false;
    const std::size_t at = skipSpaces(text_, at_);
    const WordMatch match = latinMultipliers().words.longest(text_, at);
    const std::size_t end = at + match.length;
    if (!match || isLatin(charAt(text_, end)) || isFigure(charAt(text_, end)))
      return false;
    const int power = latinMultipliers().powers[match.row];
    if (match.length == 1 && !multipliesByLetter(power, end))
      return false;
    const std::optional<Decimal> scaled = digit_->scaled(power);
    if (!scaled)
      return tooLong();
    numberEnd_ = at_;
    multiplier_ = power;
    section_ = *scaled;
    digit_.reset();
    last_ = Last::More; // nothing goes on behind it
    at_ = end;
    return false;
  }

  /// 12k, 2.5M are numbers; 4K, 3M, 18K金 are names.
  bool multipliesByLetter(int power, std::size_t end) const {
    return (numeral_.decimal || (power == kThousand && numeral_.characters > 1)) &&
           (!isHan(charAt(text_, end)) || measures(measureWordAt(text_, end)));
  }

  /// 三点五, 三．五, 三·五: digits behind the point; where 十 follows them it is a time (三点五十).
  bool point() {
    const std::size_t middle = wordAt(Grammar::MiddlePoint, text_, at_);
    const std::size_t length = middle + wordAt(Grammar::Point, text_, at_);
    const bool zero = text_.substr(begin_, at_ - begin_) == u"0"; // 0.八七
    if (length == 0 || (numeral_.arabic && !zero) || last_ == Last::None || last_ == Last::More ||
        chinesePoint_ || numeral_.split != 0)
      return false;
    std::string digits = "0.";
    std::size_t end = at_ + length;
    for (; kindOf(charAt(text_, end)) == CharKind::Digit; ++end)
      digits.push_back(static_cast<char>('0' + valueOf(text_[end])));
    const bool ten = kindOf(charAt(text_, end)) == CharKind::Scale && valueOf(text_[end]) == 1;
    const bool name = middle != 0 && kindOf(charAt(text_, end)) != CharKind::Myriad &&
                      !measures(measureWordAt(text_, end)); // 九·一八
    if (end == at_ + length || ten || name)
      return false;
    settle();
    const std::optional<Decimal> fraction = Decimal::parse(digits);
    const std::optional<Decimal> sum = fraction ? whole().plus(*fraction) : std::nullopt;
    numeral_.decimal = true;
    numeral_.digitRun = false;
    chinesePoint_ = true;
    figure_ = true;
    total_ = section_ = Decimal();
    scaleFloor_ = kMyriad;
    myriadFloor_ = kUnbounded;
    myriadPeak_ = 0;
    last_ = Last::None;
    hold(sum.value_or(Decimal()), end, narrow(digits.size() - 2));
    numeral_.tooLong = !sum;
    return sum.has_value();
  }

  /// The word of a hedge before a multiplier, at or right behind `at`; empty if there is none.
  SourceSpan moreAt(std::size_t at) const {
    at = skipSpaces(text_, at);
    const WordMatch match = insideHedges().longest(text_, at);
    const std::size_t end = skipSpaces(text_, at + match.length);
    if (!match || kindOf(charAt(text_, end)) != CharKind::Myriad)
      return {};
    const int power = valueOf(text_[end]);
    if (power <= myriadPeak_ && power >= myriadFloor_)
      return {};
    return {narrow(at), narrow(at + match.length)};
  }

  /// 三十几万, 一百零几万, 5000余万: a hedge before the multiplier.
  bool more() {
    if (last_ == Last::None || last_ == Last::More)
      return false;
    const SourceSpan found = moreAt(at_);
    if (found.empty())
      return false;
    const std::size_t end = skipSpaces(text_, found.end);
    numeral_.more = found;
    section_ = section_.plus(digit_.value_or(Decimal())).value_or(section_);
    digit_.reset();
    last_ = Last::More;
    return myriad(end);
  }

  bool tooLong() {
    numeral_.tooLong = true;
    ++at_;
    return false;
  }

  /// Puts the last digit in its place: 四百五 is 450, 三万五 is 35,000, 一百零五 is 105.
  void settle() {
    if (!digit_)
      return;
    int power = 0;
    if (!figure_ && digitBehind_ == Last::Scale && scaleFloor_ > 1)
      power = scaleFloor_ - 1;
    else if (!figure_ && digitBehind_ == Last::Myriad)
      power = myriadFloor_ - 1;
    const std::optional<Decimal> part = digit_->scaled(power);
    section_ = section_.plus(part.value_or(Decimal())).value_or(section_);
    splitPower_ += numeral_.split != 0 ? power : 0;
    digit_.reset();
  }

  Decimal whole() const { return total_.plus(section_).value_or(total_); }

  std::optional<Numeral> finish() {
    if (at_ == begin_)
      return std::nullopt;
    numeral_.span = {narrow(begin_), narrow(at_)};
    if (numeral_.tooLong)
      return numeral_;
    settle();
    numeral_.value = whole();
    numeral_.power = multiplier_;
    numeral_.written = numeral_.value.scaled(-multiplier_).value_or(numeral_.value);
    numeral_.number = {narrow(begin_), narrow(multiplier_ != 0 ? numberEnd_ : at_)};
    if (numeral_.split != 0)
      numeral_.lower =
          numeral_.value.plus(Decimal(-splitDifference_).scaled(splitPower_).value_or(Decimal()))
              .value_or(numeral_.value);
    return numeral_;
  }

  static constexpr int kMyriad = 4; ///< scales stay below 万
  static constexpr int kThousand = 3;

  const Document &document_;
  std::u16string_view text_;
  std::size_t begin_, at_;
  Numeral numeral_;
  Decimal total_;                ///< closed by myriads
  Decimal section_;              ///< closed by scales, behind the last myriad
  std::optional<Decimal> digit_; ///< a digit or figure that nothing has closed yet
  bool figure_ = false; ///< it is more than one digit: no elided scale (四百五) behind it
  std::size_t digitBegin_ = 0;
  Last digitBehind_ = Last::None;
  Last last_ = Last::None;
  int scaleFloor_ = kMyriad;     ///< the next scale of this section must be lower
  int myriadFloor_ = kUnbounded; ///< the next myriad must be lower,
  int myriadPeak_ = 0;           ///< or higher than all so far
  int multiplier_ = 0;           ///< power of the trailing multiplier
  std::size_t numberEnd_ = 0;    ///< where it begins
  bool chinesePoint_ = false;
  int splitDifference_ = 0; ///< between the digits of 三四百
  int splitPower_ = 0;      ///< power of ten of the split digit
};

} // namespace

bool Numeral::looksLikeYear() const {
  constexpr int kFirst = 1900, kLast = 2099;
  return arabic && !decimal && !grouped && power == 0 && characters == 4 &&
         span.length() == characters && // not 6610^12
         !value.plus(-kFirst)->isNegative() && !Decimal(kLast).plus(value.negated())->isNegative();
}

std::optional<Numeral> readNumeral(const Document &document, std::size_t at, std::size_t end) {
  return Reader(document, at, end).read();
}

} // namespace ri
