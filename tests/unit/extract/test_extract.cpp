// One group of phrases a rule: what is measured, how, when and where.
#include "told.hpp"

#include <string>
#include <string_view>
#include <vector>

using namespace ri;
using namespace ri::test;

BOOST_AUTO_TEST_CASE(noun_phrase_before_the_number) {
  expect("全年茶叶产量达12万吨。", "茶叶产量 level 120000 tonne");
  expect("全市茶园面积为30万亩。", "茶园面积 level 300000 mu");
  expect("建成休闲步道60公里。", "休闲步道 level 60 km");
}

BOOST_AUTO_TEST_CASE(subject_and_object) {
  expect("全市水产业实现增加值20亿元。", "水产业增加值 level 2000000000 CNY");
  expect("酒店接待外国游客3万人次。", "外国游客 level 30000 person_time");
}

BOOST_AUTO_TEST_CASE(carried_over) {
  expect("茶叶产量12万吨，同比增长5%。", "茶叶产量 level 120000 tonne; 茶叶产量 growth 5 %");
  expect("茶叶种植面积8万亩，产量12万吨。",
         "茶叶种植面积 level 80000 mu; 茶叶产量 level 120000 tonne");
  expect("造船业增长4%，增速比上年回落1.2个百分点。",
         "造船业 growth 4 %; 造船业增速 change -1.2 percentage_point");
}

BOOST_AUTO_TEST_CASE(sign_of_verbs_and_nouns) {
  expect("水泥产量下降3.5%。", "水泥产量 growth -3.5 %");
  expect("出口負成長2%。", "出口 growth -2 %");
  expect("房价跌幅为1.5%。", "房价跌幅 growth -1.5 %");
  expect("失业率升至4.1%。", "失业率 share 4.1 %");
}

BOOST_AUTO_TEST_CASE(counted_nouns) {
  expect("建成2座码头。", "码头 level 2 item");
  expect("4家企业入选省级绿色工厂。", "省级绿色工厂企业 level 4 item");
  expect("纺织、印染等200家工厂。", "工厂 level 200 item");
}

BOOST_AUTO_TEST_CASE(share_of_a_whole) {
  expect("稻谷播种面积5万亩，占粮食播种面积的60%。",
         "稻谷播种面积 level 50000 mu; 稻谷播种面积占粮食播种面积 share 60 %");
}

BOOST_AUTO_TEST_CASE(from_to_pairs) {
  const Report report = read("审批时间由2019年的20天压缩至2天。");
  BOOST_REQUIRE_EQUAL(report.observations.size(), 2U);
  BOOST_TEST(report.observations[0].baseOf == 1U);
  BOOST_TEST(report.observations[0].period.toString() == "2019");
  BOOST_TEST(report.observations[1].baseOf == kNone);
}

/// "part<whole" of each tie, by the indicators.
static std::string partsIn(const char *text) {
  const Report report = read(text);
  std::string all;
  for (const Observation &part : report.observations)
    if (part.partOf != kNone)
      all += (all.empty() ? "" : " ") + narrow(part.indicator) + "<" +
             narrow(report.observations[part.partOf].indicator);
  return all;
}

BOOST_AUTO_TEST_CASE(parts_of_a_whole) {
  BOOST_TEST(partsIn("茶叶产量12万吨，增长5%，其中绿茶产量8万吨，增长6%。") == "绿茶产量<茶叶产量");
  // In the next sentence, and on behind a semicolon.
  BOOST_TEST(partsIn("茶叶产量12万吨，增长5%。其中，绿茶产量8万吨，增长6%；红茶产量3万吨。"
                     "茶园面积40万亩。") == "绿茶产量<茶叶产量 红茶产量<茶叶产量");
  BOOST_TEST(partsIn("茶叶产量12万吨。\n其中，绿茶产量8万吨。").empty());
  // A list of shares goes no further, nor one within another.
  BOOST_TEST(partsIn("贷款余额39亿元，其中企业贷款占比63%；存款余额25亿元。").empty());
  BOOST_TEST(partsIn("全年进出口总额90亿元，其中出口额50亿元，其中民营企业出口额20亿元；"
                     "进口额40亿元。") ==
             "出口额<进出口总额 民营企业出口额<出口额 进口额<进出口总额");
  // What is more than the whole is said to be a part only right behind 其中.
  BOOST_TEST(partsIn("贷款余额39亿元，其中企业贷款余额12亿元；存款余额45亿元。") ==
             "企业贷款余额<贷款余额");
  BOOST_TEST(partsIn("税收收入39亿元，其中增值税45亿元。") == "增值税<税收收入");
  BOOST_TEST(partsIn("共有50支基金，其中两支基金分别持有股份70万股和60万股。") == "基金<基金");
  BOOST_TEST(partsIn("现金分红18亿元。其中一项议案提出发放补贴4亿元。").empty());
}

