// What a report as a whole is about: each decision, its evidence and its runner-up.
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

#include "lexicon/lexicon.hpp"
#include "read_report.hpp"
#include "workbook/sheet/utf.hpp"

namespace {

using namespace ri;

Frame frameOf(std::string_view text, std::string_view options = "") {
  return readText(widen(text), parseOptions(options)).frame;
}
std::string period(std::string_view text, std::string_view options = "") {
  return frameOf(text, options).period.value.toString();
}
std::string published(std::string_view text) { return frameOf(text).publication.value.toString(); }
std::string area(std::string_view text, std::string_view options = "") {
  return toUtf8(frameOf(text, options).area.value);
}
std::string_view currency(std::string_view text, std::string_view options = "") {
  return frameOf(text, options).currency.value;
}

/// The period of each observation.
std::string periods(std::string_view text, std::string_view options = "") {
  std::string all;
  for (const Observation &observation : readText(widen(text), parseOptions(options)).observations)
    all += (all.empty() ? "" : " ") +
           (observation.period.empty() ? "-" : observation.period.toString());
  return all;
}

} // namespace

BOOST_AUTO_TEST_CASE(the_period_has_its_kind) {
  BOOST_TEST(period("2025年青河市统计公报\n\n粮食产量12万吨。") == "2025");
  BOOST_TEST(period("青河市2025年上半年经济\n\n粮食产量12万吨。") == "2025-H1");
  BOOST_TEST(period("青河電子2025年第三季業績\n\n營收12億元。") == "2025-Q3");
  BOOST_TEST(period("2025年9月青河市物价\n\n物价上涨2%。") == "2025-09");
  BOOST_TEST(period("青河科技2024年半年报\n\n报告期内，收入12亿元。") == "2024-H1");
  BOOST_TEST(period("澳門旅客\n\n資料顯示，2024年首三季旅客為25萬人次，第三季旅客為9萬人次。") ==
             "2024-01/2024-09");
  BOOST_TEST(period("2021年1—7月，青河法院共收案320件，结案率为92%。") == "2021-01/2021-07");
  BOOST_TEST(period("青河控股\n截至二零二六年三月三十一日止年度之全年業績\n\n收入3億元。") ==
             "2025-04/2026-03");
  BOOST_TEST(period("青河控股截至2024年8月底止中期業績\n\n收入3億元。") == "2024-03/2024-08");
  BOOST_TEST(period("醫院病床使用情況\n2024-02-08 10:30\n2月7日共有320人首次到青河醫院求診，較前日"
                    "少12人。") == "2024-02-07");
  BOOST_TEST(period("2018年第4周（1月22日—1月28日），青河到船93艘。") == "2018-01-22/2018-01-28");
  BOOST_TEST(period("2018年船舶（1月22日—1月28日休航），青河到船93艘。") == "2018");
}

BOOST_AUTO_TEST_CASE(a_span_stated_once_is_that_of_the_rows_below) {
  BOOST_TEST(
      periods("2022年1—8月，青河法院收案320件。结案275件，结案率为92.1%。\n判处罚金30万元。") ==
      "2022-01/2022-08 2022-01/2022-08 2022-01/2022-08 2022-01/2022-08");
}

BOOST_AUTO_TEST_CASE(what_only_cites_compares_or_looks_back_is_no_period) {
  BOOST_TEST(periods("2024年第2季酒店入住率为71%，是2021年第4季以来最高，平均房价为310元。") ==
             "2024-Q2 2024-Q2");
  BOOST_TEST(periods("据青河协会4月8日数据，大豆去年每吨卖5200元。（2024年5月3日）") == "2023");
  BOOST_TEST(
      period("2018年《施政報告》提出措施涉及73億元。2019/20年度的收入為62億元。2019/20年度開支"
             "為50億元。") == "2019-04/2020-03");
  BOOST_TEST(periods("2023年,收案320件(不含上年旧存28件),审结310件。") == "2023 2022 2023");
  BOOST_TEST(periods("2019年,收入5亿元。2018年《施政报告》的措施涉及7亿元。") == "2019 2019");
}

BOOST_AUTO_TEST_CASE(a_month_without_a_year_is_of_the_last_such_month) {
  BOOST_TEST(period("8月份经济\n发布时间：2025-09-16\n8月份，茶叶产量12万吨。") == "2025-08");
  BOOST_TEST(period("12月份经济\n发布时间：2026-01-16\n12月份，茶叶产量12万吨。") == "2025-12");
}

