// Random edits of the text and by a user, refreshed in a real office: what is the user's is there
// and on its own indicator, only what the text changed has changed, a second refresh writes
// nothing, and undo restores the document to the letter. Seeded; RI_CASES multiplies the number of
// cases, RI_SEED runs one.
#include <boost/test/results_collector.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <iostream>
#include <map>
#include <optional>
#include <random>
#include <set>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>
#include <com/sun/star/sheet/XSheetAnnotation.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/sheet/XSheetFilterDescriptor.hpp>
#include <com/sun/star/table/TableSortField.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XRefreshable.hpp>
#include <com/sun/star/util/XSortable.hpp>
#include <org/reportindicators/Reports.hpp>

#include "calc/imported.hpp"

using namespace ri::test;
using css::table::CellRangeAddress;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using org::reportindicators::RefreshCounts;

namespace {

const Office &theOffice() {
  static const Office office;
  return office;
}

class Dice {
public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}
  /// 0 to below `bound`.
  int below(int bound) { return static_cast<int>(engine_() % static_cast<std::uint64_t>(bound)); }
  bool oneIn(int count) { return below(count) == 0; }

private:
  std::mt19937_64 engine_;
};

rtl::OUString toOUString(const std::string &text) {
  return ri::test::toOUString(std::string_view(text));
}

/// A report that a reader reads the same way in every run: sections of lines of sentences.
class RandomText {
public:
  explicit RandomText(Dice &dice) : dice_(dice) {
    for (int section = 2 + dice_.below(3); section > 0; --section)
      addSection();
  }

  std::string text() const {
    std::string text = "青河市2025年工作報告\n2026年1月15日\n\n";
    for (const Section &section : sections_) {
      text += section.heading + "\n";
      for (const Sentence &sentence : section.sentences)
        text += sentence.text() + "\n";
      text += "\n";
    }
    return text;
  }

  void edit() {
    Section &section = sections_[at(sections_)];
    Sentence &sentence = section.sentences[at(section.sentences)];
    switch (dice_.below(9)) {
    case 0:
      section.sentences.insert(section.sentences.begin() + at(section.sentences), newSentence());
      break;
    case 1:
      if (section.sentences.size() > 1)
        section.sentences.erase(section.sentences.begin() + at(section.sentences));
      break;
    case 2:
      std::swap(sentence, section.sentences[at(section.sentences)]);
      break;
    case 3:
      std::swap(section, sections_[at(sections_)]);
      break;
    case 4:
      section.heading = newHeading();
      break;
    case 5:
      sentence.before = sentence.before.empty() ? "全年" : "";
      break;
    case 6:
      sentence.unit = newUnit();
      break;
    case 7:
      sentence.growth = dice_.oneIn(3) ? 0 : 1 + dice_.below(60);
      break;
    default:
      sentence.value = 1 + dice_.below(9000);
    }
  }

  std::string sentence() { return newSentence().text(); }

private:
  struct Sentence {
    std::string before, name, unit;
    int value = 0, growth = 0;
    std::string text() const {
      return before + name + std::to_string(value) + unit +
             (growth == 0 ? "" : "，同比增長" + std::to_string(growth) + "%") + "。";
    }
  };
  struct Section {
    std::string heading;
    std::vector<Sentence> sentences;
  };

  template <typename List> int at(const List &list) {
    return dice_.below(static_cast<int>(list.size()));
  }

  void addSection() {
    Section section;
    section.heading = newHeading();
    for (int sentence = 1 + dice_.below(4); sentence > 0; --sentence)
      section.sentences.push_back(newSentence());
    sections_.push_back(std::move(section));
  }

  std::string newHeading() {
    static const std::vector<std::string> all{"一、經濟", "二、民生", "三、教育", "四、交通"};
    return all[static_cast<std::size_t>(at(all))];
  }

  std::string newUnit() { return dice_.oneIn(2) ? "億元" : "萬元"; }

  Sentence newSentence() {
    static const std::vector<std::string> names{"出口總額",   "進口總額",           "財政收入",
                                                "工業增加值", "社會消費品零售總額", "固定資產投資"};
    Sentence sentence;
    sentence.name = names[static_cast<std::size_t>(at(names))];
    sentence.unit = newUnit();
    sentence.value = 1 + dice_.below(9000);
    sentence.growth = dice_.oneIn(2) ? 0 : 1 + dice_.below(60);
    return sentence;
  }