BOOST_AUTO_TEST_CASE(parts_without_the_word) {
  BOOST_TEST(partsIn("全县常住人口30万人。常住人口中，男性16万人，女性14万人。") ==
             "男性<常住人口 女性<常住人口");
  BOOST_TEST(partsIn("全县生产总值300亿元，增长5%。分产业看，第一产业增加值30亿元；"
                     "第二产业增加值120亿元，其中建筑业增加值20亿元。"
                     "第三产业增加值150亿元。") ==
             "第一产业增加值<生产总值 第二产业增加值<生产总值 建筑业增加值<第二产业增加值 "
             "第三产业增加值<生产总值");
  // Of two levels before, the one that measures the same.
  BOOST_TEST(partsIn("农林牧渔业总产值70亿元，增加值38亿元。其中，农业产值7亿元。") ==
             "农业产值<农林牧渔业总产值");
  BOOST_TEST(partsIn("茶叶产量12万吨，其中绿茶产量由6万吨增至8万吨。") == "绿茶产量<茶叶产量");
}

/// What each growth or change is against: "yoy", "-" where it says nothing.
static std::string basesIn(const char *text) {
  std::string all;
  for (const Observation &observation : read(text).observations)
    if (observation.measure == Measure::Growth || observation.measure == Measure::Change) {
      const std::string_view basis = code(observation.basis);
      all.append(all.empty() ? "" : " ").append(basis.empty() ? "-" : basis);
    }
  return all;
}

BOOST_AUTO_TEST_CASE(a_sentence_may_begin_with_the_year_that_it_compares_with) {
  BOOST_TEST(periods("2021年产值为500亿元。相比2020年产值400亿元的数据，增加了100亿元。") ==
             "2021 2020 2021");
}

BOOST_AUTO_TEST_CASE(words_of_growth_say_against_what) {
  BOOST_TEST(basesIn("第2季營收50億元，季增9%、年增16%。") == "pop yoy");
  BOOST_TEST(basesIn("出口年增率5%。進口季增率2%。人口年平均增长率为0.5%。") == "yoy pop cagr");
  BOOST_TEST(basesIn("2021年零售额40亿元，同比增长9%，两年平均增长1.4%。") == "yoy cagr");
}

BOOST_AUTO_TEST_CASE(a_growth_is_against_what_the_one_before_in_its_paragraph_is) {
  BOOST_TEST(basesIn("茶叶产量同比增长5%。其中，绿茶增长6%。\n8月茶园面积增长2%。") == "yoy yoy -");
  // How a growth moved says nothing of the next.
  BOOST_TEST(basesIn("茶叶价格同比上涨5%，涨幅比上月回落1个百分点；油价上涨3%。") == "yoy pop yoy");
}

BOOST_AUTO_TEST_CASE(each_number_of_a_list_is_against_its_own) {
  BOOST_TEST(basesIn("11月末存款余额增速分别比上月末和上年同期高0.6个和3.9个百分点。") ==
             "pop yoy");
  BOOST_TEST(basesIn("8月油价同比、环比分别下降3%和0.1%。") == "yoy pop");
}

BOOST_AUTO_TEST_CASE(a_named_base_may_be_the_period_before) {
  BOOST_TEST(basesIn("2025年3月与2024年3月比较，油价上升4%。") == "yoy");
  BOOST_TEST(basesIn("2025年9月贷款较8月份增加9%。") == "pop");
  BOOST_TEST(basesIn("2025年油价与2020年比较，上升4%。") == "base");
}

BOOST_AUTO_TEST_CASE(a_sentence_without_a_number_may_open_a_paragraph) {
  BOOST_TEST(areas("广东省2024年出口5亿元。\n山东省协同发力，活力增强。全年出口3亿元。") ==
             "广东省 山东省");
}

BOOST_AUTO_TEST_CASE(a_name_is_not_padded) {
  expect("指标\t产量（万吨）\n水　　稻\t12\n玉  米\t40\n",
         "水稻产量 level 120000 tonne; 玉米产量 level 400000 tonne");
}

BOOST_AUTO_TEST_CASE(a_column_says_against_what) {
  BOOST_TEST(basesIn("指标\t2025年产量（万吨）\t同比增长（%）\n茶叶\t12\t5.0\n水稻\t40\t2.5\n") ==
             "yoy yoy");
}

