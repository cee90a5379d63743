#include "extract/frame/report_period.hpp"

#include <algorithm>
#include <optional>

#include "extract/claim.hpp"
#include "extract/dates.hpp"
#include "extract/frame/ballot.hpp"
#include "extract/token.hpp"
#include "model/attempt.hpp"

namespace ri {
namespace {

constexpr ClueWeight kWeights[] = {
    {Clue::User, 1000},    {Clue::Headline, 100},  {Clue::LeadOpening, 30}, {Clue::Lead, 8, 3},
    {Clue::Opening, 6, 6}, {Clue::Heading, 5, 4},  {Clue::Body, 1, 10},     {Clue::Dateline, 1},
    {Clue::Byline, 1},     {Clue::Publication, 1}, {Clue::Edge, 1},         {Clue::Reprint, 1},
};
/// How much of the report is looked through, in units.
constexpr std::uint32_t kWindow = 1U << 16;
/// A date has no more words.
constexpr std::size_t kDateWords = 8;
constexpr int kFiscalBegin = 4; ///< a fiscal year begins in April
/// A paragraph of fewer units is no lead.
constexpr std::uint32_t kLeadLength = 20;

/// The clue that a day is: it opens a paragraph to say when something was done, too.
Clue ofDay(Clue clue) {
  return clue == Clue::LeadOpening ? Clue::Lead : clue == Clue::Opening ? Clue::Body : clue;
}

/// 瀋陽2025多項指標: a year of the headline without its word.
SourceSpan bareYearIn(const Document &document) {
  const SourceSpan title = document.title;
  std::uint32_t begin = title.begin;
  for (std::uint32_t at = title.begin; at <= title.end; ++at) {
    const char16_t c = at < title.end ? document.folded[at] : u' ';
    if (c >= u'0' && c <= u'9')
      continue;
    const std::u16string_view run = std::u16string_view(document.folded).substr(begin, 2);
    if (at - begin == 4 && (run == u"19" || run == u"20"))
      return {begin, at};
    begin = at + 1;
  }
  return {};
}

class Collector {
public:
  Collector(const Document &document, const Scan &scan, const Lexicon &localPlaces)
      : document_(document), scan_(scan), tokenizer_(document, scan, localPlaces) {}

  std::vector<Mention> collect() {
    for (Index i = 0; i < document_.sentences.size(); ++i) {
      if (document_.sentences[i].span.begin > kWindow)
        break;
      const std::size_t before = mentions_.size();
      attempt([&] { readSentence(i); }, // one that fails says nothing of the report
              [&] { mentions_.resize(before); });
    }
    return std::move(mentions_);
  }

private:
  void readSentence(Index i) {
    const Sentence &sentence = document_.sentences[i];
    if (sentence.role == Role::Title || sentence.role == Role::Heading)
      readTokens(sentence, sentence.role == Role::Title ? Clue::Headline : Clue::Heading);
    else if (sentence.role == Role::Body)
      readBody(i);
  }

  void readBody(Index i) {
    const Sentence &sentence = document_.sentences[i];
    const bool opens = i == 0 || document_.sentences[i - 1].paragraph != sentence.paragraph;
    if (opens && lead_ == kNone && paragraphLength(i) >= kLeadLength)
      lead_ = sentence.paragraph;
    if (sentence.paragraph == lead_)
      readTokens(sentence, Clue::Lead);
    else if (opens)
      readTokens(sentence, Clue::Opening);
    else
      readDates(sentence);
  }

  std::uint32_t paragraphLength(Index first) const {
    Index last = first;
    while (last + 1 < document_.sentences.size() &&
           document_.sentences[last + 1].paragraph == document_.sentences[first].paragraph)
      ++last;
    return document_.sentences[last].span.end - document_.sentences[first].span.begin;
  }

  void readTokens(const Sentence &sentence, Clue clue) {
    tokenizer_.cut(sentence, list_);
    const Tokens tokens{list_, document_.folded};
    Range clause;
    for (std::size_t i = 0; i < list_.size(); ++i) {
      const Kind kind = tokens.kind(i);
      if (endsClause(kind)) {
        if (clue == Clue::Headline && kind == Kind::Comma && i > clause.begin)
          clue = Clue::Heading; // what a headline begins with is about all
        clause.begin = i + 1;
      }
      if (kind != Kind::Date && kind != Kind::When)
        continue;
      Range words{i, i + 1};
      while (words.end - i < kDateWords && isDateWord(tokens.kind(words.end)))
        ++words.end;
      clause.end = words.end;
      if (clue != Clue::Headline || !isDayOfReport(tokens, scan_, words.end - 1))
        if (useOf(tokens, scan_, clause, words.begin) == DateUse::Period)
          add(tokens, words, clueAt(tokens, words, clue));
      if (clue == Clue::Headline && !mentions_.empty() && mentions_.back().clue == clue &&
          sentence.span.contains(mentions_.back().span))
        clue = Clue::Heading; // 截至3月31日止年度之|全年業績: the first words decide
      i = words.end - 1;
    }
  }

