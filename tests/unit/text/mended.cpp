#include <string>

#include <boost/test/unit_test.hpp>

#include "text/mended.hpp"

namespace {

std::u16string mend(const std::u16string &text) { return ri::Mended(text).textOf(text); }

} // namespace

BOOST_AUTO_TEST_CASE(letters_set_with_spaces) {
  BOOST_TEST((mend(u"本 港 渡 輪 乘 客 在 2021 年 回 升 , 全 年 增 長 4.9% 至 2 926 萬 人 次 。") ==
              u"本港渡輪乘客在 2021年回升,全年增長 4.9% 至 2926萬人次。"));
  BOOST_TEST((mend(u"各 碼 頭 乘 客 65 147 人\n - 旅 遊 12 604 人\n") ==
              u"各碼頭乘客 65147人\n - 旅遊 12604人\n"));
}

BOOST_AUTO_TEST_CASE(words_broken_where_a_page_ended) {
  BOOST_TEST((mend(u"全州常住人 口为 38 万人，城镇人口比重上 升 2 个百分点。") ==
              u"全州常住人口为 38 万人，城镇人口比重上升 2 个百分点。"));
}

BOOST_AUTO_TEST_CASE(lines_broken_at_a_fixed_width) {
  const std::u16string paragraph =
      u"依漁業署統計,去年沿近海漁業產量十二萬三千公噸,較前年減少百分之二點\n"
      u"一,其中鎖管產量因水溫偏高而減少,產值則因價格上揚而增加,漁民所得持平\n"
      u"。另外養殖漁業產量二十八萬公噸,以台灣鯛、虱目魚、文蛤三種最多,合計占\n"
      u"比逾六成,出口值亦創新高,主要市場為日本、美國與中東各國,業者期待明年\n"
      u"續增。\n";
  const std::u16string mended = mend(paragraph);
  BOOST_TEST((mended.find(u"百分之二點一") != mended.npos));
  BOOST_TEST((mended.find(u"明年續增") != mended.npos));
}

BOOST_AUTO_TEST_CASE(a_blank_beside_a_point_or_comma_of_a_figure) {
  BOOST_TEST(
      (mend(u"總收入4510 .36萬元，支出3827 .5萬元。") == u"總收入4510.36萬元，支出3827.5萬元。"));
  BOOST_TEST((mend(u"出席者2, 415.5萬人次，升3 .1%。") == u"出席者2,415.5萬人次，升3.1%。"));
}

BOOST_AUTO_TEST_CASE(figures_set_with_blanks_in_a_line_of_such_letters) {
  BOOST_TEST(
      (mend(u"全 市 茶 园 4 1 5 万 亩 ， 增 长 2 . 5 % 。") == u"全市茶园 415万亩，增长 2.5%。"));
}

BOOST_AUTO_TEST_CASE(a_number_torn_from_its_unit_by_a_lines_end) {
  BOOST_TEST((mend(u"租車收入較上年的6,310.5\n萬元減少210萬元。") ==
              u"租車收入較上年的6,310.5萬元減少210萬元。"));
}

BOOST_AUTO_TEST_CASE(a_paragraph_broken_by_a_narrow_column) {
  BOOST_TEST((mend(u"2023年全市城镇居民人均消费\n支出2.4万元，比上年增\n长5.2%。\n") ==
              u"2023年全市城镇居民人均消费支出2.4万元，比上年增长5.2%。\n"));
}

BOOST_AUTO_TEST_CASE(marks_of_html) {
  BOOST_TEST((mend(u"<p>收入<b class=\"x\">3</b>亿元</p>增长&nbsp;2%") == u"\n收入3亿元\n增长 2%"));
  BOOST_TEST((mend(u"A&amp;B店<br/>12家") == u"A&B店\n12家"));
  for (const std::u16string text : {u"噪声<50分贝，a<b", u"AT&T", u"<", u"<b", u"&"})
    BOOST_TEST((mend(text) == text));
  const std::u16string text = u"捐款&nbsp;<i>62</i>&nbsp;萬元";
  const ri::Mended mended(text);
  const auto at = static_cast<std::uint32_t>(mended.textOf(text).find(u"62"));
  BOOST_TEST((mended.original(ri::SourceSpan{at, at + 5}).in(text) == u"62</i>&nbsp;萬元"));
}

BOOST_AUTO_TEST_CASE(ratios_set_with_blanks) {
  BOOST_TEST((mend(u"结构为8.2 : 41.3 ： 50.5") == u"结构为8.2:41.3：50.5"));
  for (const std::u16string text : {u"第1组: 30人", u"电话 : 12"})
    BOOST_TEST((mend(text) == text));
}

BOOST_AUTO_TEST_CASE(what_shows_nothing_is_not_read) {
  for (const char16_t c : u"\u034F\u115F\u17B4\u180B\u2800\u3164\uFFA0\u00AD\u200B\u200C\u200D"
                          u"\u200E\u2060\uFE0F\uFEFF")
    if (c != 0) {
      BOOST_TEST((mend(std::u16string(u"產值5") + c + u"00億元") == u"產值500億元"));
      BOOST_TEST((mend(std::u16string(1, c) + u"本 港 渡 輪 乘 客 在 2021 年" + c + c) ==
                  u"本港渡輪乘客在 2021年"));
    }
  for (const std::u16string pair : {u"\U000E0001", u"\U000E0101", u"\U0001BCA0", u"\U0001D173"}) {
    BOOST_TEST((mend(u"產值5" + pair + u"00億元") == u"產值500億元"));
    BOOST_TEST((mend(u"產值500億元" + pair) == u"產值500億元"));
  }
  for (const std::u16string seen : {u"5\U00020000億", u"5\U0001F600億", u"\xDB40"})
    BOOST_TEST((mend(seen) == seen));
}

BOOST_AUTO_TEST_CASE(what_is_not_broken_stays) {
  for (const std::u16string text :
       {u"城乡面貌一新 民生福祉提质", u"指标 数值 增速\n产值 12.5 3.1\n", u"| 产 值 | 12 |\n",
        u"一段。\n\n第二段，没有断行。\n第三段也很短。\n", u"港口  吞吐量，箱量  增长",
        u"车间31个\n仓库12座\n码头4座", u"茶园 甲园 乙园\n缺苗（株） 3 5 2\n",
        u"一、全市农业生产总体平稳\n粮食产量5万吨，增长\n2%。",
        u"第1. 5个项目已开工，共投资3亿元。"})
    BOOST_TEST((mend(text) == text));
}

BOOST_AUTO_TEST_CASE(spans_lead_back) {
  const std::u16string text = u"常住人 口为 38 万人，比重上 升 2 个百分点。";
  const ri::Mended mended(text);
  const std::u16string read = mended.textOf(text);
  const auto at = static_cast<std::uint32_t>(read.find(u"人口"));
  BOOST_TEST((mended.original(ri::SourceSpan{at, at + 2}).in(text) == u"人 口"));
  const auto end = static_cast<std::uint32_t>(read.size());
  BOOST_TEST((mended.original(ri::SourceSpan{0, end}).in(text) == text));
}
