#include "quantity/characters.hpp"

#include <array>
#include <string>
#include <vector>

#include "lang/zh/tables.hpp"
#include "lexicon/lexicon.hpp"

namespace ri {
namespace {

/// By UTF-16 unit: one byte each, so that the scan's inner loop stays in a few cache lines.
struct Characters {
  std::array<std::uint8_t, 0x10000> packed{}; ///< kind + 8 × value + 128 where numeral alone

  Characters() {
    const Table table(zh::table("numerals"), 4);
    for (std::size_t row = 0; row < table.rows(); ++row) {
      const std::string_view role = table.cell(row, 1);
      const CharKind kind = role == "digit"    ? CharKind::Digit
                            : role == "tens"   ? CharKind::Tens
                            : role == "scale"  ? CharKind::Scale
                            : role == "myriad" ? CharKind::Myriad
                                               : CharKind::Starter;
      set(widen(table.cell(row, 0)).front(), kind, std::stoi(std::string(table.cell(row, 2))),
          table.cell(row, 3) == "numeral");
    }
    for (char16_t c = u'0'; c <= u'9'; ++c)
      set(c, CharKind::Figure, c - u'0', true);
  }

  // Powers up to 16 need more than four bits beside the flag: they are kept halved (4, 8, 12, 16)
  // only for Myriad.
  void set(char16_t c, CharKind kind, int value, bool alone) {
    const int kept = kind == CharKind::Myriad ? value / 4 : value;
    packed[c] = static_cast<std::uint8_t>(static_cast<int>(kind) | kept << 3 | (alone ? 128 : 0));
  }
};

const Characters &characters() {
  static const Characters instance;
  return instance;
}

} // namespace

CharKind kindOf(char16_t folded) { return static_cast<CharKind>(characters().packed[folded] & 7U); }

int valueOf(char16_t folded) {
  const unsigned packed = characters().packed[folded];
  const int kept = static_cast<int>(packed >> 3 & 15U);
  return static_cast<CharKind>(packed & 7U) == CharKind::Myriad ? kept * 4 : kept;
}

bool isNumeral(char16_t folded) { return (characters().packed[folded] & 128U) != 0; }

std::size_t nextCandidate(std::u16string_view folded, std::size_t at) {
  const auto &packed = characters().packed;
  while (at < folded.size() && packed[folded[at]] == 0)
    ++at;
  return at;
}

} // namespace ri
