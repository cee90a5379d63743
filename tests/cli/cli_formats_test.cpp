// Each format tells the same of a report as JSON Lines do, and can be read by what others read it
// with.
#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <boost/property_tree/xml_parser.hpp>
#include <sqlite3.h>

#include "cli/tool.hpp"

using namespace ri::test;
using namespace std::string_literals;

namespace {

using Record = std::map<std::string, std::string>;

std::vector<std::string> fieldsOf(const std::string &line) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i)
    if (line[i] == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"')
      fields.back() += line[i++];
    else if (line[i] == '"')
      quoted = !quoted;
    else if (line[i] == ',' && !quoted)
      fields.emplace_back();
    else
      fields.back() += line[i];
  BOOST_TEST(!quoted, line);
  return fields;
}

/// The records under the head, by its names.
std::vector<Record> records(const std::string &csv, std::vector<std::string> &head) {
  std::istringstream stream(csv);
  std::string line;
  std::getline(stream, line);
  head = fieldsOf(line);
  std::vector<Record> found;
  while (std::getline(stream, line)) {
    const std::vector<std::string> fields = fieldsOf(line);
    BOOST_TEST_REQUIRE(fields.size() == head.size(), line);
    for (std::size_t i = 0; i < head.size(); ++i)
      (i == 0 ? found.emplace_back() : found.back())[head[i]] = fields[i];
  }
  return found;
}

std::string textOf(const Json &value) {
  if (value.is_string())
    return value;
  if (!value.is_array())
    return value.dump();
  std::string all;
  for (const Json &part : value)
    all += (all.empty() ? "" : " ") + part.get<std::string>();
  return all;
}

/// An SQLite database as any program meets it.
class Database {
public:
  explicit Database(const fs::path &file) {
    sqlite3 *database = nullptr;
    BOOST_TEST_REQUIRE(sqlite3_open_v2(file.c_str(), &database, SQLITE_OPEN_READONLY, nullptr) ==
                       SQLITE_OK);
    database_.reset(database, sqlite3_close);
  }
  /// The cells of the answer, rows and columns parted by | and line ends.
  std::string operator()(const std::string &sql) const {
    std::string answer;
    char *error = nullptr;
    const auto row = [](void *to, int columns, char **cells, char **) {
      auto &text = *static_cast<std::string *>(to);
      for (int i = 0; i < columns; ++i)
        text.append(i == 0 ? "" : "|").append(cells[i] == nullptr ? "NULL" : cells[i]);
      text += '\n';
      return 0;
    };
    sqlite3_exec(database_.get(), sql.c_str(), row, &answer, &error);
    BOOST_TEST(error == nullptr, sql << ": " << (error == nullptr ? "" : error));
    sqlite3_free(error);
    return answer;
  }

private:
  std::shared_ptr<sqlite3> database_;
};

/// Reports of two years, with the things that a format may stumble over.
void fill(const Folder &folder) {
  fs::create_directory(folder.path / "in");
  folder.file("in/2024.txt", "臨江市2024年經濟概況\n\n一、農業\n全年糧食產量1.2萬噸，增長3%。\n"
                             "全年固定資產投資82億元。其中，工業投資40億元。\n");
  folder.file("in/2025.txt", "臨江市2025年經濟概況\n\n一、農業,漁業與\"林業\"\n"
                             "全年糧食產量1.5萬噸，增長25%。\n全年𠮷祥橋通車量約5萬輛次。\n"
                             "2025年1—7月用水量3000噸。上半年用電量700度。\n"
                             "營商時間從72小時縮短至30分鐘。\n");
  folder.file("in/none.txt", "本文沒有任何數字。\n");
  folder.file("in/undated.txt", "臨江市經濟概況\n\n接待遊客30萬人次，增長2%。\n");
}

} // namespace

