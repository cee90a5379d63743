#include "calc/long_report.hpp"

#include <array>
#include <string_view>

namespace ri::test {
namespace {

constexpr std::array<std::string_view, 10> kKinds{"精密", "智能", "綠色", "輕型", "重型",
                                                  "微型", "民用", "船用", "農用", "醫用"};
constexpr std::array<std::string_view, 25> kGoods{
    "電機", "軸承", "閥門", "水泵", "燈具", "儀表", "電纜", "玻璃", "陶瓷",
    "塗料", "紙張", "布料", "皮革", "木材", "鋼管", "鋁材", "銅線", "膠管",
    "模具", "螺絲", "鏡片", "電池", "風扇", "爐具", "鎖具"};
constexpr std::array<std::string_view, 20> kUses{
    "零件", "整機", "原料", "配件", "成品", "樣品", "工具", "套件", "組件", "耗材",
    "材料", "設備", "產品", "部件", "器材", "系列", "備件", "坯料", "外殼", "包裝"};
constexpr std::array<std::string_view, 20> kMeasures{
    "產值",   "銷售額", "出口額", "進口額", "投資額", "採購額", "庫存額",
    "訂單額", "成交額", "營業額", "利潤額", "貸款額", "補貼額", "保費額",
    "租賃額", "維修額", "研發額", "回收額", "關稅額", "運費額"};

} // namespace

std::string longReport(int indicators) {
  constexpr int kSection = 50;
  std::string text = "河川市2025年工業統計\n\n";
  for (int i = 0; i < indicators; ++i) {
    if (i % kSection == 0)
      text += "\n第" + std::to_string(i / kSection + 1) + "章　" +
              std::string(kGoods[i / kSection % kGoods.size()]) + "行業\n\n";
    std::size_t rest = static_cast<std::size_t>(i);
    const auto pick = [&rest](const auto &words) {
      const std::string_view word = words[rest % words.size()];
      rest /= words.size();
      return std::string(word);
    };
    text += "2025年" + pick(kKinds) + pick(kGoods) + pick(kUses) + pick(kMeasures) +
            std::to_string(100 + i % 7919) + "." + std::to_string(i % 9 + 1) + "億元，同比增長" +
            std::to_string(i % 37 + 1) + "." + std::to_string(i % 8 + 1) + "%。\n";
  }
  return text;
}

} // namespace ri::test
