#include "text/encoding_score.hpp"

#include <array>
#include <cstddef>
#include <string>

#include "lang/zh/tables.hpp"
#include "lexicon/lexicon.hpp"
#include "text/document.hpp"

namespace ri {
namespace {

using Weights = std::array<signed char, 0x10000>; // in halves

void fill(Weights &weights, char32_t first, char32_t last, signed char weight) {
  for (char32_t unit = first; unit <= last; ++unit)
    weights[unit] = weight;
}

Weights makeWeights() {
  Weights weights;
  weights.fill(-2); // scripts that no Chinese report mixes in
  fill(weights, 0x0000, 0x001F, -4);
  fill(weights, 0x0020, 0x007E, 1); // says nothing between encodings that share ASCII
  fill(weights, 0x007F, 0x009F, -4);
  fill(weights, 0x00A0, 0x00FF, 0); // ± ° · ×
  fill(weights, 0x2010, 0x203B, 1); // dashes, quotation marks, …
  fill(weights, 0x2100, 0x22FF, 0); // ℃ № → ≥
  fill(weights, 0x2460, 0x24FF, 0); // ①
  fill(weights, 0x25A0, 0x25FF, 0); // ■ ● ◆
  fill(weights, 0x3000, 0x3017, 1); // 、。《》「」【】
  fill(weights, 0x3400, 0x4DBF, -1);
  fill(weights, 0x4E00, 0x9FFF, 0); // a rare ideograph: possible
  fill(weights, 0xD800, 0xDFFF, -1);
  weights[u'\t'] = weights[u'\n'] = weights[u'\r'] = 1;
  weights[0xFFE5] = weights[0xFEFF] = 0;
  weights[0xFFFD] = -4;
  const Table common(zh::table("common_characters"), 1);
  for (std::size_t row = 0; row < common.rows(); ++row)
    weights[widen(common.cell(row, 0)).front()] = 2;
  return weights;
}

} // namespace

double encodingScore(std::u16string_view text) {
  static const Weights weights = makeWeights();
  if (text.empty())
    return 0;
  long long halves = 0;
  for (const char16_t unit : fold(text)) // one table of characters for both scripts
    halves += weights[unit];
  return static_cast<double>(halves) / 2 / static_cast<double>(text.size());
}

} // namespace ri
