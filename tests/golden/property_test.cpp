// What must hold on every report: each numeral is accounted for, nothing overlaps, and reading
// twice gives the same.
#include <algorithm>
#include <memory>
#include <optional>
#include <string>

#include <boost/test/unit_test.hpp>
#include <unicode/ucnv.h>

#include "fuzz/invariants.hpp"
#include "golden/reports.hpp"
#include "json_lines.hpp"
#include "model/read_error.hpp"
#include "read_report.hpp"
#include "text/decode.hpp"
#include "workbook/sheet/utf.hpp"

namespace {

std::vector<ri::test::TestReport> allReports() {
  std::vector<ri::test::TestReport> reports = ri::test::testReports();
  for (ri::test::TestReport &sample : ri::test::samples())
    reports.push_back(std::move(sample));
  return reports;
}

/// Nothing where the encoding lacks a character of the text.
std::optional<std::string> encode(std::u16string_view text, const char *encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding, &status),
                                                                     ucnv_close);
  ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status);
  std::string bytes(text.size() * 4 + 16, '\0');
  const auto length =
      ucnv_fromUChars(converter.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()),
                      text.data(), static_cast<std::int32_t>(text.size()), &status);
  if (U_FAILURE(status))
    return std::nullopt;
  bytes.resize(static_cast<std::size_t>(length));
  return bytes;
}

std::string decodedAs(const std::string &bytes, std::u16string_view text) {
  try {
    const ri::Decoded decoded = ri::decode(bytes, "");
    return decoded.text == text ? "" : decoded.encoding;
  } catch (const ri::ReadError &error) {
    return error.what();
  }
}

} // namespace

BOOST_AUTO_TEST_CASE(every_number_is_accounted_for) {
  for (const auto &[file, bytes] : allReports()) {
    const ri::Report report = ri::readReport(bytes, {});
    const std::string broken = ri::test::brokenIn(report);
    BOOST_TEST(broken.empty(), file.filename().string() << ": " << broken);
    const bool other = file.filename().string().substr(0, 3) == "en-"; // not read yet
    BOOST_TEST(report.observations.empty() == other, file.filename());
  }
}

BOOST_AUTO_TEST_CASE(the_scan_alone_accounts_for_every_number_too) {
  for (const auto &[file, bytes] : allReports()) {
    const ri::Document document = ri::structure(ri::readReport(bytes, {}).text);
    const std::string uncut = ri::test::brokenIn(document);
    BOOST_TEST(uncut.empty(), file.filename().string() << ": " << uncut);
    const std::string unscanned = ri::test::brokenIn(document, ri::scanQuantities(document));
    BOOST_TEST(unscanned.empty(), file.filename().string() << ": " << unscanned);
  }
}

BOOST_AUTO_TEST_CASE(reading_twice_gives_the_same) {
  for (const auto &[file, bytes] : allReports()) {
    const std::string once = ri::cli::observationLines(ri::readReport(bytes, {}), "");
    BOOST_TEST((once == ri::cli::observationLines(ri::readReport(bytes, {}), "")), file.filename());
  }
}

BOOST_AUTO_TEST_CASE(one_sentence_tells_its_encoding) {
  constexpr std::ptrdiff_t kFewest = 8; // Chinese characters of what is a sentence
  int tried = 0;
  for (const auto &[file, bytes] : allReports()) {
    const ri::Report report = ri::readReport(bytes, {});
    for (const ri::Sentence &sentence : report.sentences) {
      const std::u16string_view text = sentence.span.in(report.text);
      if (std::count_if(text.begin(), text.end(),
                        [](char16_t c) { return c >= 0x4E00 && c < 0xA000; }) < kFewest)
        continue;
      for (const char *encoding : {"UTF-8", "UTF-16LE", "UTF-16BE", "gb18030", "Big5-HKSCS"}) {
        const std::optional<std::string> encoded = encode(text, encoding);
        if (!encoded)
          continue;
        const std::string wrong = decodedAs(*encoded, text);
        if (!wrong.empty())
          BOOST_ERROR(ri::toUtf8(text) << " in " << encoding << ": " << wrong);
        ++tried;
      }
    }
  }
  BOOST_TEST(tried > 1000); // of the test reports alone
}
