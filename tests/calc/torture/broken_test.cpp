// Documents that are broken: sheets and columns deleted, the hidden sheet Base damaged. Each is
// refreshed rightly, and a second refresh writes nothing; or it is refused by one message that
// names the cause, and nothing of the document differs.
#include <functional>
#include <memory>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
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
    const Reference<css::table::XTableChartsSupplier> page(document.sheet("Report"),
                                                           UNO_QUERY_THROW);
    for (const rtl::OUString &chart : page->getCharts()->getElementNames())
      page->getCharts()->removeByName(chart); // they take most of the time
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

/// A row of Base, and what makes one damage of another: those of the first link, sentence and
/// indicator are as good as any.
enum class RowOf { Link, Sentence, Indicator };

int baseRow(const Document &document, RowOf what) {
  const char *kinds[] = {"report", "text", "row"};
  return document.find("rb_kind", kinds[static_cast<int>(what)]).value();
}

Reference<css::sheet::XSpreadsheet> base(const Document &document) {
  return document.sheet("Base");
}

using Damage = std::function<void(const Reference<css::table::XCell> &cell)>;

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
    if (words.empty())
      refreshTwice();
    else
      refuse(words);
  }

private:
  auto refresh() const { return saved_.imported.reports->refresh(document_.spreadsheet()); }

  void refreshTwice() const {
    const auto mine = cellsOfUser(document_);
    try {
      refresh();
      document_.setModified(false);
      const auto steps = document_.undoTitles().size();
      refresh();
      BOOST_TEST(document_.modifiedParts() == "");
      BOOST_TEST(document_.undoTitles().size() == steps);
    } catch (const ReportException &error) {
      BOOST_ERROR("refused: " << toUtf8(error.Message));
    }
    BOOST_TEST(cellsOfUser(document_) == mine, boost::test_tools::per_element());
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

/// What a cell may come to hold that is none of what it held.
const std::vector<std::pair<const char *, Damage>> kDamages{
    {"emptied", [](const auto &cell) { write(cell, ""); }},
    {"a formula", [](const auto &cell) { cell->setFormula("=1+1"); }},
    {"a text", [](const auto &cell) { write(cell, "張"); }},
    {"negative", [](const auto &cell) { cell->setValue(-3); }},
    {"huge", [](const auto &cell) { cell->setValue(1e9); }},
};

BOOST_AUTO_TEST_CASE(cellsOfBaseAreDamaged) {
  const SavedWorkbook saved;
  struct Place {
    const char *column;
    RowOf row;
    std::string refused; ///< by which of kDamages, a letter each
  };
  const std::vector<Place> places{
      {"rb_kind", RowOf::Link, "eftnh"},
      {"rb_report", RowOf::Link, "eftnh"},
      {"rb_separator", RowOf::Link, "f"},
      {"rb_kind", RowOf::Sentence, "eftnh"},
      {"rb_report", RowOf::Sentence, "eftnh"},
      {"rb_no", RowOf::Sentence, "eftnh"},
      {"rb_text", RowOf::Sentence, "efnh"},
      {"rb_separator", RowOf::Sentence, "f"},
      {"rb_kind", RowOf::Indicator, "eftnh"},
      {"rb_report", RowOf::Indicator, "eftnh"},
      {"rb_key", RowOf::Indicator, "eftnh"},
      {"rb_stem", RowOf::Indicator, "efnh"},
      {"rb_value", RowOf::Indicator, "f"},
      {"rb_base_value", RowOf::Indicator, "f"},
      {"rb_source", RowOf::Indicator, "f"},
      {"rb_previous", RowOf::Indicator, "f"},
      {"rb_value_rounding", RowOf::Indicator, "f"},
  };
  const std::string letters = "eftnh";
  for (const Place &place : places)
    for (std::size_t d = 0; d < kDamages.size(); ++d)
      BOOST_TEST_CONTEXT(place.column << " of row kind " << static_cast<int>(place.row)
                                      << " became " << kDamages[d].first) {
        const Broken broken(saved);
        const Document &document = broken.document();
        kDamages[d].second(document.cell(place.column, baseRow(document, place.row)));
        const bool refused = place.refused.find(letters[d]) != std::string::npos;
        broken.refreshAndCheck(refused ? Words{"Base", place.column, "undo"} : Words());
      }
}

BOOST_AUTO_TEST_CASE(theLinkIsDamaged) {
  const SavedWorkbook saved;
  const std::vector<Words> words{
      {"has no link", "undo"}, {"a formula", "undo"}, {"張"}, {"has no link"}, {"has no link"}};
  for (std::size_t d = 0; d < kDamages.size(); ++d)
    BOOST_TEST_CONTEXT("the link became " << kDamages[d].first) {
      const Broken broken(saved);
      const Document &document = broken.document();
      kDamages[d].second(document.cell("rb_text", baseRow(document, RowOf::Link)));
      broken.refreshAndCheck(words[d]);
    }
}

BOOST_AUTO_TEST_CASE(rowsOfBaseAreDamaged) {
  const SavedWorkbook saved;
  const auto rows = [](const Document &document) {
    return Reference<css::table::XColumnRowRange>(base(document), UNO_QUERY_THROW)->getRows();
  };
  const auto copy = [](const Document &document, int from, int to) {
    const auto sheet = base(document);
    const Reference<css::sheet::XCellRangeData> source(
        sheet->getCellRangeByPosition(0, from, 30, from), UNO_QUERY_THROW);
    Reference<css::sheet::XCellRangeData>(sheet->getCellRangeByPosition(0, to, 30, to),
                                          UNO_QUERY_THROW)
        ->setDataArray(source->getDataArray());
  };
  struct Case {
    const char *what;
    std::function<void(const Document &, int row)> damage;
    std::vector<Words> words; ///< for a row of each kind
  };
  const std::vector<Case> cases{
      {"deleted",
       [&](const auto &document, int row) { rows(document)->removeByIndex(row, 1); },
       {{"Base", "undo"}, {"Source", "undo"}, {}}},
      {"doubled",
       [&](const auto &document, int row) {
         rows(document)->insertByIndex(row + 1, 1);
         copy(document, row, row + 1);
       },
       {{"second link", "undo"}, {"another sentence", "undo"}, {"another row", "undo"}}},
      {"swapped with the next",
       [&](const auto &document, int row) {
         rows(document)->insertByIndex(row + 2, 1);
         copy(document, row, row + 2);
         rows(document)->removeByIndex(row, 1);
       },
       {{}, {}, {}}},
      {"moved to the end",
       [&](const auto &document, int row) {
         const int end = document.rows("rb_kind") + 1;
         copy(document, row, end);
         rows(document)->removeByIndex(row, 1);
       },
       {{}, {}, {}}},
  };
  for (const Case &each : cases)
    for (const RowOf row : {RowOf::Link, RowOf::Sentence, RowOf::Indicator})
      BOOST_TEST_CONTEXT("a row of kind " << static_cast<int>(row) << " " << each.what) {
        const Broken broken(saved);
        each.damage(broken.document(), baseRow(broken.document(), row));
        broken.refreshAndCheck(each.words[static_cast<std::size_t>(row)]);
      }
}

BOOST_AUTO_TEST_CASE(sheetsAndColumnsAreDeleted) {
  const SavedWorkbook saved;
  const std::vector<std::pair<const char *, Words>> sheets{
      {"Indicators", {"Indicators", "undo"}},
      {"Source", {"Source", "undo"}},
      {"Base", {"Base", "undo"}},
      {"Comparisons", {}},
      {"Report", {}},
      {"Left out", {}},
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
      {"ri_key", {"Indicators", "ri_key", "undo"}},
      {"ri_state", {}},
      {"ri_value", {}},
      {"ri_source", {}},
      {"ri_report", {}},
      {"rs_no", {"Source", "rs_no", "undo"}},
      {"rs_text", {"Source", "rs_text", "undo"}},
      {"rs_report", {}},
      {"rs_state", {}},
      {"rs_rows", {}},
      {"rx_key", {}},
      {"rx_done", {}},
      {"rl_time", {}},
      {"ru_key", {}},
      {"rc_key1", {}},
      {"rb_kind", {"Base", "rb_kind", "undo"}},
      {"rb_report", {"Base", "rb_report", "undo"}},
      {"rb_growth_rounding", {"Base", "rb_growth_rounding", "undo"}},
  };
  for (const auto &[column, words] : columns)
    BOOST_TEST_CONTEXT("without the column " << column) {
      const Broken broken(saved);
      deleteColumn(broken.document(), column);
      broken.refreshAndCheck(words);
    }
}
