#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "text/document.hpp"
#include "text/line.hpp"

using ri::Role;

namespace {

/// A line a sentence: role, text, heading above.
std::vector<std::u16string> outline(const std::u16string &text) {
  const ri::Document document = ri::structure(text);
  std::vector<std::u16string> lines;
  for (const ri::Sentence &sentence : document.sentences) {
    const std::string_view role = ri::code(sentence.role);
    std::u16string line(role.begin(), role.end());
    line += u": ";
    line += sentence.span.in(document.text);
    if (sentence.heading != ri::kNone) {
      line += u" < ";
      line += document.sentences[sentence.heading].span.in(document.text);
    }
    lines.push_back(line);
  }
  return lines;
}

void check(const std::u16string &text, const std::vector<std::u16string> &expected) {
  const std::vector<std::u16string> found = outline(text);
  const auto shown = [](const std::u16string &line) {
    std::string bytes;
    for (const char16_t unit : line)
      if (unit < 0x80)
        bytes += static_cast<char>(unit);
      else {
        bytes += static_cast<char>(0xE0 | unit >> 12);
        bytes += static_cast<char>(0x80 | (unit >> 6 & 0x3F));
        bytes += static_cast<char>(0x80 | (unit & 0x3F));
      }
    return bytes;
  };
  for (std::size_t i = 0; i < std::max(found.size(), expected.size()); ++i)
    BOOST_TEST((i < expected.size() ? shown(expected[i]) : "nothing") ==
               (i < found.size() ? shown(found[i]) : "nothing"));
}

} // namespace

BOOST_AUTO_TEST_CASE(headline_byline_headings_and_body) {
  check(u"某某晚報\n首頁\n海灣市去年經濟穩步上揚\n\n海灣市去年經濟穩步上揚\n\n來源：某某晚報 "
        u"2026-02-03 09:10\n\n"
        u"　去年全市生產總值增長5%。出口亦升。\n\n　製造業再上台階 服務業回暖\n\n　"
        u"製造業增加值為320億元，佔比三成。（記者 陳一）\n\n版權所有 不得轉載\n某某晚報",
        {u"furniture: 某某晚報", u"furniture: 首頁", u"title: 海灣市去年經濟穩步上揚",
         u"title: 海灣市去年經濟穩步上揚", u"byline: 來源：某某晚報 2026-02-03 09:10",
         u"body: 去年全市生產總值增長5%。", u"body: 出口亦升。",
         u"heading: 製造業再上台階 服務業回暖",
         u"body: 製造業增加值為320億元，佔比三成。 < 製造業再上台階 服務業回暖",
         u"byline: （記者 陳一） < 製造業再上台階 服務業回暖",
         u"furniture: 版權所有 不得轉載 < 製造業再上台階 服務業回暖",
         u"furniture: 某某晚報 < 製造業再上台階 服務業回暖"});
}

BOOST_AUTO_TEST_CASE(numbered_headings_nest) {
  check(u"江城市统计公报\n江城市统计局\n2025年3月2日\n一、综合\n全年增长5%"
        u"。\n二、工业\n（一）产量稳步增长。\n钢产量"
        u"20万吨。\n（二）效益改善。利润增长8%。\n三、人口\n年末人口90万人。",
        {u"title: 江城市统计公报", u"byline: 江城市统计局", u"byline: 2025年3月2日",
         u"heading: 一、综合", u"body: 全年增长5%。 < 一、综合", u"heading: 二、工业",
         u"heading: （一）产量稳步增长。 < 二、工业",
         u"body: 钢产量20万吨。 < （一）产量稳步增长。", u"body: （二）效益改善。 < 二、工业",
         u"body: 利润增长8%。 < 二、工业", u"heading: 三、人口",
         u"body: 年末人口90万人。 < 三、人口"});
}

