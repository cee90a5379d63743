#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "quantity/numeral.hpp"
#include "text/document.hpp"

using ri::Decimal;
using ri::Document;
using ri::Numeral;

namespace {

using Whole = std::uint64_t;

constexpr Whole kWan = 10000;
constexpr Whole kYi = 100000000;

struct Spelling {
  std::u16string_view digits = u"零一二三四五六七八九";
  std::u16string_view scales = u" 十百千"; ///< by power of ten; scales[0] is not used
  std::u16string_view myriads = u"万亿";
  bool oneTen = false;    ///< 一十二 for 十二
  char16_t liang = u'二'; ///< 两千 for 二千
};

constexpr Spelling kPlain;
constexpr Spelling kSpoken{kPlain.digits, kPlain.scales, kPlain.myriads, true, u'两'};
constexpr Spelling kFinancial{u"零壹贰叁肆伍陆柒捌玖", u" 拾佰仟", u"万亿", true, u'贰'};
constexpr Spelling kTraditional{u"零一二三四五六七八九", u" 十百千", u"萬億", false, u'兩'};
constexpr Spelling kTraditionalFinancial{u"零壹貳參肆伍陸柒捌玖", u" 拾佰仟", u"萬億", true, u'貳'};
constexpr Spelling kSpellings[] = {kPlain, kSpoken, kFinancial, kTraditional,
                                   kTraditionalFinancial};

/// Below 10,000, with 零 for a gap inside.
std::u16string spellSection(Whole n, const Spelling &as, bool opens) {
  std::u16string text;
  bool gap = false;
  for (int power = 3; power >= 0; --power) {
    Whole unit = 1;
    for (int i = 0; i < power; ++i)
      unit *= 10;
    const auto digit = static_cast<std::size_t>(n / unit % 10);
    if (digit == 0) {
      gap = !text.empty();
      continue;
    }
    if (gap)
      text += as.digits[0];
    gap = false;
    const bool implied = power == 1 && digit == 1 && text.empty() && opens && !as.oneTen;
    if (!implied)
      text += digit == 2 && power > 1 ? as.liang : as.digits[digit];
    if (power > 0)
      text += as.scales[static_cast<std::size_t>(power)];
  }
  return text;
}

/// Below 10^16.
std::u16string spell(Whole n, const Spelling &as = {}, bool opens = true) {
  if (n == 0)
    return std::u16string(1, as.digits[0]);
  if (n < kWan)
    return spellSection(n, as, opens);
  const Whole unit = n < kYi ? kWan : kYi;
  std::u16string text = spell(n / unit, as, opens);
  text += as.myriads[unit == kWan ? 0 : 1];
  const Whole rest = n % unit;
  if (rest == 0)
    return text;
  if (rest < unit / 10)
    text += as.digits[0];
  return text + spell(rest, as, false);
}

/// Slow and obvious: the largest unit's left side times the unit, plus the right side. The left
/// side of the last 亿 may hold 万 (一万五千亿).
Whole reference(std::u16string_view text) {
  constexpr struct {
    char16_t sign;
    Whole value;
  } kUnits[] = {{u'亿', kYi}, {u'万', kWan}, {u'千', 1000}, {u'百', 100}, {u'十', 10}};
  while (text.size() > 1 && text.front() == u'零')
    text.remove_prefix(1);
  for (const auto &unit : kUnits) {
    const std::size_t at = text.rfind(unit.sign);
    if (at == std::u16string_view::npos)
      continue;
    const std::u16string_view right = text.substr(at + 1);
    const Whole left = at == 0 ? 1 : reference(text.substr(0, at));
    const bool elided = right.size() == 1 && unit.value >= 100; // 四百五
    return left * unit.value +
           (right.empty() ? 0 : reference(right) * (elided ? unit.value / 10 : 1));
  }
  const std::size_t digit = std::u16string_view(u"零一二三四五六七八九").find(text);
  return text == u"两" ? 2 : digit;
}

std::optional<Numeral> read(std::u16string text) {
  Document document;
  document.folded = ri::fold(text);
  document.text = std::move(text);
  return ri::readNumeral(document, 0);
}

bool readsBack(const std::u16string &text, Whole value) {
  const std::optional<Numeral> numeral = read(text);
  return numeral && !numeral->tooLong && numeral->span.length() == text.size() &&
         numeral->value == Decimal(static_cast<std::int64_t>(value)) && numeral->split == 0;
}

std::string valueOf(std::u16string text) {
  const std::optional<Numeral> numeral = read(std::move(text));
  return numeral ? numeral->tooLong ? "too long" : numeral->value.toString() : "nothing";
}

} // namespace

