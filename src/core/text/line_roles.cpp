#include "text/line_roles.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "lang/zh/tables.hpp"
#include "lexicon/lexicon.hpp"
#include "model/marks.hpp"

namespace ri {
namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t kHeadingLength = 40;    ///< UTF-16 units; a heading is no longer
constexpr std::uint32_t kTitleLength = 80;      ///< a headline is no longer
constexpr std::uint32_t kBylineLength = 80;     ///< a byline is no longer: 來源:… 記者 …
constexpr std::uint32_t kFurnitureLength = 200; ///< nor is page furniture
constexpr std::uint32_t kNameLength = 16;       ///< nor a byline that is but a name: 記者王某
constexpr std::uint16_t kHeadlineParts = 3;     ///< that blanks part in a heading: no more
constexpr std::size_t kLabelLines = 2;          ///< that may stand between two rows of a table
constexpr std::size_t kTopLines = 30;           ///< the headline stands among the first lines

/// The words that give away bylines and page furniture, by where they stand in their line.
struct PageWords {
  Table table{zh::table("page_words"), 3};
  Lexicon start, inside, credit, end{Lexicon::Direction::Backward}, date, page, notes;
  std::u16string numerals; ///< 一 二 十 〇, which date lines and captions are numbered with

  PageWords() {
    const Table characters(zh::table("numerals"), 4);
    for (std::size_t row = 0; row < characters.rows(); ++row)
      if (const std::string_view role = characters.cell(row, 1);
          role == "digit"sv || role == "tens"sv || role == "scale"sv)
        numerals += widen(characters.cell(row, 0));
    for (std::size_t row = 0; row < table.rows(); ++row) {
      const std::u16string word = widen(table.cell(row, 0));
      const std::string_view role = table.cell(row, 1);
      const std::string_view place = table.cell(row, 2);
      Lexicon &lexicon = place == "start"sv    ? start
                         : role == "credit"sv  ? credit
                         : place == "inside"sv ? inside
                         : place == "end"sv    ? end
                         : role == "date"sv    ? date
                         : role == "notes"sv   ? notes
                                               : page;
      lexicon.add(word, static_cast<std::uint32_t>(row));
    }
  }
  std::string_view role(WordMatch match) const { return table.cell(match.row, 1); }
  /// Words that open a line of who or when: 记者, 发布时间, 转载时间.
  bool opensByline(WordMatch match) const {
    return role(match) == "byline"sv || role(match) == "published"sv || role(match) == "reprint"sv;
  }
};

const PageWords &pageWords() {
  static const PageWords words;
  return words;
}

bool isNumeral(char16_t unit) {
  return isDigit(unit) || pageWords().numerals.find(unit) != std::u16string::npos;
}

bool isWordUnit(char16_t unit) {
  return isDigit(unit) || (unit >= u'A' && unit <= u'Z') || (unit >= u'a' && unit <= u'z') ||
         unit >= 0x2E80;
}

/// Whether the line is made of digits, punctuation and words of the lexicon alone.
bool madeOf(const Lexicon &words, std::u16string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    if (const WordMatch match = words.longest(line, at))
      at += match.length;
    else if (isWordUnit(line[at]) && !isNumeral(line[at]))
      return false;
    else
      ++at;
  }
  return true;
}

/// 表 1, 圖二: the word that names a figure or table is followed by its number.
bool numberFollows(std::u16string_view line, std::size_t at) {
  while (at < line.size() && isBlank(line[at]))
    ++at;
  return at < line.size() && isNumeral(line[at]);
}

/// 2026-01-15 has three groups of digits.
int groupsOfDigits(std::u16string_view text) {
  int groups = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    groups += isDigit(text[i]) && (i == 0 || !isDigit(text[i - 1]));
  return groups;
}