BOOST_AUTO_TEST_CASE(plain_headings_stand_one_above_the_other) {
  check(u"遠洋航運業績公告\n\n集團全年多賺一成。\n\n業務回顧\n貨櫃業務\n年內運費回升，船隊增至18艘"
        u"。\n碼頭業務\n"
        u"吞吐量增加3%。\n\n財務回顧\n| 百萬港元 | 2025年 |\n| 收益 | 310 |\n員工成本為12億元。",
        {u"title: 遠洋航運業績公告", u"body: 集團全年多賺一成。", u"heading: 業務回顧",
         u"heading: 貨櫃業務", u"body: 年內運費回升，船隊增至18艘。 < 貨櫃業務",
         u"heading: 碼頭業務", u"body: 吞吐量增加3%。 < 碼頭業務", u"heading: 財務回顧",
         u"table: | 百萬港元 | 2025年 | < 財務回顧", u"table: | 收益 | 310 | < 財務回顧",
         u"body: 員工成本為12億元。 < 財務回顧"});
}

BOOST_AUTO_TEST_CASE(a_year_right_above_a_table_is_its_caption) {
  check(u"一、工业\n工业增加值增长6%"
        u"。\n2024年主要产品产量\n产品\t产量\n纸张\t32\n布料\t18\n利润下降2%。",
        {u"heading: 一、工业", u"body: 工业增加值增长6%。 < 一、工业",
         u"table: 2024年主要产品产量 < 一、工业", u"table: 产品\t产量 < 一、工业",
         u"table: 纸张\t32 < 一、工业", u"table: 布料\t18 < 一、工业",
         u"body: 利润下降2%。 < 一、工业"});
}

BOOST_AUTO_TEST_CASE(a_reporters_line_is_a_byline) {
  check(u"單月出口創高\n\n海港日報／ 記者林某／高雄報導\n\n上月出口年增二成。",
        {u"title: 單月出口創高", u"byline: 海港日報／ 記者林某／高雄報導",
         u"body: 上月出口年增二成。"});
}

BOOST_AUTO_TEST_CASE(a_reporters_name_behind_the_mediums_is_a_byline) {
  check(u"海港電子淨利創高\n海港網記者林小山 台中\n海港電子上季營收年增二成。",
        {u"title: 海港電子淨利創高", u"byline: 海港網記者林小山 台中",
         u"body: 海港電子上季營收年增二成。"});
  check(
      u"海港電子淨利創高\n各報記者採訪受限 廠方道歉\n海港電子上季營收年增二成。\n訴訟\n去年有2宗。",
      {u"title: 海港電子淨利創高", u"heading: 各報記者採訪受限 廠方道歉", // not a name
       u"body: 海港電子上季營收年增二成。 < 各報記者採訪受限 廠方道歉", u"heading: 訴訟",
       u"body: 去年有2宗。 < 訴訟"});
}

BOOST_AUTO_TEST_CASE(the_sites_name_below_a_headline_is_a_byline) {
  check(u"海灣市樓價回升\nhaiwan daily\n海灣市樓價上月升2%。",
        {u"title: 海灣市樓價回升", u"byline: haiwan daily", u"body: 海灣市樓價上月升2%。"});
  check(u"海灣市樓價回升\nCPI\n海灣市物價上月升2%。", // not a name that is written large
        {u"title: 海灣市樓價回升", u"heading: CPI", u"body: 海灣市物價上月升2%。 < CPI"});
}

BOOST_AUTO_TEST_CASE(who_reports_in_black_brackets_is_a_byline) {
  check(u"海灣市氣溫回升\n\n【海灣新聞網】\n上月平均氣溫為20度。",
        {u"title: 海灣市氣溫回升", u"byline: 【海灣新聞網】", u"body: 上月平均氣溫為20度。"});
  check(u"海灣市氣溫回升\n\n記者林某\n\n【2021年3月4日訊】\n\n上月平均氣溫為20度。",
        {u"title: 海灣市氣溫回升", u"byline: 記者林某", u"byline: 【2021年3月4日訊】",
         u"body: 上月平均氣溫為20度。"});
  check(
      u"海灣市氣溫回升\n\n【水庫】\n水庫存水為20億立方米。", // not a heading
      {u"title: 海灣市氣溫回升", u"heading: 【水庫】", u"body: 水庫存水為20億立方米。 < 【水庫】"});
}