BOOST_AUTO_TEST_CASE(each_part_of_a_structure_is_a_pair) {
  const Report report =
      read("2024年第一产业增加值10亿元，第二产业增加值40亿元，第三产业增加值50亿元。"
           "三次产业增加值比例由上年的11∶40∶49调整为10∶40∶50。");
  BOOST_REQUIRE_EQUAL(report.observations.size(), 9U);
  for (Index i = 3; i < 6; ++i) {
    BOOST_TEST(report.observations[i].baseOf == i + 3);
    BOOST_TEST(report.observations[i].period.toString() == "2023");
    BOOST_TEST(report.observations[i + 3].period.toString() == "2024");
    BOOST_TEST(narrow(report.observations[i].indicator) ==
               narrow(report.observations[i + 3].indicator));
  }
  BOOST_TEST(narrow(report.observations[8].indicator) == "第三产业增加值比例");
}

BOOST_AUTO_TEST_CASE(an_input_drives_an_output) {
  const Report report = read("发放购车补贴2亿元，拉动汽车消费30亿元。");
  BOOST_REQUIRE_EQUAL(report.observations.size(), 2U);
  BOOST_TEST(report.observations[0].drives == 1U);
}

BOOST_AUTO_TEST_CASE(shared_out_in_order) {
  expect("煤炭、钢铁产量分别增长2%和3%。", "煤炭产量 growth 2 %; 钢铁产量 growth 3 %");
  expect("汽車及電單車的登記數目分別為500輛及80輛。",
         "汽車的登記數目 level 500 item; 電單車的登記數目 level 80 item");
}

BOOST_AUTO_TEST_CASE(streaks_and_look_backs) {
  expect("港口吞吐量连续6年增长。", "港口吞吐量增长 streak 6 year");
  expect("連續9年未發生洪災。", "未發生洪災 streak 9 year");
  expect("失业率跌至3%的近十年低位。", "失业率 share 3 %; 失业率低位 streak 10 year");
}

BOOST_AUTO_TEST_CASE(ranks) {
  const Report report = read("茶叶产量居全省首位。");
  BOOST_REQUIRE_EQUAL(report.observations.size(), 1U);
  BOOST_TEST(narrow(report.observations[0].indicator) == "茶叶产量");
  BOOST_TEST((report.observations[0].measure == Measure::Rank));
}

BOOST_AUTO_TEST_CASE(an_earlier_value_behind_the_later) {
  const Report report = read("2023年坏账率为2.5%，较2022年的2.1%上升。");
  BOOST_REQUIRE_EQUAL(report.observations.size(), 2U);
  BOOST_TEST(report.observations[1].baseOf == 0U);
  BOOST_TEST(report.observations[1].period.toString() == "2022");
}

BOOST_AUTO_TEST_CASE(status) {
  const auto statusOf = [](std::string_view text) {
    const Report report = read(text);
    BOOST_REQUIRE_EQUAL(report.observations.size(), 1U);
    return std::string(code(report.observations[0].status));
  };
  BOOST_TEST(statusOf("预计茶叶产量12万吨。") == "estimate");
  BOOST_TEST(statusOf("力争茶叶产量达到15万吨。") == "target");
  BOOST_TEST(statusOf("茶叶产量12万吨。") == "actual");
}

BOOST_AUTO_TEST_CASE(periods_of_headline_sentence_and_words) {
  BOOST_TEST(periods("2024年茶叶产量12万吨。") == "2024");
  BOOST_TEST(periods("2024年，茶叶产量12万吨。其中，绿茶产量5万吨。") == "2024 2024");
  BOOST_TEST(periods("2024年上半年茶叶产量12万吨，9月产量2万吨。") == "2024-H1 2024-09");
  BOOST_TEST(periods("茶叶产量12万吨。") == "-");
}

BOOST_AUTO_TEST_CASE(areas_of_the_gazetteer_and_the_reports_own) {
  BOOST_TEST(areas("河南小麦产量增长2%。") == "河南");
  BOOST_TEST(areas("法库县小麦产量增长2%。") == "法库县");
  BOOST_TEST(areas("深水埗區攤檔增加3個。") == "深水埗區");
  BOOST_TEST(areas("阿里山鄉茶葉產量增長2%。") == "阿里山鄉");
  BOOST_TEST(areas("朝阳区域经济增长2%。") == "-");
  BOOST_TEST(areas("2024年，茶叶产量12万吨。") == "-");
  BOOST_TEST(areas("青岛海燕集团收入15亿元。") == "-"); // a part of the firm's name
  BOOST_TEST(areas("青岛公司收入15亿元。") == "青岛");
  // 全市 means the city that the report names, though the country stands above it
  BOOST_TEST(areas("中国人口分布\n北京市普查公报\n全市常住人口1900万人。全国文明城市3个。") ==
             "北京市 北京市");
  BOOST_TEST(areas("2025年8月份青河省物价情况\n全省物价上涨2%。") == "青河省");
  // a report in Hong Kong's words that names Hong Kong once is about it
  BOOST_TEST(areas("去年，香港經濟增長2%。\n經常開支為三千億元，按年增加4%。") == "香港 香港 香港");
}

