#include "extract/parts.hpp"

#include <algorithm>

#include "extract/affixes.hpp"

namespace ri {
namespace {

/// How many claims back what is named, or the first of those counted through, is looked for.
constexpr std::size_t kWindow = 24;
static_assert(kWindow <= Claims::kKept);

std::size_t windowBegin(const Claims &claims) {
  return claims.size() - std::min(claims.size(), kWindow);
}

bool isLevel(const Claim &claim) { return claim.observation.measure == Measure::Level; }

bool hasUnitOf(const Claim &part, const Claim &whole) {
  return isLevel(whole) && whole.observation.quantity.unit == part.observation.quantity.unit;
}

/// 50支 and 7993万股 are counted in two kinds of unit.
bool countsAlike(const Claim &part, const Claim &whole, std::u16string_view folded) {
  const Quantity &one = part.observation.quantity;
  const Quantity &two = whole.observation.quantity;
  return one.unit != "item" || one.unitText.in(folded) == two.unitText.in(folded);
}

/// 农业产值 and 农林牧渔业总产值 measure the same.
bool endsAlike(const Claim &part, const Claim &whole, std::u16string_view folded) {
  constexpr std::size_t kTail = 2;
  const std::u16string one = part.name.in(folded);
  const std::u16string two = whole.name.in(folded);
  return one.size() >= kTail && two.size() >= kTail &&
         one.compare(one.size() - kTail, kTail, two, two.size() - kTail, kTail) == 0;
}

bool isMore(const Claim &part, const Claim &whole) {
  const std::optional<Decimal> rest =
      whole.observation.quantity.value.plus(part.observation.quantity.value.negated());
  return !rest || rest->isNegative();
}

/// 产业增加值 of 第二产业增加值, where it is counted through; else empty.
std::u16string behindOrdinal(const Name &name, std::u16string_view folded) {
  const std::u16string text = name.in(folded);
  const std::size_t start = partStart(text);
  return start != 0 ? text.substr(start) : std::u16string();
}

} // namespace

void Parts::startSentence(std::size_t first, bool goesOn) {
  previous_ = goesOn ? first_ : first;
  first_ = first;
  whole_ = outer_ = kNone;
}

void Parts::open(const Claims &claims) { open(lastLevel(claims), true); }

void Parts::open(const Claims &claims, const Tokens &tokens, Range clause) {
  if (clause.begin >= clause.end)
    return;
  const SourceSpan span{tokens[clause.begin].begin, tokens[clause.end - 1].end};
  if (affixAt(tokens.folded, span.begin, Affix::ViewedFrom) != 0 &&
      affixBefore(tokens.folded, span.end, Affix::Viewed) != 0) { // 分行业看
    open(lastLevel(claims), false);
    return;
  }
  const HeadMatch within = headBefore(tokens.folded, span.end, span.begin);
  if (within.head != Head::Within)
    return;
  Name named = nounPhraseIn(tokens, clause).name;
  if (named.empty())
    return;
  if (named.back().end == span.end)
    named = withoutHead(named, tokens.folded);
  const std::u16string name = named.in(tokens.folded);
  for (std::size_t i = claims.size(); i-- > windowBegin(claims);)
    if (isLevel(claims[i]) && !name.empty() &&
        (claims[i].name.in(tokens.folded) == name ||
         withoutHead(claims[i].name, tokens.folded).in(tokens.folded) == name)) {
      open(static_cast<Index>(i), true);
      return;
    }
}

void Parts::open(Index whole, bool named) {
  if (whole == kNone || whole == whole_)
    return;
  if (outer_ == kNone)
    outer_ = whole_;
  whole_ = whole;
  isNamed_ = named;
  hasPart_ = false;
}

void Parts::passSemicolon() {
  if (outer_ != kNone || !hasPart_)
    whole_ = outer_;
  hasPart_ = whole_ != kNone;
  outer_ = kNone;
  isNamed_ = false; // the list goes on, or something else begins
}

Index Parts::wholeOf(const Claims &claims, const Claim &claim, std::u16string_view folded) {
  if (!isLevel(claim))
    return kNone;
  if (whole_ != kNone && !hasPart_)
    whole_ = nearest(claims, claim, folded);
  if (whole_ != kNone && hasUnitOf(claim, claims[whole_]) &&
      ((isNamed_ && countsAlike(claim, claims[whole_], folded)) ||
       !isMore(claim, claims[whole_]))) {
    hasPart_ = true;
    return whole_;
  }
  // 第三产业增加值 is a part of what 第一产业增加值 is one of.
  const std::u16string counted = behindOrdinal(claim.name, folded);
  for (std::size_t i = claims.size(); !counted.empty() && i-- > windowBegin(claims);) {
    const Index whole = claims[i].observation.partOf;
    if (whole != kNone && whole >= windowBegin(claims) &&
        behindOrdinal(claims[i].name, folded) == counted && hasUnitOf(claim, claims[whole]) &&
        !isMore(claim, claims[whole]))
      return whole;
  }
  return kNone;
}

/// 总产值70亿元，增加值38亿元。其中，农业产值…: of the levels stated before, the last that measures
/// what the part does; where none does, the last.
Index Parts::nearest(const Claims &claims, const Claim &part, std::u16string_view folded) const {
  for (std::size_t i = whole_ + 1; i-- > std::max(previous_, windowBegin(claims));)
    if (hasUnitOf(part, claims[i]) && endsAlike(part, claims[i], folded))
      return static_cast<Index>(i);
  return whole_;
}

Index Parts::lastLevel(const Claims &claims) const {
  for (std::size_t i = claims.size(); i-- > std::max(previous_, windowBegin(claims));)
    if (isLevel(claims[i]))
      return static_cast<Index>(i);
  return kNone;
}

} // namespace ri