BOOST_AUTO_TEST_CASE(every_number_below_a_hundred_thousand_is_read_back) {
  for (const Spelling &spelling : kSpellings)
    for (Whole n = 0; n < 100000; ++n)
      if (!readsBack(spell(n, spelling), n)) // BOOST_TEST 500,000 times is slow
        BOOST_ERROR("not read back: " << n << ", read " << valueOf(spell(n, spelling)));
}

// 四百五, 一万二千三, 四万五: the scale of the last digit is left out where the place above it is
// said.
BOOST_AUTO_TEST_CASE(every_elided_number_below_a_hundred_thousand_is_read_back) {
  int read = 0;
  for (const Spelling &spelling : kSpellings)
    for (Whole n = 100; n < 100000; ++n) {
      Whole place = 1;
      while (n / place % 10 == 0)
        place *= 10;
      if (place == 1 || n / place / 10 % 10 == 0)
        continue;
      std::u16string text = spell(n, spelling);
      text.pop_back();
      if (!readsBack(text, n) || (&spelling == kSpellings && reference(text) != n))
        BOOST_ERROR("not read back: " << n << ", read " << valueOf(text));
      ++read;
    }
  BOOST_TEST(read > 5 * 8000);
}

// 三十多万, 五百余亿, 二百零几万, 1200多万: the multiplier holds for what is said; the hedge is
// kept.
BOOST_AUTO_TEST_CASE(every_round_number_with_more_before_its_multiplier_is_read_back) {
  for (const Spelling &spelling : kSpellings)
    for (Whole n = 10; n < kWan; n += 10)
      for (const std::u16string_view more : {u"多", u"餘", u"余", u"几", u"幾"})
        for (const std::size_t myriad : {0, 1}) {
          const std::u16string hedged = std::u16string(more) + spelling.myriads[myriad];
          const std::string figures = std::to_string(n);
          for (const std::u16string &number :
               {spell(n, spelling), std::u16string(figures.begin(), figures.end())}) {
            const std::optional<Numeral> numeral = read(number + hedged);
            if (!readsBack(number + hedged, n * (myriad == 0 ? kWan : kYi)) ||
                numeral->more.length() != 1 || numeral->more.begin != number.size())
              BOOST_ERROR("not read back: " << n << " with more, read "
                                            << valueOf(number + hedged));
          }
        }
}

BOOST_AUTO_TEST_CASE(the_reference_reader_agrees) {
  for (Whole n = 0; n < 100000; ++n)
    if (reference(spell(n)) != n)
      BOOST_ERROR("reference differs at " << n);
  for (const std::u16string_view text :
       {u"四百五", u"三千六", u"两万八", u"一万二千五", u"一亿三", u"一万五千亿", u"二十万亿"})
    BOOST_TEST(valueOf(std::u16string(text)) == std::to_string(reference(text)));
}

BOOST_AUTO_TEST_CASE(every_border_of_wan_and_yi_is_read_back) {
  for (const Spelling &spelling : kSpellings)
    for (Whole border = kWan; border <= kYi * kWan * 1000; border *= 10)
      for (const Whole factor : {1, 2, 5, 9})
        for (Whole n = border * factor - 1200; n <= border * factor + 1200; ++n) {
          const std::u16string text = spell(n, spelling);
          if (!readsBack(text, n) || (&spelling == kSpellings && reference(text) != n))
            BOOST_ERROR("not read back: " << n << ", read " << valueOf(text));
        }
}

