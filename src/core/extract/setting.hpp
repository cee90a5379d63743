// When, where and with what status claims hold, from the words before them. May include: quantity,
// lexicon, text, model.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extract/claim.hpp"
#include "extract/periods.hpp"
#include "model/frame.hpp"
#include "text/document.hpp"

namespace ri {

/// Carries over from clause to clause, from sentence to sentence of a paragraph, and from a heading
/// to what stands below it.
class Setting {
public:
  Setting(const Document &document, const Scan &scan, const Frame &frame);

  /// Takes in what a heading says of the claims below it.
  void enter(Index heading, const std::vector<Token> &tokens);
  void startSentence(Index sentence);
  /// Dates, places and words of status as they come; `predicate` tells which dates only compare.
  /// `claimed`: the sentence has had a number.
  void pass(const Tokens &tokens, Range range, const Predicate *predicate, bool claimed);

  /// A number was read: what 同期 and 其中 behind it go back to.
  void passNumber() { last_ = period; }

  const PeriodContext &reportPeriod() const { return reportPeriod_; }
  /// Whether the sentence is the first of its paragraph.
  bool opensParagraph() const { return opensParagraph_; }

  /// The period that a paragraph below the heading begins with.
  const PeriodContext &periodUnder(Index heading) const { return sectionOf(heading).period; }
  /// The status now; below a heading such as 2026年目標 all is a target.
  Status statusNow() const { return sectionOf(heading_).target ? Status::Target : status; }

  /// The place that was read is none: what follows is where the paragraph is.
  void leaveArea() { area = paragraphArea_; }

  PeriodContext period;
  Place area;
  Status status = Status::Actual;
  Prices prices = Prices::Unsaid;
  Period base;            ///< the year that changes are against (與2010年相比)
  bool baseHolds = false; ///< a clause of its own named it, so that it holds for the sentence

private:
  struct Section {
    Index heading = kNone; ///< of Document::sentences; kNone: the report as a whole
    PeriodContext period;
    bool dated = false;  ///< it says when: every paragraph begins with that period
    bool target = false; ///< 2026年目標
  };
  const Section &sectionOf(Index heading) const;
  /// Takes the date, word or span of years into `context`; false for another span (首4个月).
  bool take(const Tokens &tokens, std::size_t at, PeriodContext &context) const;
  void passDate(const Tokens &tokens, Range range, std::size_t at, const Predicate *predicate,
                bool opening);

  bool isRank(const Tokens &tokens, std::size_t at) const;
  void holdAgainst(const Tokens &tokens, Range range, std::size_t at, const Predicate *predicate);
  void passStart(const Tokens &tokens, std::size_t at);
  /// False: it is no such year.
  bool passSameOfYear(const Tokens &tokens, std::size_t at);
  bool isMonthOfReport(const Tokens &tokens, std::size_t at) const;
  bool isAhead(std::uint32_t date) const;
  void enterDate(const Tokens &tokens, std::size_t at, bool opening);

  bool announces(const Token &token) const;
  Place homeOf(std::u16string_view word) const;

  const Document &document_;
  const Scan &scan_;
  bool reportDated_; ///< the report bears a date of its own, or its headline a year
  Period publication_;
  SourceSpan published_; ///< the words that say it; they say nothing of the figures
  PeriodContext reportPeriod_, carriedPeriod_, paragraphPeriod_;
  PeriodContext baseContext_; ///< of `base`
  PeriodContext last_;        ///< of the number before
  bool openingSeen_ = false;  ///< a date has opened a sentence of the paragraph
  bool opensParagraph_ = false;
  Place paragraphArea_; ///< the place that the paragraph opened with
  Index paragraph_ = kNone, heading_ = kNone;
  std::vector<Section> sections_; ///< by heading, the report's first
};

} // namespace ri
