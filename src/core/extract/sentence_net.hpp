// The net under the reading of a sentence: one that fails costs its own numbers, not the report.
// May include: quantity, model.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/claim.hpp"
#include "model/attempt.hpp"
#include "quantity/scan_quantities.hpp"

namespace ri {

class SentenceNet {
public:
  /// The lists that the sentences are read into.
  SentenceNet(const Scan &scan, Claims &claims, std::vector<LeftOut> &leftOut)
      : scan_(scan), claims_(claims), leftOut_(leftOut) {}

  /// Runs `read`, which reads the sentence. Where it fails, nothing stays of what it had read, all
  /// quantities of the sentence are left out, and it is false.
  template <typename Read> bool read(SourceSpan sentence, Read read) {
    const std::size_t claims = claims_.size();
    const std::size_t leftOut = leftOut_.size();
    bool whole = true;
    attempt(read, [&] {
      whole = false;
      claims_.cut(claims);
      leftOut_.resize(leftOut);
      leave(sentence);
    });
    return whole;
  }

private:
  void leave(SourceSpan sentence);

  const Scan &scan_;
  Claims &claims_;
  std::vector<LeftOut> &leftOut_;
};

} // namespace ri
