// Tables: which column a cell stands in, what its head and its row say of it. A cell of which the
// one or the other is not known is left out.
#include "told.hpp"

using namespace ri::test;

BOOST_AUTO_TEST_CASE(a_merged_head_stands_above_all_its_columns) {
  const char *const table =
      "倉庫處理量（單位：萬噸）\n\n\t2023年\t\t2022年\t\n倉庫\t進倉\t出倉\t進倉\t出倉\n"
      "東倉庫\t61\t48\t57\t45\n";
  expect(table, "東倉庫進倉 level 610000 tonne; 東倉庫出倉 level 480000 tonne; 東倉庫進倉 level "
                "570000 tonne; "
                "東倉庫出倉 level 450000 tonne");
  BOOST_TEST(periods(table) == "2023 2023 2022 2022");
  BOOST_TEST(periods("| | 2023年 | | 2022年 | |\n| --- | --- | --- | --- | --- |\n| 業務 | 收入 | "
                     "佔比 | 收入 | 佔比 |\n"
                     "| 倉儲 | 52萬元 | 60% | 47萬元 | 58% |\n") == "2023 2023 2022 2022");
}

BOOST_AUTO_TEST_CASE(an_empty_cell_keeps_its_column) {
  BOOST_TEST(periods("费用（万元）\t2023年\t2022年\n维修费\t\t14\n保险费\t9\t8\n") ==
             "2022 2023 2022");
  BOOST_TEST(periods("费用（万元）\t2023年\t2022年\n保险费\t9\t8\n维修费\t\t14\n培训费\t3\t\n") ==
             "2023 2022 2022 2023");
}

BOOST_AUTO_TEST_CASE(a_column_of_notes_may_be_empty) {
  const char *const table =
      "開支（萬港元）\t附註\t2023年\t2022年\n維修費\t\t14\t12\n保險費\t\t9\t8\n";
  expect(table, "維修費 level 140000 HKD; 維修費 level 120000 HKD; 保險費 level 90000 HKD; 保險費 "
                "level 80000 HKD");
  BOOST_TEST(periods(table) == "2023 2022 2023 2022");
}

BOOST_AUTO_TEST_CASE(a_row_without_figures_does_not_end_the_head) {
  expect("费用（万元）\t2023年\t2022年\n二、管理类：\n维修费\t14\t12\n保险费\t9\t8\n",
         "维修费 level 140000 CNY; 维修费 level 120000 CNY; 保险费 level 90000 CNY; 保险费 level "
         "80000 CNY");
  expect("费用（万元）\t2023年\t2022年\n维修费\t14\t12\n其他：\n保险费\t9\t8\n",
         "维修费 level 140000 CNY; 维修费 level 120000 CNY; 保险费 level 90000 CNY; 保险费 level "
         "80000 CNY");
}

BOOST_AUTO_TEST_CASE(another_head_ends_the_one_before) {
  expect("费用（万元）\t2023年\n维修费\t14\n\n货物（万吨）\t2023年\n煤炭\t52\n",
         "维修费 level 140000 CNY; 煤炭 level 520000 tonne");
}

BOOST_AUTO_TEST_CASE(a_line_of_units_may_name_the_currency) {
  expect("单位：千元 币种：港币\n项目\t2023年\t2022年\n租金\t310\t290\n",
         "租金 level 310000 HKD; 租金 level 290000 HKD");
  expect("单位：万元\t币种：人民币\n项目\t2023年\t2022年\n租金\t310\t290\n",
         "租金 level 3100000 CNY; 租金 level 2900000 CNY");
  expect("项目（单位：万元）\t2023年\t2022年\n租金\t310\t290\n",
         "租金 level 3100000 CNY; 租金 level 2900000 CNY");
}

BOOST_AUTO_TEST_CASE(a_head_of_comparison_alone_is_of_growth) {
  for (const char *const head :
       {"同比(%)", "同比±%", "同比（±%）", "比上年同期±%", "同比增长(%)", "按年變動(%)"})
    expect(
        std::string("指标\t单位\t数量\t") + head +
            "\n供水量\t万立方米\t52\t3.1\n排水量\t万立方米\t47\t-2\n",
        "供水量 level 520000 m3; 供水量 growth 3.1 %; 排水量 level 470000 m3; 排水量 growth -2 %");
  expect("指标\t数量（件）\t占比(%)\n投诉\t52\t31\n",
         "投诉数量 level 52 item; 投诉占比 share 31 %");
}

