// What a report was about up to a number: the rules that name it look here. May include: quantity,
// lexicon, text, model.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "extract/claim.hpp"
#include "extract/parts.hpp"
#include "extract/setting.hpp"
#include "model/report.hpp"

namespace ri {

/// What one value of a list measures, where and when; what is empty is that of its clause.
struct ListMember {
  Name name;
  Place area;
  Period period;
  std::u16string_view start{}; ///< of Claim
};

/// A list that 分別 or a structure shares out: what its later numbers measure.
struct SharedOut {
  std::vector<ListMember> members;
  std::size_t next = 0;
  std::size_t end = 0; ///< behind the claim of the last one that was taken
  Name joint;          ///< all of them together

  bool open() const { return next < members.size(); }
  /// Begins a list, whose first member is taken.
  void begin(std::vector<ListMember> list);
};

struct Discourse {
  Discourse(const Document &document, const Scan &quantities, const Frame &frame)
      : scan(quantities), setting(document, quantities, frame) {}

  const Scan &scan;
  Setting setting;
  Claims claims;
  std::vector<LeftOut> leftOut;

  // The sentence's.
  std::size_t first = 0;     ///< its first claim
  Name topic;                ///< what a clause without a number was about
  Range topicRange;          ///< its tokens
  bool topicIsNewer = false; ///< that clause stands behind the last claim
  Name label;      ///< the topic and a colon opened the sentence (電子業:…) or a part of it
  SourceSpan flow; ///< 新建, carried along its list
  Basis basis = Basis::Unsaid; ///< what the last growth of the paragraph was against
  std::vector<Basis> bases; ///< of a list's numbers, where each has its own (同比、环比分别…)
  std::size_t nextBasis = 0;
  Parts parts;                 ///< what 其中 divides
  Index fromHalf = kNone;      ///< a claim that waits for the later half of its pair
  Index fromLast = kNone;      ///< of a list (由10:40:50), its last claim
  Index halves = 0;            ///< how far behind an earlier half its later one stands; 0: none yet
  Period earlier;              ///< the period of the last earlier half
  bool afterSemicolon = false; ///< the clause begins behind a semicolon
  Name clauseSubject;          ///< who or what the clause opened with
  Name lastName;               ///< what goes on from the last claim
  Name clauseName;             ///< what its last number measured
  /// What stood before each open bracket.
  struct Outer {
    NounPhrase phrase;
    std::size_t open; ///< token of the bracket
    /// The period that goes on behind it: 320件(不含上年旧存28件),…. Nothing where words stand
    /// between the last number and the bracket.
    std::optional<PeriodContext> period;
  };
  std::vector<Outer> outer;
  Range listed;               ///< A、B、C of a clause without a number (包括A、B、C), tokens
  std::size_t bracketed = 0;  ///< how many of the last claims stood in brackets of the clause
  std::size_t bracketEnd = 0; ///< token behind the last of these brackets
  Name sectorOf;              ///< what 城市 and 农村 behind it are parts of
  Name pendingShare; ///< 占盈利23亿元|的95%: the share whose whole has a number of its own
  Name division; ///< 来源地 of 来源地以日本9万人最多: what the members that follow are of
  std::size_t divisionSince = 0; ///< how many claims stand before its last member
  SharedOut shared;

  void startSentence(Index sentence);
  /// The next sentence is named by nothing that was said before.
  void forget();
  /// Whether the sentence has had a number.
  bool claimed() const { return claims.size() > first; }
  /// Words that are passed without a number; see Setting::pass.
  void pass(const Tokens &tokens, Range range, const Predicate *predicate);
  /// What a clause without a number is about: its opening noun phrase, up to a verb or, in front of
  /// an unknown predicate, up to its last head noun (新材料產業|異軍突起).
  void passTopic(const Tokens &tokens, Range clause);
  /// The list that a clause without a number ends with, behind a verb: 主要貨種有|水泥、木材.
  void passList(const Tokens &tokens, Range clause);
  /// The next number's claim.
  void take(const Found &found);

  /// The last claim of what is measured: no look-back (为十年新低,与2014年的80宗比较).
  std::size_t lastMeasured() const;
  /// What the sentence was about so far.
  Name carried() const;
  /// A head that needs a topic takes it from what came before: 產量 after 果蔬播種面積 is 果蔬產量.
  Name withTopic(const Name &name, std::u16string_view folded) const;
  /// 輸往主要目的地的貨值上升,尤其是越南(升56%): the name of the group with the member in its
  /// place; empty where the group is none of a route.
  Name ofMember(const Name &group, SourceSpan member, std::u16string_view folded) const;
  /// 对巴西贸易额150亿元。其中,|出口90亿元: a bare part takes the words of what it is a part of.
  Name ofWhole(const Name &name, std::u16string_view folded) const;
  /// 採礦業增加值下降1%,製造業增長7%: a growing industry is measured as the one before it.
  Name withSharedHead(const Name &name, const Found &found, std::u16string_view folded) const;
};

} // namespace ri
