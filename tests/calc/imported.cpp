#include "calc/imported.hpp"

#include <stdexcept>

#include <org/reportindicators/Reports.hpp>

namespace ri::test {

const std::string kSmallReport = R"(青河市2025年工作報告
2026年1月15日

一、經濟
2025年，全市地區生產總值5000億元，同比增長25%。
糧食總產量120萬噸，同比下降4%。
出口總額800億元，同比增長10%。

二、服務
企業開辦時間從72小時壓縮至30分鐘。
財政資金10億元撬動社會投資80億元。
新建公園12座。
)";

std::string edited(std::string_view from, std::string_view to, std::string text) {
  const auto at = text.find(from);
  if (at == std::string::npos)
    throw std::logic_error("the text does not hold " + std::string(from));
  return text.replace(at, from.size(), to);
}

Imported::Imported(const Office &office, const std::string &text)
    : file(folder.path() / "report.txt"),
      reports(org::reportindicators::Reports::create(office.context())),
      document((writeFile(file, text), reports->importReport(fileUrl(file), rtl::OUString()))) {}

Imported::~Imported() { document.close(); }

org::reportindicators::RefreshCounts Imported::refresh() const {
  return reports->refresh(document.spreadsheet());
}

void Imported::editFile(std::string_view from, std::string_view to) const {
  writeFile(file, edited(from, to, readFile(file)));
}

int Imported::row(std::string_view indicator) const {
  if (const auto row = document.find("ri_indicator", indicator))
    return *row;
  throw std::runtime_error("no row of " + std::string(indicator));
}

css::uno::Reference<css::table::XCell> Imported::cell(std::string_view indicator,
                                                      std::string_view column) const {
  return document.cell(column, row(indicator));
}

std::string Imported::shown(std::string_view indicator, std::string_view column) const {
  return document.shown(column, row(indicator));
}

double Imported::number(std::string_view indicator, std::string_view column) const {
  return cell(indicator, column)->getValue();
}

void makeConflicts(const Imported &it) {
  it.cell("地區生產總值", "ri_value")->setValue(5100);
  it.cell("新建公園", "ri_value")->setValue(11);
  it.editFile("5000億元", "5500億元");
  it.editFile("新建公園12座", "新建公園13座");
  if (it.refresh().Conflict != 2)
    throw std::logic_error("the report makes no two conflicts");
}

} // namespace ri::test
