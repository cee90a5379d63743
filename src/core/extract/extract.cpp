#include "extract/extract.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "extract/bare_units.hpp"
#include "extract/claims.hpp"
#include "extract/currency.hpp"
#include "extract/doubts.hpp"
#include "extract/frame/frame.hpp"
#include "extract/sentence_net.hpp"
#include "extract/table/table.hpp"
#include "extract/token.hpp"
#include "text/language.hpp"

namespace ri {
namespace {

/// How many lines above a table's first number its heads may take.
constexpr Index kHeadLines = 6;

bool standsBefore(const LeftOut &a, const LeftOut &b) { return a.span.begin < b.span.begin; }

/// 粮食产量 of 粮  食产量: Chinese has no spaces between words; a table pads with them.
std::u16string withoutPadding(std::u16string name) {
  const auto isHan = [](char16_t unit) { return unit >= 0x3400 && unit <= 0x9FFF; };
  std::size_t size = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    std::size_t next = i;
    while (next < name.size() && (name[next] == u' ' || name[next] == u'\u3000'))
      ++next;
    if (next != i && size != 0 && next != name.size() && isHan(name[size - 1]) && isHan(name[next]))
      i = next;
    name[size++] = name[i];
  }
  name.resize(size);
  return name;
}

/// Reads the sentences and tables one after another.
class Extraction {
public:
  Extraction(const Document &document, const Scan &scan, const Places &places, Report &report)
      : document_(document), scan_(scan), places_(places), frame_(report.frame),
        mainland_(frame_.currency.value == "CNY"), chinese_(isChinese(document.text)),
        report_(report), reader_(document, scan, frame_), tokenizer_(document, scan, places.local),
        net_(scan, reader_.claims(), reader_.leftOut()) {}

  /// Returns the quantities that measure nothing, in order of the text.
  std::vector<LeftOut> read() && {
    for (Index i = 0; i < document_.sentences.size();) {
      settle(Claims::kKept);
      i = readFrom(i);
    }
    settle(0);
    return std::move(reader_.leftOut());
  }

private:
  /// Reads the sentence, or the table that it begins; returns the next.
  Index readFrom(Index i) {
    const Sentence &sentence = document_.sentences[i];
    while (quantity_ < scan_.quantities.size() &&
           scan_.quantities[quantity_].quote.begin < sentence.span.begin)
      ++quantity_;
    const bool numbers = quantity_ < scan_.quantities.size() &&
                         scan_.quantities[quantity_].quote.begin < sentence.span.end;
    if (numbers && (!chinese_ || (sentence.role != Role::Table &&
                                  !isChinese(sentence.span.in(document_.text))))) {
      leaveOut(sentence.span, LeftOutReason::Unmeasured, kOtherLanguage);
      return i + 1;
    }
    if (sentence.role == Role::Table && numbers)
      return readTableAt(i);
    const bool heads = sentence.role == Role::Title || sentence.role == Role::Heading;
    const bool opens = i == 0 || document_.sentences[i - 1].paragraph != sentence.paragraph;
    if (!numbers && !heads && !(opens && sentence.role == Role::Body))
      return i + 1;
    if (sentence.role == Role::Furniture || sentence.role == Role::Byline) {
      leaveOut(sentence.span, LeftOutReason::Furniture, "page furniture");
      return i + 1;
    }
    const auto readSentence = [&] {
      tokenizer_.cut(sentence, tokens_);
      if (sentence.role == Role::Heading)
        reader_.enter(i, tokens_);
      if (numbers || !heads) // what opens a paragraph says where and when, with or without a number
        reader_.read(i, tokens_);
    };
    if (!net_.read(sentence.span, readSentence))
      reader_.forget();
    return i + 1;
  }

  Index readTableAt(Index i) {
    const std::vector<Sentence> &sentences = document_.sentences;
    TableLines lines{i, i + 1};
    while (lines.begin > 0 && sentences[lines.begin - 1].role == Role::Table &&
           i - lines.begin < kHeadLines)
      --lines.begin;
    while (lines.end < sentences.size() && sentences[lines.end].role == Role::Table)
      ++lines.end;
    readTable(document_, scan_, places_.local, lines, reader_.periodUnder(sentences[i].heading),
              frame_.currency.value, quantity_, reader_.claims(), reader_.leftOut());
    return lines.end;
  }