  Dice &dice_;
  std::vector<Section> sections_;
};

/// A short name of a style's text, the same for the same text.
std::string nameOfStyle(const std::string &text) {
  static std::map<std::string, std::string> names;
  return names.emplace(text, "style " + std::to_string(names.size())).first->second;
}

/// A name for what each automatic style says, by the style's own name. Their numbers depend on what
/// else there is.
std::map<std::string, std::string> automaticStyles(const std::string &dump) {
  std::map<std::string, std::string> styles;
  const std::string_view begin = "<style:style style:name=\"";
  const auto end = dump.find("</office:automatic-styles>");
  for (auto at = dump.find(begin, dump.find("<office:automatic-styles>")); at < end;
       at = dump.find(begin, at)) {
    at += begin.size();
    const auto quote = dump.find('"', at);
    const auto tag = dump.find('>', quote);
    const auto close = dump[tag - 1] == '/' ? tag : dump.find("</style:style>", tag);
    styles[dump.substr(at, quote - at)] = nameOfStyle(dump.substr(quote, close - quote));
    at = close;
  }
  return styles;
}

/// The content with the automatic styles named by what they say.
std::string withStyles(const std::string &dump) {
  const auto styles = automaticStyles(dump);
  std::string expanded;
  const std::string_view name = "style-name=\"";
  std::size_t at = dump.find("<office:body>");
  for (auto found = dump.find(name, at); found != std::string::npos; found = dump.find(name, at)) {
    const auto quote = dump.find('"', found + name.size());
    const auto style = styles.find(dump.substr(found + name.size(), quote - found - name.size()));
    expanded.append(dump, at, found + name.size() - at);
    expanded += style == styles.end()
                    ? dump.substr(found + name.size(), quote - found - name.size())
                    : style->second;
    at = quote;
  }
  return expanded.append(dump, at);
}

/// The office derives the number format of a formula that it compiles anew: its value counts here,
/// not how it is shown.
std::string valuesOfFormulas(const std::string &dump) {
  const std::string_view cell = "<table:table-cell ";
  const std::string_view close = "</table:table-cell>";
  std::string plain;
  std::size_t at = 0;
  for (auto begin = dump.find(cell); begin != std::string::npos; begin = dump.find(cell, at)) {
    const auto tag = dump.find('>', begin);
    const std::string_view attributes(dump.data() + begin, tag - begin);
    const auto formula =
        std::min(attributes.find("table:formula="), attributes.find("table:number-matrix"));
    plain.append(dump, at, begin - at);
    at = tag;
    if (formula == std::string_view::npos) {
      plain += attributes;
      continue;
    }
    plain.append(cell).append(attributes.substr(formula));
    if (dump[tag - 1] != '/')
      at = dump.find(close, tag);
  }
  return plain.append(dump, at);
}

/// The document as a file holds it, all but what is no content: the view, the times, the generator.
std::string dumpOf(const Document &document) {
  document.recalculate();
  const TemporaryFolder folder;
  const auto file = folder.path() / "dump.fods";
  document.store(file, "OpenDocument Spreadsheet Flat XML");
  std::string dump = readFile(file);
  const auto cut = [&dump](std::string_view begin, std::string_view end) {
    std::string kept;
    std::size_t at = 0;
    for (auto from = dump.find(begin); from != std::string::npos; from = dump.find(begin, at)) {
      kept.append(dump, at, from - at);
      at = dump.find(end, from + begin.size()) + end.size();
    }
    dump = kept.append(dump, at);
  };
  cut("<office:meta>", "</office:meta>");
  cut("<office:settings>", "</office:settings>");
  // A chart's copy of its values, its picture and its layout are late by a timer; its ranges are
  // spelt in two ways.
  cut("<chart:plot-area ", ">");
  cut("<chart:coordinate-region ", "/>");
  cut(" draw:notify-on-update-of-ranges=\"", "\"");
  cut("<table:table table:name=\"local-table\">", "</table:table>");
  cut("<office:binary-data>", "</office:binary-data>");
  cut("\n    <office:forms ", "/>"); // empty, and made as soon as something asks
  // The office forgets notes when it writes a sheet as it was loaded; checkMarks looks at them.
  cut("\n       <office:annotation ", "</office:annotation>");
  // A conditional format that several sheets have in common names any one of them here.
  cut("base-cell-address=\"", "\"");
  cut(" office:value-type=\"", "\"");
  cut(" calcext:value-type=\"", "\"");
  return withStyles(valuesOfFormulas(dump));
}