BOOST_AUTO_TEST_CASE(csv_tells_what_json_lines_tell) {
  const Folder folder;
  fill(folder);
  const std::vector<Json> expected = lines(folder.tool("extract in --errors e").out);
  std::vector<std::string> head;
  const std::vector<Record> found =
      records(folder.tool("extract in --errors e --format csv").out, head);
  BOOST_TEST_REQUIRE(found.size() == expected.size());
  std::size_t links = 0;
  for (std::size_t i = 0; i < found.size(); ++i) {
    std::size_t empty = 0;
    for (const std::string &name : head)
      if (expected[i].contains(name))
        BOOST_TEST(found[i].at(name) == textOf(expected[i][name]), name);
      else
        empty += found[i].at(name).empty() ? 1 : 0;
    BOOST_TEST(empty + expected[i].size() == head.size());
    links += expected[i].contains("part_of") || expected[i].contains("base_of") ? 1 : 0;
  }
  BOOST_TEST(links > 0U); // else a column was not tested
  BOOST_TEST(folder.tool("extract in/2024.txt --format csv").out.find("\nin/2024.txt,") !=
             std::string::npos); // named though it is alone
}

BOOST_AUTO_TEST_CASE(a_text_that_looks_like_a_formula_is_guarded_in_csv) {
  const Folder folder;
  folder.file("=a.txt", "臨江市經濟概況\n\n@SUM(A1)產值30億元。\n氣溫為-3.2度。\n");
  std::vector<std::string> head;
  const auto found = [&](const std::string &format) {
    return records(folder.tool("extract ./=a.txt =a.txt --format " + format).out, head);
  };
  const auto guarded = found("csv");
  const auto raw = found("raw-csv");
  BOOST_TEST_REQUIRE(guarded.size() == raw.size());
  std::size_t guards = 0;
  for (std::size_t i = 0; i < raw.size(); ++i)
    for (const std::string &column : head)
      if (raw[i].at(column) != guarded[i].at(column)) {
        BOOST_TEST(guarded[i].at(column) == "'" + raw[i].at(column));
        BOOST_TEST("=@+-"s.find(raw[i].at(column).front()) != std::string::npos);
        ++guards;
      }
  BOOST_TEST(guards > 0U);
  for (const Record &record : guarded) {
    BOOST_TEST((record.at("report") == "'=a.txt" || record.at("report") == "./=a.txt"));
    BOOST_TEST(record.at("value").front() != '\'');
  }
  const std::string again = "extract =a.txt ./=a.txt --format csv --out t.csv";
  folder.tool(again); // the guard is known when a run goes on
  const std::string expected = contents(folder.path / "t.csv");
  folder.tool(again + " --resume");
  BOOST_TEST(contents(folder.path / "t.csv") == expected);
}

BOOST_AUTO_TEST_CASE(what_breaks_a_line_is_a_blank_in_csv) {
  const Folder folder;
  folder.file("a\n,\"b\".txt", "全年產值6,310.5\n萬元。\n");
  std::vector<std::string> head;
  const std::vector<Record> found = records(folder.tool("extract a* --format csv").out, head);
  BOOST_TEST_REQUIRE(found.size() == 1U);
  BOOST_TEST(found[0].at("report") == "a ,\"b\".txt");
  BOOST_TEST(found[0].at("quote") == "6,310.5 萬元");
}

