#include "workbook/compare/comparison_sentence.hpp"

#include "workbook/sheet/formula.hpp"

namespace ri {
namespace {

std::u16string cellOf(std::u16string_view name) {
  if (name == u"indicator2") // the row is named by the other
    return u"INDEX(ri_indicator;{row2})";
  if (name.back() != u'%')
    return joined({u"{", name, u"}"});
  name.remove_suffix(1);
  return joined({u"ROUND({", name, u"}*100;2)&\"%\""});
}

} // namespace

std::u16string sentenceFormula(std::u16string_view sentence) {
  std::u16string formula;
  const auto append = [&formula](std::u16string_view part) {
    formula.append(formula.empty() ? u"" : u"&").append(part);
  };
  while (!sentence.empty()) {
    const std::size_t open = sentence.find(u'[');
    if (open != 0)
      append(quoted(sentence.substr(0, open)));
    if (open == std::u16string_view::npos)
      break;
    const std::size_t close = sentence.find(u']', open);
    append(cellOf(sentence.substr(open + 1, close - open - 1)));
    sentence.remove_prefix(close + 1);
  }
  return formula.empty() ? std::u16string(u"\"\"") : formula;
}

} // namespace ri