/// What stands where two texts first differ.
std::string difference(const std::string &a, const std::string &b) {
  constexpr std::size_t kAround = 300;
  std::size_t at = 0;
  while (at < a.size() && at < b.size() && a[at] == b[at])
    ++at;
  const std::size_t begin = at < kAround ? 0 : at - kAround;
  return a.substr(begin, 2 * kAround) + "\n--- and ---\n" + b.substr(begin, 2 * kAround);
}

/// The sheet of the indicators, whatever it is called, by rows and columns of the sheet.
class Indicators {
public:
  explicit Indicators(const Document &document) : document_(document) {
    const CellRangeAddress key = document.named("ri_key");
    sheet_.set(Reference<css::container::XIndexAccess>(document.spreadsheet()->getSheets(),
                                                       UNO_QUERY_THROW)
                   ->getByIndex(key.Sheet),
               UNO_QUERY_THROW);
    first_ = key.StartRow;
    last_ = key.EndRow;
    keyColumn_ = key.StartColumn;
    stateColumn_ = document.named("ri_state").StartColumn;
  }

  const Document &document() const { return document_; }
  Reference<css::sheet::XSpreadsheet> sheet() const { return sheet_; }
  std::string name() const {
    return toUtf8(Reference<css::container::XNamed>(sheet_, UNO_QUERY_THROW)->getName());
  }
  int first() const { return first_; }
  int last() const { return last_; }
  /// Where the user's own columns begin.
  int own() const { return stateColumn_ + 1; }
  Reference<css::table::XCell> cell(int column, int row) const {
    return sheet_->getCellByPosition(column, row);
  }
  Reference<css::table::XCell> cell(const char *column, int row) const {
    return cell(columnOf(column), row);
  }
  int columnOf(const char *column) const { return document_.named(column).StartColumn; }
  std::string text(int column, int row) const {
    return toUtf8(Reference<css::text::XText>(cell(column, row), UNO_QUERY_THROW)->getString());
  }
  std::string key(int row) const { return text(keyColumn_, row); }
  Reference<css::beans::XPropertySet> row(int row) const {
    return {
        Reference<css::table::XColumnRowRange>(sheet_, UNO_QUERY_THROW)->getRows()->getByIndex(row),
        UNO_QUERY_THROW};
  }
  /// The rows with a key, the first one of each.
  std::map<std::string, int> rows() const {
    std::map<std::string, int> rows;
    const auto keys =
        Reference<css::sheet::XCellRangeData>(
            sheet_->getCellRangeByPosition(keyColumn_, first_, keyColumn_, last_), UNO_QUERY_THROW)
            ->getDataArray();
    for (int row = 0; row < keys.getLength(); ++row) {
      rtl::OUString key;
      if ((keys[row][0] >>= key) && !key.isEmpty())
        rows.emplace(toUtf8(key), first_ + row);
    }
    return rows;
  }

private:
  const Document &document_;
  Reference<css::sheet::XSpreadsheet> sheet_;
  int first_ = 0, last_ = 0, keyColumn_ = 0, stateColumn_ = 0;
};

Reference<css::sheet::XSheetAnnotations> notesOf(const Indicators &indicators) {
  return Reference<css::sheet::XSheetAnnotationsSupplier>(indicators.sheet(), UNO_QUERY_THROW)
      ->getAnnotations();
}

/// What a user leaves on a row, which says whose row it is.
struct Marks {
  std::map<std::string, std::string> values;  ///< key ▸ what Value shows, typed by the user
  std::map<std::string, std::string> remarks; ///< key ▸ text right of State
  std::map<std::string, sal_Int32> colours;   ///< key ▸ background of Unit
  std::map<std::string, sal_Int32> heights;   ///< key ▸ of the row
  std::set<std::string> notes;                ///< keys with a note on Period, whose text it is
  std::set<std::string> formulas;             ///< keys with =2*Value, two right of State
};

