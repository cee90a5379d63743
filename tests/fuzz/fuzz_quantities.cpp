// Any text is cut into sentences, and each of its numerals accounted for.
#include "fuzz/fuzz.hpp"
#include "fuzz/invariants.hpp"
#include "workbook/sheet/utf.hpp"

using ri::test::brokenIn;
using ri::test::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  const ri::Document document = ri::structure(ri::fromUtf8(ri::test::viewOf(data, size)));
  require(brokenIn(document));
  require(brokenIn(document, ri::scanQuantities(document)));
  return 0;
}
