#include "calc/torture/flat_file.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string_view>

#include "calc/office.hpp"

namespace ri::test {

namespace {

/// A short name of a style's text, the same for the same text.
std::string nameOfStyle(const std::string &text) {
  static std::map<std::string, std::string> names;
  return names.emplace(text, "style " + std::to_string(names.size())).first->second;
}

/// A name for what each automatic style says, by the style's own name. Their numbers depend on what
/// else there is.
std::map<std::string, std::string> automaticStyles(const std::string &dump) {
  std::map<std::string, std::string> styles;
  const std::string_view begin = "<style:style style:name=\"";
  const auto end = dump.find("</office:automatic-styles>");
  for (auto at = dump.find(begin, dump.find("<office:automatic-styles>")); at < end;
       at = dump.find(begin, at)) {
    at += begin.size();
    const auto quote = dump.find('"', at);
    const auto tag = dump.find('>', quote);
    const auto close = dump[tag - 1] == '/' ? tag : dump.find("</style:style>", tag);
    styles[dump.substr(at, quote - at)] = nameOfStyle(dump.substr(quote, close - quote));
    at = close;
  }
  return styles;
}

/// The content with the automatic styles named by what they say.
std::string withStyles(const std::string &dump) {
  const auto styles = automaticStyles(dump);
  std::string expanded;
  const std::string_view name = "style-name=\"";
  std::size_t at = dump.find("<office:body>");
  for (auto found = dump.find(name, at); found != std::string::npos; found = dump.find(name, at)) {
    const auto quote = dump.find('"', found + name.size());
    const auto style = styles.find(dump.substr(found + name.size(), quote - found - name.size()));
    expanded.append(dump, at, found + name.size() - at);
    expanded += style == styles.end()
                    ? dump.substr(found + name.size(), quote - found - name.size())
                    : style->second;
    at = quote;
  }
  return expanded.append(dump, at);
}

/// The office derives the number format of a formula that it compiles anew: its value counts here,
/// not how it is shown.
std::string valuesOfFormulas(const std::string &dump) {
  const std::string_view cell = "<table:table-cell ";
  const std::string_view close = "</table:table-cell>";
  std::string plain;
  std::size_t at = 0;
  for (auto begin = dump.find(cell); begin != std::string::npos; begin = dump.find(cell, at)) {
    const auto tag = dump.find('>', begin);
    const std::string_view attributes(dump.data() + begin, tag - begin);
    const auto formula = attributes.find("table:formula=");
    plain.append(dump, at, begin - at);
    at = tag;
    if (formula == std::string_view::npos) {
      plain += attributes;
      continue;
    }
    plain.append(cell).append(attributes.substr(formula));
    if (dump[tag - 1] != '/')
      at = dump.find(close, tag);
  }
  return plain.append(dump, at);
}

/// The ranges of a conditional format in their order: undoing may leave them in another.
std::string sortedRanges(const std::string &dump) {
  const std::string_view begin = "target-range-address=\"";
  std::string sorted;
  std::size_t at = 0;
  for (auto found = dump.find(begin); found != std::string::npos; found = dump.find(begin, at)) {
    found += begin.size();
    sorted.append(dump, at, found - at);
    at = dump.find('"', found);
    std::istringstream text(dump.substr(found, at - found));
    const std::set<std::string> ranges{std::istream_iterator<std::string>(text), {}};
    for (const std::string &range : ranges)
      sorted += range + " ";
  }
  return sorted.append(dump, at);
}

} // namespace

std::string flatFile(const Document &document) {
  document.recalculate();
  const TemporaryFolder folder;
  const auto file = folder.path() / "dump.fods";
  document.store(file, "OpenDocument Spreadsheet Flat XML");
  std::string dump = readFile(file);
  const auto cut = [&dump](std::string_view begin, std::string_view end) {
    std::string kept;
    std::size_t at = 0;
    for (auto from = dump.find(begin); from != std::string::npos; from = dump.find(begin, at)) {
      kept.append(dump, at, from - at);
      at = dump.find(end, from + begin.size()) + end.size();
    }
    dump = kept.append(dump, at);
  };
  cut("<office:meta>", "</office:meta>");
  cut("<office:settings>", "</office:settings>");
  // A chart's copy of its values, its picture and its layout are late by a timer; its ranges are
  // spelt in two ways.
  cut("<chart:plot-area ", ">");
  cut("<chart:coordinate-region ", "/>");
  cut(" draw:notify-on-update-of-ranges=\"", "\"");
  cut("<table:table table:name=\"local-table\">", "</table:table>");
  cut("<office:binary-data>", "</office:binary-data>");
  cut("\n    <office:forms ", "/>"); // empty, and made as soon as something asks
  // The office forgets notes when it writes a sheet as it was loaded; the marks tell of them.
  for (const char *indent : {"\n      ", "\n       "})
    cut(indent + std::string("<office:annotation "), "</office:annotation>");
  // A conditional format that several sheets have in common names any one of them here.
  cut("base-cell-address=\"", "\"");
  cut(" office:value-type=\"", "\"");
  cut(" calcext:value-type=\"", "\"");
  return sortedRanges(withStyles(valuesOfFormulas(dump)));
}

std::string withoutGroups(const std::string &file) {
  static const std::regex kGroupOrIndent("\\n *(</?table:table-row-group[^>]*>)?");
  return std::regex_replace(file, kGroupOrIndent, "");
}

std::string difference(const std::string &a, const std::string &b) {
  if (a == b)
    return {};
  constexpr std::size_t kAround = 300;
  std::size_t at = 0;
  while (at < a.size() && at < b.size() && a[at] == b[at])
    ++at;
  const std::size_t begin = at < kAround ? 0 : at - kAround;
  return a.substr(begin, 2 * kAround) + "\n--- and ---\n" + b.substr(begin, 2 * kAround);
}

} // namespace ri::test
