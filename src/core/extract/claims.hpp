// Reads the claims of one sentence after another. May include: quantity, lexicon, text, model.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "extract/name.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/periods.hpp"
#include "extract/predicate.hpp"
#include "extract/token.hpp"
#include "model/report.hpp"
#include "quantity/scan_quantities.hpp"
#include "text/document.hpp"

namespace ri {

/// A place as the text names it.
struct Place {
  SourceSpan span;
  std::uint32_t row = kNone; ///< of areas.tsv, where the word stands for a name (全國)
  bool empty() const { return span.empty(); }
};

/// A claim as far as its sentence tells: an observation whose words are still spans.
struct Claim {
  Name name;
  Place area; ///< empty: the report's own
  Observation observation;
};

/// Keeps what carries over from clause to clause, and from sentence to sentence of a paragraph.
class ClaimReader {
public:
  ClaimReader(const Document &document, const Scan &scan, const PeriodContext &reportPeriod,
              bool reportDated);

  /// The period that a paragraph below the heading begins with.
  const PeriodContext &periodUnder(Index heading) const { return sectionOf(heading).period; }

  /// Takes in what a headline or heading says of the claims below it.
  void enter(Index heading, const std::vector<Token> &tokens);

  /// Appends the sentence's observations to `claims` and its numbers without any to `leftOut`.
  void read(Index sentence, const std::vector<Token> &tokens, std::vector<Claim> &claims,
            std::vector<LeftOut> &leftOut);

private:
  struct Found; // one number with the words around it
  void startSentence(Index sentence);
  void passWords(const Tokens &tokens, Range range, const Predicate *predicate);
  void topicOf(const Tokens &tokens, Range clause);
  /// Returns the token where the next number's words begin.
  std::size_t readNumber(const Tokens &tokens, Range segment, std::size_t clauseEnd);
  Name carried() const;
  void nameOf(const Tokens &tokens, Found &found);
  bool streakOf(const Tokens &tokens, Found &found);
  bool rankOf(const Tokens &tokens, Found &found);
  bool ratioOf(const Tokens &tokens, Found &found);
  bool countedOf(const Tokens &tokens, Found &found);
  bool portionOf(const Tokens &tokens, Found &found);
  bool statesBase(const Tokens &tokens, const Found &found) const;
  void subjectOf(const Tokens &tokens, Found &found);
  void measureOf(const Tokens &tokens, Found &found);
  void linksOf(const Tokens &tokens, Found &found);
  void structureOf(const Tokens &tokens, Found &found);
  void listOf(const Tokens &tokens, Found &found);
  void finish(const Tokens &tokens, Found &found);
  Name withTopic(const Name &name) const;
  Name withSharedHead(const Name &name, const Found &found) const;

  const Document &document_;
  const Scan &scan_;
  bool reportDated_; ///< the report bears a date of its own
  std::vector<Claim> *claims_ = nullptr;
  std::vector<LeftOut> *leftOut_ = nullptr;

  // The report's and the paragraph's.
  PeriodContext reportPeriod_, carriedPeriod_, paragraphPeriod_, period_;
  bool openingSeen_ = false; ///< a date has opened a sentence of the paragraph
  Index paragraph_ = kNone, heading_ = kNone;
  /// What a heading tells of the claims below it; headings below it inherit.
  struct Section {
    Index heading = kNone; ///< of Document::sentences; kNone: the report as a whole
    PeriodContext period;
    bool dated = false;  ///< it says when: every paragraph begins with that period
    bool target = false; ///< 2026年目標
  };
  const Section &sectionOf(Index heading) const;
  std::vector<Section> sections_; ///< by heading, the report's first
  Index sentence_ = kNone;
  std::vector<Name> outer_; ///< what stood before each open bracket

  // The sentence's.
  std::size_t first_ = 0;     ///< its first claim
  Name topic_;                ///< what a clause without a number was about
  Range topicRange_;          ///< its tokens
  bool topicIsNewer_ = false; ///< that clause stands behind the last claim
  Place area_;
  Status status_ = Status::Actual;
  Prices prices_ = Prices::Unsaid;
  std::string base_;            ///< the year that changes are against (與2010年相比)
  bool baseHolds_ = false;      ///< a clause of its own named it, so that it holds for the sentence
  SourceSpan flow_;             ///< 新建, carried along its list
  Index whole_ = kNone;         ///< what 其中 divides
  Index fromHalf_ = kNone;      ///< a claim that waits for the later half of its pair
  std::string earlier_;         ///< the period of the last earlier half
  bool afterSemicolon_ = false; ///< the clause begins behind a semicolon
  Name clauseSubject_;          ///< who or what the clause opened with
  Name clauseName_;             ///< what its last number measured
  /// A list that 分別 shares out: names of the items to come.
  std::vector<Name> items_;
  std::vector<Place> itemAreas_;
  std::vector<std::string> itemPeriods_;
  std::size_t nextItem_ = 0, listLength_ = 0;
};

} // namespace ri