/// (記者, 【来源, ↓下文: what stands before the first word; not a quotation mark.
std::u16string_view withoutBracket(std::u16string_view line) {
  while (!line.empty() && !isWordUnit(line.front()) &&
         u"《「『“\""sv.find(line.front()) == line.npos)
    line.remove_prefix(1);
  return line;
}

/// 某某新聞記者 王某: a word that opens a byline with nothing but a name behind it.
bool endsInName(std::u16string_view line, std::size_t behind) {
  return behind < line.size() && !isWordUnit(line[behind]) && line.size() - behind <= kNameLength;
}

/// 某某網|記者|王某 台北: a medium before the word, a name behind it.
bool namesReporter(std::u16string_view line, std::size_t at, std::size_t behind) {
  constexpr std::size_t kShortest = 2, kLongest = 3; // characters of a name
  std::size_t end = behind;
  while (end < line.size() && isWordUnit(line[end]))
    ++end;
  return u"网报社台"sv.find(line[at - 1]) != std::u16string_view::npos &&
         end - behind >= kShortest && end - behind <= kLongest;
}

/// 【某某新聞網】, 【2026年1月15日訊】: nothing but who reports.
bool isBracketedSource(std::u16string_view line) {
  return line.size() > 2 && line.front() == u'【' && line.find(u'】') == line.size() - 1 &&
         pageWords().end.longestBefore(line, line.size() - 1);
}

/// [首頁](https://…) | [新聞](https://…), ![圖](a.png): nothing but Markdown's links.
bool madeOfLinks(std::u16string_view line) {
  bool links = false;
  while (!line.empty()) {
    if (line.front() == u'[') {
      const std::size_t middle = line.find(u"]("sv);
      const std::size_t end = middle == line.npos ? line.npos : line.find(u')', middle);
      if (end == line.npos)
        return false;
      line.remove_prefix(end + 1);
      links = true;
    } else if (isWordUnit(line.front())) {
      return false;
    } else {
      line.remove_prefix(1);
    }
  }
  return links;
}

/// 某某日報客戶端 | 記者 王某; 某某網 日期:2026-01-15.
bool holdsByline(const Line &line, std::u16string_view content) {
  const PageWords &words = pageWords();
  if (line.ends || content.size() > kBylineLength)
    return false;
  for (std::size_t at = 1; at < content.size(); ++at) {
    const WordMatch later = words.start.longest(content, at);
    if (!later || !words.opensByline(later))
      continue;
    const bool parted = !isWordUnit(content[at - 1]);
    const std::size_t behind = at + later.length;
    const bool dated = words.role(later) != "byline"sv && parted &&
                       (!isWordUnit(content[behind - 1]) ||
                        (behind < content.size() && !isWordUnit(content[behind])));
    const bool opensWithDay =
        isDigit(content.front()) && groupsOfDigits(content.substr(0, at)) >= 3;
    const bool named =
        (!line.figures || (opensWithDay && !line.clauses)) &&
        content.size() <= std::size_t{2} * kNameLength &&
        (parted || endsInName(content, behind) || namesReporter(content, at, behind));
    if (dated || named)
      return true;
  }
  return false;
}

/// ▲放榜人數減少，缺額20個。(資料照片): a caption that is a sentence with figures tells as much as
/// any other.
bool tellsFigures(const Line &line, std::u16string_view content) {
  const bool clauses = line.clauses && content.find(u',') != content.npos;
  return line.figures && (line.ends || line.runsOn || (clauses && groupsOfDigits(content) > 1));
}

