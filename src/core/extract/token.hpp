// A sentence cut into the tokens that the rules read. May include: quantity, lexicon, text, model.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/words.hpp"
#include "lexicon/lexicon.hpp"
#include "quantity/scan_quantities.hpp"
#include "text/document.hpp"

namespace ri {

struct Token {
  std::uint32_t begin = 0, end = 0; ///< in the text
  Kind kind = Kind::Text;
  std::uint32_t row = kNone; ///< of a table or of a list of the scan, see Kind

  SourceSpan span() const { return {begin, end}; }
  std::uint32_t length() const { return end - begin; }
};

/// Cuts sentence by sentence, from the first to the last; each call goes on where the one before
/// ended, so that the scan's lists are walked once.
class Tokenizer {
public:
  /// `local` holds the report's own places.
  Tokenizer(const Document &document, const Scan &scan, const Lexicon &local)
      : document_(document), scan_(scan), local_(local) {}

  /// Replaces `tokens` with those of the sentence, which must lie behind the one before.
  void cut(const Sentence &sentence, std::vector<Token> &tokens);

private:
  bool cutStructure(std::uint32_t at, std::uint32_t end, Token &token);
  bool bracketed(std::uint32_t at, std::uint32_t end, Token &token) const;
  bool standsAlone(const Token &token, const std::vector<Token> &tokens) const;
  bool endsNoun(std::uint32_t at, const std::vector<Token> &tokens) const;
  bool hedges(const Token &token) const;
  bool endsDate(std::uint32_t at, const std::vector<Token> &tokens) const;
  bool isBehindDay(const std::vector<Token> &tokens) const;
  bool intends(std::uint32_t at) const;
  std::uint32_t boundNoun(const Token &verb, std::uint32_t end) const;
  void cutWord(std::uint32_t at, std::uint32_t end, const std::vector<Token> &tokens, Token &token);
  bool assists(std::uint32_t at) const;
  bool partsList(std::uint32_t at, std::uint32_t begin, std::uint32_t end,
                 const std::vector<Token> &tokens) const;
  std::uint32_t opensComparand(const Token &compared) const;
  std::uint32_t behindField(std::uint32_t at) const;
  std::uint32_t nextStructure() const;

  const Document &document_;
  const Scan &scan_;
  const Lexicon &local_;
  std::size_t quantity_ = 0, date_ = 0, leftOut_ = 0; ///< the next of each list
};

} // namespace ri