BOOST_AUTO_TEST_CASE(a_link_over_two_lines_is_furniture) {
  check(u"樓價回升\n來源：海灣晚報\n樓價上月升2%。\n[舊樓成交減9.7%\n](https://example.org/a)\n"
        u"租金升1%。",
        {u"title: 樓價回升", u"byline: 來源：海灣晚報", u"body: 樓價上月升2%。",
         u"furniture: [舊樓成交減9.7%", u"furniture: ](https://example.org/a)",
         u"body: 租金升1%。"});
}

BOOST_AUTO_TEST_CASE(names_in_a_row_are_no_heading) {
  check(u"全縣評選揭曉\n得獎名單\n江城 河口 東山 西山\n評選由去年開始，共有20鎮參加。",
        {u"title: 全縣評選揭曉", u"byline: 得獎名單", u"body: 江城 河口 東山 西山",
         u"body: 評選由去年開始，共有20鎮參加。"});
}

BOOST_AUTO_TEST_CASE(a_headline_below_the_pages_menu_is_no_section) {
  check(u"您好！\n社交網站：\n本報新聞\n今日要聞\n字體：放大 "
        u"縮小\n去年海灣市經濟收縮逾兩成\n\n海灣市去年經濟收縮2%。",
        {u"furniture: 您好！", u"furniture: 社交網站：", u"furniture: 本報新聞",
         u"furniture: 今日要聞", u"furniture: 字體：放大 縮小", u"title: 去年海灣市經濟收縮逾兩成",
         u"body: 海灣市去年經濟收縮2%。"});
  check(u"跳過導覽\n二零二零年八月海灣市遊客人數\n\n海灣市八月遊客增加2%。",
        {u"furniture: 跳過導覽", u"title: 二零二零年八月海灣市遊客人數",
         u"body: 海灣市八月遊客增加2%。"});
}

BOOST_AUTO_TEST_CASE(a_long_line_above_all_text_is_the_headline) {
  check(u"地方新聞\n\n海灣市去年捕獲小偷3百人 物歸原主\n\n海灣市去年捕獲小偷3百人。",
        {u"title: 地方新聞", u"title: 海灣市去年捕獲小偷3百人 物歸原主",
         u"body: 海灣市去年捕獲小偷3百人。"});
  check(u"Webnews | e-shop\n\n海灣市去年捕獲小偷3百人 物歸原主\n\n海灣市去年捕獲小偷3百人。",
        {u"furniture: Webnews | e-shop", u"title: 海灣市去年捕獲小偷3百人 物歸原主",
         u"body: 海灣市去年捕獲小偷3百人。"});
  // Another heading follows: they part the report.
  check(u"地方新聞\n\n海灣市去年捕獲小偷 物歸原主\n\n海灣市去年捕獲小偷3百人。\n\n河灣市交通\n\n"
        u"河灣市去年有5百宗車禍。",
        {u"title: 地方新聞", u"heading: 海灣市去年捕獲小偷 物歸原主",
         u"body: 海灣市去年捕獲小偷3百人。 < 海灣市去年捕獲小偷 物歸原主", u"heading: 河灣市交通",
         u"body: 河灣市去年有5百宗車禍。 < 河灣市交通"});
}

BOOST_AUTO_TEST_CASE(a_line_of_a_day_and_a_reporter_is_a_byline) {
  check(u"海灣人口\n2017-08-05 01:50海灣報 記者林小山/海灣報導\n海灣人口減少20人。",
        {u"title: 海灣人口", u"byline: 2017-08-05 01:50海灣報 記者林小山/海灣報導",
         u"body: 海灣人口減少20人。"});
}