/// What a user does to a document.
class RandomUser {
public:
  RandomUser(Dice &dice, Document &document, RandomText &text, Marks &marks)
      : dice_(dice), document_(document), text_(text), marks_(marks) {}

  void act() {
    const Indicators it(document_);
    const int row = it.first() + dice_.below(it.last() - it.first() + 1);
    const std::string key = it.key(row);
    // A copy of a row, and a row without key, are the user's own: the marks are of managed rows.
    const auto rows = it.rows();
    const auto managed = rows.find(key);
    if (managed == rows.end() || managed->second != row)
      return;
    switch (dice_.below(19)) {
    case 0:
      it.cell("ri_value", row)->setValue(10000 + dice_.below(1000));
      marks_.values[key] = it.text(it.columnOf("ri_value"), row);
      break;
    case 1:
      write(it.cell(it.own(), row), "remark " + key);
      marks_.remarks[key] = "remark " + key;
      break;
    case 2:
      it.cell(it.own() + 1, row)->setFormula(toOUString("=2*" + address(it, "ri_value", row)));
      marks_.formulas.insert(key);
      break;
    case 3:
      if (marks_.notes.insert(key).second)
        notesOf(it)->insertNew(
            Reference<css::sheet::XCellAddressable>(it.cell("ri_period", row), UNO_QUERY_THROW)
                ->getCellAddress(),
            toOUString(key));
      break;
    case 4:
      marks_.colours[key] = 0xFF0000 + dice_.below(256);
      setProperty(it.cell("ri_unit", row), "CellBackColor", css::uno::Any(marks_.colours[key]));
      break;
    case 5:
      setProperty(it.row(row), "Height", css::uno::Any(sal_Int32{1000 + dice_.below(500)}));
      marks_.heights[key] = propertyOf(it.row(row), "Height").get<sal_Int32>();
      break;
    case 6:
    case 7:
      sort(it);
      break;
    case 8:
      filter(it);
      break;
    case 9:
      setProperty(it.row(row), "IsVisible", css::uno::Any(dice_.oneIn(2)));
      break;
    case 10:
      insertRow(it, row);
      break;
    case 11:
      copyRow(it, row);
      break;
    case 12:
      if (it.last() - it.first() > 2)
        removeRow(it, row, key);
      break;
    case 13:
      insertColumn(it);
      break;
    case 14:
      rename();
      break;
    case 15:
      addSheet(it);
      break;
    default:
      editSource();
    }
  }

private:
  static std::string address(const Indicators &it, const char *column, int row) {
    const auto cell = it.cell(column, row);
    const std::string name =
        toUtf8(propertyOf(cell, "AbsoluteName").get<rtl::OUString>()); // $Indicators.$I$2
    std::string plain;
    for (const char unit : name.substr(name.rfind('.') + 1))
      if (unit != '$')
        plain += unit;
    return plain;
  }

  static Reference<css::table::XTableRows> rowsOf(const Indicators &it) {
    return Reference<css::table::XColumnRowRange>(it.sheet(), UNO_QUERY_THROW)->getRows();
  }

  void sort(const Indicators &it) {
    css::table::TableSortField field;
    field.Field = dice_.below(it.own());
    field.IsAscending = dice_.oneIn(2);
    const std::vector<css::beans::PropertyValue> how{
        property("SortFields",
                 css::uno::Any(css::uno::Sequence<css::table::TableSortField>(&field, 1))),
        property("ContainsHeader", css::uno::Any(false))};
    // The heights stay where they are, so they are no mark of a row any more.
    marks_.heights.clear();
    Reference<css::util::XSortable>(
        it.sheet()->getCellRangeByPosition(0, it.first(), it.own() + 1, it.last()), UNO_QUERY_THROW)
        ->sort({how.data(), static_cast<sal_Int32>(how.size())});
  }