BOOST_AUTO_TEST_CASE(tables) {
  expect("茶叶生产表（单位：万吨）\n\n| 品种 | 产量 | 同比增长(%) |\n| --- | --- | --- |\n"
         "| 绿茶 | 5.5 | 3.2 |\n| 红茶 | 2 | -1 |\n",
         "绿茶产量 level 55000 tonne; 绿茶产量 growth 3.2 %; 红茶产量 level 20000 tonne; "
         "红茶产量 growth -1 %");
}

BOOST_AUTO_TEST_CASE(tables_whose_first_head_is_their_unit) {
  expect(
      "茶館集團業績\n\n| 百萬港元 | 二零二五年 | 二零二四年 | 變動 |\n| --- | --- | --- | --- |\n"
      "| 營業額 | 1,204.5 | 1,100 | +9.5% |\n| 除稅後溢利 | (35.2) | (41) | 14.1% |\n"
      "| 每股盈利（港仙） | 3.5 | 4.1 | |\n| 毛利率 | 33.5 | 31 | |\n",
      "營業額 level 1204500000 HKD; 營業額 level 1100000000 HKD; 營業額 growth 9.5 %; "
      "除稅後溢利 level -35200000 HKD; 除稅後溢利 level -41000000 HKD; "
      "除稅後溢利 growth 14.1 %; 每股盈利 level 0.035 HKD; 每股盈利 level 0.041 HKD; "
      "毛利率 share 33.5 %; 毛利率 share 31 %");
}

BOOST_AUTO_TEST_CASE(a_change_and_the_level_it_led_to_are_no_range) {
  expect("登記失業人數減少1200人至65000人。",
         "登記失業人數 change -1200 person; 登記失業人數 level 65000 person");
  expect("參加者介乎1200人至1500人。", "參加者 level 1200 person; 參加者 level 1500 person");
}

BOOST_AUTO_TEST_CASE(amounts_that_leave_out_their_currency) {
  expect("集團盈利12億\n\n全年純利為十二億港元，營業額達90億港元。首三季營業額突破250億。使用人次達"
         "3億。",
         "集團盈利 level 1200000000 HKD; 純利 level 1200000000 HKD; 營業額 level 9000000000 HKD; "
         "營業額 level 25000000000 HKD; 使用人次 level 300000000 person_time");
}

BOOST_AUTO_TEST_CASE(each_shares_out_a_list) {
  expect("其中製茶業、製糖業則各減0.6%、1.2%，各市均有產出。",
         "製茶業 growth -0.6 %; 製糖業 growth -1.2 %");
}

BOOST_AUTO_TEST_CASE(exchange_rates_and_ranges_of_outlooks) {
  expect("平均匯率為1美元兌31.2元新台幣。", "平均匯率 level 31.2 TWD");
  expect("營收年減2%至增5%。", "營收 growth -2 %; 營收 growth 5 %");
}

BOOST_AUTO_TEST_CASE(heads_in_several_lines) {
  expect("碼頭公司中期業績\n\t2025年\t2024年\n\t千港元\t千港元\n營業額\t52,310\t48,077\n"
         "銷售成本\t(30,112)\t(29,400)\n",
         "營業額 level 52310000 HKD; 營業額 level 48077000 HKD; 銷售成本 level -30112000 HKD; "
         "銷售成本 level -29400000 HKD");
  BOOST_TEST(periods("碼頭公司中期業績\n\t2025年\t2024年\n\t千港元\t千港元\n"
                     "營業額\t52,310\t48,077\n") == "2025 2024");
  expect("單位：新臺幣仟元，惟每股盈餘為元\n會計項目\t114年第3季\t113年第3季\t增減率(%)\n"
         "營業收入\t8,120\t7,544\t7.6\n每股盈餘\t2.5\t2.1\t19\n員工人數\t310\t295\t5.1\n",
         "營業收入 level 8120000 TWD; 營業收入 level 7544000 TWD; 營業收入 growth 7.6 %; "
         "每股盈餘 level 2.5 TWD; 每股盈餘 level 2.1 TWD; 每股盈餘 growth 19 %; "
         "員工人數 level 310 person; 員工人數 level 295 person; 員工人數 growth 5.1 %");
  expect("业务收入表\n（除另有说明外，货币单位为人民币百万元）\n项目\t2024年\t\t2023年\n"
         "\t金额\t占比(%)\t金额\t占比(%)\n水费\t120\t60\t90\t50\n",
         "水费 level 120000000 CNY; 水费占比 share 60 %; 水费 level 90000000 CNY; "
         "水费占比 share 50 %");
}

