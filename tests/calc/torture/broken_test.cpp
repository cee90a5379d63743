// Documents that are broken: sheets and columns deleted, the hidden sheet Base damaged. Each is
// refreshed rightly, and a second refresh writes nothing; or it is refused by one message that
// names the cause, and nothing of the document differs.
#include <functional>
#include <memory>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <org/reportindicators/ReportException.hpp>

#include "calc/imported.hpp"
#include "calc/torture/flat_file.hpp"

using namespace ri::test;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using org::reportindicators::ReportException;

namespace {

const Office &theOffice() {
  static const Office office;
  return office;
}

/// A saved workbook with notes of the user's beside the table and a sheet of his own on both sides
/// of each of ours; its report has been edited since.
struct SavedWorkbook {
  SavedWorkbook() : imported(theOffice()), file(imported.folder.path() / "saved.ods") {
    const Document &document = imported.document;
    const auto state = document.named("ri_state");
    for (int row = state.StartRow; row <= state.EndRow; ++row)
      write(document.sheet("Indicators")->getCellByPosition(state.StartColumn + 1, row),
            "note " + std::to_string(row));
    const auto sheets = document.spreadsheet()->getSheets();
    for (sal_Int16 place = 0; place <= 2 * 7; place += 2) {
      const std::string name = "Mine " + std::to_string(place);
      sheets->insertNewByName(toOUString(name), place);
      for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 30; ++column)
          document.cell(name, column, row)->setValue(100 * row + column);
    }
    document.store(file, "calc8");
    imported.editFile("5000億元", "5500億元");
    imported.editFile("同比增長10%。\n", "同比增長10%。\n財政收入90億元。\n");
    imported.editFile("新建公園12座。\n", "");
  }

  Imported imported;
  std::filesystem::path file;
};

/// The cells that are the user's, wherever they stand now.
std::vector<std::string> cellsOfUser(const Document &document) {
  std::vector<std::string> cells;
  for (const auto &[sheet, rows] : document.contents())
    for (const auto &row : rows)
      for (const std::string &cell : row)
        if (sheet.find("Mine") == 0 || cell.find("note ") == 0)
          cells.push_back(cell);
  return cells;
}

void deleteColumn(const Document &document, std::string_view name) {
  const auto column = document.named(name);
  const Reference<css::container::XIndexAccess> sheets(document.spreadsheet()->getSheets(),
                                                       UNO_QUERY_THROW);
  Reference<css::table::XColumnRowRange>(sheets->getByIndex(column.Sheet), UNO_QUERY_THROW)
      ->getColumns()
      ->removeByIndex(column.StartColumn, 1);
}

void deleteSheet(const Document &document, std::string_view name) {
  document.spreadsheet()->getSheets()->removeByName(toOUString(name));
}

/// The words that the message must have where a refresh is refused; it goes on where there are
/// none.
using Words = std::vector<std::string>;

class Broken {
public:
  explicit Broken(const SavedWorkbook &saved)
      : saved_(saved), document_(theOffice().open(saved.file)) {}
  Broken(const Broken &) = delete;
  Broken &operator=(const Broken &) = delete;
  ~Broken() { document_.close(); }

  const Document &document() const { return document_; }

  void refreshAndCheck(const Words &words) const {
    const auto mine = cellsOfUser(document_);
    if (words.empty())
      refreshTwice();
    else
      refuse(words);
    BOOST_TEST(cellsOfUser(document_) == mine, boost::test_tools::per_element());
  }

private:
  auto refresh() const { return saved_.imported.reports->refresh(document_.spreadsheet()); }

  void refreshTwice() const {
    try {
      refresh();
      const std::string once = flatFile(document_);
      const auto counts = refresh();
      BOOST_TEST(counts.Added + counts.Changed + counts.Conflict + counts.Gone == 0);
      BOOST_TEST(difference(once, flatFile(document_)) == "");
    } catch (const ReportException &error) {
      BOOST_ERROR("refused: " << toUtf8(error.Message));
    }
  }

  void refuse(const Words &words) const {
    const std::string before = flatFile(document_);
    try {
      refresh();
      BOOST_ERROR("not refused");
    } catch (const ReportException &error) {
      for (const std::string &word : words)
        BOOST_TEST(toUtf8(error.Message).find(word) != std::string::npos,
                   toUtf8(error.Message) << " does not name " << word);
    }
    BOOST_TEST(difference(before, flatFile(document_)) == "");
  }

  const SavedWorkbook &saved_;
  Document document_;
};

} // namespace

BOOST_AUTO_TEST_CASE(sheetsAndColumnsAreDeleted) {
  const SavedWorkbook saved;
  const std::vector<std::pair<const char *, Words>> sheets{
      {"Indicators", {"Indicators", "undo"}},
      {"Source", {"Source", "undo"}},
      {"Base", {"Base", "undo"}},
      {"Comparisons", {}},
      {"Summary", {}},
      {"Changes", {}},
      {"Log", {}},
  };
  for (const auto &[sheet, words] : sheets)
    BOOST_TEST_CONTEXT("without the sheet " << sheet) {
      const Broken broken(saved);
      deleteSheet(broken.document(), sheet);
      broken.refreshAndCheck(words);
    }
  const std::vector<std::pair<const char *, Words>> columns{
      {"ri_state", {}},
      {"ri_key", {"Indicators", "ri_key", "undo"}},
  };
  for (const auto &[column, words] : columns)
    BOOST_TEST_CONTEXT("without the column " << column) {
      const Broken broken(saved);
      deleteColumn(broken.document(), column);
      broken.refreshAndCheck(words);
    }
}