BOOST_AUTO_TEST_CASE(a_dateline_outweighs_the_day_of_a_page) {
  BOOST_TEST(
      published("发布时间：2022-06-18 10:20\n\n本报1月12日讯 2019年，全县公路里程230公里。") ==
      "2020-01-12");
  BOOST_TEST(published("轉載時間 2023-11-02\n\n（2020年2月6日電）2019年酒店入住率為88%。") ==
             "2020-02-06");
  BOOST_TEST(
      published("2000年青河市工作报告\n2020-02-17\n2000年2月25日在青河市人民代表大会上\n\n一、过去"
                "一年的工作\n\n产值12亿元。") == "2000-02-25");
  // 8月电价 is no dateline.
  BOOST_TEST(published("来源：青河网 2024-09-18\n\n2024年8月8日电价每度0.6元。") == "2024-09-18");
}

BOOST_AUTO_TEST_CASE(last_year_counts_from_the_report_not_from_the_page) {
  BOOST_TEST(
      periods(
          "发布时间：2022-06-18\n\n本报1月12日讯 2019年，公路里程230公里。去年新建公路18公里。") ==
      "2019 2019");
  BOOST_TEST(periods("2023年9月6日讯 今年前8个月，钢材产量19万吨。") == "2023-01/2023-08");
}

BOOST_AUTO_TEST_CASE(months_are_counted_from_the_report_not_from_an_older_year) {
  BOOST_TEST(periods("发布时间：2023-05-"
                     "09\n茶叶出口由2005年的4亿元增长至2021年的31亿元。\n前4个月出口12亿元。") ==
             "2005 2021 2023-01/2023-04");
  BOOST_TEST(periods("2023-09-20 累計前八月茶葉出口增加4%。") == "2023-01/2023-08");
  BOOST_TEST(periods("2023-07-18 漁會公布,統計至7月14日止,停航漁船共15艘。受損魚塭6處。") ==
             "2023-07-14 2023-07-14");
}

BOOST_AUTO_TEST_CASE(this_year_of_a_fiscal_year_that_is_over_is_that) {
  BOOST_TEST(periods("2020-07-10 青河公司公布2019/20财政年度业绩，收入为3亿元，来年预计增长5%。") ==
             "2019-04/2020-03 2020-04/2021-03");
  BOOST_TEST(
      periods("2019-05-08 河灣處公布2018/19年度數字,牌費收入為2億港元。今年租金收入跌3%。") ==
      "2018-04/2019-03 2018-04/2019-03");
}

BOOST_AUTO_TEST_CASE(the_place_is_that_of_headline_and_text_not_a_partner) {
  BOOST_TEST(
      area("七月訪港旅客\n\n本港七月旅客為24萬人次。內地旅客升5%。內地旅客佔五成。內地團升2%。") ==
      "香港");
  BOOST_TEST(area("去年本澳罪案減少\n\n罪案共320宗。") == "澳門");
  BOOST_TEST(area("中西部地区一季度进出口12亿元\n\n机电产品出口增长5%。") == "中西部地区");
}

BOOST_AUTO_TEST_CASE(the_word_of_the_user_wins) {
  const std::string text = "2025年9月青河市物价\n\n物价上涨2%。2024年上涨1%。门票80元。";
  BOOST_TEST(period(text, "period=2025-Q3") == "2025-Q3");
  BOOST_TEST(periods(text, "period=2025-Q3") == "2025-Q3 2024 2024");
  BOOST_TEST(area(text, "area=臨江") == "臨江");
  BOOST_TEST(currency(text, "currency=MOP") == "MOP");
  BOOST_TEST(currency(text, "area=台灣") == "TWD");
  const Frame frame = frameOf(text, "period=2025-Q3");
  BOOST_REQUIRE(!frame.period.evidence.empty());
  BOOST_TEST((frame.period.evidence.front().clue == Clue::User));
  BOOST_TEST(frame.period.runnerUp.toString() == "2025-09");
}

BOOST_AUTO_TEST_CASE(options_that_say_nothing_are_refused) {
  for (const char *options :
       {"period=9月", "period=-Q3", "period=2025-13", "currency=元", "currency=QQQ", "place=香港"})
    BOOST_CHECK_THROW(parseOptions(options), ReadError);
}