BOOST_AUTO_TEST_CASE(columns_parted_by_single_spaces) {
  expect("2025年工业产品产量\n产品 单位 产量 同比增长\n水泥 万吨 1,520.7 -6.8%\n"
         "其中：特种 水泥 万吨 30.4 5.1%\n",
         "水泥产量 level 15207000 tonne; 水泥产量 growth -6.8 %; "
         "特种水泥产量 level 304000 tonne; 特种水泥产量 growth 5.1 %");
  expect(
      "渡輪乘客\n2024年比對 2023年\n乘客總數 65,147 +11.4%\n- 遊客 9,260 +4.9%\n"
      "平均載客率 61% +2個百分點\n",
      "乘客總數 level 65147 1; 乘客總數 growth 11.4 %; 遊客 level 9260 person; 遊客 growth 4.9 %; "
      "平均載客率 share 61 %; 平均載客率 change 2 percentage_point");
}

BOOST_AUTO_TEST_CASE(years_and_notes_beside_a_tables_values) {
  expect("航運公司業績\n\n| 百萬元 | 附註 | 2025 | 2024 | 增減(%) |\n|---|---|---|---|---|\n"
         "| 貨運收入 | 3 | 880 | 800 | 10 |\n",
         "貨運收入 level 880000000 CNY; 貨運收入 level 800000000 CNY; 貨運收入 growth 10 %");
  BOOST_TEST(periods("航運公司業績\n\n| 百萬元 | 附註 | 2025 | 2024 | 增減(%) |\n"
                     "|---|---|---|---|---|\n| 貨運收入 | 3 | 880 | 800 | 10 |\n") ==
             "2025 2024 2025");
}

BOOST_AUTO_TEST_CASE(the_reports_own_points_are_not_counted) {
  expect("工作呈现三个特点。", "");
  expect("抓好五个方面的工作。", "");
}

BOOST_AUTO_TEST_CASE(another_way_to_state_the_number_before) {
  expect("平均房价为1.2万元，较上年减少300元或2.4%。",
         "平均房价 level 12000 CNY; 平均房价 change -300 CNY; 平均房价 growth -2.4 %");
}

BOOST_AUTO_TEST_CASE(members_of_a_group) {
  expect("輸往主要市場的魚類貨值上升，尤其是越南（升8%）和日本（跌2%）。",
         "輸往越南的魚類貨值 growth 8 %; 輸往日本的魚類貨值 growth -2 %");
  expect("來自智利（升4%）的水果進口量錄得升幅。", "來自智利的水果進口量 growth 4 %");
  expect("其次為家具（銷貨價值下跌3%）。", "家具銷貨價值 growth -3 %");
}

BOOST_AUTO_TEST_CASE(the_level_of_a_growth) {
  expect("茶葉出口增長加快至6%。", "茶葉出口 growth 6 %");
  expect("茶葉出口跌至6億元。", "茶葉出口 level 600000000 CNY");
}

BOOST_AUTO_TEST_CASE(relative_clauses_before_a_predicate) {
  expect("居住在海岛的人口为3万人。", "居住在海岛的人口 level 30000 person");
  expect("渔船CPI同比涨幅扩大2个百分点。", "渔船CPI同比涨幅 change 2 percentage_point");
}

BOOST_AUTO_TEST_CASE(classes_are_part_of_the_name) {
  expect("养猫2只者占3成。", "养猫2只者占 share 30 %");
}

BOOST_AUTO_TEST_CASE(a_clause_without_subject_goes_on_with_the_one_before) {
  expect("茶叶产量为3万吨，位列全国第二。", "茶叶产量 level 30000 tonne; 茶叶产量 rank 2 place");
}

BOOST_AUTO_TEST_CASE(periods_that_words_count_out) {
  BOOST_TEST(periods("截至2024年6月30日止六个月，收入为3亿元。") == "2024-H1");
  BOOST_TEST(periods("截至2024年3月31日止年度，收入为3亿元。") == "2023-04/2024-03");
  BOOST_TEST(periods("2024年茶叶产量12万吨，三年平均增长5%，增速回落1个百分点。") ==
             "2024 2022/2024 2024");
  BOOST_TEST(periods("2024年9月茶叶产量2万吨，与2020年9月持平，比上月增长3%。") ==
             "2024-09 2024-09");
  BOOST_TEST(periods("2023年茶叶产量3万吨。2024年，茶叶出口预计增长6%，较去年11月预测5%上调。")
                 .substr(0, 9) == "2023 2024");
}