BOOST_AUTO_TEST_CASE(sdmx_csv_keeps_to_its_data_structure) {
  const Folder folder;
  fill(folder);
  boost::property_tree::ptree xml;
  read_xml(RI_SOURCE "/dist/report-indicators.dsd.xml", xml);
  std::map<std::string, std::set<std::string>> codelists;
  for (const auto &[tag, list] : xml.get_child("mes:Structure.mes:Structures.str:Codelists"))
    for (const auto &[inner, one] : list)
      if (inner == "str:Code")
        codelists[list.get<std::string>("<xmlattr>.id")].insert(
            one.get<std::string>("<xmlattr>.id"));
  std::vector<std::string> components{"STRUCTURE", "STRUCTURE_ID", "ACTION"}, key;
  std::map<std::string, std::string> codelist;
  const auto &parts = xml.get_child("mes:Structure.mes:Structures.str:DataStructures."
                                    "str:DataStructure.str:DataStructureComponents");
  for (const char *list : {"str:DimensionList", "str:MeasureList", "str:AttributeList"})
    for (const auto &[tag, part] : parts.get_child(list)) {
      if (tag == "<xmlattr>")
        continue;
      components.push_back(part.get<std::string>("<xmlattr>.id"));
      if (list == "str:DimensionList"s)
        key.push_back(components.back());
      const auto enumeration =
          part.get<std::string>("str:LocalRepresentation.str:Enumeration", "=RI:(");
      const std::size_t begin = enumeration.find("=RI:") + 4;
      codelist[components.back()] = enumeration.substr(begin, enumeration.find('(') - begin);
    }
  std::vector<std::string> head;
  const Run run = folder.tool("extract in --errors e --format sdmx-csv --out out.csv");
  const std::vector<Record> found = records(contents(folder.path / "out.csv"), head);
  BOOST_TEST(head == components, boost::test_tools::per_element());
  std::set<std::string> keys;
  std::map<std::string, Json> stated;
  for (const Json &line : lines(folder.tool("extract in --errors e").out))
    stated[line["report"].get<std::string>() + '/' + line["start"].dump()] = line;
  std::set<std::string> times;
  for (const Record &record : found) {
    BOOST_TEST(record.at("STRUCTURE") == "datastructure");
    BOOST_TEST(record.at("STRUCTURE_ID") == "RI:REPORTED(1.0.0)");
    BOOST_TEST(record.at("ACTION") == "I");
    std::string whole;
    for (const std::string &dimension : key) {
      BOOST_TEST(!record.at(dimension).empty(), dimension);
      whole += record.at(dimension) + '\n';
    }
    BOOST_TEST(keys.insert(whole).second, whole);
    for (const auto &[component, list] : codelist)
      if (!list.empty() && !record.at(component).empty())
        BOOST_TEST(codelists.at(list).count(record.at(component)) == 1U,
                   component << " " << record.at(component));
    const Json &same = stated.at(record.at("REPORT") + '/' + record.at("POSITION"));
    const double value =
        std::stod(record.at("OBS_VALUE")) * std::pow(10, std::stoi(record.at("UNIT_MULT")));
    BOOST_TEST(value == same["value"].get<double>(), boost::test_tools::tolerance(1e-12));
    times.insert(record.at("TIME_PERIOD"));
  }
  for (const char *time : {"2024", "2025", "2025-01-01/P7M", "2025-S1"})
    BOOST_TEST(times.count(time) == 1U, time);
  const auto dated = std::count_if(stated.begin(), stated.end(), [](const auto &entry) {
    return !entry.second["period"].template get<std::string>().empty();
  });
  BOOST_TEST(found.size() == static_cast<std::size_t>(dated));
  BOOST_TEST(found.size() < stated.size()); // in/undated.txt
  BOOST_TEST(holds(run.err, "; " + std::to_string(stated.size() - found.size()) +
                                " observations say no year"),
             run.err);
}

BOOST_AUTO_TEST_CASE(sqlite_holds_what_json_lines_tell) {
  const Folder folder;
  fill(folder);
  const Run run = folder.tool("extract in --errors e --format sqlite --out out.sqlite");
  BOOST_TEST(run.status == 1);
  const Database database(folder.path / "out.sqlite");
  BOOST_TEST(database("SELECT id, name, error IS NULL FROM reports") ==
             "1|in/2024.txt|1\n2|in/2025.txt|1\n3|in/none.txt|0\n4|in/undated.txt|1\n");
  std::string expected;
  for (const Json &line : lines(folder.tool("extract in --errors e").out))
    expected += textOf(line["report"]) + '|' + textOf(line["start"]) + '|' + textOf(line["quote"]) +
                '|' + textOf(line["indicator"]) + '|' + line["value"].dump() + '|' +
                textOf(line["unit"]) + '|' + textOf(line["period"]) + '|' +
                (line.contains("part_of") ? line["part_of"].dump() : "NULL") + '\n';
  BOOST_TEST(
      database("SELECT name, o.start, o.quote, o.indicator, o.value, o.unit, o.period, w.start "
               "FROM observations o JOIN reports r ON r.id = o.report "
               "LEFT JOIN observations w ON w.id = o.part_of ORDER BY o.id") == expected);
  BOOST_TEST(database("SELECT count(*) FROM observations o JOIN sentences s ON s.id = o.sentence "
                      "WHERE instr(s.text, o.quote) = 0 OR s.report <> o.report") == "0\n");
  BOOST_TEST(database("SELECT count(*) > 0, sum(instr(s.text, l.text) = 0) FROM left_out l "
                      "LEFT JOIN sentences s ON s.id = l.sentence") == "1|0\n");
  BOOST_TEST(database("PRAGMA integrity_check") == "ok\n");
}

