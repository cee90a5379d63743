#include "workbook/sheet/word_names.hpp"

#include <array>
#include <utility>

#include "workbook/sheet/formula.hpp"
#include "workbook/sheet/word_table.hpp"

namespace ri {
namespace {

/// By Language.
constexpr std::array<std::string_view, 3> kHedges{"rw_hedges_en", "rw_hedges_zh_hans",
                                                  "rw_hedges_zh_hant"};

/// What formulas and conditional formats ask cells for.
constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kCellWords{{
    {"rw_level", "measure.level"},
    {"rw_share", "measure.share"},
    {"rw_cagr", "basis.cagr"},
    {"rw_real", "prices.real"},
    {"rw_target", "status.target"},
    {"rw_new", "state.new"},
    {"rw_changed", "state.changed"},
    {"rw_conflict", "state.conflict"},
    {"rw_gone", "state.gone"},
    {"rw_title", "role.title"},
    {"rw_heading", "role.heading"},
    {"rw_byline", "role.byline"},
    {"rw_furniture", "role.furniture"},
}};

} // namespace

std::vector<NamedText> wordNames(Language shown) {
  // A sign is looked for with a blank behind it, for the office finds nothing that is empty.
  std::vector<NamedText> names{{"rw_signs", u"\" ≈ > ≥ < ≤ \""}, {"rw_bars", u"\"▁▂▃▄▅▆▇█\""}};
  for (const Language language : kLanguages) {
    std::u16string list = u"{\"\"";
    for (const std::string_view id :
         {"hedge.approximate", "hedge.over", "hedge.at-least", "hedge.under", "hedge.at-most"})
      list += joined({u"|", quoted(word(id, language)), u"|\"\""});
    names.push_back({kHedges[static_cast<std::size_t>(language)], list + u"}"});
  }
  for (const auto &[name, id] : kCellWords)
    names.push_back({name, quoted(word(id, shown))});
  return names;
}

std::u16string hedgeWords(std::u16string_view cell, Language language) {
  const std::string_view list = kHedges[static_cast<std::size_t>(language)];
  return joined(
      {u"INDEX(", std::u16string(list.begin(), list.end()), u";FIND(", cell, u"&\" \";rw_signs))"});
}

} // namespace ri