BOOST_AUTO_TEST_CASE(a_paragraph_keeps_the_place_that_it_opens_with) {
  BOOST_TEST(areas("湖北2024年茶叶产量12万吨。绿茶产量5万吨，全省出口2万吨。\n茶叶价格上涨2%。") ==
             "湖北 湖北 湖北 -");
}

BOOST_AUTO_TEST_CASE(numbers_that_are_part_of_a_name) {
  expect("海鮮股份（8765）營收3億元。", "海鮮股份營收 level 300000000 CNY");
  expect("旗艦晶片海燕9500需求強勁。", "");
  expect("贯彻“一二三”战略。", "");
}

BOOST_AUTO_TEST_CASE(a_share_goes_on_with_its_part) {
  expect("日常开支占总开支八成，为40亿元。",
         "日常开支占总开支 share 80 %; 日常开支 level 4000000000 CNY");
  expect("茶叶产量占全国产量的8%，比上年提高2个百分点。",
         "茶叶产量占全国产量 share 8 %; 茶叶产量占全国产量 change 2 percentage_point");
}

BOOST_AUTO_TEST_CASE(lists_with_a_word_of_their_own) {
  expect("渔网、鱼竿等渔具产量分别增长3%和4%。", "渔网产量 growth 3 %; 鱼竿产量 growth 4 %");
  expect("旅遊及餐飲和運輸價格分別上升2%及3%。", "旅遊及餐飲價格 growth 2 %; 運輸價格 growth 3 %");
}

BOOST_AUTO_TEST_CASE(a_forecast_is_held_against_the_figure) {
  const Report report = read("2024年经济增长率为4.8%，较去年11月预测数4.5%上调0.3个百分点。");
  BOOST_REQUIRE_EQUAL(report.observations.size(), 3U);
  BOOST_TEST(report.observations[1].baseOf == 0U);
  BOOST_TEST(report.observations[1].period.toString() == "2024");
}

BOOST_AUTO_TEST_CASE(periods_of_bases_announcements_and_returns) {
  BOOST_TEST(periods("2020年全县人口3万人，与2010年（第六次普查）的4万人相比，减少1万人，户均人口由"
                     "4人减至3人。") == "2020 2010 2010/2020 2010 2020");
  BOOST_TEST(periods("2024年业绩公告\n\n5月22日晚公司发布公告，回购总额为8亿元。\n价格上升2%。") ==
             "2024 2024");
  BOOST_TEST(periods("2024年9月出口3亿元。同期的进口2亿元。") == "2024-09 2024-09");
}

BOOST_AUTO_TEST_CASE(the_country_as_a_whole_is_no_area) {
  BOOST_TEST(areas("青海牦牛存栏占全国三成。") == "青海");
  BOOST_TEST(areas("中西部地区外贸增速高出全国整体7个百分点，对全国外贸增长贡献率达到45%。") ==
             "中西部地区 中西部地区");
}

BOOST_AUTO_TEST_CASE(plans) {
  BOOST_TEST(periods("“十四五”期间，铁路里程由18公里增至26公里。") == "- 2021/2025");
  const Report report =
      read("2025年政府工作报告\n\n一、2025年工作安排\n\n全年建成码头3座。新增泊位5个。\n");
  BOOST_REQUIRE_EQUAL(report.observations.size(), 2U);
  BOOST_TEST((report.observations[1].status == Status::Target));
}

BOOST_AUTO_TEST_CASE(a_label_with_a_colon_is_the_topic) {
  expect("電子業：受惠海外需求熱絡，年增2%。", "電子業 growth 2 %");
}

BOOST_AUTO_TEST_CASE(each_of_several) {
  expect("燃气供应业、用水供应业各减2%、3%。", "燃气供应业 growth -2 %; 用水供应业 growth -3 %");
}

BOOST_AUTO_TEST_CASE(what_stands_before_a_unit_price) {
  expect("全年股息合共每股2港元。", "股息每股 level 2 HKD");
}

BOOST_AUTO_TEST_CASE(periods_and_places_of_companies) {
  BOOST_TEST(periods("某某控股有限公司\n截至二零二六年三月三十一日止年度之全年業績公告\n\n收入為3億"
                     "元，全年派息2次。") == "2025-04/2026-03 2025-04/2026-03");
  BOOST_TEST(periods("2024年末港口泊位3个，是2020年末的3倍。") == "2024 2024");
  BOOST_TEST(periods("2024年成本率由上年的28%降至27%。") == "2023 2024");
  BOOST_TEST(
      areas("海某銀行2024年業績\n\n香港業務收入3億元。香港存款4億元，香港貸款5億元。\n資產6億元。")
          .back() == '-');
}