BOOST_AUTO_TEST_CASE(columns_of_blanks_are_told_by_where_they_stand) {
  const char *const table = "费用（万元）      2023年    2022年\n"
                            "保险费                9         8\n"
                            "维修费                         14\n"
                            "培训费                3          \n";
  BOOST_TEST(periods(table) == "2023 2022 2022 2023");
}

BOOST_AUTO_TEST_CASE(a_cell_without_a_known_column_is_left_out) {
  expect("费用（万元） 2023年 2022年 2021年\n保险费 9 8 7\n维修费 14 12\n",
         "保险费 level 90000 CNY; 保险费 level 80000 CNY; 保险费 level 70000 CNY");
  const ri::Report report = read("费用（万元） 2023年 2022年 2021年\n保险费 9 8 7\n维修费 14 12\n");
  std::string rules;
  for (const ri::LeftOut &leftOut : report.leftOut)
    if (leftOut.reason == ri::LeftOutReason::Unmeasured)
      rules += std::string(leftOut.rule) + "; ";
  BOOST_TEST(rules ==
             "its column in the table is not known; its column in the table is not known; ");
}

BOOST_AUTO_TEST_CASE(forms_are_rows_of_one_cell) {
  expect("总投资（亿元）：52\n占地面积（亩）：310\n建设工期（月）：18\n",
         "总投资 level 5200000000 CNY; 占地面积 level 310 mu; 建设工期 level 18 month");
  expect("總投資（含設備）：52億元\n", "總投資 level 5200000000 CNY");
}

BOOST_AUTO_TEST_CASE(leaders_to_a_page_are_contents) {
  expect("目录\n第一章 水产 ............ 3\n第二章 林业 ............ 12\n", "");
  expect("收费表\n小船………60元\n大船………90元\n", "小船 level 60 CNY; 大船 level 90 CNY");
}

BOOST_AUTO_TEST_CASE(a_row_without_data_is_no_head) {
  expect("| 費用（萬元） | 2023年 | 2022年 |\n| 維修費 | 14 | 12 |\n| 廣告費 | — | … |\n| 保險費 | "
         "9 | 8 |\n",
         "維修費 level 140000 CNY; 維修費 level 120000 CNY; 保險費 level 90000 CNY; 保險費 level "
         "80000 CNY");
  // Where a rule stands below the heads, words below the rows are none.
  expect("| 費用（萬元） | 2023年 | 2022年 |\n| --- | --- | --- |\n| 維修費 | 14 | 12 |\n"
         "| 說明 | 已審 | 未審 |\n| 保險費 | 9 | 8 |\n\n| 貨物（萬噸） | 2023年 |\n| 煤炭 | 52 |\n",
         "維修費 level 140000 CNY; 維修費 level 120000 CNY; 保險費 level 90000 CNY; 保險費 level "
         "80000 CNY; 煤炭 level 520000 tonne");
}

BOOST_AUTO_TEST_CASE(the_class_of_several_rows_is_not_their_name) {
  expect("| 類別 | 產品 | 單位 | 2023年 |\n| 建材 | 水泥 | 萬噸 | 14 |\n| | 石灰 | 噸 | 12 |\n"
         "| 冶金 | 鋼材 | 萬噸 | 9 |\n",
         "水泥 level 140000 tonne; 石灰 level 12 tonne; 鋼材 level 90000 tonne");
  const char *const places = "| 地區 | 指標 | 2023年 |\n| 北京 | 水泥產量（萬噸） | 14 |\n"
                             "| | 鋼材產量（萬噸） | 12 |\n| 上海 | 水泥產量（萬噸） | 9 |\n";
  expect(places, "水泥產量 level 140000 tonne; 鋼材產量 level 120000 tonne; 水泥產量 level 90000 "
                 "tonne");
  BOOST_TEST(areas(places) == "北京 北京 上海");
}

BOOST_AUTO_TEST_CASE(a_year_may_label_a_row) {
  const char *const table = "| 年份 | 人口（萬人） | 用電量（萬千瓦時） |\n| --- | --- | --- |\n"
                            "| 2022 | 14 | 36 |\n| 2023 | 15 | 38 |\n";
  expect(table, "人口 level 140000 person; 用電量 level 360000 kWh; 人口 level 150000 person; "
                "用電量 level 380000 kWh");
  BOOST_TEST(periods(table) == "2022 2022 2023 2023");
}

BOOST_AUTO_TEST_CASE(what_is_added_or_taken_off_keeps_its_name) {
  expect("項目（萬元）\t2023年\n收入\t14\n減：成本\t12\n加：補貼\t3\n",
         "收入 level 140000 CNY; 成本 level 120000 CNY; 補貼 level 30000 CNY");
}
