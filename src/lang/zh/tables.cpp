#include "lang/zh/tables.hpp"

#include <array>
#include <stdexcept>
#include <string>

// The assembler copies the file in: no generated source, no limit of a compiler's string literals.
#define RI_EMBED(name)                                                                             \
  __asm__(".pushsection .rodata.ri_zh_" #name ", \"a\"\n"                                          \
          ".globl ri_zh_" #name "\n.hidden ri_zh_" #name "\nri_zh_" #name ":\n"                    \
          ".incbin \"" #name ".tsv\"\n"                                                            \
          ".globl ri_zh_" #name "_end\n.hidden ri_zh_" #name "_end\nri_zh_" #name "_end:\n"        \
          ".byte 0\n.popsection\n");                                                               \
  extern "C" __attribute__((visibility("hidden"))) const char ri_zh_##name[], ri_zh_##name##_end[];

#define RI_TABLES(X)                                                                               \
  X(affixes)                                                                                       \
  X(areas)                                                                                         \
  X(classifiers)                                                                                   \
  X(common_characters)                                                                             \
  X(currencies)                                                                                    \
  X(durations)                                                                                     \
  X(grammar)                                                                                       \
  X(heads)                                                                                         \
  X(hedges)                                                                                        \
  X(latin_multipliers)                                                                             \
  X(number_heads)                                                                                  \
  X(numerals)                                                                                      \
  X(outline)                                                                                       \
  X(page_words)                                                                                    \
  X(periods)                                                                                       \
  X(place_suffixes)                                                                                \
  X(quantity_words)                                                                                \
  X(regional_words)                                                                                \
  X(set_words)                                                                                     \
  X(structures)                                                                                    \
  X(tails)                                                                                         \
  X(traditional)                                                                                   \
  X(units)                                                                                         \
  X(words)

RI_TABLES(RI_EMBED)

namespace ri::zh {
namespace {

struct Embedded {
  std::string_view name;
  const char *begin, *end;
};

#define RI_ENTRY(name) Embedded{#name, ri_zh_##name, ri_zh_##name##_end},
const std::array kTables{RI_TABLES(RI_ENTRY)};

} // namespace

std::string_view table(std::string_view name) {
  for (const Embedded &embedded : kTables)
    if (embedded.name == name)
      return {embedded.begin, static_cast<std::size_t>(embedded.end - embedded.begin)};
  throw std::out_of_range("no table " + std::string(name));
}

std::vector<std::string_view> tableNames() {
  std::vector<std::string_view> names;
  names.reserve(kTables.size());
  for (const Embedded &embedded : kTables)
    names.push_back(embedded.name);
  return names;
}

} // namespace ri::zh