  Clue clueAt(const Tokens &tokens, Range words, Clue clue) {
    if (clue != Clue::Lead && clue != Clue::Opening)
      return clue;
    const Kind before = words.begin > 0 ? tokens.kind(words.begin - 1) : Kind::Stop;
    if (before == Kind::To || before == Kind::RiseTo || before == Kind::FallTo)
      return Clue::Body; // 到2030年, 增长至2021年的…
    if (!leads(tokens, words.begin)) {
      const bool says = clue == Clue::Lead && tokens.kind(words.begin) == Kind::Date;
      opened_ = opened_ || (says && !isDay(tokens, scan_, words.begin));
      return says ? clue : Clue::Body;
    }
    const bool date = tokens.kind(words.begin) == Kind::Date;
    if (clue == Clue::Opening || opened_)
      return clue == Clue::Opening || date ? clue : Clue::Body; // 今年 behind 2018/19年度
    opened_ = true;
    return Clue::LeadOpening;
  }

  void add(const Tokens &tokens, Range words, Clue clue) {
    Mention mention;
    mention.clue = clue;
    mention.span = {tokens[words.begin].begin, tokens[words.end - 1].end};
    for (std::size_t i = words.begin; i < words.end; ++i) {
      if (tokens.kind(i) == Kind::Date)
        mention.steps.push_back({scan_.dates[tokens[i].row].period, {}});
      else
        mention.steps.push_back({{}, periodCode(tokens[i].row)});
    }
    const auto isVacuous = [](const Mention::Step &step) { // 現在, 全年, 同期: of what else is said
      return step.code == "now" || step.code == "whole" || step.code == "same" ||
             step.code == "year+1"; // 來年: no figures are known
    };
    if (!std::all_of(mention.steps.begin(), mention.steps.end(), isVacuous))
      mentions_.push_back(std::move(mention));
  }

  void readDates(const Sentence &sentence) {
    while (date_ < scan_.dates.size() && scan_.dates[date_].span.begin < sentence.span.begin)
      ++date_;
    for (; date_ < scan_.dates.size() && scan_.dates[date_].span.end <= sentence.span.end; ++date_)
      if (const DateMention &date = scan_.dates[date_]; !isHeldAgainst(document_.folded, date.span))
        mentions_.push_back({Clue::Body, date.span, {{date.period, {}}}});
  }

  const Document &document_;
  const Scan &scan_;
  Tokenizer tokenizer_;
  std::vector<Token> list_;
  std::size_t date_ = 0; ///< of the scan's
  Index lead_ = kNone;   ///< the first paragraph
  bool opened_ = false;  ///< a date has opened it
  std::vector<Mention> mentions_;
};

/// The period of a mention whose missing year is counted from `context`. `dated`: the report bears
/// a date of its own; else 去年 is the year that it is about.
Period periodIn(const Mention &mention, PeriodContext context, bool dated) {
  for (const Mention::Step &step : mention.steps)
    if (step.code.empty())
      context.mention(step.date);
    else
      context.word(!dated && step.code == "year-1" ? "year" : step.code);
  return context.now();
}

bool saysYear(const Mention &mention) { return mention.steps.front().date.year() != 0; }

/// 12月 in a report of January is that of the year before.
Period notAfter(const Period &publication, const Mention &mention, const Period &period) {
  const bool counted = saysYear(mention) || !mention.steps.front().code.empty();
  const bool ahead = publication.year() != 0 && publication < Period(period.last()) &&
                     !publication.contains(period);
  if (counted || !ahead)
    return period;
  return period.first().day != 0 ? Period() : period.yearBefore(); // 将于9月24日至28日
}

/// The later year, where two are as good; of one year rather no span of days
/// (分析1月27日至2月2日…), else the first that is said.
bool isLater(const Period &a, const Period &b) {
  const auto isOfDays = [](const Period &period) {
    return period.isSpan() && period.first().day != 0;
  };
  return b.year() < a.year() ||
         (b.year() == a.year() && isOfDays(b) && a.kind() == Period::Kind::Year);
}

/// What a bare month or quarter counts from: the year of the headline, else of the publication,
/// else of the text.
PeriodContext contextOf(const std::vector<Mention> &mentions, const Period &publication) {
  for (const Mention &mention : mentions)
    if (mention.clue == Clue::Headline && saysYear(mention))
      return {Period::ofYear(mention.steps.front().date.last().year), publication};
  if (publication.year() != 0)
    return {Period::ofYear(publication.year()), publication};
  return {Period::ofYear(mainYearOf(yearsOf(mentions))), publication};
}

/// A budget looks ahead: its 去年 is the year before.
bool isBudget(const std::vector<Mention> &mentions) {
  const CalendarPoint april = Period::ofMonth(mainYearOf(yearsOf(mentions)), kFiscalBegin).first();
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention &mention) {
    const Period &date = mention.steps.front().date;
    return date.kind() == Period::Kind::FiscalYear && date.first() == april;
  });
}

} // namespace