BOOST_AUTO_TEST_CASE(a_caption_that_tells_figures_is_read) {
  check(u"海灣市出口上升\n海灣市上月出口升5%。\n▲海灣碼頭上月停泊貨船800艘，減少5%。（資料照片）\n"
        u"▲海灣碼頭2025年一景（資料照片）\n進口升3%。",
        {u"title: 海灣市出口上升", u"body: 海灣市上月出口升5%。",
         u"body: ▲海灣碼頭上月停泊貨船800艘，減少5%。", u"body: （資料照片）",
         u"furniture: ▲海灣碼頭2025年一景（資料照片）", u"body: 進口升3%。"});
}

BOOST_AUTO_TEST_CASE(a_headline_that_stands_again_below_pictures_is_the_headline) {
  check(u"海灣市地震傷35人\n\n海灣市一座大橋在地震中斷裂，交通受阻。\n\n海灣市地震傷35人\n\n"
        u"海灣市昨天地震，傷35人。",
        {u"title: 海灣市地震傷35人", u"body: 海灣市一座大橋在地震中斷裂，交通受阻。",
         u"title: 海灣市地震傷35人", u"body: 海灣市昨天地震，傷35人。"});
}

BOOST_AUTO_TEST_CASE(numerals_of_accounts_number_chapters) {
  check(u"壹、作物損失計3億6,200萬元\n\n香蕉損失2億元。\n\n貳、牲畜損失計1億元\n\n豬損失9千萬元。",
        {u"heading: 壹、作物損失計3億6,200萬元",
         u"body: 香蕉損失2億元。 < 壹、作物損失計3億6,200萬元", u"heading: 貳、牲畜損失計1億元",
         u"body: 豬損失9千萬元。 < 貳、牲畜損失計1億元"});
}

BOOST_AUTO_TEST_CASE(a_line_behind_a_dash_below_the_headline_is_of_it) {
  check(u"海灣市出口上升\n——上月數據公布\n海灣市上月出口升5%。",
        {u"title: 海灣市出口上升", u"title: ——上月數據公布", u"body: 海灣市上月出口升5%。"});
  check(u"海灣市出口上升\n海灣市上月出口升5%。\n——進口\n進口升3%。", // farther down it heads
        {u"title: 海灣市出口上升", u"body: 海灣市上月出口升5%。", u"heading: ——進口",
         u"body: 進口升3%。 < ——進口"});
}

BOOST_AUTO_TEST_CASE(what_an_arrow_points_from_is_a_caption) {
  check(u"海灣市出口上升\n海灣市上月出口升5%。\n▼海灣市碼頭\n進口升3%。\n↑貨船\n貨船增1%。\n"
        u"■貨櫃\n貨櫃增2%。",
        {u"title: 海灣市出口上升", u"body: 海灣市上月出口升5%。", u"furniture: ▼海灣市碼頭",
         u"body: 進口升3%。", u"furniture: ↑貨船", u"body: 貨船增1%。", u"heading: ■貨櫃",
         u"body: 貨櫃增2%。 < ■貨櫃"});
}

BOOST_AUTO_TEST_CASE(the_buttons_of_a_page_are_no_headings) {
  for (const std::u16string words :
       {u"A+ A-", u"大 中 小", u"圖片", u"[圖片]", u"附件", u"即時發放", u"主題: 貿易",
        u"點閱：320", u"觀看次數 320", u"點我看更多"})
    check(u"海灣市出口上升\n\n" + words + u"\n\n海灣市上月出口升5%。",
          {u"title: 海灣市出口上升", u"furniture: " + words, u"body: 海灣市上月出口升5%。"});
}

BOOST_AUTO_TEST_CASE(a_list_numbered_as_the_headings_are_closes_none) {
  check(u"（一）房屋\n公屋輪候時間縮短至五年。\n（二）醫療\n本年會做兩件事。\n（一）增建診所。合共"
        u"增加3間。\n"
        u"（三）添置車輛。另購20輛救護車。",
        {u"heading: （一）房屋", u"body: 公屋輪候時間縮短至五年。 < （一）房屋",
         u"heading: （二）醫療", u"body: 本年會做兩件事。 < （二）醫療",
         u"body: （一）增建診所。 < （二）醫療", u"body: 合共增加3間。 < （二）醫療",
         u"body: （三）添置車輛。 < （二）醫療", u"body: 另購20輛救護車。 < （二）醫療"});
}

