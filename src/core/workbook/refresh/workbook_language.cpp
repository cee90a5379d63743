#include "workbook/refresh/workbook_language.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/codes.hpp"
#include "workbook/compare/comparison_kinds.hpp"
#include "workbook/plan/left_out.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/snapshot.hpp"

namespace ri {
namespace {

/// A word in every language, by its code.
using Words =
    std::unordered_map<std::u16string, std::array<std::u16string_view, kLanguages.size()>>;

template <typename Value, typename WordOf> void add(Words &words, Value value, WordOf wordOf) {
  const std::string_view name = code(value);
  auto &inEach = words[std::u16string(name.begin(), name.end())];
  std::transform(kLanguages.begin(), kLanguages.end(), inEach.begin(),
                 [&](Language language) { return wordOf(value, language); });
}

Words wordsOfKinds() {
  Words words;
  for (std::size_t k = 0; k < kComparisonKinds; ++k)
    add(words, static_cast<ComparisonKind>(k), nameOf);
  return words;
}

Words wordsOfReasons() {
  Words words;
  for (std::uint32_t r = 0; r < kLeftOutReasons; ++r)
    add(words, static_cast<LeftOutReason>(r), wordsOf);
  return words;
}

/// Drops the languages that a row's word is not of; a word of the user's own drops none.
void narrow(std::vector<Language> &languages, const Words &words, const Cell &code,
            const Cell &word) {
  const auto inEach = words.find(code.text);
  if (inEach == words.end())
    return;
  std::vector<Language> spoken;
  for (const Language language : languages)
    if (inEach->second[static_cast<std::size_t>(language)] == word.text)
      spoken.push_back(language);
  if (!spoken.empty())
    languages = std::move(spoken);
}

} // namespace

Language languageOfWorkbook(const Snapshot &snapshot, std::string_view uiLanguage) {
  const std::uint32_t most = *std::max_element(snapshot.said.begin(), snapshot.said.end());
  std::vector<Language> languages;
  for (const Language language : kLanguages)
    if (snapshot.said[static_cast<std::size_t>(language)] == most)
      languages.push_back(language);
  const auto read = [&](SheetId sheet, const Words &words, std::size_t code, std::size_t word) {
    const Grid &grid = snapshot[sheet];
    for (std::uint32_t r = 0; r < grid.rows.size() && languages.size() > 1; ++r)
      narrow(languages, words, cellAt(grid, r, code), cellAt(grid, r, word));
  };
  read(SheetId::Comparisons, wordsOfKinds(), ComparisonColumn::Type, ComparisonColumn::Kind);
  read(SheetId::LeftOut, wordsOfReasons(), LeftOutColumn::Type, LeftOutColumn::Reason);
  const Language now = languageOfInterface(uiLanguage);
  return std::find(languages.begin(), languages.end(), now) != languages.end() ? now
                                                                               : languages.front();
}

} // namespace ri
