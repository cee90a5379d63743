// Which claim the next ones are parts of: 其中, 分產業看, 常住人口中. May include: quantity,
// lexicon, text, model.
#pragma once

#include "extract/claim.hpp"
#include "extract/token.hpp"

namespace ri {

/// A list of parts holds to the end of its sentence. Within another list (其中甲…,其中乙…) it holds
/// to the next semicolon, and one that has no part by then ends there.
class Parts {
public:
  /// The sentence's first claim is that of number `first`; `goesOn`: it stands in the paragraph of
  /// the one before.
  void startSentence(std::size_t first, bool goesOn);
  /// 其中: what follows is a part of the last level stated, of this sentence or the one before.
  void open(const Claims &claims);
  /// A clause without number: 分產業看 divides as 其中 does, 常住人口中 divides what is named.
  void open(const Claims &claims, const Tokens &tokens, Range clause);
  void passSemicolon();
  /// What is divided now; kNone where nothing is.
  Index whole() const { return whole_; }

  /// What the claim, which is yet to be taken, is a part of; kNone if of nothing.
  Index wholeOf(const Claims &claims, const Claim &claim, std::u16string_view folded);

private:
  void open(Index whole, bool named);
  Index nearest(const Claims &claims, const Claim &part, std::u16string_view folded) const;
  Index lastLevel(const Claims &claims) const;

  std::size_t previous_ = 0, first_ = 0; ///< first claims of the sentence before and of this one
  Index whole_ = kNone, outer_ = kNone;
  bool isNamed_ = false; ///< no other claim can be meant
  bool hasPart_ = false;
};

} // namespace ri