BOOST_AUTO_TEST_CASE(a_lists_points_are_no_headings) {
  check(u"全年做了三件事：\n1.完成投资20亿元\n2.新建学校3所\n3.修路12公里\n成效明显。",
        {u"body: 全年做了三件事：", u"body: 1.完成投资20亿元", u"body: 2.新建学校3所",
         u"body: 3.修路12公里", u"body: 成效明显。"});
}

BOOST_AUTO_TEST_CASE(markdown_marks_headings) {
  check(u"# 年報\n\n## 通脹\n通脹率為2%。\n\n### 租金\n租金上升1%。\n\n## 就業\n就業人數增加。",
        {u"title: # 年報", u"heading: ## 通脹", u"body: 通脹率為2%。 < ## 通脹",
         u"heading: ### 租金 < ## 通脹", u"body: 租金上升1%。 < ### 租金", u"heading: ## 就業",
         u"body: 就業人數增加。 < ## 就業"});
  check(u"# 某某公司\n\n# 中期業績公告\n\n## 摘要\n收入增加。\n",
        {u"title: # 某某公司", u"title: # 中期業績公告", u"heading: ## 摘要",
         u"body: 收入增加。 < ## 摘要"});
  check(u"# 通脹\n通脹率為2%。\n# 就業\n就業人數增加。",
        {u"heading: # 通脹", u"body: 通脹率為2%。 < # 通脹", u"heading: # 就業",
         u"body: 就業人數增加。 < # 就業"});
}

BOOST_AUTO_TEST_CASE(tables_and_captions) {
  check(u"各區情況如下。\n表1 各區產值\n單位：億元\n東區\t12\t3%\n西區\t15\t4%\n圖 2 "
        u"走勢\n合計增長。",
        {u"body: 各區情況如下。", u"table: 表1 各區產值", u"table: 單位：億元",
         u"table: 東區\t12\t3%", u"table: 西區\t15\t4%", u"furniture: 圖 2 走勢",
         u"body: 合計增長。"});
  check(u"如下。\n| 區 | 產值 |\n|---|---|\n| 東 | 12 |\n完。",
        {u"body: 如下。", u"table: | 區 | 產值 |", u"table: |---|---|", u"table: | 東 | 12 |",
         u"body: 完。"});
}

BOOST_AUTO_TEST_CASE(dates_issuers_and_notes_are_no_body) {
  check(u"去年物价平稳\n某国统计局　2025/10/15 "
        u"09:30\n物价上涨1%。\n一、食品\n食品涨2%。\n注：\n1.数据为初步数。\n2.按不变价计算。",
        {u"title: 去年物价平稳", u"byline: 某国统计局　2025/10/15 09:30", u"body: 物价上涨1%。",
         u"heading: 一、食品", u"body: 食品涨2%。 < 一、食品", u"furniture: 注： < 一、食品",
         u"furniture: 1.数据为初步数。 < 一、食品", u"furniture: 2.按不变价计算。 < 一、食品"});
  check(u"財政報告\n二○二六年二月二十五日\n收入上升。",
        {u"title: 財政報告", u"byline: 二○二六年二月二十五日", u"body: 收入上升。"});
}

BOOST_AUTO_TEST_CASE(labels_are_furniture_and_words_that_begin_like_them_are_not) {
  check(u"年内各项指标如下。\n电话用户120万户\n地址：海滨路5号\n电话 "
        u"0599-1234567\n图书销量上升。\n- 12 -\n第 3 页 共 8 页\n完。",
        {u"body: 年内各项指标如下。", u"body: 电话用户120万户", u"furniture: 地址：海滨路5号",
         u"furniture: 电话 0599-1234567", u"body: 图书销量上升。", u"furniture: - 12 -",
         u"furniture: 第 3 页 共 8 页", u"body: 完。"});
}

