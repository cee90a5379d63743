#include "model/marks.hpp"

#include <algorithm>
#include <cstddef>

namespace ri {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestTag = 200; ///< units; what is longer is text with a < in it
constexpr std::size_t kLevels = 6;

bool isSpace(char16_t unit) { return unit == u' ' || unit == u'\t' || unit == 0x3000; }

bool isLetter(char16_t unit) {
  return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z');
}

/// <p class="x">, </h2>: letters behind < or </, anything but < and > up to >.
bool isTag(std::u16string_view text) {
  const std::size_t name = text.substr(0, 2) == u"</"sv ? 2 : 1;
  return text.size() > name + 1 && text.front() == u'<' && text.back() == u'>' &&
         isLetter(text[name]) && text.find_first_of(u"<>"sv, 1) == text.size() - 1;
}

std::size_t tagInFront(std::u16string_view text) {
  const std::size_t end = text.substr(0, kLongestTag).find(u'>');
  return end != std::u16string_view::npos && isTag(text.substr(0, end + 1)) ? end + 1 : 0;
}

std::size_t tagAtBack(std::u16string_view text) {
  const std::size_t window = text.size() - std::min(text.size(), kLongestTag);
  const std::size_t begin = text.substr(window).rfind(u'<');
  return begin != std::u16string_view::npos && isTag(text.substr(window + begin))
             ? text.size() - window - begin
             : 0;
}

/// 2 of <h2>.
std::uint8_t levelOfTag(std::u16string_view tag) {
  const bool heading = tag.size() >= 4 && (tag[1] == u'h' || tag[1] == u'H') && tag[2] >= u'1' &&
                       tag[2] <= u'6' && !isLetter(tag[3]);
  return heading ? static_cast<std::uint8_t>(tag[2] - u'0') : 0;
}

} // namespace

Unmarked unmarked(std::u16string_view line) {
  Unmarked result{line};
  std::u16string_view &words = result.words;
  bool opened = false; // an asterisk stands against the first word: "* " begins a list's point
  while (!words.empty()) {
    if (const std::size_t hashes = std::min(words.find_first_not_of(u'#'), words.size());
        hashes > 0 && hashes <= kLevels && result.level == 0) {
      result.level = static_cast<std::uint8_t>(hashes);
      words.remove_prefix(hashes);
    } else if (const std::size_t tag = tagInFront(words)) {
      if (const std::uint8_t level = levelOfTag(words.substr(0, tag)))
        result.level = level;
      words.remove_prefix(tag);
    } else if (isSpace(words.front()) || words.front() == u'*') {
      opened = words.front() == u'*';
      words.remove_prefix(1);
    } else {
      break;
    }
  }
  while (!words.empty()) {
    if (const std::size_t tag = tagAtBack(words)) {
      words.remove_suffix(tag);
    } else if (isSpace(words.back()) || words.back() == u'*' ||
               (words.back() == u'#' && result.level != 0)) {
      result.emphasised = result.emphasised || (opened && words.back() == u'*');
      words.remove_suffix(1);
    } else {
      break;
    }
  }
  return result;
}

} // namespace ri
