// The noun phrase that names what is measured. May include: lexicon, quantity, model.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "extract/name.hpp"
#include "extract/token.hpp"

namespace ri {

/// The tokens of a sentence with the text they were cut from.
struct Tokens {
  const std::vector<Token> &list;
  std::u16string_view folded;

  const Token &operator[](std::size_t i) const { return list[i]; }
  Kind kind(std::size_t i) const { return i < list.size() ? list[i].kind : Kind::Stop; }
  std::u16string_view text(std::size_t i) const { return list[i].span().in(folded); }
};

/// Tokens [begin, end) of a sentence.
struct Range {
  std::size_t begin = 0, end = 0;
  bool empty() const { return begin >= end; }
};

/// A noun phrase without the words around it that name no thing.
struct NounPhrase {
  Range range;              ///< the tokens of the name
  Name name;                ///< may be empty
  std::size_t area = kNone; ///< token of the place that opens it; kNone: none
  bool home = false;        ///< 全市, 我省 opened it
  bool examples = false;    ///< ends in 等, or is a list: stands in apposition to what follows
  std::size_t verb = kNone; ///< token of the verb cut off its left end
  std::size_t flow = kNone; ///< token of 新增, 新建 that it begins with
};

/// Whether the kind may stand inside a name.
bool isNominal(Kind kind);
/// 內地|旅客, 台灣|的|旅客: whether the place at `at` is where what is counted comes from.
bool isOrigin(const Tokens &tokens, std::size_t at);
/// Whether the kind is a verb with an object.
bool isTransitive(Kind kind);

/// The phrase that ends a stretch of tokens: what stands left of a predicate or number.
/// `subject`: a predicate follows, so that a verb in front with 的 behind it can only begin a
/// relative clause (涉及二手交易的贷款|减少).
NounPhrase nounPhraseIn(const Tokens &tokens, Range range, bool subject = false);

/// The head of the name's last piece.
HeadMatch headOf(const Name &name, std::u16string_view folded);
/// Whether the whole name is one head of the kind: 产量, 增速.
bool isOnly(const Name &name, Head head, std::u16string_view folded);
/// Whether a word of the kind stands where the name begins: 对….
bool opensWith(const Name &name, Kind kind, std::u16string_view folded);
/// The name without its head, empty if it is all head: 粮食 of 粮食产量.
Name withoutHead(const Name &name, std::u16string_view folded);

} // namespace ri