// Gaps in every place of every section: 十亿零六万零五百零六.
BOOST_AUTO_TEST_CASE(numbers_of_every_length_with_every_pattern_of_zeros_are_read_back) {
  std::uint64_t state = 1;
  const auto random = [&state] {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return state >> 33;
  };
  for (const Spelling &spelling : kSpellings)
    for (unsigned zeros = 0; zeros < (1U << 15); ++zeros) {
      Whole n = 1 + random() % 9;
      const auto length = static_cast<unsigned>(random() % 16);
      for (unsigned place = 0; place < length; ++place)
        n = n * 10 + ((zeros >> place & 1U) != 0 ? 0 : 1 + random() % 9);
      const std::u16string text = spell(n, spelling);
      if (!readsBack(text, n) || (&spelling == kSpellings && reference(text) != n))
        BOOST_ERROR("not read back: " << n << ", read " << valueOf(text));
    }
}

BOOST_AUTO_TEST_CASE(every_mixed_number_is_read_back) {
  const auto digits = [](Whole n) {
    const std::string text = std::to_string(n);
    return std::u16string(text.begin(), text.end());
  };
  for (Whole wan = 1; wan < 200; ++wan)
    for (Whole rest : {1000, 1234, 5000, 9999}) {
      BOOST_TEST(readsBack(digits(wan) + u"万" + digits(rest), wan * kWan + rest));
      BOOST_TEST(readsBack(digits(wan) + u"亿" + digits(rest) + u"万", wan * kYi + rest * kWan));
    }
  for (Whole wan = 1; wan < 10; ++wan)
    for (Whole qian = 1; qian < 10; ++qian)
      BOOST_TEST(readsBack(digits(wan) + u"万" + digits(qian) + u"千", wan * kWan + qian * 1000));
}

BOOST_AUTO_TEST_CASE(elided_and_filled_forms) {
  BOOST_TEST(valueOf(u"四百五") == "450");
  BOOST_TEST(valueOf(u"四百零五") == "405");
  BOOST_TEST(valueOf(u"三万五") == "35000");
  BOOST_TEST(valueOf(u"三万零五") == "30005");
  BOOST_TEST(valueOf(u"3万5") == "35000");
  BOOST_TEST(valueOf(u"一亿二") == "120000000");
  BOOST_TEST(valueOf(u"一万零一十二") == "10012");
  BOOST_TEST(valueOf(u"一万零十二") == "10012");
  BOOST_TEST(valueOf(u"1万零500") == "10500");
  BOOST_TEST(valueOf(u"1亿零5万") == "100050000");
  BOOST_TEST(valueOf(u"三万万") == "300000000");
  BOOST_TEST(valueOf(u"12.5亿亿") == "125000000000000000");
}

BOOST_AUTO_TEST_CASE(powers) {
  BOOST_TEST(valueOf(u"1.2E+5") == "120000");
  BOOST_TEST(valueOf(u"12e-1") == "1.2");
  BOOST_TEST(valueOf(u"2×10^6") == "2000000");
  BOOST_TEST(valueOf(u"2^10") == "1024");
  BOOST_TEST(valueOf(u"2^-2") == "0.25");
  BOOST_TEST(valueOf(u"0^-1") == "too long"); // the base alone would be a wrong figure
  BOOST_TEST(valueOf(u"9^999") == "too long");
  BOOST_TEST(valueOf(u"1e309") == "too long");
  BOOST_TEST(valueOf(u"1e99999999999") == "too long");
  BOOST_TEST(valueOf(u"3E") == "3");
  BOOST_TEST(valueOf(u"3E5a") == "3");
  BOOST_TEST(valueOf(u".5") == "0.5");
}

BOOST_AUTO_TEST_CASE(digits_read_one_by_one) {
  BOOST_TEST(valueOf(u"二〇二五") == "2025");
  BOOST_TEST(valueOf(u"二○二五") == "2025");
  BOOST_TEST(valueOf(u"二零二五") == "2025");
  BOOST_TEST(valueOf(u"一八五六亿") == "185600000000");
  BOOST_TEST(valueOf(u"七五") == "75");
}

