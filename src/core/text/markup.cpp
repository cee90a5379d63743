#include "text/markup.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace ri {
namespace {

/// Longer ones are no tags: <span style="…">.
constexpr std::uint32_t kLongestTag = 400;
constexpr std::size_t kLongestName = 10;
/// How far into a text its page may begin, behind blanks and comments.
constexpr std::size_t kPageReach = 1024;

struct Named {
  std::u16string_view name;
  char16_t stands;
};

/// The elements that occur in copied text, and what stands for their tags.
constexpr std::array<Named, 41> kElements{
    {{u"a", 0},           {u"article", u'\n'}, {u"b", 0},         {u"blockquote", u'\n'},
     {u"br", u'\n'},      {u"center", u'\n'},  {u"code", 0},      {u"dd", u'\n'},
     {u"del", 0},         {u"div", u'\n'},     {u"dl", u'\n'},    {u"dt", u'\n'},
     {u"em", 0},          {u"font", 0},        {u"h1", u'\n'},    {u"h2", u'\n'},
     {u"h3", u'\n'},      {u"h4", u'\n'},      {u"hr", u'\n'},    {u"i", 0},
     {u"img", 0},         {u"ins", 0},         {u"label", 0},     {u"li", u'\n'},
     {u"mark", 0},        {u"ol", u'\n'},      {u"p", u'\n'},     {u"pre", u'\n'},
     {u"section", u'\n'}, {u"small", 0},       {u"span", 0},      {u"strong", 0},
     {u"sub", 0},         {u"sup", 0},         {u"table", u'\n'}, {u"tbody", 0},
     {u"td", u'\t'},      {u"th", u'\t'},      {u"tr", u'\n'},    {u"u", 0},
     {u"ul", u'\n'}}};

constexpr std::array<Named, 9> kReferences{{{u"&amp;", u'&'},
                                            {u"&emsp;", u' '},
                                            {u"&ensp;", u' '},
                                            {u"&gt;", u'>'},
                                            {u"&lt;", u'<'},
                                            {u"&nbsp;", u' '},
                                            {u"&#160;", u' '},
                                            {u"&quot;", u'"'},
                                            {u"&thinsp;", u' '}}};

char16_t lower(char16_t c) { return c >= u'A' && c <= u'Z' ? c + (u'a' - u'A') : c; }
bool isNameUnit(char16_t c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'); }

/// The element's name behind < or </, in lower case.
std::u16string nameAt(std::u16string_view text, std::size_t at) {
  std::u16string name;
  for (; at < text.size() && isNameUnit(lower(text[at])) && name.size() <= kLongestName; ++at)
    name += lower(text[at]);
  return name;
}

Mark tagAt(std::u16string_view text, std::uint32_t at) {
  const bool closes = at + 1 < text.size() && text[at + 1] == u'/';
  const std::u16string name = nameAt(text, at + 1 + closes);
  const auto element = std::find_if(kElements.begin(), kElements.end(),
                                    [&](const Named &one) { return one.name == name; });
  if (element == kElements.end())
    return {};
  const std::u16string_view rest =
      text.substr(at + 1 + closes + name.size(), kLongestTag - name.size());
  const std::size_t end = rest.find_first_of(u"<>\n");
  const bool parted = !rest.empty() && (rest[0] == u' ' || rest[0] == u'/' || rest[0] == u'>');
  if (!parted || end == std::u16string_view::npos || rest[end] != u'>')
    return {};
  const bool opensCell = element->stands == u'\t' && !closes; // </td> parts cells
  return {static_cast<std::uint32_t>(1 + closes + name.size() + end + 1),
          opensCell ? u'\0' : element->stands};
}

} // namespace

Mark markAt(std::u16string_view text, std::uint32_t at) {
  if (text[at] == u'<')
    return tagAt(text, at);
  if (text[at] != u'&')
    return {};
  for (const Named &reference : kReferences)
    if (text.substr(at, reference.name.size()) == reference.name)
      return {static_cast<std::uint32_t>(reference.name.size()), reference.stands};
  return {};
}

bool isPage(std::u16string_view text) {
  std::u16string head(text.substr(0, kPageReach));
  std::transform(head.begin(), head.end(), head.begin(), lower);
  for (const std::u16string_view mark : {u"<!doctype html", u"<html", u"<head>", u"<body"})
    if (head.find(mark) != std::u16string::npos)
      return true;
  return false;
}

} // namespace ri