BOOST_AUTO_TEST_CASE(a_whole_with_a_number_of_its_own) {
  expect("茶叶支出3亿元，占全年盈利4亿元的75%。",
         "茶叶支出 level 300000000 CNY; 盈利 level 400000000 CNY; 茶叶支出占盈利 share 75 %");
  expect("绿茶产量比重达到全部茶叶百分之七十。", "绿茶产量比重 share 70 %");
}

BOOST_AUTO_TEST_CASE(what_names_nothing_more) {
  expect("GDP数据为3亿元。", "GDP level 300000000 CNY");
  expect("前腿价格还是每斤17元。", "前腿价格每斤 level 17 CNY");
  expect("贸易出超3亿元。", "贸易出超 level 300000000 CNY");
}

BOOST_AUTO_TEST_CASE(parts_and_balances) {
  expect("5月居民消费价格上涨2%。其中，城市上涨3%，农村上涨1%。",
         "居民消费价格 growth 2 %; 城市居民消费价格 growth 3 %; 农村居民消费价格 growth 1 %");
  expect("經營帳目錄得五十億元盈餘。", "經營帳目盈餘 level 5000000000 HKD");
  expect("漁業實質成長2%，對經濟成長貢獻1個百分點。",
         "漁業 growth 2 %; 漁業對經濟成長貢獻 change 1 percentage_point");
}

BOOST_AUTO_TEST_CASE(the_year_of_a_census) {
  BOOST_TEST(periods("第七次人口普查公报\n\n全县人口3万人，比2010年减少1万人。") ==
             "2020 2010/2020");
  BOOST_TEST(periods("一、115年第2季出口3億元。") == "2026-Q2");
}

BOOST_AUTO_TEST_CASE(signs_and_rates_that_stand_alone) {
  expect("净利润3亿元，同比变动-10%至4%。",
         "净利润 level 300000000 CNY; 净利润 growth -10 %; 净利润 growth 4 %");
  expect("房价环比下降1%，降幅与上月相同；同比下降5%。", "房价 growth -1 %; 房价 growth -5 %");
}

BOOST_AUTO_TEST_CASE(parts_of_a_structure) {
  expect(
      "第一产业增加值4亿元，第二产业增加值5亿元，第三产业增加值1亿元。三次产业结构为40：50：10。",
      "第一产业增加值 level 400000000 CNY; 第二产业增加值 level 500000000 CNY; "
      "第三产业增加值 level 100000000 CNY; 第一产业 share 40 %; 第二产业 share 50 %; "
      "第三产业 share 10 %");
}

BOOST_AUTO_TEST_CASE(a_space_before_the_number_changes_nothing) {
  expect("措施會令政府收入減少約 42 億元。", "政府收入 change -4200000000 CNY");
  expect("政府收入減少約42億元。", "政府收入 change -4200000000 CNY");
}

BOOST_AUTO_TEST_CASE(what_a_change_is_held_against_says_nothing_of_when) {
  BOOST_TEST(
      periods("2022年11月末，贷款余额增长11%，增速分别比上月末和上年同期低0.1个和0.7个百分点。") ==
      "2022-11 2022-11 2022-11");
  expect("存款增速分别比上月和上年同期高0.8个和3个百分点。",
         "存款增速 change 0.8 percentage_point; 存款增速 change 3 percentage_point");
}

BOOST_AUTO_TEST_CASE(the_items_of_a_list_of_months_are_written_alike) {
  BOOST_TEST(periods("2022年金融数据\n二、11月末贷款余额200万亿元。") == "2022-11");
}

BOOST_AUTO_TEST_CASE(a_pair_from_a_fall_to_a_rise) {
  const Report report = read("菜价由上月下降6%转为上涨20%。");
  BOOST_REQUIRE_EQUAL(report.observations.size(), 2U);
  BOOST_TEST((report.observations[0].quantity.qualifier == Qualifier::Equal));
  BOOST_TEST(report.observations[0].baseOf == 1U);
}

BOOST_AUTO_TEST_CASE(a_sentence_without_a_subject_goes_on_from_the_one_before) {
  expect("常住人口900万人，增长4%。平均每年增加6万人。",
         "常住人口 level 9000000 person; 常住人口 growth 4 %; 常住人口 change 60000 person");
  expect("常住人口900万人。\n平均每年增加6万人。", "常住人口 level 9000000 person");
}