BOOST_AUTO_TEST_CASE(an_option_of_pages_is_named_in_a_line) {
  for (const char *name : {"place", "encoding", "lang", "date", "period", "currency"})
    BOOST_CHECK_EXCEPTION(parseOptions(name + ("=\n" + std::string(9000, 'x'))), ReadError,
                          [](const ReadError &error) {
                            const std::string_view said = error.what();
                            return said.size() < 250 && said.find('\n') == said.npos;
                          });
}

BOOST_AUTO_TEST_CASE(the_body_is_that_of_the_headline) {
  BOOST_TEST(toUtf8(frameOf("青嵐銀行股份有限公司2024年度業績\n\n收入3億元。").body.value) ==
             "青嵐銀行股份有限公司");
}

BOOST_AUTO_TEST_CASE(evidence_says_where_it_stands) {
  const std::string text =
      "2025年青河市统计公报\n\n2025年，粮食产量12万吨，生猪出栏30万头，外贸增长5%。";
  const Frame frame = frameOf(text);
  BOOST_REQUIRE_GE(frame.period.evidence.size(), 2U);
  BOOST_TEST((frame.period.evidence.front().clue == Clue::Headline));
  BOOST_TEST(frame.period.evidence.front().span.begin == 0U);
  BOOST_TEST((frame.period.evidence[1].clue == Clue::LeadOpening));
}

BOOST_AUTO_TEST_CASE(a_dateline_stands_before_a_blank_or_a_reporters_name) {
  BOOST_TEST(published("本报青河2024年5月3日讯 记者王某报道：铜每吨卖520元。") == "2024-05-03");
  BOOST_TEST(period("青河铜价\n\n本报青河5月3日讯 记者王某报道：2023年青河铜每吨卖520元。") ==
             "2023");
}

BOOST_AUTO_TEST_CASE(days_that_only_the_text_names_are_not_the_reports_period) {
  BOOST_TEST(period("date 2026-02-04 春節將近，農業處盤點節前供應，蔬菜供應量可提升31%。\n\n"
                    "農業處指出，1月27日至2月2日菜價每公斤跌5元。") == "2026");
  BOOST_TEST(period("date 2026-02-04 農業處公布菜價。\n\n1月27日至2月2日每公斤平均40元，"
                    "1月27日至2月2日比前一週跌5元。") == "2026-01-27/2026-02-02"); // said again
  BOOST_TEST(period("特首民望\n\n民調計劃發表結果。\n\n計劃在2017年12月18至19日訪問了900人，"
                    "2017年10月起也打手機。") == "2017-12-18/2017-12-19");
}

BOOST_AUTO_TEST_CASE(where_visitors_come_from_is_not_where_they_are) {
  BOOST_TEST(area("入境旅客\n\n澳門上月香港旅客增加5%，香港旅客佔三成，香港及中國台灣的旅客佔四成。"
                  "來自香港的旅客多住一晚，來自香港的旅行團減少2%。澳門酒店入住率為80%。") ==
             "澳門");
  BOOST_TEST(area("入境旅客\n\n香港上月接待旅客人數比前年增加5%，香港酒店入住率為80%。") == "香港");
}

BOOST_AUTO_TEST_CASE(the_country_in_a_citys_report_is_not_the_city) {
  const auto areas = [](std::string_view text) {
    std::string all;
    for (const Observation &observation : readText(widen(text), {}).observations)
      all += toUtf8(observation.area) + ' ';
    return all;
  };
  BOOST_TEST(areas("桃園市治安\n\n桃園市上月受理案件320件。全國受理案件5100件。") ==
             "桃園市 全國 ");
  BOOST_TEST(areas("台灣治安\n\n台灣上月受理案件5200件。全國財損8億元。") == "台灣 台灣 ");
}

BOOST_AUTO_TEST_CASE(places_in_a_row_are_not_what_a_report_is_about) {
  BOOST_TEST(area("百强县揭晓\n前四名为：无锡县 江阴市 常熟市 张家港市\n我国县域经济发展快，"
                  "百强县占全国税收的23%，全国人均收入900元，百强县人均收入1026元。") == "中国");
  BOOST_TEST(area("无锡县 江阴市税收\n无锡县税收增长23%，其中工业税收增长20%。") ==
             "无锡县"); // two
}

