// The sheet Panel in the office: two reports of different years, live figures, refresh and undo.
#include <boost/test/unit_test.hpp>

#include <fstream>

#include "calc/imported.hpp"

using namespace ri::test;

namespace {

const Office &theOffice() {
  static const Office office(Office::Extension::Installed, {});
  return office;
}

const std::string kLater = "青河市2025年統計公報\n"
                           "\n"
                           "2025年，青河市出口總額超45億元，同比增長12.5%。\n"
                           "2025年，青河市常住人口860萬人。\n";
const std::string kEarlier = "青河市2024年統計公報\n"
                             "\n"
                             "2024年，青河市出口總額400000萬元，同比增長8%。\n"
                             "2024年，青河市常住人口850萬人。\n";

struct TwoReports {
  TwoReports() : it(theOffice(), kLater), earlier(it.folder.path() / "earlier.txt") {
    std::ofstream(earlier) << kEarlier;
    it.reports->importInto(it.document.spreadsheet(), fileUrl(earlier), {});
  }

  std::string shown(std::string_view column, int row) const {
    return it.document.shown(column, row);
  }

  Imported it;
  std::filesystem::path earlier;
};

} // namespace

BOOST_AUTO_TEST_CASE(a_second_report_makes_a_panel_of_live_figures) {
  const TwoReports two;
  const Document &document = two.it.document;
  BOOST_TEST(two.shown("rq_1", 0) == "2024");
  BOOST_TEST(two.shown("rq_2", 0) == "2025");
  BOOST_TEST(two.shown("rq_indicator", 1) == "出口總額");
  BOOST_TEST(two.shown("rq_unit", 1) == "億元");
  BOOST_TEST(document.cell("rq_1", 1)->getValue() == 40);
  BOOST_TEST(document.cell("rq_2", 1)->getValue() == 45);
  BOOST_TEST(two.shown("rq_hedge2", 1) == ">");
  BOOST_TEST(two.shown("rq_trend", 1) == "▁█");
  BOOST_TEST(document.cell("rq_2", 2)->getValue() == 12.5); // growth
  BOOST_TEST(document.cell("rq_1", 3)->getValue() == 850);
  // Live: the user's figure is followed, whatever row it is sorted to.
  two.it.cell("常住人口", "ri_value")->setValue(870);
  document.recalculate();
  BOOST_TEST(document.cell("rq_2", 3)->getValue() == 870);
}

BOOST_AUTO_TEST_CASE(a_refresh_is_followed_and_undone) {
  const TwoReports two;
  const Document &document = two.it.document;
  const Contents before = document.contents();
  two.it.editFile("常住人口860萬人", "常住人口861萬人。2025年，青河市糧食產量12萬噸");
  std::ofstream(two.earlier) << kEarlier << "2024年，青河市糧食產量10萬噸。\n";
  two.it.refresh();
  BOOST_TEST(document.cell("rq_2", 3)->getValue() == 861);
  BOOST_TEST(two.shown("rq_indicator", 4) == "糧食產量");
  BOOST_TEST(document.cell("rq_1", 4)->getValue() == 10);
  BOOST_TEST(document.cell("rq_2", 4)->getValue() == 12);
  document.undoManager()->undo();
  BOOST_TEST((document.contents() == before));
  document.undoManager()->redo();
  BOOST_TEST(document.cell("rq_2", 4)->getValue() == 12);
}

BOOST_AUTO_TEST_CASE(undo_of_the_import_takes_the_panel_back) {
  const Imported it(theOffice(), kLater);
  const Contents before = it.document.contents();
  const std::filesystem::path earlier = it.folder.path() / "earlier.txt";
  std::ofstream(earlier) << kEarlier;
  it.reports->importInto(it.document.spreadsheet(), fileUrl(earlier), {});
  BOOST_TEST((it.document.contents() != before));
  it.document.undoManager()->undo();
  BOOST_TEST((it.document.contents() == before));
}
