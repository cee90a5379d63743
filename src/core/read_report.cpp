#include "read_report.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <utility>

#include "extract/currency.hpp"
#include "extract/extract.hpp"
#include "extract/series.hpp"
#include "quantity/scan_quantities.hpp"
#include "text/decode.hpp"
#include "text/document.hpp"
#include "text/markup.hpp"
#include "text/mended.hpp"
#include "text/visible_path.hpp"
#include "workbook/plan/room.hpp"
#include "workbook/sheet/source_text.hpp"
#include "workbook/sheet/utf.hpp"

namespace ri {
namespace {

using namespace std::string_view_literals;

constexpr std::array kLanguages{""sv,      "zh"sv,    "zh-Hant"sv, "zh-Hans"sv,
                                "zh-TW"sv, "zh-HK"sv, "zh-CN"sv};

[[noreturn]] void refuse(const std::string &message) {
  throw ReadError(ReadError::Kind::Option, message);
}

/// An option's text for a message: a workbook that was tampered with may hold pages of it.
std::string quoted(std::string_view text) {
  constexpr std::size_t kMost = 60; // units
  return '"' + toUtf8(visiblePath(fromUtf8(text), kMost)) + '"';
}

/// "2026", "2026-01" or "2026-01-15"; a day is not held against its month's length.
bool isDate(std::string_view text) {
  constexpr auto kPattern = "0000-00-00"sv;
  if (text.size() != 4 && text.size() != 7 && text.size() != 10)
    return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (kPattern[i] == '0' ? text[i] < '0' || text[i] > '9' : text[i] != '-')
      return false;
  const auto number = [&](std::size_t at) { return (text[at] - '0') * 10 + text[at + 1] - '0'; };
  const bool month = text.size() < 7 || (number(5) >= 1 && number(5) <= 12);
  return month && (text.size() < 10 || (number(8) >= 1 && number(8) <= 31));
}

bool isPeriod(std::string_view text) {
  const std::optional<Period> period = Period::parse(text);
  return period && period->year() != 0 && period->last().year != 0;
}

/// The spans of a report that was read from mended text, in the text as it was.
void leadBack(const Mended &mended, Report &report) {
  const auto lead = [&](SourceSpan &span) { span = mended.original(span); };
  lead(report.title);
  std::uint32_t floor = 0;
  for (Sentence &sentence : report.sentences) {
    sentence.span = mended.wholeOriginal(sentence.span, floor);
    floor = sentence.span.end;
  }
  for (Observation &observation : report.observations) {
    lead(observation.quantity.quote);
    lead(observation.quantity.number);
    lead(observation.quantity.unitText);
    lead(observation.quantity.hedge);
  }
  for (LeftOut &item : report.leftOut)
    lead(item.span);
  const auto leadEvidence = [&](auto &decision) {
    for (Evidence &evidence : decision.evidence)
      lead(evidence.span);
  };
  leadEvidence(report.frame.publication);
  leadEvidence(report.frame.period);
  leadEvidence(report.frame.area);
  leadEvidence(report.frame.currency);
  leadEvidence(report.frame.body);
  for (Diagnostic &diagnostic : report.diagnostics)
    lead(diagnostic.span);
}

} // namespace

const std::array<NamedOption, 6> &namedOptions() {
  static constexpr std::array<NamedOption, 6> kOptions{{{"encoding"sv, &ReadOptions::encoding},
                                                        {"lang"sv, &ReadOptions::lang},
                                                        {"date"sv, &ReadOptions::date},
                                                        {"period"sv, &ReadOptions::period},
                                                        {"area"sv, &ReadOptions::area},
                                                        {"currency"sv, &ReadOptions::currency}}};
  return kOptions;
}

ReadOptions parseOptions(std::string_view text) {
  ReadOptions options;
  while (!text.empty()) {
    const std::string_view option = text.substr(0, text.find(','));
    text.remove_prefix(std::min(option.size() + 1, text.size()));
    const std::size_t equals = std::min(option.find('='), option.size());
    const std::string_view name = option.substr(0, equals);
    const auto named =
        std::find_if(namedOptions().begin(), namedOptions().end(),
                     [name](const NamedOption &known) { return known.name == name; });
    if (named == namedOptions().end() || equals == option.size())
      refuse("There is no option " + quoted(option) +
             "; use encoding=, lang=, date=, period=, area= and currency=, separated by commas.");
    options.*named->member = option.substr(equals + 1);
  }
  requireValid(options);
  return options;
}

void requireValid(const ReadOptions &options) {
  if (!knowsEncoding(options.encoding))
    refuse("There is no encoding " + quoted(options.encoding) +
           "; use utf-8, utf-16, utf-16le, utf-16be, gb18030 or big5.");
  if (std::find(kLanguages.begin(), kLanguages.end(), options.lang) == kLanguages.end())
    refuse("There is no language " + quoted(options.lang) +
           "; use zh, zh-Hant, zh-Hans, zh-TW, zh-HK or zh-CN.");
  if (!options.date.empty() && !isDate(options.date))
    refuse(quoted(options.date) + " is no date; write it as 2026, 2026-01 or 2026-01-15.");
  if (!options.period.empty() && !isPeriod(options.period))
    refuse(quoted(options.period) +
           " is no period; write it as 2025, 2025-H1, 2025-Q3, 2025-09, 2025-09-15 or "
           "2025-01/2025-07.");
  if (!options.currency.empty() && currencyNamed(options.currency).empty())
    refuse("There is no currency " + quoted(options.currency) +
           "; use a code of ISO 4217, as HKD.");
}

void requireObservations(const Report &report) {
  if (!report.observations.empty())
    return;
  if (std::any_of(report.leftOut.begin(), report.leftOut.end(),
                  [](const LeftOut &item) { return item.rule == kOtherLanguage; }))
    throw ReadError(ReadError::Kind::NoNumber, "The text is in a language that is not read; give a "
                                               "report in Chinese.");
  throw ReadError(ReadError::Kind::NoNumber,
                  "The text states no number that could be read; give a report with figures.");
}

namespace {

/// 工業增加值 is called so, too, where the user's name stands beside 工业增加值. Rows are gathered
/// by the new names.
void callAsUserDoes(const std::vector<CalledName> &names, Report &report) {
  if (names.empty())
    return;
  std::unordered_map<std::u16string, const CalledName *> calls;
  for (const CalledName &name : names)
    calls.emplace(fold(labelText(name.asRead)), &name);
  for (Observation &observation : report.observations)
    if (const auto found = calls.find(fold(labelText(observation.indicator))); found != calls.end())
      observation.indicator = found->second->called;
}

Report readWhole(std::u16string text, const ReadOptions &options) {
  const Mended mended(text);
  Document document = structure(mended.changed() ? mended.textOf(text) : std::exchange(text, {}));
  if (options.forWorkbook)
    requireRoom(document.sentences.size());
  Scan scan = scanQuantities(document);
  if (options.forWorkbook)
    requireRoom(document.sentences.size() + scan.leftOut.size());
  Report report;
  extractObservations(document, std::move(scan),
                      {options.date, options.period, options.area, options.currency, options.lang},
                      report);
  callAsUserDoes(options.names, report);
  report.series = gatherSeries(report);
  report.title = document.title;
  report.sentences = std::move(document.sentences);
  if (mended.changed()) {
    leadBack(mended, report);
    report.text = std::move(text);
  } else {
    report.text = std::move(document.text);
  }
  return report;
}

} // namespace

Report readText(std::u16string text, const ReadOptions &options) {
  requireValid(options);
  return withReadErrors([&] { return readWhole(std::move(text), options); });
}

Report readReport(std::string_view bytes, const ReadOptions &options) {
  requireValid(options);
  return withReadErrors([&] {
    Decoded decoded = decode(bytes, options.encoding);
    if (isPage(decoded.text))
      throw ReadError(ReadError::Kind::Markup,
                      "This is a page of HTML, not a text; open it in a browser, copy its text and "
                      "save that, or save the page as text.");
    Report report = readWhole(std::move(decoded.text), options);
    report.encoding = std::move(decoded.encoding);
    return report;
  });
}

} // namespace ri
