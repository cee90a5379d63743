#include "extract/frame/report_area.hpp"

#include <algorithm>
#include <cstddef>

#include "extract/frame/ballot.hpp"
#include "extract/words.hpp"

namespace ri {
namespace {

/// So many mentions in the text make a place the report's.
constexpr int kEnough = 3;
constexpr int kAll = 1 << 20; // times
/// A place that 全市 may mean comes before all others.
constexpr ClueWeight kWeights[] = {
    {Clue::User, 4 * kAll},   {Clue::Home, 2 * kAll}, {Clue::Headline, 10, kAll},
    {Clue::LeadOpening, 3},   {Clue::Lead, 2, kAll},  {Clue::Body, 1, kAll},
    {Clue::Heading, 1, kAll}, {Clue::Byline, 1},      {Clue::Vocabulary, 1},
};
/// How much of the report is looked through, in units.
constexpr std::uint32_t kWindow = 1U << 16;
/// A paragraph of fewer units is no lead.
constexpr std::uint32_t kLeadLength = 20;

/// Whether the report says 北京市: what 全市 there may mean.
bool isNamedWith(std::u16string_view folded, std::u16string_view name, char16_t suffix) {
  return name.back() == suffix ||
         folded.substr(0, kWindow).find(std::u16string(name) + suffix) != std::u16string_view::npos;
}

/// Whether the headline names a company: its report is about no place.
bool isOfCompany(const Document &document) {
  for (const Sentence &sentence : document.sentences) {
    if (sentence.span.begin > kWindow)
      return false;
    if (sentence.role == Role::Title)
      for (std::uint32_t end = sentence.span.begin + 1; end <= sentence.span.end; ++end)
        if (headBefore(document.folded, end, sentence.span.begin).head == Head::Company)
          return true;
  }
  return false;
}

/// 香港|旅客, 香港及台灣|的|旅客: the places of the list are where visitors come from.
bool endsOrigin(std::u16string_view folded, std::uint32_t at, std::uint32_t end) {
  Word word = wordAt(folded, at, end);
  while (at < end &&
         (word.kind == Kind::Conjunction || word.kind == Kind::Area || folded[at] == u'、')) {
    at += std::max(word.length, 1U);
    word = wordAt(folded, at, end);
  }
  if (word.kind == Kind::Particle)
    word = wordAt(folded, at + word.length, end);
  return word.kind == Kind::Bound;
}

/// Where the sentence begins behind who sends it and from where: 新华社北京2月28日电|,
/// 【某报1月12日讯】(记者王某台北报导)|.
std::uint32_t behindSender(std::u16string_view folded, SourceSpan sentence) {
  constexpr std::uint32_t kReach = 40; // units
  constexpr std::u16string_view kOpen = u"【([〔", kClose = u"】)]〕";
  const auto isDigit = [](char16_t c) { return c >= u'0' && c <= u'9'; };
  const auto sends = [&](std::uint32_t at, std::uint32_t end) {
    const Word word = wordAt(folded, at, end);
    const std::uint32_t behind = at + word.length;
    const char16_t next = behind < folded.size() ? folded[behind] : u' ';
    return word.kind == Kind::Dateline && (next < 0x3400 || next > 0x9FFF) ? behind : 0U;
  };
  std::uint32_t begin = sentence.begin;
  while (begin < sentence.end) {
    const std::size_t bracket = kOpen.find(folded[begin]);
    const std::size_t close =
        bracket == kOpen.npos ? kOpen.npos : folded.find(kClose[bracket], begin);
    if (close == kOpen.npos || close > begin + kReach)
      break;
    bool sender = false;
    for (auto at = begin + 1; at < close; ++at)
      sender = sender || sends(at, static_cast<std::uint32_t>(close)) == close;
    if (!sender)
      break;
    begin = static_cast<std::uint32_t>(close) + 1;
  }
  bool day = false;
  for (std::uint32_t at = begin; at < std::min(sentence.end, begin + kReach); ++at) {
    day = day || isDigit(folded[at]);
    if (const std::uint32_t behind = day ? sends(at, sentence.end) : 0; behind != 0)
      return behind;
  }
  return begin;
}

class Counter {
public:
  Counter(const Document &document, const Places &places)
      : document_(document), folded_(document.folded), places_(places) {}

