// Any bytes are decoded to well-formed text or refused with a place inside them.
#include "fuzz/fuzz.hpp"
#include "model/read_error.hpp"
#include "text/decode.hpp"

using ri::test::require;

namespace {

std::string brokenText(const ri::Decoded &decoded) {
  if (decoded.text.empty())
    return "an empty text was decoded";
  bool lead = false;
  for (const char16_t unit : decoded.text) {
    if (unit == 0)
      return "NUL was decoded";
    if (lead != (unit >= 0xDC00 && unit < 0xE000))
      return "an unpaired surrogate was decoded";
    lead = unit >= 0xD800 && unit < 0xDC00;
  }
  return lead ? "an unpaired surrogate was decoded" : "";
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  const std::string_view bytes = ri::test::viewOf(data, size);
  for (const char *encoding : {"", "utf-8", "utf-16", "utf-16le", "utf-16be", "gb18030", "big5"}) {
    try {
      const ri::Decoded decoded = ri::decode(bytes, encoding);
      require(brokenText(decoded));
      if (ri::decode(bytes, decoded.encoding).text != decoded.text)
        require("the encoding that was found decodes to another text");
    } catch (const ri::ReadError &error) {
      if (error.offset > size)
        require("an error stands outside the input");
    }
  }
  return 0;
}