std::vector<Mention> mentionsOf(const Document &document, const Scan &scan,
                                const Lexicon &localPlaces) {
  std::vector<Mention> mentions = Collector(document, scan, localPlaces).collect();
  const bool named = std::any_of(mentions.begin(), mentions.end(), [](const Mention &mention) {
    return mention.clue == Clue::Headline && saysYear(mention);
  });
  if (const SourceSpan year = bareYearIn(document); !named && !year.empty()) {
    const std::u16string_view digits = year.in(document.folded);
    const Period period = Period::ofYear(std::stoi(std::string(digits.begin(), digits.end())));
    mentions.insert(mentions.begin(), {Clue::Headline, year, {{period, {}}}});
  }
  return mentions;
}

Period yearsOf(const std::vector<Mention> &mentions) {
  Ballot<Period> ballot(kWeights);
  for (const Mention &mention : mentions)
    if (saysYear(mention))
      ballot.add(periodIn(mention, {}, true), mention.clue, mention.span);
  return ballot.decide(isLater).value;
}

Decision<Period> writtenAfter(const Document &document, const std::vector<Mention> &mentions) {
  const std::u16string_view folded = std::u16string_view(document.folded).substr(0, kWindow);
  const Period about = yearsOf(mentions); // a quarter is told of in its own year
  const auto lastYear = std::find_if(mentions.begin(), mentions.end(), [](const Mention &mention) {
    return mention.steps.front().code == "year-1";
  });
  Decision<Period> decision;
  if (about.kind() != Period::Kind::Year || lastYear == mentions.end())
    return decision;
  for (std::size_t at = 0; at < folded.size(); ++at)
    if (const Word word = wordAt(folded, at, folded.size());
        word.kind == Kind::When && periodCode(word.row) == "year")
      return decision;
  decision.value = Period::ofYear(about.year() + 1);
  decision.evidence = {{Clue::Body, lastYear->span}};
  decision.weight = 1;
  return decision;
}

Decision<Period> reportPeriodOf(const std::vector<Mention> &mentions,
                                const Decision<Period> &publication, std::string_view user) {
  Ballot<Period> ballot(kWeights);
  const Period &published = publication.value;
  if (const std::optional<Period> period = Period::parse(user))
    ballot.add(*period, Clue::User, {});
  const PeriodContext context = contextOf(mentions, published);
  const bool dated = published.year() != 0 || isBudget(mentions);
  const std::vector<Evidence> &issue = publication.evidence;
  const bool apart = !issue.empty() && issue.front().clue != Clue::Body; // not 今(104)年
  for (const Mention &mention : mentions) {
    const bool isPublication = apart && issue.front().span.contains(mention.span);
    const Period period = notAfter(published, mention, periodIn(mention, context, dated));
    const bool ahead = published.year() != 0 && period.year() > published.year();
    if (isPublication || period.year() == 0 || (ahead && mention.clue != Clue::Headline))
      continue; // no report is about 2035
    const bool day = period.kind() == Period::Kind::Day;
    ballot.add(period, day ? ofDay(mention.clue) : mention.clue, mention.span);
  }
  if (published.year() != 0)
    ballot.add(Period::ofYear(published.year()), publication.evidence.front().clue,
               publication.evidence.front().span);
  return ballot.decide(isLater);
}

} // namespace ri
