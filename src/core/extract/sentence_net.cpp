#include "extract/sentence_net.hpp"

#include <algorithm>

namespace ri {

void SentenceNet::leave(SourceSpan sentence) {
  const std::vector<Quantity> &quantities = scan_.quantities;
  auto quantity = std::lower_bound(
      quantities.begin(), quantities.end(), sentence.begin,
      [](const Quantity &item, std::uint32_t begin) { return item.quote.begin < begin; });
  for (; quantity != quantities.end() && quantity->quote.begin < sentence.end; ++quantity)
    leftOut_.push_back(
        {quantity->quote, LeftOutReason::NotUnderstood, "the reading of its sentence failed"});
}

} // namespace ri