/// What a line is by the words that it opens with or holds; nullopt where they do not say.
std::optional<Role> roleByWords(const Line &line, std::u16string_view folded) {
  const std::u16string_view content = line.content.in(folded);
  if (std::none_of(content.begin(), content.end(), isWordUnit))
    return Role::Furniture; // ———
  if (content.size() > kFurnitureLength)
    return std::nullopt;
  if (content.front() == u'<' && unmarked(content).words.empty())
    return Role::Furniture; // <div class="page">
  if (madeOfLinks(content) || leadsToPage(content))
    return Role::Furniture;
  if (!line.ends && !tellsFigures(line, content) &&
      u"↑↓▼▽"sv.find(content.front()) != std::u16string_view::npos)
    return Role::Furniture; // ▼某地街景: of the picture that it points to
  const PageWords &words = pageWords();
  const std::u16string_view opening = withoutBracket(content);
  const WordMatch match = words.start.longest(opening, 0);
  if (match && content.size() <= kBylineLength) {
    const std::string_view role = words.role(match);
    const bool closed = opening[match.length - 1] == u':'; // 單位:億元
    // 電話:2345 is furniture, 電話用戶12萬戶 is not; 記者王某 is a byline all the same.
    const bool parted = closed || match.length == opening.size() ||
                        !isWordUnit(opening[match.length]) || isDigit(opening[match.length]) ||
                        (words.opensByline(match) && content.size() <= kNameLength);
    if (role == "caption"sv || role == "table"sv) {
      if (!line.ends && (closed || numberFollows(opening, match.length)))
        return role == "table"sv ? Role::Table : Role::Furniture;
    } else if (role == "office"sv) { // 院長 王某
      if (!line.ends && !line.figures && content.size() <= kNameLength &&
          endsInName(opening, match.length))
        return Role::Byline;
    } else if (parted && words.opensByline(match) && !line.ends) {
      return Role::Byline;
    } else if (parted && role == "furniture"sv) {
      return Role::Furniture;
    }
  }
  if (holdsByline(line, content) || isBracketedSource(content))
    return Role::Byline;
  if (content.size() <= kBylineLength && !tellsFigures(line, content))
    for (std::size_t at = 0; at < content.size(); ++at)
      if (words.credit.longest(content, at))
        return Role::Furniture; // 某某攝影 圖/某某
  for (std::size_t at = 0; at < content.size(); ++at)
    if (words.inside.longest(content, at))
      return Role::Furniture;
  return std::nullopt;
}

/// What a line of numbers and punctuation is: a date, or a page number.
std::optional<Role> roleByNumbers(const Line &line, std::u16string_view folded) {
  const std::u16string_view content = line.content.in(folded);
  if (content.size() > kBylineLength)
    return std::nullopt;
  const PageWords &words = pageWords();
  if (std::any_of(content.begin(), content.end(), isNumeral) && madeOf(words.date, content)) {
    const bool named = std::any_of(content.begin(), content.end(), [](char16_t unit) {
      return isWordUnit(unit) && !isNumeral(unit);
    });
    return named || groupsOfDigits(content) >= 3 ? Role::Byline     // 2026年1月, 2026-01-15
                                                 : Role::Furniture; // - 12 -
  }
  if (madeOf(words.page, content))
    return Role::Furniture; // 第 3 頁 共 8 頁
  // 某市統計局 2026年1月15日: a date beside words without figures.
  if (line.ends || line.clauses)
    return std::nullopt; // 2026-01-15 漁會公布,停航漁船共 150 艘。
  bool date = false;
  for (std::size_t begin = 0; begin < content.size();) {
    const std::size_t end = std::min(content.find(u' ', begin), content.size());
    const std::u16string_view piece = content.substr(begin, end - begin);
    const bool figures = std::any_of(piece.begin(), piece.end(), isDigit);
    if (figures && !madeOf(words.date, piece))
      return std::nullopt;
    date = date || (figures && groupsOfDigits(piece) == 3);
    begin = end + 1;
  }
  return date ? std::optional(Role::Byline) : std::nullopt;
}

/// The pass over all lines: each step gives roles to lines that have none yet.
class Assignment {
public:
  Assignment(const std::vector<Line> &lines, std::u16string_view folded)
      : lines_(lines), folded_(folded), roles_(lines.size()),
        outlined_(std::any_of(lines.begin(), lines.end(), isChapter)) {}

