// Reads the claims of one sentence after another. May include: quantity, lexicon, text, model.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/discourse.hpp"
#include "extract/token.hpp"
#include "quantity/scan_quantities.hpp"
#include "text/document.hpp"

namespace ri {

class ClaimReader {
public:
  ClaimReader(const Document &document, const Scan &scan, const Frame &frame);

  /// Takes in what a headline or heading says of the claims below it.
  void enter(Index heading, const std::vector<Token> &tokens);
  /// The period that a paragraph below the heading begins with.
  const PeriodContext &periodUnder(Index heading) const;

  /// Reads the observations of the sentence, and its numbers without any. Numbers that turn out to
  /// be parts of names become tokens of that kind.
  void read(Index sentence, std::vector<Token> &tokens);

  /// The sentence could not be read: nothing goes on from it.
  void forget() { now_.forget(); }

  /// What was read so far, in the order of the text. A table's go to the same lists.
  Claims &claims() { return now_.claims; }
  std::vector<LeftOut> &leftOut() { return now_.leftOut; }

private:
  struct NamePart {
    LeftOutReason reason;
    std::string_view rule;
    Kind kind; ///< what its token becomes
  };
  std::optional<NamePart> namePart(const Tokens &tokens, std::size_t at) const;
  std::size_t boundOfClass(const Tokens &tokens, std::size_t at) const;
  void takeNames(std::vector<Token> &tokens);
  void readClause(const Tokens &tokens, Range clause);
  /// The period before a bracket goes on behind it. False: none was open.
  bool closeBracket();
  /// Returns the token where the next number's words begin.
  std::size_t readNumber(const Tokens &tokens, Range segment, std::size_t clauseEnd);
  void unrange(std::uint32_t row, Found &found);
  void passTo(const Tokens &tokens, Found &found);

  const Document &document_;
  const Scan &scan_;
  Index sentence_ = kNone;
  std::uint32_t level_ = kNone; ///< the number that looks like a range's end and is a level
  Discourse now_;
};

} // namespace ri