  /// Only rows of one unit, by the autofilter of the table; or all again.
  void filter(const Indicators &it) {
    const Reference<css::sheet::XDatabaseRanges> ranges(
        propertyOf(document_.spreadsheet(), "DatabaseRanges"), UNO_QUERY_THROW);
    for (const rtl::OUString &name : ranges->getElementNames()) {
      const Reference<css::sheet::XDatabaseRange> range(ranges->getByName(name), UNO_QUERY_THROW);
      const CellRangeAddress area = range->getDataArea();
      if (area.Sheet != document_.named("ri_key").Sheet)
        continue;
      css::sheet::TableFilterField field;
      field.Field = it.columnOf("ri_unit") - area.StartColumn;
      field.Operator = css::sheet::FilterOperator_EQUAL;
      field.StringValue = "億元";
      range->getFilterDescriptor()->setFilterFields(
          {&field, dice_.oneIn(2) ? sal_Int32{1} : sal_Int32{0}});
      Reference<css::util::XRefreshable>(range, UNO_QUERY_THROW)->refresh();
    }
  }

  void insertRow(const Indicators &it, int row) {
    rowsOf(it)->insertByIndex(row, 1);
    write(it.cell("ri_indicator", row), "my own row");
    it.cell("ri_value", row)->setFormula("=1+1");
  }

  void copyRow(const Indicators &it, int row) {
    rowsOf(it)->insertByIndex(row + 1, 1);
    const auto address = [&it](int r) {
      return Reference<css::sheet::XCellRangeAddressable>(
                 it.sheet()->getCellRangeByPosition(0, r, it.own() + 1, r), UNO_QUERY_THROW)
          ->getRangeAddress();
    };
    const CellRangeAddress to = address(row + 1);
    Reference<css::sheet::XCellRangeMovement>(it.sheet(), UNO_QUERY_THROW)
        ->copyRange({to.Sheet, to.StartColumn, to.StartRow}, address(row));
    // What is copied is the copy's: its note and its colour say the key of the other row.
    const auto notes = notesOf(it);
    for (int n = notes->getCount() - 1; n >= 0; --n)
      if (Reference<css::sheet::XSheetAnnotation>(notes->getByIndex(n), UNO_QUERY_THROW)
              ->getPosition()
              .Row == row + 1)
        notes->removeByIndex(n);
  }

  void removeRow(const Indicators &it, int row, const std::string &key) {
    for (const auto &[other, at] : it.rows())
      if (other == key && at == row) {
        marks_.values.erase(key);
        marks_.remarks.erase(key);
        marks_.colours.erase(key);
        marks_.heights.erase(key);
        marks_.notes.erase(key);
        marks_.formulas.erase(key);
      }
    rowsOf(it)->removeByIndex(row, 1);
    // A copy of the row is the managed one now, with marks of its own.
    forgetCopies_ = true;
  }

  void insertColumn(const Indicators &it) {
    Reference<css::table::XColumnRowRange>(it.sheet(), UNO_QUERY_THROW)
        ->getColumns()
        ->insertByIndex(dice_.below(it.own()), 1);
  }

  void rename() {
    const char *column = dice_.oneIn(2) ? "ri_key" : "rs_text";
    const Reference<css::container::XNamed> sheet(
        Reference<css::container::XIndexAccess>(document_.spreadsheet()->getSheets(),
                                                UNO_QUERY_THROW)
            ->getByIndex(document_.named(column).Sheet),
        UNO_QUERY_THROW);
    sheet->setName(toOUString("我的表 " + std::to_string(dice_.below(1000000))));
  }

  /// A sheet of the user's own, which looks rows up.
  void addSheet(const Indicators &it) {
    const auto sheets = document_.spreadsheet()->getSheets();
    const rtl::OUString name = toOUString("own " + std::to_string(dice_.below(1000000)));
    if (sheets->hasByName(name))
      return;
    sheets->insertNewByName(name, static_cast<sal_Int16>(sheets->getElementNames().getLength()));
    const Reference<css::sheet::XSpreadsheet> sheet(sheets->getByName(name), UNO_QUERY_THROW);
    sheet->getCellByPosition(0, 0)->setFormula("=SUM(ri_value)");
    sheet->getCellByPosition(0, 1)->setFormula(
        toOUString("=INDEX(ri_indicator;MATCH(\"" + it.key(it.first()) + "\";ri_key;0))"));
  }