  NamedPlaces count() {
    for (const Sentence &sentence : document_.sentences) {
      if (sentence.span.begin > kWindow)
        break;
      if (sentence.role != Role::Furniture && sentence.role != Role::Byline &&
          sentence.role != Role::Table)
        readSentence(sentence);
    }
    addHomes();
    return decided();
  }

private:
  struct Seen {
    SourceSpan first;
    std::uint32_t row = kNone; ///< of areas.tsv
  };

  Clue clueOf(const Sentence &sentence) {
    if (sentence.role == Role::Body && lead_ == kNone && sentence.span.length() >= kLeadLength) {
      lead_ = sentence.paragraph;
      leadBegin_ = sentence.span.begin;
    }
    return sentence.role == Role::Title  ? Clue::Headline
           : sentence.paragraph == lead_ ? Clue::Lead
                                         : Clue::Body;
  }

  void readSentence(const Sentence &sentence) {
    const Clue clue = clueOf(sentence);
    bool routed = false; // 來自 stands right before
    for (std::uint32_t at = behindSender(folded_, sentence.span); at < sentence.span.end;) {
      Word word = wordAt(folded_, at, sentence.span.end);
      if (word.kind == Kind::Area &&
          !endsAsPlace(folded_, {at, at + word.length}, sentence.span.end))
        word = {};
      const WordMatch near = places_.local.longest(folded_, at, sentence.span.end);
      const SourceSpan span{at, at + std::max({word.length, near.length, 1U})};
      if (const std::uint32_t list = listOfPlaces(at, sentence.span.end); list > at) {
        at = list;
        continue;
      }
      if (near.length > word.length)
        seen(std::u16string(span.in(folded_)), {span, kNone}, clue);
      else if (word.kind == Kind::Area && !routed &&
               !endsOrigin(folded_, span.end, sentence.span.end))
        readArea(span, word.row, clue, sentence.span.end);
      else if (word.kind == Kind::Home && word.row != kNone)
        readHome(span, word.row, clue);
      else if (word.kind == Kind::Home && isPlaceSuffix(folded_, span.end - 1))
        ++homes_[folded_[span.end - 1]];
      routed = word.kind == Kind::Route;
      at = span.end;
    }
  }

  /// Where three and more places in a row end: 江陰 常熟 昆山. 0: there are none.
  std::uint32_t listOfPlaces(std::uint32_t at, std::uint32_t end) const {
    int places = 0;
    while (at < end) {
      const Word word = wordAt(folded_, at, end);
      const WordMatch near = places_.local.longest(folded_, at, end);
      const std::uint32_t length =
          std::max(word.kind == Kind::Area ? word.length : 0U, near.length);
      if (length == 0)
        break;
      ++places;
      at += length;
      while (at < end && (folded_[at] == u'、' || folded_[at] == u' '))
        ++at;
    }
    return places >= kEnough ? at : 0;
  }

  void readArea(SourceSpan span, std::uint32_t row, Clue clue, std::uint32_t sentenceEnd) {
    const bool opens = span.begin == leadBegin_ && !opensCompany(folded_, span.end, sentenceEnd);
    const bool wide = levelOf(row) == "country" || levelOf(row) == "region";
    if (wide && clue != Clue::Headline && !opens)
      return; // 內地旅客: a partner as often as what the report is about
    const std::u16string name(span.in(folded_));
    seen(name, {span, row}, opens ? Clue::LeadOpening : clue);
    const Word behind = wordAt(folded_, span.end, sentenceEnd);
    if (behind.kind == Kind::Home && isPlaceSuffix(folded_, span.end + behind.length - 1))
      ballot_.add(name, Clue::Home, span); // 青岛|全市
    if (levelOf(row) == "province" && !currencyOf(row).empty())
      named_.regions.try_emplace(
          currencyOf(row), seen_.at(std::u16string(span.in(folded_))).first.in(document_.text));
  }

  /// 全国, 本港: words that stand for a name.
  void readHome(SourceSpan span, std::uint32_t row, Clue clue) {
    const std::u16string full = widen(fullName(row, places_.simplified));
    if (currencyOf(row).empty()) {
      if (++country_ == kEnough)
        named_.country = full;
      return;
    }
    const std::u16string name = full.empty() ? std::u16string(span.in(folded_)) : full;
    seen(name, {span, row}, full.empty() ? Clue::Body : clue);
    seen_[name].row = row; // of 本港 rather than of 香港: it knows the full name
    named_.regions.try_emplace(currencyOf(row),
                               full.empty() ? std::u16string(seen_[name].first.in(document_.text))
                                            : full);
  }

