#include "extract/token.hpp"

#include <algorithm>

#include "extract/affixes.hpp"
#include "extract/dates.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/places.hpp"
#include "quantity/characters.hpp"
#include "quantity/no_quantity.hpp"

namespace ri {
namespace {

/// How far a closing mark may be from its opening mark, in units: longer ones are not names.
constexpr std::uint32_t kLongestBracket = 60;

char16_t closingOf(char16_t open) {
  switch (open) {
  case u'「':
    return u'」';
  case u'『':
    return u'』';
  case u'“':
    return u'”';
  case u'‘':
    return u'’';
  case u'《':
    return u'》';
  case u'〈':
    return u'〉';
  case u'【':
    return u'】';
  case u'"':
    return u'"';
  case u'(':
    return u')';
  case u'[':
    return u']';
  case u'〔':
    return u'〕';
  default:
    return 0;
  }
}

bool isRound(char16_t open) { return open == u'(' || open == u'[' || open == u'〔'; }

Kind punctuation(char16_t unit) {
  switch (unit) {
  case u',':
    return Kind::Comma;
  case u';':
    return Kind::Semicolon;
  case u':':
    return Kind::Colon;
  case u'、':
    return Kind::Pause;
  case u'。':
  case u'!':
  case u'?':
  case u'…':
  case u'|':
  case u'\t':
    return Kind::Stop;
  case u' ':
  case u'.':
  case u'#':
  case u'*':
  case u'\n':
  case u'\r':
    return Kind::Skip;
  case u')':
  case u']':
  case u'〕':
  case u'」':
  case u'』':
  case u'”':
  case u'》':
    return Kind::Close;
  default:
    return Kind::Text;
  }
}

bool isBullet(char16_t unit) {
  return std::u16string_view(u"-•●○■□◆◇▲►▪➢·* ").find(unit) != std::u16string_view::npos;
}

Kind kindOf(const LeftOut &item) {
  switch (item.reason) {
  case LeftOutReason::Name:
  case LeftOutReason::Ordinal:
  case LeftOutReason::ProductSize:
  case LeftOutReason::Idiom:
  case LeftOutReason::Age:
  case LeftOutReason::Article:
    return Kind::Numeral;
  case LeftOutReason::RatioBase: // 1美元兑30元 says of 30元 what 汇率 before it does
    return item.rule == kExchangeBase ? Kind::Skip : Kind::Base;
  case LeftOutReason::Date:
  case LeftOutReason::Time:
  case LeftOutReason::Span:
  case LeftOutReason::Anniversary:
    return Kind::Span;
  default:
    return Kind::Skip;
  }
}

} // namespace

/// Where the next quantity or date begins: no word reaches over it. A left-out numeral may stand
/// inside a word (进一步).
std::uint32_t Tokenizer::nextStructure() const {
  std::uint32_t next = static_cast<std::uint32_t>(document_.text.size());
  if (quantity_ < scan_.quantities.size())
    next = std::min(next, scan_.quantities[quantity_].quote.begin);
  if (date_ < scan_.dates.size())
    next = std::min(next, scan_.dates[date_].span.begin);
  return next;
}

/// What the scan says of a place: a quantity, a date, a left-out numeral.
bool Tokenizer::cutStructure(std::uint32_t at, std::uint32_t end, Token &token) {
  const auto passed = [at](SourceSpan span) { return span.begin < at; };
  while (quantity_ < scan_.quantities.size() && passed(scan_.quantities[quantity_].quote))
    ++quantity_;
  while (date_ < scan_.dates.size() && passed(scan_.dates[date_].span))
    ++date_;
  while (leftOut_ < scan_.leftOut.size() && passed(scan_.leftOut[leftOut_].span))
    ++leftOut_;
  const auto found = [&](SourceSpan span, Kind kind, std::size_t row) {
    if (span.begin != at || span.empty() || span.end > end)
      return false;
    token = {at, span.end, kind, static_cast<std::uint32_t>(row)};
    return true;
  };
  return (quantity_ < scan_.quantities.size() &&
          found(scan_.quantities[quantity_].quote, Kind::Quantity, quantity_)) ||
         (date_ < scan_.dates.size() && found(scan_.dates[date_].span, Kind::Date, date_)) ||
         (leftOut_ < scan_.leftOut.size() &&
          found(scan_.leftOut[leftOut_].span, kindOf(scan_.leftOut[leftOut_]), leftOut_));
}

/// 「…」, 《…》, (…) without a quantity inside, as one token.
bool Tokenizer::bracketed(std::uint32_t at, std::uint32_t end, Token &token) const {
  const std::u16string_view text = document_.folded;
  const char16_t close = closingOf(text[at]);
  if (close == 0)
    return false;
  const std::uint32_t last = std::min(end, at + kLongestBracket);
  const std::uint32_t limit = quantity_ < scan_.quantities.size()
                                  ? std::min(last, scan_.quantities[quantity_].quote.begin)
                                  : last;
  for (std::uint32_t i = at + 1; i < limit; ++i)
    if (text[i] == close) {
      token = {at, i + 1, isRound(text[at]) ? Kind::Aside : Kind::Quoted, 0};
      return true;
    }
  token = {at, at + 1, Kind::Open, 0};
  return true;
}

/// Single characters such as 增, 约, 至 are words only beside a number or another such word; inside
/// 增补, 约束 they are a part of a noun that no table holds.
bool Tokenizer::standsAlone(const Token &token, const std::vector<Token> &tokens) const {
  const std::size_t behind = skipSpaces(document_.folded, token.end); // 约 42亿元
  switch (token.kind) {
  case Kind::Rise:
  case Kind::Fall:
  case Kind::Reach:
  case Kind::Streak: // 连八个月, not 相连
    break;
  case Kind::Regarding:
    return false; // 对占道经营|作出处罚: a part of the phrase that it opens
  case Kind::To:
    if (!tokens.empty() && (tokens.back().kind == Kind::Rise || tokens.back().kind == Kind::Fall ||
                            tokens.back().kind == Kind::Quantity))
      return true;
    break;
  case Kind::Compare: { // 收入比缩小至: a noun before a verb
    if (!tokens.empty() && tokens.back().kind == Kind::Particle)
      return false; // 总数的|比例
    const Kind next = wordAt(document_.folded, token.end, document_.folded.size()).kind;
    return next != Kind::Reach && next != Kind::Be && next != Kind::RiseTo &&
           next != Kind::FallTo && next != Kind::From &&
           (quantity_ >= scan_.quantities.size() ||
            scan_.quantities[quantity_].quote.begin != behind);
  }
  case Kind::Drive: // 投资减少|令|…, not 禁令
    return tokens.empty() || !isNominal(tokens.back().kind);
  case Kind::Cite: // not 证据
    return tokens.empty() || tokens.back().end != token.begin || tokens.back().kind != Kind::Text;
  case Kind::Since:
    return !tokens.empty() && tokens.back().end == token.begin &&
           (tokens.back().kind == Kind::Quantity ||
            (tokens.back().kind == Kind::When && nextStructure() != behind) ||
            tokens.back().kind == Kind::Span || tokens.back().kind == Kind::Date ||
            tokens.back().kind == Kind::Yoy || tokens.back().kind == Kind::Pop);
  case Kind::Respectively: { // 各减, not 各类
    const Kind next = wordAt(document_.folded, token.end, document_.folded.size()).kind;
    return next == Kind::Rise || next == Kind::Fall || next == Kind::Reach || next == Kind::Be ||
           next == Kind::Ratio;
  }
  case Kind::Times:
  case Kind::Grade:
    return false; // a classifier, never a word of the sentence
  default:
    return true;
  }
  if (nextStructure() == behind)
    return true;
  switch (wordAt(document_.folded, token.end, document_.folded.size()).kind) {
  case Kind::Reach:
  case Kind::Be:
  case Kind::To:
  case Kind::Particle:
  case Kind::When:
  case Kind::Respectively:
    return token.kind != Kind::Reach;
  default:
    return false;
  }
}

/// 增速|破|八, 噪声|<|50分贝: what hedges the next number, and is no word of words.tsv.
bool Tokenizer::hedges(const Token &token) const {
  if (quantity_ >= scan_.quantities.size())
    return false;
  const Quantity &next = scan_.quantities[quantity_];
  return next.hedge.end <= next.quote.begin && next.hedge == token.span();
}

/// Whether a noun stands right before: what hedges a number behind it is a part of that.
bool Tokenizer::endsNoun(std::uint32_t at, const std::vector<Token> &tokens) const {
  return !tokens.empty() && tokens.back().end == at && isNominal(tokens.back().kind);
}

/// 6月底|止|跌0.5%: what ends the words of a date is no part of a verb.
bool Tokenizer::endsDate(std::uint32_t at, const std::vector<Token> &tokens) const {
  const bool dated = !tokens.empty() && tokens.back().end == at &&
                     (tokens.back().kind == Kind::Date || tokens.back().kind == Kind::When ||
                      tokens.back().kind == Kind::Yoy || tokens.back().kind == Kind::Pop);
  return dated && affixBefore(document_.folded, at, Affix::DateEnd) != 0 &&
         wordAt(document_.folded, at, at + 1).kind == Kind::Since;
}

/// 1月12日|讯, 1月12日|香港|电: a day stands before the word, and a blank or a mark behind it.
bool Tokenizer::isBehindDay(const std::vector<Token> &tokens) const {
  for (std::size_t back = 1; back <= std::min<std::size_t>(tokens.size(), 2); ++back) {
    const Token &token = tokens[tokens.size() - back];
    if (token.kind == Kind::Date)
      return scan_.dates[token.row].period.kind() == Period::Kind::Day &&
             isDateline(document_.folded, token.span());
    if (token.kind != Kind::Area)
      return false;
  }
  return false;
}

/// 较|去年|12月, 较|同期|我国增速: a comparison that holds a year goes on with a month or a place
/// behind it. The length of its first word; 0: it is whole (较去年底).
std::uint32_t Tokenizer::opensComparand(const Token &compared) const {
  if (compared.kind != Kind::Yoy)
    return 0;
  const Kind next = wordAt(document_.folded, compared.end, document_.folded.size()).kind;
  const bool dated = date_ < scan_.dates.size() && scan_.dates[date_].span.begin == compared.end;
  if (!dated && next != Kind::Home && next != Kind::Area) // 较同期|我国整体增速
    return 0;
  for (std::uint32_t at = compared.begin + 1; at < compared.end; ++at)
    if (wordAt(document_.folded, compared.begin, at).kind == Kind::Compare &&
        wordAt(document_.folded, compared.begin, at).length == at - compared.begin) {
      const Word year = wordAt(document_.folded, at, compared.end);
      if (year.kind == Kind::When && at + year.length == compared.end)
        return at - compared.begin;
    }
  return 0;
}

/// 交付|率|达…, 接种|量|为…: a verb with a noun bound to it is one noun where a predicate or a
/// number follows. The noun's length behind the verb; 0: none.
std::uint32_t Tokenizer::boundNoun(const Token &verb, std::uint32_t end) const {
  if (!isTransitive(verb.kind) || verb.length() < 2 || verb.end >= end)
    return 0;
  const std::string_view unit = headBefore(document_.folded, verb.end + 1, verb.end).unit;
  const Head head = headBefore(document_.folded, verb.end + 1, verb.end).head;
  if (head != Head::Dimension && head != Head::Share && head != Head::GrowthOf && unit.empty())
    return 0;
  const std::uint32_t behind = verb.end + 1;
  if (behind >= end || nextStructure() == skipSpaces(document_.folded, behind))
    return 1;
  const Kind next = wordAt(document_.folded, behind, end).kind;
  const bool predicate = next == Kind::Reach || next == Kind::Be || next == Kind::Rise ||
                         next == Kind::Fall || next == Kind::RiseTo || next == Kind::FallTo ||
                         next == Kind::From || next == Kind::Yoy || next == Kind::Pop ||
                         next == Kind::Respectively || next == Kind::Conjunction;
  return predicate || punctuation(document_.folded[behind]) == Kind::Pause ? 1 : 0;
}

/// 计划|新增, 计划|于2026年: a verb or a preposition follows. Not 会员计划|的.
bool Tokenizer::intends(std::uint32_t at) const {
  const Kind next = wordAt(document_.folded, at, document_.folded.size()).kind;
  switch (next) {
  case Kind::Flow:
  case Kind::Make:
  case Kind::Verb:
  case Kind::Locative:
  case Kind::Light:
  case Kind::Rise:
  case Kind::Fall:
  case Kind::RiseTo:
  case Kind::FallTo:
    return true;
  default:
    return false;
  }
}

/// 销售/管理费用率分别为3%/5%: a stroke between words, or between quantities.
bool Tokenizer::partsList(std::uint32_t at, std::uint32_t begin, std::uint32_t end,
                          const std::vector<Token> &tokens) const {
  if (at == begin || at + 1 >= end)
    return false;
  const bool quantities =
      tokens.back().kind == Kind::Quantity && tokens.back().end == at && nextStructure() == at + 1;
  return quantities || (isHan(document_.folded[at - 1]) && isHan(document_.folded[at + 1]));
}

/// 会|有所|增加, 能|发电: what an auxiliary stands before. Not 集|会|的.
bool Tokenizer::assists(std::uint32_t at) const {
  switch (wordAt(document_.folded, at, document_.folded.size()).kind) {
  case Kind::Text:
  case Kind::Noun:
  case Kind::Particle:
  case Kind::Conjunction:
  case Kind::Enumeration:
  case Kind::Locative:
  case Kind::Area:
  case Kind::When:
    return nextStructure() == at;
  default:
    return true;
  }
}

/// date 2025-11-15|: what stands behind a page's field for its day; 0: there is none.
std::uint32_t Tokenizer::behindField(std::uint32_t at) const {
  const std::u16string_view text = document_.folded;
  const std::uint32_t begin = at;
  while (at < text.size() && text[at] >= u'a' && text[at] <= u'z')
    ++at;
  if (at == begin || at >= text.size() || (text[at] != u' ' && text[at] != u':'))
    return 0;
  at = static_cast<std::uint32_t>(skipSpaces(text, at + 1));
  const auto day = std::lower_bound(
      scan_.dates.begin(), scan_.dates.end(), at,
      [](const DateMention &date, std::uint32_t where) { return date.span.begin < where; });
  const bool opens =
      day != scan_.dates.end() && day->span.begin == at && day->period.kind() == Period::Kind::Day;
  return opens ? day->span.end : 0;
}

/// The word of a table at a place, as far as what stands beside it lets it be one.
void Tokenizer::cutWord(std::uint32_t at, std::uint32_t end, const std::vector<Token> &tokens,
                        Token &token) {
  const std::u16string_view text = document_.folded;
  const std::uint32_t limit = std::min(end, nextStructure());
  Word word = wordAt(text, at, limit);
  if (word.length > 1 && word.kind != Kind::When && endsDate(at, tokens))
    word = wordAt(text, at, at + 1);
  const WordMatch own = local_.longest(text, at, limit);
  if (own.length > word.length) {
    token = {at, at + own.length, Kind::Area, kNone};
    return;
  }
  if (word.length == 0)
    return;
  const Token candidate{at, at + word.length, word.kind, word.row};
  if (word.kind == Kind::Area &&
      (!endsAsPlace(text, candidate.span(), end) || opensCompany(text, candidate.end, limit)))
    token.kind = Kind::Text;
  else if (word.kind == Kind::Tail && endsNoun(at, tokens))
    token = {at, at + word.length, Kind::Noun}; // 限额|以上|商贸企业
  else if (const std::uint32_t compare = opensComparand(candidate); compare != 0)
    token = {at, at + compare, Kind::Compare};
  else if (const std::uint32_t bound = boundNoun(candidate, end); bound != 0)
    token = {at, candidate.end + bound, Kind::Noun};
  else if (word.kind == Kind::Intend)
    token = {at, at + word.length,
             intends(candidate.end) ? Kind::Target
             : word.length == 1     ? Kind::Verb // 将|一部分收入|投入
                                    : Kind::Noun};
  else if (word.kind == Kind::Auxiliary)
    token.kind = assists(candidate.end) ? Kind::Adverb : Kind::Text;
  else if (word.kind == Kind::Dateline ? isBehindDay(tokens)
                                       : word.length > 1 || standsAlone(candidate, tokens))
    token = candidate;
}

void Tokenizer::cut(const Sentence &sentence, std::vector<Token> &tokens) {
  const SourceSpan span = sentence.span;
  // A space parts the phrases of a headline; elsewhere it is nothing.
  const bool spaceParts = sentence.role == Role::Title || sentence.role == Role::Heading;
  tokens.clear();
  const std::u16string_view text = document_.folded;
  Token token;
  std::uint32_t first = span.begin; // behind the mark of a list's point: - 毛利率, • 收入
  while (first + 1 < span.end && isBullet(text[first]) &&
         !cutStructure(first, span.end, token)) // -3.2% has a sign
    ++first;
  if (const std::uint32_t field = behindField(first); field != 0)
    first = field;
  for (std::uint32_t at = first; at < span.end; at = token.end) {
    bool structure = cutStructure(at, span.end, token);
    if (structure && (token.kind == Kind::Numeral || token.kind == Kind::Span)) {
      const Word word = wordAt(text, at, std::min(span.end, nextStructure()));
      structure = word.length < token.length() || // 一年前
                  (token.kind == Kind::Span && word.kind != Kind::When);
    }
    if (!structure && closingOf(text[at]) != 0) // “十四五”期间
      if (const Word word = wordAt(text, at, std::min(span.end, nextStructure()));
          word.kind == Kind::When) {
        token = {at, at + word.length, word.kind, word.row};
        tokens.push_back(token);
        continue;
      }
    if (!structure && !bracketed(at, span.end, token)) {
      token = {at, at + 1, punctuation(text[at]), kNone};
      if (text[at] == u'/' && partsList(at, first, span.end, tokens))
        token.kind = Kind::Pause;
      if (spaceParts && text[at] == u' ' &&
          !(at + 1 < span.end && text[at + 1] >= u'0' && text[at + 1] <= u'9')) // EPS 3.19元
        token.kind = Kind::Comma;
      if (token.kind == Kind::Text)
        cutWord(at, span.end, tokens, token);
    }
    if (token.kind == Kind::Text && hedges(token))
      token.kind = Kind::Reach;
    if (token.kind == Kind::Text && !tokens.empty() && tokens.back().kind == Kind::Text &&
        tokens.back().end == token.begin)
      tokens.back().end = token.end;
    else if (token.kind != Kind::Skip)
      tokens.push_back(token);
  }
}

} // namespace ri