  void editSource() {
    const CellRangeAddress range = document_.named("rs_text");
    const int row = range.StartRow + dice_.below(range.EndRow - range.StartRow + 1);
    const auto cell = document_.cell("rs_text", row);
    if (document_.shown("rs_role", row) == "body")
      write(cell, dice_.oneIn(6) ? std::string() : text_.sentence());
  }

  Dice &dice_;
  Document &document_;
  RandomText &text_;
  Marks &marks_;

public:
  bool forgetCopies_ = false;
};

/// Cells of the rows by key: what they show, but State.
std::map<std::string, std::vector<std::string>> cellsByKey(const Indicators &it) {
  std::map<std::string, std::vector<std::string>> cells;
  const auto data = Reference<css::sheet::XCellRangeData>(
                        it.sheet()->getCellRangeByPosition(0, it.first(), it.own() - 2, it.last()),
                        UNO_QUERY_THROW)
                        ->getDataArray();
  for (const auto &[key, row] : it.rows())
    for (const css::uno::Any &value : data[row - it.first()]) {
      rtl::OUString text;
      double number = 0;
      if (!(value >>= text) && (value >>= number))
        text = rtl::OUString::number(number);
      cells[key].push_back(toUtf8(text));
    }
  return cells;
}

void checkMarks(const Indicators &it, const Marks &marks) {
  const auto rows = it.rows();
  const auto rowOf = [&rows](const std::string &key) {
    const auto found = rows.find(key);
    BOOST_TEST((found != rows.end()), "the row of " << key << " is gone");
    return found == rows.end() ? 0 : found->second;
  };
  for (const auto &[key, text] : marks.values)
    BOOST_TEST(it.text(it.columnOf("ri_value"), rowOf(key)) == text);
  for (const auto &[key, text] : marks.remarks)
    BOOST_TEST(it.text(it.own(), rowOf(key)) == text);
  for (const auto &[key, colour] : marks.colours)
    BOOST_TEST(propertyOf(it.cell("ri_unit", rowOf(key)), "CellBackColor").get<sal_Int32>() ==
               colour);
  for (const auto &[key, height] : marks.heights)
    BOOST_TEST(propertyOf(it.row(rowOf(key)), "Height").get<sal_Int32>() == height);
  for (const std::string &key : marks.formulas)
    BOOST_TEST(it.cell(it.own() + 1, rowOf(key))->getValue() ==
               2 * it.cell("ri_value", rowOf(key))->getValue());
  std::set<std::string> notes;
  const auto annotations = notesOf(it);
  for (int n = 0; n < annotations->getCount(); ++n) {
    const Reference<css::sheet::XSheetAnnotation> note(annotations->getByIndex(n), UNO_QUERY_THROW);
    const std::string text =
        toUtf8(Reference<css::text::XSimpleText>(note, UNO_QUERY_THROW)->getString());
    notes.insert(text);
    BOOST_TEST(it.key(note->getPosition().Row) == text);
  }
  BOOST_TEST((notes == marks.notes));
}

/// Which rows are hidden, by key.
std::set<std::string> hiddenRows(const Indicators &it) {
  std::set<std::string> hidden;
  for (const auto &[key, row] : it.rows())
    if (!propertyOf(it.row(row), "IsVisible").get<bool>())
      hidden.insert(key);
  return hidden;
}

bool hasFailed() {
  const boost::unit_test::test_unit_id id = boost::unit_test::framework::current_test_case().p_id;
  return boost::unit_test::results_collector.results(id).p_assertions_failed > 0;
}

class Case {
public:
  explicit Case(std::uint64_t seed)
      : dice_(seed), text_(dice_), file_(folder_.path() / "report.txt"),
        reports_(org::reportindicators::Reports::create(theOffice().context())),
        document_((writeFile(file_, text_.text()),
                   reports_->importReport(fileUrl(file_), rtl::OUString()))) {}
  ~Case() { document_.close(); }
  Case(const Case &) = delete;
  Case &operator=(const Case &) = delete;

  void round() {
    for (int edits = dice_.below(4); edits > 0; --edits)
      text_.edit();
    writeFile(file_, text_.text());
    RandomUser user(dice_, document_, text_, marks_);
    for (int acts = dice_.below(7); acts > 0; --acts)
      user.act();
    if (user.forgetCopies_)
      marks_ = {}, clearNotes();
    if (dice_.oneIn(4))
      saveAndLoad();
    refreshAndCheck();
  }

private:
  void clearNotes() {
    const auto notes = notesOf(Indicators(document_));
    while (notes->getCount() > 0)
      notes->removeByIndex(0);
  }

