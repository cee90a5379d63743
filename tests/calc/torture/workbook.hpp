// A workbook under torture: the document, the reports that it is linked to, and what the user left
// in it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <org/reportindicators/XReports.hpp>

#include "calc/office.hpp"
#include "calc/torture/marks.hpp"
#include "calc/torture/random_text.hpp"

namespace ri::test {

struct LinkedReport {
  std::filesystem::path file;
  RandomText text;
};

class Workbook {
public:
  Workbook(const Office &office, Dice &dice);
  ~Workbook();
  Workbook(const Workbook &) = delete;
  Workbook &operator=(const Workbook &) = delete;

  const Office &office() const { return office_; }
  const Document &document() const { return document_; }
  Marks &marks() { return marks_; }
  /// Columns or sheets of ours were deleted: commands may be refused.
  bool isDamaged() const { return damaged_; }
  void damage() { damaged_ = true; }
  std::vector<LinkedReport> &reports() { return reports_; }

  void importAnother();
  /// Imports a report of this workbook's into another one.
  void importInto(const Document &other, std::size_t report) const;
  // Corrections, by keys.
  void dropIndicator(const std::string &key) const;
  void takeNumber(const std::string &key) const;
  void callIndicator(const std::string &key, const std::string &name) const;
  void refresh() const { service_->refresh(document_.spreadsheet()); }
  void writeFiles() const;
  /// Links a report to a copy of its file.
  void relink(std::size_t report);
  void saveAndLoad(bool ods);

private:
  LinkedReport &addReport();

  const Office &office_;
  Dice &dice_;
  TemporaryFolder folder_;
  int files_ = 0;
  std::vector<LinkedReport> reports_;
  css::uno::Reference<org::reportindicators::XReports> service_;
  Document document_;
  Marks marks_;
  bool damaged_ = false;
};

} // namespace ri::test