BOOST_AUTO_TEST_CASE(those_that_rise_are_counted) {
  expect("50种食品中，价格上涨的有24种，比上月减少3种。",
         "食品 level 50 item; 食品价格 level 24 item; 食品价格 change -3 item");
  expect("出口增加了约3亿元。", "出口 change 300000000 CNY");
}

BOOST_AUTO_TEST_CASE(the_base_of_an_index_has_no_unit) {
  expect("女性为94万人。", "女性 level 940000 person");
  expect("性别比(女性为100)为105。", "性别比 level 105 1");
}

BOOST_AUTO_TEST_CASE(the_parts_of_three_industries_are_the_three) {
  expect("第一产业增加值4亿元，第二产业增加值5亿元，第三产业增加值1亿元。工业增加值4亿元，建筑业增"
         "加值1亿元。"
         "三次产业结构为40:50:10。",
         "第一产业增加值 level 400000000 CNY; 第二产业增加值 level 500000000 CNY; "
         "第三产业增加值 level 100000000 CNY; 工业增加值 level 400000000 CNY; "
         "建筑业增加值 level 100000000 CNY; 第一产业 share 40 %; 第二产业 share 50 %; "
         "第三产业 share 10 %");
}

BOOST_AUTO_TEST_CASE(the_end_of_the_month_is_its_month) {
  BOOST_TEST(periods("2022年11月贷款增加1亿元。月末贷款余额200亿元。") == "2022-11 2022-11");
  expect("月末贷款余额200亿元。", "贷款余额 level 20000000000 CNY");
}

BOOST_AUTO_TEST_CASE(a_budget_looks_back_and_ahead) {
  BOOST_TEST(
      periods("預算案演辭\n\n去年，出口增長2%。\n\n旅客達5000萬人次。\n\n二零二八至二九年度的總收"
              "入預計為6億元。") == "2027 2027 2028-04/2029-03");
  BOOST_TEST(periods("預算案演辭\n立法會會議　2028年2月23日\n\n旅客達5000萬人次。") == "2028");
}

BOOST_AUTO_TEST_CASE(words_of_another_language_claim_nothing) {
  const Report english = read("Exports rose by 5.2% in 2,025 shops, and sales were $3 million.");
  BOOST_TEST(english.observations.empty());
  BOOST_TEST(!english.leftOut.empty());
  BOOST_CHECK_EXCEPTION(requireObservations(english), ReadError, [](const ReadError &error) {
    return std::string(error.what()).find("language") != std::string::npos;
  });
  expect("全縣收入3億元。\nThe county collected taxes from 2,025 shops.",
         "收入 level 300000000 CNY");
  expect("每股盈利 EPS 3.1元。", "每股盈利EPS level 3.1 CNY");
  expect("シェアは前年より5.2%ほど上がった。", "");
}

BOOST_AUTO_TEST_CASE(a_page_of_html_is_refused_with_what_to_do) {
  BOOST_CHECK_EXCEPTION(
      readReport("<!DOCTYPE html>\n<html><body><p>收入3亿元。</p></body></html>", {}), ReadError,
      [](const ReadError &error) {
        return error.kind == ReadError::Kind::Markup &&
               std::string(error.what()).find("copy its text") != std::string::npos;
      });
  expect("<p>收入<b>3亿元</b>。</p>", "收入 level 300000000 CNY");
}

BOOST_AUTO_TEST_CASE(an_item_without_a_name_keeps_its_place_in_a_list) {
  expect("煤炭、（甲）、钢铁产量分别增长2%、3%和4%。", "煤炭产量 growth 2 %; 钢铁产量 growth 4 %");
  expect("煤炭、、钢铁产量分别增长2%、3%和4%。", "煤炭产量 growth 2 %; 钢铁产量 growth 4 %");
  expect("煤炭、、钢铁产量分别增长2%和4%。", "煤炭产量 growth 2 %; 钢铁产量 growth 4 %");
}

BOOST_AUTO_TEST_CASE(a_list_of_what_has_no_name_is_left_out) { expect("分别为5%、6%。", ""); }

BOOST_AUTO_TEST_CASE(what_shows_nothing_stands_in_no_number) {
  for (const char *nothing : {"\u200B", "\u200D", "\uFEFF", "\u2060", "\u00AD"}) {
    const std::string text = std::string("產值5") + nothing + "00億元。";
    expect(text, "產值 level 50000000000 CNY");
    const Report report = read(text);
    BOOST_TEST(narrow(report.observations.at(0).quantity.quote.in(report.text)) ==
               std::string("5") + nothing + "00億元");
  }
}