BOOST_AUTO_TEST_CASE(words_of_two_characters_are_found_by_any_sqlite) {
  const Folder folder;
  fill(folder);
  folder.tool("extract in --errors e --format sqlite --out out.sqlite");
  const Database database(folder.path / "out.sqlite");
  const auto found = [&](const std::string &words) {
    return database("SELECT s.text FROM words JOIN sentences s ON s.id = words.rowid "
                    "WHERE words MATCH '" +
                    words + "' ORDER BY s.id");
  };
  BOOST_TEST(found("糧食") == "全年糧食產量1.2萬噸，增長3%。\n全年糧食產量1.5萬噸，增長25%。\n");
  BOOST_TEST(found("產量 25") == "全年糧食產量1.5萬噸，增長25%。\n");
  BOOST_TEST(found("\"固定 定資 資產\"") == "全年固定資產投資82億元。\n");
  BOOST_TEST(found("\"固定 資產\"").empty());
  BOOST_TEST(found("𠮷祥") == "全年𠮷祥橋通車量約5萬輛次。\n");
  BOOST_TEST(found("量增").empty()); // a number and a comma stand between
}

BOOST_AUTO_TEST_CASE(a_view_shows_series_over_periods) {
  const Folder folder;
  fill(folder);
  folder.file("in/2025b.txt", "臨江市2025年經濟概況（修訂）\n\n全年糧食產量1.6萬噸。\n");
  folder.tool("extract in --errors e --format sqlite --out out.sqlite");
  const Database database(folder.path / "out.sqlite");
  BOOST_TEST(database("SELECT period, value, before, statements, least, greatest FROM series "
                      "WHERE indicator = '糧食產量' AND measure = 'level' ORDER BY period") ==
             "2024|12000|NULL|1|12000|12000\n2025|16000|12000|2|15000|16000\n");
  BOOST_TEST(holds(database("EXPLAIN QUERY PLAN SELECT * FROM observations WHERE indicator = 'x'"),
                   "USING INDEX observations_indicator"));
  for (const char *column : {"area", "period"})
    BOOST_TEST(
        holds(database("EXPLAIN QUERY PLAN SELECT * FROM observations WHERE "s + column + " = 'x'"),
              "USING INDEX observations_"s + column));
}

BOOST_AUTO_TEST_CASE(each_format_goes_on_where_it_was_cut) {
  const Folder folder;
  fill(folder);
  for (const char *format : {"csv", "raw-csv", "sdmx-csv"}) {
    const std::string arguments = "extract in --errors e --out table.csv --format "s + format;
    folder.tool(arguments);
    const std::string expected = contents(folder.path / "table.csv");
    for (std::size_t cut = 0; cut <= expected.size(); cut += 97) {
      folder.file("table.csv", expected.substr(0, cut));
      folder.tool(arguments + " --resume");
      BOOST_TEST((contents(folder.path / "table.csv") == expected), format << " cut at " << cut);
    }
  }
  const Run other = folder.tool("extract in --out table.csv --resume --format csv");
  BOOST_TEST(other.status == 1);
  BOOST_TEST(holds(other.err, "another format"), other.err);
}

BOOST_AUTO_TEST_CASE(a_database_goes_on_with_the_report_behind_its_last) {
  const Folder folder;
  fill(folder);
  const auto dump = [&] {
    const Database database(folder.path / "out.sqlite");
    return database("SELECT * FROM reports") + database("SELECT * FROM sentences") +
           database("SELECT * FROM observations") + database("SELECT * FROM left_out") +
           database("SELECT rowid FROM words WHERE words MATCH '產量'");
  };
  folder.tool("extract in --format sqlite --out out.sqlite");
  const std::string expected = dump();
  const std::string first = "extract in/2024.txt in/2025.txt --format sqlite --out out.sqlite";
  folder.tool(first);
  BOOST_TEST((dump() != expected)); // begun anew
  const Run rest = folder.tool("extract in --format sqlite --out out.sqlite --resume");
  BOOST_TEST(holds(rest.err, "2 were there, 2 reports read, 1 failed"), rest.err);
  BOOST_TEST(dump() == expected);
  const Run other = folder.tool("extract in/2024.txt --format sqlite --out out.sqlite --resume");
  BOOST_TEST(other.status == 1);
  BOOST_TEST(holds(other.err, "not among those that are named"), other.err);
  BOOST_TEST(dump() == expected);
  BOOST_TEST(folder.tool("extract in --format sqlite").status == 2);
  BOOST_TEST(folder.tool("extract in --format nonsense").status == 2);
}