BOOST_AUTO_TEST_CASE(decimals) {
  BOOST_TEST(valueOf(u"三点一四") == "3.14");
  BOOST_TEST(valueOf(u"一百二十三点五亿") == "12350000000");
  BOOST_TEST(valueOf(u"零点零五") == "0.05");
  BOOST_TEST(valueOf(u"三点五千万") == "35000000");
  BOOST_TEST(valueOf(u"三点五十") == "3"); // a time
  BOOST_TEST(valueOf(u"2.3亿") == "230000000");
  BOOST_TEST(valueOf(u"1.1万亿") == "1100000000000");
}

BOOST_AUTO_TEST_CASE(grouped_figures) {
  BOOST_TEST(valueOf(u"1,234,567") == "1234567");
  BOOST_TEST(valueOf(u"1,100.9亿") == "110090000000");
  BOOST_TEST(valueOf(u"27兆9,864亿") == "27986400000000");
  BOOST_TEST(valueOf(u"12,34") == "12");
  BOOST_TEST(valueOf(u"1234,567") == "1234");
  BOOST_TEST(valueOf(u"1,2345") == "1");
  // A full-width comma ends a clause unless the figures are full-width too.
  const auto inDocument = [](std::u16string text) {
    Document document = ri::structure(std::move(text));
    return ri::readNumeral(document, 0)->value.toString();
  };
  BOOST_TEST(inDocument(u"15，300人") == "15");
  BOOST_TEST(inDocument(u"１５，３００人") == "15300");
}

BOOST_AUTO_TEST_CASE(multipliers) {
  const auto mult = [](std::u16string text) {
    const Numeral numeral = read(std::move(text)).value();
    return numeral.written.toString() + "e" + std::to_string(numeral.power);
  };
  BOOST_TEST(mult(u"1.1万亿") == "1.1e12");
  BOOST_TEST(mult(u"8千") == "8e3");
  BOOST_TEST(mult(u"3千万") == "3e7");
  BOOST_TEST(mult(u"五千万") == "5000e4");
  BOOST_TEST(mult(u"百亿") == "100e8");
  BOOST_TEST(mult(u"兆") == "1e12");
  BOOST_TEST(mult(u"三万五千") == "35000e0");
  BOOST_TEST(mult(u"一万五千亿") == "15000e8");
  BOOST_TEST(mult(u"1亿2千万") == "120000000e0");
  BOOST_TEST(mult(u"5000余万") == "5000e4");
  BOOST_TEST(mult(u"1.5个亿") == "1.5e8");
}

BOOST_AUTO_TEST_CASE(what_does_not_belong_to_a_numeral_is_left_to_the_next) {
  BOOST_TEST(valueOf(u"七十百分之八十") == "70");
  BOOST_TEST(valueOf(u"一百一百") == "100");
  BOOST_TEST(valueOf(u"二亿三亿") == "200000000");
  BOOST_TEST(valueOf(u"万千") == "10000");
  BOOST_TEST(valueOf(u"陆地") == "6"); // the scan asks for no such thing
}

BOOST_AUTO_TEST_CASE(a_range_inside_a_numeral) {
  const auto both = [](std::u16string text) {
    const Numeral numeral = read(std::move(text)).value();
    return numeral.lower.toString() + "-" + numeral.value.toString() + " at " +
           std::to_string(numeral.split);
  };
  BOOST_TEST(both(u"三四百") == "300-400 at 1");
  BOOST_TEST(both(u"十一二") == "11-12 at 2");
  BOOST_TEST(both(u"二三十万") == "200000-300000 at 1");
  BOOST_TEST(both(u"一百二三十") == "120-130 at 3");
  BOOST_TEST(both(u"三五千") == "3000-5000 at 1");
  BOOST_TEST(both(u"七八") == "7-8 at 1");
}

BOOST_AUTO_TEST_CASE(an_endless_numeral_is_too_long) {
  BOOST_TEST(valueOf(std::u16string(2000000, u'1')) == "too long");
  BOOST_TEST(valueOf(std::u16string(2000000, u'一')) == "too long");
  std::u16string digits(2000000, u'0');
  BOOST_TEST(valueOf(digits) == "0");
}