BOOST_AUTO_TEST_CASE(a_page_that_says_no_year_is_of_the_time_of_its_links) {
  const std::string links = "[楼价回升](https://example.org/news/2019-02/04/a.html)\n"
                            "[租金回升](https://example.org/x_2019_03_05_77)\n";
  BOOST_TEST(period("3月青河房价\n青河房价比2月涨2%。\n" + links) == "2019-03");
  BOOST_TEST(published("3月青河房价\n2012年3月青河房价比2月涨2%。\n" + links) == "");
  BOOST_TEST(published("3月青河房价\n青河房价比2月涨2%。\n[a](https://example.org/2019-33/44/)") ==
             "");
}

BOOST_AUTO_TEST_CASE(where_a_sender_is_is_not_what_a_report_is_about) {
  BOOST_TEST(
      area("渔业公报透出新看点\n\n新华社上海3月5日电 题:渔业公报透出新看点\n\n新华社记者王某\n\n"
           "海港局5日发布渔业公报。2023年全国渔船80艘，我国渔港90座，全国渔民900人。") == "中国");
  BOOST_TEST(
      area("渔业公报透出新看点\n\n上海3月5日的渔业公报，2023年全国渔船80艘，上海渔港90座。") ==
      "上海");
}

BOOST_AUTO_TEST_CASE(words_that_explain_a_year_tell_when_a_report_was_written) {
  BOOST_TEST(published("渔船80艘，去年(2022年)增加3%。") == "2023");
  BOOST_TEST(published("台北漁船80艘，今(104)年增加3%。") == "2015");
  BOOST_TEST(published("渔船80艘，去年(5艘)增加3%。") == "");
}

BOOST_AUTO_TEST_CASE(a_report_of_last_year_was_written_in_the_next) {
  BOOST_TEST(published("2021年渔港收到投诉90宗。去年渔船的投诉为30宗，较前年上升3%。") == "2022");
  BOOST_TEST(published("2021年渔港收到投诉90宗。今年渔船的投诉为30宗，较去年上升3%。") == "");
  BOOST_TEST(published("2021年第一季渔港收到投诉90宗。去年投诉为30宗。") == "");
}

BOOST_AUTO_TEST_CASE(the_day_of_a_sitting_is_not_what_its_report_is_about) {
  BOOST_TEST(period("青河县法院工作报告\n\n发布时间:2026-02-09 信息来源:县人大\n\n"
                    "2026年1月21日在青河县第十四届人民代表大会第六次会议上\n\n各位代表:\n\n"
                    "2025年,县法院收案320件,结案率为92%。") == "2025");
}

BOOST_AUTO_TEST_CASE(last_month_in_a_report_of_a_month_without_a_day_is_that_month) {
  BOOST_TEST(periods("澳門旅客\n\n資料顯示，2016年12月旅客有7萬人次。\n上月住客增加11%。") ==
             "2016-12 2016-12");
  BOOST_TEST(periods("青河物价\n\n2016年12月物价上涨2%，上月上涨3%。") == "2016-12 2016-11");
  BOOST_TEST(periods("青河水泥\n\n2016年12月產量由上月的5萬噸升至6萬噸。") == "2016-11 2016-12");
}

BOOST_AUTO_TEST_CASE(what_a_heading_says_behind_a_figure_is_not_the_sections_period) {
  BOOST_TEST(periods("2025年11月青河訂單\n\n11月訂單70億元。\n\n"
                     "單月產量20噸、前11月產量300噸均創新高\n\n水泥產量增加2%。") ==
             "2025-11 2025-11 2025-01/2025-11 2025-11");
  BOOST_TEST(periods("青河县工作报告\n\n一、2025年工作回顾\n\n粮食产量12万吨。") == "2025");
}

BOOST_AUTO_TEST_CASE(the_place_of_the_whole_city_and_of_the_source_is_the_reports) {
  BOOST_TEST(area("■新房量价齐升\n\n青岛全市成交新房80套，均价2万元。") == "青岛");
  BOOST_TEST(area("澳門統計局資料顯示，2016年12月旅客有7萬人次，按年下跌2%。香港住客達1萬人次，"
                  "按年增加3%。") == "澳門");
  BOOST_TEST(area("青岛海燕集团营业收入15亿元，同比增长8%。") == "");
  BOOST_TEST(area("东西部扶贫协作汇报\n\n我县辖5个行政村，总人口30万人。") == "");
}