BOOST_AUTO_TEST_CASE(rows_of_years_are_a_table_not_dates) {
  check(u"历年情况如下。\n年份\t产值\t增速\n2023\t126\t5.2\n2024\t134\t5.0\n完。",
        {u"body: 历年情况如下。", u"table: 年份\t产值\t增速", u"table: 2023\t126\t5.2",
         u"table: 2024\t134\t5.0", u"body: 完。"});
}

BOOST_AUTO_TEST_CASE(numbered_paragraphs_are_no_headings) {
  check(u"預算案\n\n回顧\n\n8. "
        u"經濟穩步復蘇。出口增長3%，零售業亦有起色，整體情況較前一年為佳。\n\n9. 失業率平穩。",
        {u"title: 預算案", u"heading: 回顧", u"body: 8. 經濟穩步復蘇。 < 回顧",
         u"body: 出口增長3%，零售業亦有起色，整體情況較前一年為佳。 < 回顧",
         u"body: 9. 失業率平穩。 < 回顧"});
  check(u"二、工作\n1.工业稳步上升。增加值增长5%。\n2.投资企稳。\n投资增长2%"
        u"。\n三、展望：\n预期增长4%。",
        {u"heading: 二、工作", u"body: 1.工业稳步上升。 < 二、工作",
         u"body: 增加值增长5%。 < 二、工作", u"heading: 2.投资企稳。 < 二、工作",
         u"body: 投资增长2%。 < 2.投资企稳。", u"heading: 三、展望：",
         u"body: 预期增长4%。 < 三、展望："});
}

BOOST_AUTO_TEST_CASE(html_and_links_are_marks) {
  check(u"<html>\n[首頁](https://a.b/1) | "
        u"[新聞](https://a.b/2)\n<h1>年報</h1>\n<h2>通脹</h2>\n<p>通脹率為2%。</p>\n</html>",
        {u"furniture: <html>", u"furniture: [首頁](https://a.b/1) | [新聞](https://a.b/2)",
         u"title: <h1>年報</h1>", u"heading: <h2>通脹</h2>",
         u"body: <p>通脹率為2%。</p> < <h2>通脹</h2>", u"furniture: </html> < <h2>通脹</h2>"});
}

BOOST_AUTO_TEST_CASE(single_spaces_part_the_cells_of_rows_of_numbers) {
  check(u"产量如下。\n产品 单位 产量 增长(%)\n原煤 万吨 846.3 -3.2\n水泥 万吨 1,520 6.8%\n完。",
        {u"body: 产量如下。", u"table: 产品 单位 产量 增长(%)", u"table: 原煤 万吨 846.3 -3.2",
         u"table: 水泥 万吨 1,520 6.8%", u"body: 完。"});
  check(u"年内成绩不俗。\n稳中有进 质效并举 2025开局\n经济增长5%。",
        {u"body: 年内成绩不俗。", u"heading: 稳中有进 质效并举 2025开局",
         u"body: 经济增长5%。 < 稳中有进 质效并举 2025开局"});
}

BOOST_AUTO_TEST_CASE(sentences_keep_their_closing_marks) {
  check(u"他說：「明年會更好。」其後離場。增長5.2%.其中出口升3.1%.（初步數字。）完！？",
        {u"body: 他說：「明年會更好。」", u"body: 其後離場。", u"body: 增長5.2%.",
         u"body: 其中出口升3.1%.", u"body: （初步數字。）", u"body: 完！？"});
}

BOOST_AUTO_TEST_CASE(a_point_in_a_chinese_numeral_ends_no_sentence) {
  check(u"接單年增二十．六％，較上月多九．一億美元。",
        {u"body: 接單年增二十．六％，較上月多九．一億美元。"});
  check(u"投资增长.二是消费回升.", {u"body: 投资增长.", u"body: 二是消费回升."});
}