  std::vector<Role> roles() {
    for (std::size_t i = 0; i < lines_.size(); ++i)
      roles_[i] = roleByWords(lines_[i], folded_);
    findFrontMatter();
    findLinks();
    findTables();
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (!roles_[i])
        roles_[i] = roleByNumbers(lines_[i], folded_);
    findNotes();
    findTop();
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (!roles_[i])
        roles_[i] = isCaption(i) ? Role::Table : isHeading(i) ? Role::Heading : Role::Body;
    findLoneHeading();
    findTail();
    std::vector<Role> roles(lines_.size(), Role::Body);
    std::transform(roles_.begin(), roles_.end(), roles.begin(), [](auto role) { return *role; });
    return roles;
  }

private:
  std::u16string_view content(std::size_t i) const { return lines_[i].content.in(folded_); }

  /// Prose: what closes like a sentence, goes on in the next line, or is too long for anything
  /// else.
  bool isProse(std::size_t i) const {
    const Line &line = lines_[i];
    return line.content.length() > kTitleLength ||
           (line.level == 0 && (line.ends || line.runsOn || line.pauses));
  }

  bool isRow(std::size_t i) const {
    return i < lines_.size() && lines_[i].cells > 1 && !lines_[i].ends && !roles_[i];
  }

  /// 一、門票: a line of a table that has nothing but a label, between rows.
  bool isLabel(std::size_t i) const {
    const Line &line = lines_[i];
    return line.cells == 1 && !line.apart && !line.ends && !line.figures && !roles_[i] &&
           line.content.length() <= kHeadingLength;
  }

  /// The next row of numbers below lines of labels; the next line if there are none.
  std::size_t nextRow(std::size_t i) const {
    std::size_t next = i + 1;
    while (next < lines_.size() && next - i <= kLabelLines && isLabel(next))
      ++next;
    const bool row = next < lines_.size() && !lines_[next].apart && lines_[next].row && isRow(next);
    return row ? next : i + 1;
  }

  /// The row of a table above lines of labels that are of it; the line itself if there is none.
  std::size_t rowAbove(std::size_t i) const {
    std::size_t above = i;
    while (above > 0 && i - above <= kLabelLines && roles_[above - 1] == Role::Table)
      if (lines_[--above].cells > 1)
        return above;
    return i;
  }