  void leaveOut(SourceSpan words, LeftOutReason reason, std::string_view rule) {
    for (;
         quantity_ < scan_.quantities.size() && scan_.quantities[quantity_].quote.begin < words.end;
         ++quantity_)
      reader_.leftOut().push_back({scan_.quantities[quantity_].quote, reason, rule});
  }

  /// Makes observations of all but the last claims, and brings what is left out, which is read by
  /// clauses and cells, into order.
  void settle(std::size_t kept) {
    reader_.claims().settle(kept, [this](Claim &claim) {
      claim.observation.indicator =
          std::u16string(claim.start) + withoutPadding(claim.name.in(document_.text));
      claim.observation.area = areaOf(claim);
      resolveBareCurrency(document_, currencyAt(claim.observation.area, frame_),
                          claim.observation.quantity);
      const Sentence &sentence = document_.sentences[claim.observation.sentence];
      claim.observation.doubts.add(doubtsOfName(claim, sentence.role, document_.folded));
      claim.observation.doubts.add(
          doubtsOfSetting(claim.observation, sentence.span, scan_, frame_));
      report_.observations.push_back(std::move(claim.observation));
    });
    std::vector<LeftOut> &leftOut = reader_.leftOut();
    std::sort(leftOut.begin() + static_cast<std::ptrdiff_t>(inOrder_), leftOut.end(), standsBefore);
    inOrder_ = leftOut.size();
  }

  std::u16string areaOf(const Claim &claim) const {
    const std::uint32_t row = claim.area.row;
    const bool scope = claim.observation.measure == Measure::Rank && row != kNone &&
                       currencyOf(row).empty(); // 居全國首位
    if (!scope && row != kNone && (mainland_ || !currencyOf(row).empty()))
      return widen(fullName(row, places_.simplified));
    if (!scope && row != kNone && isOfCity())
      return std::u16string(claim.area.span.in(document_.text)); // 全國 in a report about 桃園
    if (claim.area.empty() || row != kNone)
      return frame_.area.value;
    return std::u16string(claim.area.span.in(document_.text));
  }

  /// Whether the report is about a place within a country or a region with a money of its own.
  bool isOfCity() const {
    const std::u16string folded = fold(frame_.area.value);
    const Word place = wordAt(folded, 0, folded.size());
    const bool known = place.kind == Kind::Area && place.length == folded.size();
    return known && (levelOf(place.row) == "city" || levelOf(place.row) == "county");
  }

  const Document &document_;
  const Scan &scan_;
  const Places &places_;
  const Frame &frame_;
  bool mainland_; ///< 全國 is China there
  bool chinese_;  ///< the report as a whole
  Report &report_;
  ClaimReader reader_;
  Tokenizer tokenizer_;
  SentenceNet net_;
  std::vector<Token> tokens_;
  std::size_t quantity_ = 0; ///< the next of the scan's
  std::size_t inOrder_ = 0;  ///< so many of the left-out are in order
};

} // namespace

void extractObservations(const Document &document, Scan &&scan, const UserFrame &user,
                         Report &report) {
  Framed framed = frameOf(document, scan, user);
  report.frame = std::move(framed.frame);
  report.observations.reserve(scan.quantities.size());
  const std::vector<LeftOut> unmeasured = Extraction(document, scan, framed.places, report).read();
  completeUnits(report.observations, report.frame);
  scan.quantities = std::vector<Quantity>(); // read; a long report needs the room
  std::vector<LeftOut> leftOut;
  leftOut.reserve(scan.leftOut.size() + unmeasured.size());
  std::merge(scan.leftOut.begin(), scan.leftOut.end(), unmeasured.begin(), unmeasured.end(),
             std::back_inserter(leftOut), standsBefore);
  report.leftOut = std::move(leftOut);
}

} // namespace ri
