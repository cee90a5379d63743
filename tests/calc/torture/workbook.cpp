#include "calc/torture/workbook.hpp"

#include <boost/test/test_tools.hpp>

#include <com/sun/star/frame/DispatchResultState.hpp>
#include <org/reportindicators/Reports.hpp>

#include "calc/commands.hpp"

namespace ri::test {

Workbook::Workbook(const Office &office, Dice &dice)
    : office_(office), dice_(dice),
      service_(org::reportindicators::Reports::create(office.context())),
      document_(service_->importReport(fileUrl(addReport().file), {})) {}

Workbook::~Workbook() {
  try {
    document_.close();
  } catch (const css::uno::Exception &) { // the office is gone; the test has failed by that
  }
}

LinkedReport &Workbook::addReport() {
  constexpr int kYear = 2025; // each report is that of a later year, so that they compare
  const int year = kYear + static_cast<int>(reports_.size());
  reports_.push_back(
      {folder_.path() / ("report" + std::to_string(++files_) + ".txt"), RandomText(dice_, year)});
  writeFiles();
  return reports_.back();
}

void Workbook::importAnother() {
  service_->importInto(document_.spreadsheet(), fileUrl(addReport().file), {});
}

void Workbook::importInto(const Document &other, std::size_t report) const {
  service_->importInto(other.spreadsheet(), fileUrl(reports_[report].file), {});
}

void Workbook::dropIndicator(const std::string &key) const {
  const rtl::OUString keys[] = {toOUString(key)};
  service_->dropIndicators(document_.spreadsheet(), {keys, 1});
}

void Workbook::takeNumber(const std::string &key) const {
  const rtl::OUString keys[] = {toOUString(key)};
  service_->takeNumbers(document_.spreadsheet(), {keys, 1});
}

void Workbook::callIndicator(const std::string &key, const std::string &name) const {
  service_->callIndicator(document_.spreadsheet(), toOUString(key), toOUString(name));
}

void Workbook::writeFiles() const {
  for (const LinkedReport &report : reports_)
    writeFile(report.file, report.text.text());
}

void Workbook::relink(std::size_t report) {
  const auto file = folder_.path() / ("report" + std::to_string(++files_) + ".txt");
  std::filesystem::copy_file(reports_[report].file, file);
  reports_[report].file = file;
  const auto event =
      dispatch(office_, document_, "Relink",
               {property("URL", css::uno::Any(fileUrl(file))),
                property("Report", css::uno::Any(static_cast<sal_Int32>(report + 1)))});
  BOOST_TEST(event.State == css::frame::DispatchResultState::SUCCESS);
}

void Workbook::saveAndLoad(bool ods) {
  const auto saved = folder_.path() / (ods ? "saved.ods" : "saved.xlsx");
  document_.store(saved, ods ? "calc8" : "Calc MS Excel 2007 XML");
  document_.close();
  document_ = office_.open(saved);
}

} // namespace ri::test