BOOST_AUTO_TEST_CASE(every_character_but_white_space_is_in_one_sentence) {
  std::u16string text;
  const std::u16string_view alphabet = u"增1%。，、\n\n \t　「」（）一、#*|:：;.!A<>—\r\f圖表";
  for (unsigned i = 0, state = 7; i < 20000; ++i) {
    state = state * 1103515245U + 12345U;
    text += alphabet[(state >> 16) % alphabet.size()];
  }
  const ri::Document document = ri::structure(text);
  std::uint32_t at = 0;
  const auto blank = [&](std::uint32_t end) {
    for (; at < end; ++at)
      BOOST_TEST_REQUIRE(ri::isBlank(document.folded[at]));
  };
  for (const ri::Sentence &sentence : document.sentences) {
    BOOST_TEST_REQUIRE(!sentence.span.empty());
    blank(sentence.span.begin);
    BOOST_TEST_REQUIRE(at == sentence.span.begin);
    BOOST_TEST_REQUIRE(!ri::isBlank(document.folded[sentence.span.begin]));
    BOOST_TEST_REQUIRE(!ri::isBlank(document.folded[sentence.span.end - 1]));
    at = sentence.span.end;
  }
  blank(static_cast<std::uint32_t>(document.folded.size()));
}

BOOST_AUTO_TEST_CASE(an_emphasised_line_heads_what_follows) {
  check(u"甲地零售報告\n\n零售業去年回穩。\n\n*零售額升3%，租金跌2%*\n\n全年零售額上升3%。\n",
        {u"title: 甲地零售報告", u"body: 零售業去年回穩。", u"heading: *零售額升3%，租金跌2%*",
         u"body: 全年零售額上升3%。 < *零售額升3%，租金跌2%*"});
}

BOOST_AUTO_TEST_CASE(the_heading_of_a_table_ends_with_it) {
  check(u"一、农业\n全年粮食丰收。产量稳定。\n主要产品产量\n单位：万吨\n产品\t产量\n稻谷\t5."
        u"1\n油料\t2.0\n"
        u"全年造林三万亩。\n",
        {u"heading: 一、农业", u"body: 全年粮食丰收。 < 一、农业", u"body: 产量稳定。 < 一、农业",
         u"heading: 主要产品产量 < 一、农业", u"table: 单位：万吨 < 主要产品产量",
         u"table: 产品\t产量 < 主要产品产量", u"table: 稻谷\t5.1 < 主要产品产量",
         u"table: 油料\t2.0 < 主要产品产量", u"body: 全年造林三万亩。 < 一、农业"});
}

BOOST_AUTO_TEST_CASE(a_short_first_sentence_among_long_ones_is_no_heading) {
  check(
      u"二、考量因素\n"
      u"(一)近半年來,海外需求因各地緊縮政策而減弱,影響本地出口與投資,廠商對前景的看法轉趨保守觀望。"
      u"油價續處高檔。\n"
      u"(二)物價溫和。漲幅1.2%。\n"
      u"(三)考量國內外情勢仍多變數,且資金寬鬆足以支應經濟活動所需,理事會認為維持利率不變較為妥適。"
      u"其餘從略。\n",
      {u"heading: 二、考量因素",
       u"body: "
       u"(一)近半年來,海外需求因各地緊縮政策而減弱,影響本地出口與投資,"
       u"廠商對前景的看法轉趨保守觀望。"
       u" < 二、考量因素",
       u"body: 油價續處高檔。 < 二、考量因素", u"body: (二)物價溫和。 < 二、考量因素",
       u"body: 漲幅1.2%。 < 二、考量因素",
       u"body: "
       u"(三)考量國內外情勢仍多變數,且資金寬鬆足以支應經濟活動所需,理事會認為維持利率不變較為妥適。"
       u" < 二、考量因素",
       u"body: 其餘從略。 < 二、考量因素"});
}

BOOST_AUTO_TEST_CASE(a_heading_above_a_heading) {
  check(u"某公司業績\n\n收入上升。\n\n業務回顧\n零售業務\n分店增加三間。\n",
        {u"title: 某公司業績", u"body: 收入上升。", u"heading: 業務回顧", u"heading: 零售業務",
         u"body: 分店增加三間。 < 零售業務"});
}

