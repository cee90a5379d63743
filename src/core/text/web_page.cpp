#include "text/web_page.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace ri {
namespace {

using namespace std::string_view_literals;

/// Elements that go with all that they hold.
constexpr std::array kDropped{u"script"sv, u"style"sv, u"noscript"sv, u"template"sv, u"iframe"sv,
                              u"object"sv, u"svg"sv,   u"nav"sv,      u"select"sv,   u"button"sv,
                              u"aside"sv,  u"video"sv, u"audio"sv,    u"applet"sv,   u"title"sv};
/// Tags that go alone: they name what is fetched, or an encoding that no longer holds.
constexpr std::array kTags{u"link"sv,  u"meta"sv,  u"base"sv,   u"embed"sv, u"img"sv,
                           u"image"sv, u"frame"sv, u"source"sv, u"input"sv, u"bgsound"sv};
/// Elements that hold nothing.
constexpr std::array kEmpty{u"br"sv, u"hr"sv, u"col"sv, u"wbr"sv};
/// Attributes that are kept; none of them is fetched.
constexpr std::array kKept{u"colspan"sv, u"rowspan"sv, u"start"sv, u"type"sv, u"align"sv};

char16_t lower(char16_t c) { return c >= u'A' && c <= u'Z' ? c + (u'a' - u'A') : c; }
bool isLetter(char16_t c) { return lower(c) >= u'a' && lower(c) <= u'z'; }
bool isSpace(char16_t c) {
  return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

template <typename List> bool isOneOf(std::u16string_view name, const List &list) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

class Cleaner {
public:
  explicit Cleaner(std::u16string_view page) : page_(page) {}

  std::string clean() {
    while (at_ < page_.size()) {
      if (page_[at_] != u'<')
        put(page_[at_++]);
      else if (page_.substr(at_, 4) == u"<!--"sv)
        skipBehind(u"-->"sv);
      else if (at_ + 1 < page_.size() && (page_[at_ + 1] == u'!' || page_[at_ + 1] == u'?'))
        skipBehind(u">"sv);
      else
        tag();
    }
    return std::move(out_);
  }

private:
  void skipBehind(std::u16string_view end) {
    const std::size_t found = page_.find(end, at_);
    at_ = found == page_.npos ? page_.size() : found + end.size();
  }

  void put(char16_t unit) {
    if (unit < 0x80) {
      out_ += static_cast<char>(unit);
      return;
    }
    std::uint32_t point = unit;
    if (unit >= 0xD800 && unit < 0xDC00 && at_ < page_.size()) {
      point = 0x10000 + ((unit - 0xD800U) << 10U) + (page_[at_] - 0xDC00U);
      ++at_;
    }
    out_.append("&#").append(std::to_string(point)).append(";");
  }

  std::u16string word() {
    std::u16string name;
    while (at_ < page_.size() && !isSpace(page_[at_]) && page_[at_] != u'>' && page_[at_] != u'=' &&
           page_[at_] != u'/')
      name += lower(page_[at_++]);
    return name;
  }

  /// At <: a tag, or a sign in the text.
  void tag() {
    const bool closes = page_.substr(at_ + 1, 1) == u"/"sv;
    if (at_ + 1 + closes >= page_.size() || !isLetter(page_[at_ + 1 + closes])) {
      out_ += "&lt;";
      ++at_;
      return;
    }
    at_ += 1 + closes;
    const std::u16string name = word();
    const bool dropped = isOneOf(name, kDropped);
    const Attributes said = attributes();
    if (dropped || (said.hidden && !isOneOf(name, kEmpty))) {
      if (!closes)
        skipElement(name, dropped);
    } else if (!isOneOf(name, kTags)) {
      out_.append(closes ? "</" : "<").append(ascii(name)).append(said.kept).append(">");
    }
  }

  struct Attributes {
    std::string kept;
    bool hidden = false;
  };

  Attributes attributes() {
    Attributes said;
    while (at_ < page_.size() && page_[at_] != u'>') {
      if (isSpace(page_[at_]) || page_[at_] == u'/' || page_[at_] == u'=') {
        ++at_;
        continue;
      }
      const std::u16string name = word();
      const std::u16string value =
          page_.substr(at_, 1) == u"="sv ? attributeValue() : std::u16string();
      said.hidden = said.hidden || name == u"hidden"sv || (name == u"style"sv && hides(value));
      if (isOneOf(name, kKept) && value.find_first_of(u"\"<>&"sv) == std::u16string::npos)
        said.kept.append(" ").append(ascii(name)).append("=\"").append(ascii(value)).append("\"");
    }
    at_ = std::min(at_ + 1, page_.size());
    return said;
  }

  static std::string ascii(std::u16string_view text) {
    std::string bytes;
    for (const char16_t unit : text)
      bytes += unit < 0x80 ? static_cast<char>(unit) : '?';
    return bytes;
  }

  /// display: none
  static bool hides(std::u16string_view style) {
    std::u16string packed;
    for (const char16_t unit : style)
      if (!isSpace(unit))
        packed += lower(unit);
    return packed.find(u"display:none"sv) != std::u16string::npos;
  }

  std::u16string attributeValue() {
    ++at_; // the =
    while (at_ < page_.size() && isSpace(page_[at_]))
      ++at_;
    if (at_ == page_.size() || (page_[at_] != u'"' && page_[at_] != u'\''))
      return word();
    const std::size_t end = std::min(page_.find(page_[at_], at_ + 1), page_.size());
    std::u16string value(page_.substr(at_ + 1, end - at_ - 1));
    at_ = std::min(end + 1, page_.size());
    return value;
  }

  bool isNamed(std::size_t at, std::u16string_view name) const {
    const std::u16string_view there = page_.substr(std::min(at, page_.size()), name.size());
    return there.size() == name.size() &&
           std::equal(there.begin(), there.end(), name.begin(),
                      [](char16_t a, char16_t b) { return lower(a) == b; }) &&
           (at + name.size() >= page_.size() || !isLetter(page_[at + name.size()]));
  }

  /// Behind the </name> of an element that was opened. One without an end takes the rest of the
  /// page along if that is no text (`open`), else nothing.
  void skipElement(std::u16string_view name, bool open) {
    std::size_t depth = 1;
    for (std::size_t at = page_.find(u'<', at_); at != page_.npos; at = page_.find(u'<', at + 1)) {
      const bool closes = page_.substr(at + 1, 1) == u"/"sv;
      if (!isNamed(at + 1 + closes, name))
        continue;
      depth = closes ? depth - 1 : depth + 1;
      if (depth == 0) {
        at_ = at;
        skipBehind(u">"sv);
        return;
      }
    }
    if (open)
      at_ = page_.size();
  }

  std::u16string_view page_;
  std::size_t at_ = 0;
  std::string out_;
};

} // namespace

std::string harmlessPage(std::u16string_view page) { return Cleaner(page).clean(); }

} // namespace ri
