#include <array>
#include <cstddef>

#include "lang/zh/tables.hpp"
#include "lexicon/lexicon.hpp"
#include "text/document.hpp"
#include "text/invisible.hpp"

namespace ri {
namespace {

using namespace std::string_view_literals;

/// The folded form of each UTF-16 unit. Surrogates fold to themselves: what lies beyond the basic
/// plane is no numeral, unit or word of the tables.
using Folding = std::array<char16_t, 0x10000>;

Folding makeFolding() {
  Folding folding;
  for (std::size_t unit = 0; unit < folding.size(); ++unit)
    folding[unit] = static_cast<char16_t>(unit);
  const Table traditional(zh::table("traditional"), 2);
  for (std::size_t row = 0; row < traditional.rows(); ++row)
    folding[widen(traditional.cell(row, 0)).front()] = widen(traditional.cell(row, 1)).front();
  for (char16_t unit = u'！'; unit <= u'～'; ++unit) // full-width ASCII stands in ASCII's order
    folding[unit] = static_cast<char16_t>(unit - u'！' + u'!');
  // Spaces of every width, and what has none. Tabs and line ends stay: they cut columns and lines.
  for (char16_t space : u"\u00A0\u1680\u202F\u205F\u3000\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
                        u"\u2007\u2008\u2009\u200A"sv)
    folding[space] = u' ';
  for (std::size_t unit = 0; unit < folding.size(); ++unit)
    if (isInvisible(static_cast<char16_t>(unit)))
      folding[unit] = u' ';
  constexpr auto kSmall =
      u"﹐﹑﹒﹔﹕﹖﹗﹙﹚﹟﹠﹡﹢﹣﹤﹥﹦﹩﹪﹫"sv; // of Taiwan's character sets
  constexpr auto kPlain = u",、.;:?!()#&*+-<>=$%@"sv;
  static_assert(kSmall.size() == kPlain.size());
  for (std::size_t i = 0; i < kSmall.size(); ++i)
    folding[kSmall[i]] = kPlain[i];
  folding[u'∶'] = u':'; // 10.2∶40.1∶49.7
  folding[u'￠'] = u'¢';
  folding[u'￡'] = u'£';
  folding[u'￥'] = u'¥';
  folding[u'￦'] = u'₩';
  return folding;
}

} // namespace

std::u16string fold(std::u16string_view text) {
  static const Folding folding = makeFolding();
  std::u16string folded(text.size(), u'\0');
  for (std::size_t i = 0; i < text.size(); ++i)
    folded[i] = folding[text[i]];
  return folded;
}

} // namespace ri