BOOST_AUTO_TEST_CASE(credits_and_file_names_head_nothing) {
  check(u"水庫創新高\n圖/"
        u"河灣報資料室\n去年水庫蓄水3億立方米。\n\n（河灣巴士提供圖片）\n\n車費收入5億元。\n\n"
        u"dam-1.jpg\n\n灌渠長20公里。",
        {u"title: 水庫創新高", u"furniture: 圖/河灣報資料室", u"body: 去年水庫蓄水3億立方米。",
         u"furniture: （河灣巴士提供圖片）", u"body: 車費收入5億元。", u"furniture: dam-1.jpg",
         u"body: 灌渠長20公里。"});
  // 圖 of a sentence is no credit.
  check(u"一、圖書\n館藏圖書3萬冊。", {u"heading: 一、圖書", u"body: 館藏圖書3萬冊。 < 一、圖書"});
}

BOOST_AUTO_TEST_CASE(a_name_or_a_day_at_the_end_of_a_line_is_a_byline) {
  check(u"河灣新增就業\n河灣新聞記者 陳一\n河灣新聞網 http://www.example.org 日期:2026-02-03\n\n"
        u"全市新增就業3萬人。",
        {u"title: 河灣新增就業", u"byline: 河灣新聞記者 陳一",
         u"byline: 河灣新聞網 http://www.example.org 日期:2026-02-03",
         u"body: 全市新增就業3萬人。"});
}

BOOST_AUTO_TEST_CASE(an_office_with_a_name_is_a_byline) {
  check(u"河灣法院工作報告\n院長　陳一\n\n各位代表：\n\n去年審結案件3萬件。",
        {u"title: 河灣法院工作報告", u"byline: 院長　陳一", u"body: 各位代表：",
         u"body: 去年審結案件3萬件。"});
  check(u"河灣紀要\n\n院長辦公會\n\n議決事項共3項，均已辦結。",
        {u"title: 河灣紀要", u"heading: 院長辦公會",
         u"body: 議決事項共3項，均已辦結。 < 院長辦公會"});
}

BOOST_AUTO_TEST_CASE(a_sentence_that_begins_with_a_date_is_no_byline) {
  check(u"2024-05-10 漁會公布,停航漁船共 150 艘。\n受損魚塭 62 處。",
        {u"body: 2024-05-10 漁會公布,停航漁船共 150 艘。", u"body: 受損魚塭 62 處。"});
}

BOOST_AUTO_TEST_CASE(front_matter_is_of_the_page) {
  check(u"---\ntitle: \"票價\"\ndate: \"2019-11-21\"\n---\n\n# 乘客上升\n\n乘客為240萬人次。",
        {u"furniture: ---", u"furniture: title: \"票價\"", u"byline: date: \"2019-11-21\"",
         u"furniture: ---", u"title: # 乘客上升", u"body: 乘客為240萬人次。"});
}

BOOST_AUTO_TEST_CASE(buttons_above_the_headline_are_furniture) {
  check(u"返回主頁　列印\n\n泳池使用統計\n\n使用人次為85萬人次。\n\n↓下文繼續↓\n\n收入3億元。",
        {u"furniture: 返回主頁　列印", u"title: 泳池使用統計", u"body: 使用人次為85萬人次。",
         u"furniture: ↓下文繼續↓", u"body: 收入3億元。"});
}

BOOST_AUTO_TEST_CASE(a_line_in_brackets_above_a_table_is_its_caption) {
  check(u"經營情況\n\n收入上升，成本下降。\n\n（除註明外，金額以百萬元計）\n\n| 項目 | 本年 |\n| "
        u"收入 | 36 |\n",
        {u"title: 經營情況", u"body: 收入上升，成本下降。", u"table: （除註明外，金額以百萬元計）",
         u"table: | 項目 | 本年 |", u"table: | 收入 | 36 |"});
}