  /// Markdown's bars tell a table alone, and so does a form's line; columns of tabs or spaces need
  /// a second row of about as many, so that a headline with a gap (綜　　合) is none.
  void findTables() {
    const auto alike = [&](std::size_t a, std::size_t b) {
      return std::abs(int{lines_[a].cells} - int{lines_[b].cells}) <= 1 &&
             (lines_[a].row || lines_[b].row);
    };
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool barred = content(i).front() == u'|' && lines_[i].cells > 1;
      const bool form = !roles_[i] && labelEnd(content(i)).value != 0;
      const std::size_t below = nextRow(i);
      const bool first = isRow(i) && isRow(below) && alike(i, below);
      const std::size_t above = rowAbove(i);
      const bool next = above < i && isRow(i) && alike(above, i);
      if (barred || form || first || next)
        roles_[i] = Role::Table;
      if (first)
        for (std::size_t label = i + 1; label < below; ++label)
          roles_[label] = Role::Table;
    }
  }

  /// --- and fields (title: …, date: …) up to the next ---: what a page says of itself.
  void findFrontMatter() {
    const auto isRule = [this](std::size_t i) { return content(i) == u"---"sv; };
    if (lines_.empty() || !isRule(0))
      return;
    std::size_t end = 1;
    while (end < lines_.size() && end < kTopLines && isField(content(end)))
      ++end;
    if (end == lines_.size() || !isRule(end))
      return;
    for (std::size_t i = 1; i < end; ++i)
      roles_[i] = groupsOfDigits(content(i)) >= 3 ? Role::Byline : Role::Furniture;
  }

  /// [標題 above ](https://…): a link whose words end in the next line.
  void findLinks() {
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i)
      if (content(i).front() == u'[' && content(i).find(u']') == std::u16string_view::npos &&
          content(i + 1).substr(0, 2) == u"]("sv)
        roles_[i] = roles_[i + 1] = Role::Furniture;
  }

  /// date: "2026-01-15", - a tag of a list.
  static bool isField(std::u16string_view line) {
    const std::size_t name = line.find_first_not_of(u"abcdefghijklmnopqrstuvwxyz_"sv);
    return line.substr(0, 2) == u"- "sv || (name != 0 && name != line.npos && line[name] == u':');
  }

  /// 註釋： on a line of its own: what follows is notes, up to the next heading.
  void findNotes() {
    bool notes = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (opensNotes(i))
        notes = true;
      else if (lines_[i].level != 0 && !isPoint(lines_[i]))
        notes = false; // notes are numbered 1. 2.
      if (notes)
        roles_[i] = Role::Furniture;
    }
  }

  bool opensNotes(std::size_t i) const {
    return content(i).size() <= kNameLength && lines_[i].level == 0 &&
           pageWords().notes.longest(content(i), 0) && madeOf(pageWords().notes, content(i)) &&
           !lines_[i].figures;
  }

  /// The headline, what stands above it (the page's own name) and its bylines.
  void findTop() {
    std::size_t end = 0; // of the lines before the text proper
    std::uint8_t level = 0;
    for (; end < lines_.size() && end < kTopLines && (roles_[end] || !isProse(end)) &&
           roles_[end] != Role::Table;
         ++end) {
      if (lines_[end].level > kOutlineLevel || (level != 0 && lines_[end].level > level))
        break; // 一、…, or ## below the headline's #
      level = std::max(level, lines_[end].level);
    }
    const std::optional<std::size_t> title = findTitle(end);
    if (!title)
      return;
    std::size_t lastByline = *title;
    for (std::size_t i = 0; i < end; ++i)
      if (roles_[i] == Role::Byline)
        lastByline = i;
    for (std::size_t i = 0; i < end; ++i) {
      const bool beside = lines_[i].level != 0 && lines_[i].level == lines_[*title].level;
      if (content(i) == content(*title) || (beside && !roles_[i]))
        roles_[i] = Role::Title;
      else if (roles_[i] || (lines_[i].level != 0 && i > *title))
        continue;
      else if (i < *title)
        roles_[i] = Role::Furniture;
      else if (content(i).substr(0, 2) == u"——"sv) // a second headline
        roles_[i] = Role::Title;
      else if (namesIssuer(i) || namesSite(i))
        roles_[i] = Role::Byline;
      else if (i < lastByline || i + 1 < end)
        roles_[i] = lines_[i].figures || namesYear(i) ? Role::Title : Role::Byline;
    }
    for (std::size_t i = end; i < lines_.size() && i < kTopLines; ++i)
      if (!roles_[i] && content(i) == content(*title)) // below pictures and their captions
        roles_[i] = Role::Title;
  }

  /// A heading above all prose, longer than what was taken for the headline, that no other one
  /// follows parts nothing: it is the headline, below the page's own name (兩岸國際).
  void findLoneHeading() {
    const auto isText = [this](std::size_t i) { return roles_[i] == Role::Body && isProse(i); };
    std::size_t heading = lines_.size();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (roles_[i] != Role::Heading)
        continue;
      if (heading != lines_.size() || lines_[i].level != 0)
        return;
      heading = i;
    }
    constexpr std::size_t kHeadline = 10;
    std::size_t longest = kHeadline; // of what was taken for the headline
    for (std::size_t i = 0; i < heading; ++i) {
      if (isText(i))
        return;
      if (roles_[i] == Role::Title)
        longest = std::max(longest, content(i).size());
    }
    if (heading != lines_.size() && (content(heading).size() > longest || repeatsTitle(heading)))
      roles_[heading] = Role::Title;
  }

  /// 半年報收官 淨利增3% above 半年報今日收官 淨利增3%: most of its characters are the headline's.
  bool repeatsTitle(std::size_t heading) const {
    constexpr std::size_t kMost = 4, kOf = 5;
    const std::u16string_view line = content(heading);
    for (std::size_t i = 0; i < heading; ++i) {
      if (roles_[i] != Role::Title)
        continue;
      std::size_t common = 0;
      for (const char16_t unit : line)
        common += content(i).find(unit) != std::u16string_view::npos;
      if (common * kOf >= line.size() * kMost)
        return true;
    }
    return false;
  }

  /// 截至二零二六年三月三十一日止年度之業績
  bool namesYear(std::size_t i) const {
    const std::u16string_view line = content(i);
    for (std::size_t at = 1; at < line.size(); ++at)
      if (line[at] == u'年' && isNumeral(line[at - 1]))
        return true;
    return false;
  }

  /// 某市統計局
  bool namesIssuer(std::size_t i) const {
    return static_cast<bool>(pageWords().end.longestBefore(content(i), content(i).size()));
  }

  /// example daily: letters alone below a headline of Chinese, not GDP.
  bool namesSite(std::size_t i) const {
    const std::u16string_view line = content(i);
    const auto isChinese = [](char16_t unit) { return isWordUnit(unit) && unit >= 0x2E80; };
    return !lines_[i].figures && lines_[i].level == 0 &&
           std::none_of(line.begin(), line.end(), isChinese) &&
           std::any_of(line.begin(), line.end(),
                       [](char16_t unit) { return unit >= u'a' && unit <= u'z'; });
  }

  /// 今日要聞, 字體:放大 縮小: whether a page's menu stands above, of shorter lines and the day, so
  /// that the line is the headline.
  bool endsMenu(std::size_t i, const std::vector<std::size_t> &candidates) const {
    return candidates.size() > 2 && i > 0 && roles_[i - 1] == Role::Furniture &&
           std::all_of(candidates.begin(), candidates.end(), [&](std::size_t other) {
             return other == i || content(other).size() < content(i).size() ||
                    groupsOfDigits(content(other)) >= 3;
           });
  }

  std::optional<std::size_t> findTitle(std::size_t end) const {
    std::vector<std::size_t> candidates;
    for (std::size_t i = 0; i < end; ++i)
      if (!roles_[i] && !namesIssuer(i) && !namesSite(i))
        candidates.push_back(i);
    for (std::size_t i = 0; candidates.empty() && i < end; ++i)
      if (!roles_[i])
        candidates.push_back(i); // a headline that ends like an issuer's name
    if (candidates.empty() || end == lines_.size())
      return std::nullopt;
    const std::size_t first = candidates.front();
    if (const std::uint8_t level = lines_[first].level; level != 0) {
      // Headings of its level farther down make it a section.
      const bool headline =
          std::none_of(lines_.begin() + static_cast<std::ptrdiff_t>(end), lines_.end(),
                       [&](const Line &line) { return line.level == level; });
      return headline ? std::optional(first) : std::nullopt;
    }
    for (const std::size_t a : candidates) // stated twice, as web pages do
      for (std::size_t b = a + 1; b < lines_.size() && b < kTopLines; ++b)
        if (content(a) == content(b))
          return a;
    for (const std::size_t candidate : candidates) // right above its byline
      if (candidate + 1 < end &&
          (roles_[candidate + 1] == Role::Byline || namesIssuer(candidate + 1)))
        return candidate;
    return endsMenu(candidates.back(), candidates) ? candidates.back() : first;
  }

  bool isListed(std::size_t i, std::size_t neighbour) const {
    return neighbour < lines_.size() && lines_[neighbour].level == lines_[i].level &&
           !isProse(neighbour) && !lines_[neighbour].runsOn && roles_[neighbour] != Role::Furniture;
  }

  /// 2025年主要產品產量 right above a table: its year is the table's; (單位:百萬元), its unit.
  bool isCaption(std::size_t i) const {
    const Line &line = lines_[i];
    const bool bracketed = content(i).front() == u'(' && content(i).back() == u')';
    return line.level == 0 && line.content.length() <= kHeadingLength && !line.ends &&
           !line.pauses && (line.figures || bracketed) && i + 1 < lines_.size() &&
           roles_[i + 1] == Role::Table;
  }

  /// 餐飲業務: a short line of words, in no list and of no sentence.
  bool isPlainHead(std::size_t i) const {
    const Line &line = lines_[i];
    return line.level == 0 && line.content.length() <= kHeadingLength && !line.ends &&
           !line.pauses && !line.figures && !line.clauses && roles_[i] != Role::Furniture &&
           roles_[i] != Role::Byline && roles_[i] != Role::Table;
  }

  /// Whether what stands below a line may be headed by it.
  bool isHeaded(std::size_t i) const {
    return i < lines_.size() && (isProse(i) || lines_[i].ends || roles_[i] == Role::Table ||
                                 lines_[i].content.length() > kHeadingLength);
  }

  bool isHeading(std::size_t i) const {
    const Line &line = lines_[i];
    if (line.level != 0 && line.level <= kOutlineLevel)
      return true; // # marks it
    if (line.emphasised && line.level == 0 && !line.ends && !line.runsOn && !line.pauses)
      return line.content.length() <= kTitleLength; // **樓價升3.3%,租金亦升**
    if (line.content.length() > kHeadingLength || line.pauses || (line.figures && line.clauses))
      return false;
    if (line.level != 0) {
      // 一、糧食產量穩步增長。 is a heading though it closes like a sentence; a list's points, one
      // upon the other, are none.
      if (line.ends && (line.figures || (isPoint(line) && !outlined_)))
        return false;
      return !isListed(i, i + 1) && (i == 0 || !isListed(i, i - 1));
    }
    if (line.ends || i + 1 == lines_.size() || line.cells > kHeadlineParts)
      return false; // 江城 河口 東山 西山: names
    // A plain short line heads what follows if the line before is closed and prose follows.
    const bool closed = i == 0 || line.apart || roles_[i - 1] != Role::Body || lines_[i - 1].ends;
    // 業務回顧 above 餐飲業務 heads it.
    const bool outer = isPlainHead(i) && isPlainHead(i + 1) && isHeaded(i + 2);
    return closed && (isHeaded(i + 1) || outer);
  }

  /// Short lines below the last prose: the page's foot.
  void findTail() {
    for (std::size_t i = lines_.size(); i-- > 0;) {
      if (roles_[i] == Role::Table || isProse(i) || lines_[i].level != 0)
        return;
      if (roles_[i] == Role::Body && !lines_[i].figures)
        roles_[i] = Role::Furniture;
    }
  }

  const std::vector<Line> &lines_;
  std::u16string_view folded_;
  std::vector<std::optional<Role>> roles_;
  bool outlined_; ///< has headings numbered 一、 or (一)
};

} // namespace

bool opensByline(std::u16string_view folded) {
  const std::u16string_view text = withoutBracket(folded);
  const PageWords &words = pageWords();
  const WordMatch match = words.start.longest(text, 0);
  return match && words.opensByline(match);
}

DayLabel dayLabelIn(std::u16string_view folded, SourceSpan line) {
  const PageWords &words = pageWords();
  DayLabel label = DayLabel::None;
  for (std::size_t at = line.begin; at < line.end;) {
    const WordMatch match = words.start.longest(folded, at, line.end);
    if (match && words.role(match) == "published"sv)
      label = DayLabel::Published;
    else if (match && words.role(match) == "reprint"sv)
      label = DayLabel::Reprinted;
    at += std::max(match.length, 1U);
  }
  return label;
}

std::vector<Role> rolesOf(const std::vector<Line> &lines, std::u16string_view folded) {
  return Assignment(lines, folded).roles();
}

} // namespace ri