  void seen(const std::u16string &name, const Seen &where, Clue clue) {
    Seen &place = seen_.try_emplace(name, where).first->second;
    if (place.row == kNone)
      place.row = where.row;
    ballot_.add(name, clue, where.first);
  }

  /// Of the places that the report names, those that its 全市 may mean.
  void addHomes() {
    const auto home =
        std::max_element(homes_.begin(), homes_.end(),
                         [](const auto &a, const auto &b) { return a.second < b.second; });
    for (const auto &[name, place] : seen_)
      if (home != homes_.end() && isNamedWith(folded_, place.first.in(folded_), home->first))
        ballot_.add(name, Clue::Home, place.first);
  }

  NamedPlaces decided() {
    Decision<std::u16string> best = ballot_.decide([&](const auto &a, const auto &b) {
      return seen_.at(a).first.begin < seen_.at(b).first.begin;
    });
    const std::uint32_t row = best.value.empty() ? kNone : seen_.at(best.value).row;
    if (row != kNone)
      named_.currency = currencyOf(row);
    if (isOfCompany(document_)) {
      named_.regions.clear();
      named_.country.clear();
      return named_;
    }
    best.value = shown(best.value);
    best.runnerUp = shown(best.runnerUp);
    if (best.runnerUp == best.value) // 臨江 beside 臨江市
      best.runnerUp.clear();
    if (best.weight >= kEnough) {
      named_.main = best;
      return named_;
    }
    named_.currency = {};
    named_.main.runnerUp = best.value;
    named_.main.runnerUpWeight = best.weight;
    if (!places_.own.empty()) {
      named_.main.value = shortName(document_, places_.own).in(document_.text);
      named_.main.evidence = {{Clue::Byline, places_.own}};
      named_.main.weight = kEnough;
    }
    return named_;
  }

  /// A folded name as a row has it: the table's full one, else as the report writes it.
  std::u16string shown(const std::u16string &name) const {
    if (name.empty())
      return name;
    const Seen &place = seen_.at(name);
    const std::string_view full =
        place.row == kNone ? std::string_view() : fullName(place.row, places_.simplified);
    return full.empty() ? std::u16string(shortName(document_, place.first).in(document_.text))
                        : widen(full);
  }

  const Document &document_;
  std::u16string_view folded_;
  const Places &places_;
  std::map<std::u16string, Seen> seen_;
  std::map<char16_t, int> homes_;   ///< how often 全市, 我省 stand for the report's place
  int country_ = 0;                 ///< how often 全国 is said
  Index lead_ = kNone;              ///< the first paragraph
  std::uint32_t leadBegin_ = kNone; ///< where it begins
  Ballot<std::u16string> ballot_{kWeights};
  NamedPlaces named_;
};

} // namespace

NamedPlaces namedPlaces(const Document &document, const Places &places, const UserFrame &user) {
  NamedPlaces named = Counter(document, places).count();
  if (user.area.empty())
    return named;
  named.main.runnerUp = named.main.value;
  named.main.runnerUpWeight = named.main.weight;
  named.main.value = widen(user.area);
  named.main.evidence = {{Clue::User, {}}};
  named.main.weight = 4 * kAll;
  const std::u16string folded = fold(named.main.value);
  const Word word = wordAt(folded, 0, folded.size());
  named.currency = (word.kind == Kind::Area || word.kind == Kind::Home) && word.row != kNone
                       ? currencyOf(word.row)
                       : std::string_view();
  return named;
}

Decision<std::u16string> reportAreaOf(const NamedPlaces &named, std::string_view currency) {
  Decision<std::u16string> area = named.main;
  const auto region = named.regions.find(currency);
  if (area.value.empty() && currency == "CNY")
    area.value = named.country;
  else if (area.value.empty() && region != named.regions.end())
    area.value = region->second; // its words tell the region, and it names it
  else
    return area;
  if (!area.value.empty())
    area.evidence = {{Clue::Vocabulary, {}}};
  if (area.runnerUp == area.value)
    area.runnerUp.clear();
  return area;
}

} // namespace ri