  void saveAndLoad() {
    const bool ods = dice_.oneIn(2);
    const auto saved = folder_.path() / (ods ? "saved.ods" : "saved.xlsx");
    document_.store(saved, ods ? "calc8" : "Calc MS Excel 2007 XML");
    document_.close();
    document_ = theOffice().open(saved);
    if (!ods)
      marks_.heights.clear(); // other units
  }

  /// Formulas show what they show once everything is calculated anew.
  void checkCalculated() {
    std::map<std::string, std::vector<std::vector<css::uno::Any>>> shown;
    for (const std::string &sheet : document_.sheetNames())
      shown[sheet] = document_.values(sheet);
    document_.recalculate();
    for (const auto &[sheet, values] : shown)
      BOOST_TEST((document_.values(sheet) == values),
                 sheet << " shows values that are out of date");
  }

  /// Doing a refresh again, the office now and then makes array formulas plain ones.
  Contents withoutSummary() const {
    Contents contents = document_.contents();
    contents.erase("Summary");
    return contents;
  }

  void refreshAndCheck() {
    const auto steps = document_.undoTitles().size();
    // Else the test itself is wrong.
    checkMarks(Indicators(document_), marks_);
    const std::string before = dumpOf(document_);
    const auto cellsBefore = cellsByKey(Indicators(document_));
    const auto hiddenBefore = hiddenRows(Indicators(document_));
    reports_->refresh(document_.spreadsheet());
    checkCalculated();
    const std::string after = dumpOf(document_);
    const Contents contents = withoutSummary();
    {
      const Indicators it(document_);
      checkMarks(it, marks_);
      const auto rows = it.rows();
      const auto cellsAfter = cellsByKey(it);
      for (const auto &[key, cells] : cellsBefore) {
        BOOST_TEST((rows.count(key) == 1), "the row of " << key << " is gone");
        const std::string state = it.text(it.own() - 1, rows.at(key));
        if (state != "changed" && cellsAfter.count(key) != 0)
          BOOST_TEST(cellsAfter.at(key) == cells, boost::test_tools::per_element());
      }
      const auto hiddenAfter = hiddenRows(it);
      for (const auto &[key, cells] : cellsBefore)
        BOOST_TEST(hiddenBefore.count(key) == hiddenAfter.count(key), key);
    }
    const bool wrote = document_.undoTitles().size() > steps;
    BOOST_TEST(document_.undoTitles().size() <= steps + 1);
    if (!wrote)
      BOOST_TEST(before == after, difference(before, after));

    document_.setModified(false);
    reports_->refresh(document_.spreadsheet());
    BOOST_TEST(!document_.modified(), "a second refresh writes");
    if (!wrote)
      return;
    document_.undoManager()->undo();
    const std::string undone = dumpOf(document_);
    BOOST_TEST((undone == before), "undone: " << difference(before, undone));
    checkMarks(Indicators(document_), marks_);
    document_.undoManager()->redo();
    BOOST_TEST((withoutSummary() == contents));
  }

  TemporaryFolder folder_;
  Dice dice_;
  RandomText text_;
  std::filesystem::path file_;
  Reference<org::reportindicators::XReports> reports_;
  Document document_;
  Marks marks_;
};

std::uint64_t numberFrom(const char *variable, std::uint64_t otherwise) {
  const char *text = std::getenv(variable);
  return text != nullptr ? std::strtoull(text, nullptr, 10) : otherwise;
}

} // namespace

BOOST_AUTO_TEST_CASE(refreshIsUnderTorture) {
  const std::uint64_t only = numberFrom("RI_SEED", 0);
  const std::uint64_t cases = 10 * numberFrom("RI_CASES", 1);
  for (std::uint64_t seed = 1; seed <= cases; ++seed) {
    if (only != 0 && seed != only)
      continue;
    BOOST_TEST_CONTEXT("RI_SEED=" << seed) {
      Case it(seed);
      for (int round = 0; round < 3 && !hasFailed(); ++round)
        it.round();
    }
    if (hasFailed())
      return;
  }
}
