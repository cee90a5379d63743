#include <string>

#include <boost/test/unit_test.hpp>
#include <unicode/ucnv.h>

#include "model/read_error.hpp"
#include "text/decode.hpp"

using namespace std::string_literals;
using ri::decode;
using Kind = ri::ReadError::Kind;

namespace {

std::string encode(std::u16string_view text, const char *encoding) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(encoding, &status);
  std::string bytes(text.size() * 4 + 16, '\0');
  const auto length =
      ucnv_fromUChars(converter, bytes.data(), static_cast<std::int32_t>(bytes.size()), text.data(),
                      static_cast<std::int32_t>(text.size()), &status);
  BOOST_REQUIRE(U_SUCCESS(status));
  ucnv_close(converter);
  bytes.resize(static_cast<std::size_t>(length));
  return bytes;
}

struct Outcome {
  Kind kind;
  std::uint64_t offset;
  std::uint32_t line;
};

Outcome failure(const std::string &bytes, const std::string &encoding = "") {
  try {
    decode(bytes, encoding);
  } catch (const ri::ReadError &error) {
    BOOST_TEST(!std::string(error.what()).empty());
    return {error.kind, error.offset, error.line};
  }
  BOOST_FAIL("decoded what it should refuse");
  return {};
}

const std::u16string kTraditional = u"全年接待旅客1,250萬人次，按年增長8.5%。\n失業率為2.9%。\n";
const std::u16string kSimplified = u"全年实现地区生产总值1250亿元，比上年增长8.5%。\n";

} // namespace

BOOST_AUTO_TEST_CASE(encodings_are_told_apart) {
  for (const std::u16string &text : {kTraditional, kSimplified}) {
    for (const auto &[converter, name] : {std::pair{"UTF-8", "utf-8"},
                                          {"UTF-16LE", "utf-16le"},
                                          {"UTF-16BE", "utf-16be"},
                                          {"gb18030", "gb18030"}}) {
      const ri::Decoded decoded = decode(encode(text, converter), "");
      BOOST_TEST(decoded.encoding == name);
      BOOST_TEST((decoded.text == text));
    }
  }
  const ri::Decoded decoded = decode(encode(kTraditional, "Big5-HKSCS"), "");
  BOOST_TEST(decoded.encoding == "big5");
  BOOST_TEST((decoded.text == kTraditional));
}

BOOST_AUTO_TEST_CASE(one_short_sentence_is_enough) {
  for (const std::u16string_view text :
       {u"增長12.2%", u"出口總額上升三成", u"本港失業率維持2.9%。"}) {
    BOOST_TEST(decode(encode(text, "Big5-HKSCS"), "").encoding == "big5");
    BOOST_TEST(decode(encode(text, "gb18030"), "").encoding == "gb18030");
  }
}

BOOST_AUTO_TEST_CASE(byte_order_marks_decide_and_go) {
  BOOST_TEST((decode("\xEF\xBB\xBF\xE5\xA2\x9E", "").text == u"增"));
  BOOST_TEST((decode("\xFF\xFE\x9E\x58"s, "").text == u"增"));
  BOOST_TEST((decode("\xFE\xFF\x58\x9E"s, "").text == u"增"));
  BOOST_TEST(decode("\xFE\xFF\x58\x9E"s, "").encoding == "utf-16be");
}

BOOST_AUTO_TEST_CASE(digits_in_utf16_are_no_binary) {
  BOOST_TEST(decode("2\0"
                    "0\0"
                    "\n\0"s,
                    "")
                 .encoding == "utf-16le");
  BOOST_TEST(decode("\0"
                    "2\0"
                    "0\0\n"s,
                    "")
                 .encoding == "utf-16be");
}

BOOST_AUTO_TEST_CASE(the_users_choice_wins) {
  const std::string bytes = encode(kTraditional, "Big5-HKSCS");
  BOOST_TEST(decode(bytes, "big5").encoding == "big5");
  BOOST_TEST((decode(bytes, "gb18030").text != kTraditional));
  BOOST_TEST(decode(encode(kSimplified, "UTF-16BE"), "utf-16").encoding == "utf-16be");
  BOOST_TEST(decode(encode(kSimplified, "UTF-16LE"), "utf-16").encoding == "utf-16le");
  BOOST_TEST((failure(bytes, "latin1").kind == Kind::Option));
}

BOOST_AUTO_TEST_CASE(nothing_to_read_is_said) {
  for (const std::string &bytes :
       {""s, "\xEF\xBB\xBF"s, " \r\n\t\n"s, "\xFF\xFE"s, "\xE3\x80\x80"s})
    BOOST_TEST((failure(bytes).kind == Kind::Empty));
}

BOOST_AUTO_TEST_CASE(binary_files_are_refused) {
  std::string noise;
  for (unsigned i = 0, state = 1; i < 4096; ++i) {
    state = state * 1103515245U + 12345U;
    noise += static_cast<char>(state >> 16);
  }
  for (const std::string &bytes : {"PK\x03\x04\x14"s, "%PDF-1.7\n"s, "{\\rtf1 "s,
                                   "\x7F"
                                   "ELF\2\1\1"s,
                                   noise, "text\0with\0two"s})
    BOOST_TEST((failure(bytes).kind == Kind::Binary));
}

BOOST_AUTO_TEST_CASE(malformed_text_names_its_place) {
  const std::string good = encode(kSimplified, "UTF-8");
  const std::string bad = good + good + "\xE5\x28\xA1" + good;
  const Outcome found = failure(bad);
  BOOST_TEST((found.kind == Kind::Malformed));
  BOOST_TEST(found.offset == 2 * good.size());
  BOOST_TEST(found.line == 3);
  BOOST_TEST((failure(bad, "utf-8").offset == found.offset));
  BOOST_TEST((failure("\xEF\xBB\xBF" + bad).offset == found.offset + 3));
  BOOST_TEST((failure(good + "\xB1", "big5").kind == Kind::Malformed));
  BOOST_TEST((failure("\x3D\xD8\n\0"s, "utf-16le").kind == Kind::Malformed));
}

BOOST_AUTO_TEST_CASE(text_that_was_cut_short_is_malformed) {
  const std::string good = encode(kSimplified, "UTF-8");
  const Outcome found = failure(good + "\xE5\xA2");
  BOOST_TEST((found.kind == Kind::Malformed));
  BOOST_TEST(found.offset == good.size());
  BOOST_TEST(
      (failure(encode(kTraditional, "UTF-16LE") + "\x58", "utf-16").kind == Kind::Malformed));
}

BOOST_AUTO_TEST_CASE(too_large_is_refused_before_it_is_read) {
  const std::string bytes(ri::kMaximumBytes + 1, ' ');
  BOOST_TEST((failure(bytes).kind == Kind::TooLarge));
}
