// A small report, and the document that a script makes of it: what the tests of refresh and of
// saved files begin with.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include <org/reportindicators/RefreshCounts.hpp>
#include <org/reportindicators/XReports.hpp>

#include "calc/office.hpp"

namespace ri::test {

/// Two sections of three indicators each, among them a from–to pair and a leverage.
extern const std::string kSmallReport;

/// The text with one passage replaced; throws std::logic_error if it is not there.
std::string edited(std::string_view from, std::string_view to, std::string text = kSmallReport);

class Imported {
public:
  explicit Imported(const Office &office, const std::string &text = kSmallReport);
  ~Imported();
  Imported(const Imported &) = delete;
  Imported &operator=(const Imported &) = delete;

  org::reportindicators::RefreshCounts refresh() const;
  void editFile(std::string_view from, std::string_view to) const;

  /// A cell by its row's indicator; throws std::runtime_error if no row has it.
  int row(std::string_view indicator) const;
  css::uno::Reference<css::table::XCell> cell(std::string_view indicator,
                                              std::string_view column) const;
  std::string shown(std::string_view indicator, std::string_view column) const;
  double number(std::string_view indicator, std::string_view column) const;

  TemporaryFolder folder;
  std::filesystem::path file;
  css::uno::Reference<org::reportindicators::XReports> reports;
  Document document;
};

/// Of kSmallReport: a conflict in the Value of 地區生產總值 (mine 5100, theirs 5500), one in that
/// of 新建公園 (11, 13). Throws std::logic_error if it comes to other than two.
void makeConflicts(const Imported &it);

} // namespace ri::test
