// The command-line tool as its users meet it: what it prints where, and how it ends.
#include <string>
#include <vector>

#include <unistd.h>

#include "cli/tool.hpp"

namespace fs = std::filesystem;
using namespace ri::test;
using namespace std::string_literals;

namespace {

std::vector<std::string> names(const Json &object) {
  std::vector<std::string> found;
  for (const auto &member : object.items())
    found.push_back(member.key());
  return found;
}

} // namespace

BOOST_AUTO_TEST_CASE(help_and_version) {
  const Folder folder;
  const Run help = folder.tool("--help");
  BOOST_TEST(help.status == 0);
  for (const char *word : {"blocks", "quantities", "extract", "plan", "explain", "--version"})
    BOOST_TEST(holds(help.out, word), word);
  const Run command = folder.tool("extract --help");
  BOOST_TEST(command.status == 0);
  for (const char *word : {"--encoding", "--lang", "--date", "--period", "--area", "--currency"})
    BOOST_TEST(holds(command.out, word), word);
  const Run version = folder.tool("--version");
  BOOST_TEST(version.status == 0);
  BOOST_TEST(version.out == "report-indicators " RI_VERSION "\n");
}

BOOST_AUTO_TEST_CASE(wrong_usage_is_status_2) {
  const Folder folder;
  folder.file("r.txt", kReport);
  for (const char *arguments : {"", "nonsense r.txt", "extract", "extract --nonsense r.txt",
                                "extract --encoding latin1 r.txt", "extract --lang fr r.txt",
                                "extract --date yesterday r.txt", "extract --period 9 r.txt",
                                "extract --currency gold r.txt", "plan r.txt r.txt"}) {
    const Run run = folder.tool(arguments);
    BOOST_TEST(run.status == 2, arguments);
    BOOST_TEST(run.out.empty(), arguments);
    BOOST_TEST(!run.err.empty(), arguments);
  }
}

BOOST_AUTO_TEST_CASE(observations_have_the_names_of_the_scheme_in_its_order) {
  const Folder folder;
  folder.file("r.txt", kReport);
  const Run run = folder.tool("extract r.txt");
  BOOST_TEST(run.status == 0);
  BOOST_TEST(run.err.empty());
  const std::vector<Json> found = lines(run.out);
  BOOST_TEST_REQUIRE(found.size() == 2U);
  const std::vector<std::string> expected{
      "quote",     "start",  "indicator", "measure", "value",   "unit",  "unit_text", "unit_mult",
      "qualifier", "status", "period",    "area",    "section", "basis", "prices",    "doubt"};
  BOOST_TEST(names(found[0]) == expected, boost::test_tools::per_element());
  BOOST_TEST(found[0]["quote"] == "6830萬人次");
  BOOST_TEST(found[0]["start"] == 16); // code points: the character before is two units of UTF-16
  BOOST_TEST(found[0]["value"] == 68300000);
  BOOST_TEST(found[0]["unit_mult"] == 4);
  BOOST_TEST(found[1]["start"] == 26);
  BOOST_TEST(found[1]["value"] == 12.4);
}

BOOST_AUTO_TEST_CASE(blocks_are_read_as_their_text_is) {
  const Folder folder;
  std::size_t reports = 0;
  for (const auto &entry : fs::directory_iterator(RI_SOURCE "/tests/golden/reports")) {
    ++reports;
    const std::string report = "'" + entry.path().string() + "'";
    const Run text = folder.tool("extract " + report);
    const Run blocks =
        folder.shell("\"$TOOL\" blocks " + report + " | \"$TOOL\" extract --blocks -");
    BOOST_TEST(blocks.status == text.status, blocks.err); // one states no number
    const auto withoutPlaces = [](const std::string &out) {
      std::vector<Json> found = lines(out);
      for (Json &object : found)
        for (const char *place : {"start", "base_of", "part_of", "drives"})
          object.erase(place);
      return found;
    };
    BOOST_TEST((withoutPlaces(blocks.out) == withoutPlaces(text.out)), report);
  }
  BOOST_TEST(reports > 10U);
}

BOOST_AUTO_TEST_CASE(blocks_tell_a_tables_cells) {
  const Folder folder;
  folder.file("r.txt",
              "臨江市概況\n\n## 產品\n\n| 產品 | 產量（萬噸） |\n| --- | --- |\n| 水泥 | 12 |\n");
  const std::vector<Json> found = lines(folder.tool("blocks r.txt").out);
  BOOST_TEST_REQUIRE(found.size() == 3U);
  BOOST_TEST(
      found[1] ==
      Json({{"kind", "heading"}, {"start", 7}, {"end", 12}, {"level", 1}, {"text", "產品"}}));
  BOOST_TEST(found[2]["kind"] == "table");
  BOOST_TEST_REQUIRE(found[2]["cells"].size() == 4U);
  BOOST_TEST(found[2]["cells"][1] ==
             Json({{"row", 0}, {"column", 1}, {"head", true}, {"text", "產量（萬噸）"}}));
  BOOST_TEST(found[2]["cells"][3] == Json({{"row", 1}, {"column", 1}, {"text", "12"}}));
}

BOOST_AUTO_TEST_CASE(a_line_that_is_no_block_is_told) {
  const Folder folder;
  for (const char *line : {"nonsense", "{\"kind\": \"page\"}", "[]",
                           "{\"kind\": \"table\", \"cells\": [{\"row\": 1e9}]}"}) {
    folder.file("b.jsonl", "{\"kind\": \"paragraph\", \"text\": \"產值3億元。\"}\n"s + line + "\n");
    const Run run = folder.tool("extract --blocks b.jsonl");
    BOOST_TEST(run.status == 1, line);
    BOOST_TEST(holds(run.err, "no block"), run.err);
    BOOST_TEST(holds(run.err, "2"), run.err);
  }
}

BOOST_AUTO_TEST_CASE(quantities_have_their_names) {
  const Folder folder;
  folder.file("r.txt", kReport);
  const Run run = folder.tool("quantities r.txt");
  BOOST_TEST(run.status == 0);
  const std::vector<std::string> expected{"quote",     "start",     "value",    "unit",
                                          "unit_text", "unit_mult", "qualifier"};
  for (const Json &quantity : lines(run.out))
    BOOST_TEST(names(quantity) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(numbers_keep_every_digit) {
  const Folder folder;
  folder.file("r.txt", "全市总产值为123456789012345678.25元。");
  const Run run = folder.tool("quantities r.txt");
  BOOST_TEST(holds(run.out, "\"value\": 123456789012345678.25,"));
}

BOOST_AUTO_TEST_CASE(several_files_bear_their_names) {
  const Folder folder;
  folder.file("a.txt", kReport);
  folder.file("b.txt", kReport);
  const Run run = folder.tool("extract a.txt ./b.txt");
  BOOST_TEST(run.status == 0);
  const std::vector<Json> found = lines(run.out);
  BOOST_TEST_REQUIRE(found.size() == 4U);
  BOOST_TEST(found[0]["report"] == "a.txt");
  BOOST_TEST(found[3]["report"] == "./b.txt");
}

BOOST_AUTO_TEST_CASE(a_name_that_is_no_utf_8_is_printed_as_utf_8) {
  const Folder folder;
  folder.file("a\xFF.txt", kReport);
  const Run run = folder.tool("extract a*.txt a*.txt");
  BOOST_TEST(run.status == 0);
  BOOST_TEST(lines(run.out).front()["report"] == "a\uFFFD.txt");
}

BOOST_AUTO_TEST_CASE(standard_input_is_a_dash) {
  const Folder folder;
  folder.file("r.txt", kReport);
  const Run run = folder.shell("\"$TOOL\" extract - <r.txt");
  BOOST_TEST(run.status == 0);
  BOOST_TEST(lines(run.out).size() == 2U);
  const Run empty = folder.shell("\"$TOOL\" extract - </dev/null");
  BOOST_TEST(empty.status == 1);
  BOOST_TEST(holds(empty.err, "standard input: "));
}

BOOST_AUTO_TEST_CASE(a_file_that_fails_is_named_with_its_reason) {
  const Folder folder;
  fs::create_directory(folder.path / "folder");
  folder.file("empty.txt", "");
  folder.file("blank.txt", " \n\t\n");
  folder.file("binary.txt", "PK\x03\x04\x14\0\0"s);
  folder.file("wordy.txt", "本文沒有任何數字。");
  folder.file("broken.txt", kReport + "\xE5\x28\xA1\n");
  for (const auto &[file, reason] :
       std::vector<std::pair<std::string, std::string>>{{"missing.txt", "No such file"},
                                                        {"folder", "directory"},
                                                        {"empty.txt", "empty"},
                                                        {"blank.txt", "no text"},
                                                        {"binary.txt", "ZIP"},
                                                        {"wordy.txt", "number"},
                                                        {"broken.txt", "line 4, byte "}}) {
    for (const char *command : {"quantities ", "extract ", "plan ", "explain "}) {
      const Run run = folder.tool(command + file);
      BOOST_TEST(run.status == 1, command << file);
      BOOST_TEST(run.out.empty(), command << file);
      BOOST_TEST(holds(run.err, "report-indicators: " + file + ": "), command << run.err);
      if (command != "quantities "s || file != "wordy.txt")
        BOOST_TEST(holds(run.err, reason), command << run.err);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_file_without_permission_is_named) {
  if (geteuid() == 0) {
    BOOST_TEST_MESSAGE("root may read everything: not tested");
    return;
  }
  const Folder folder;
  fs::permissions(folder.file("secret.txt", kReport), fs::perms::none);
  const Run run = folder.tool("extract secret.txt");
  BOOST_TEST(run.status == 1);
  BOOST_TEST(holds(run.err, "secret.txt: Permission denied"));
}

BOOST_AUTO_TEST_CASE(the_other_files_are_read_all_the_same) {
  const Folder folder;
  folder.file("r.txt", kReport);
  const Run run = folder.tool("extract missing.txt r.txt");
  BOOST_TEST(run.status == 1);
  BOOST_TEST(lines(run.out).size() == 2U);
}

BOOST_AUTO_TEST_CASE(the_users_encoding_is_taken) {
  const Folder folder;
  folder.file("r.txt", "\xBC\x57\xAA\xF8"
                       "5%"); // 增長 in Big5
  const Run run = folder.tool("quantities --encoding big5 r.txt");
  BOOST_TEST(run.status == 0);
  const std::vector<Json> found = lines(run.out);
  BOOST_TEST_REQUIRE(found.size() == 1U);
  BOOST_TEST(found[0]["start"] == 2);
  BOOST_TEST(folder.tool("quantities --encoding Big5 r.txt").out == run.out);
  const Run wrong = folder.tool("quantities --encoding UTF-8 r.txt");
  BOOST_TEST(wrong.status == 1);
  BOOST_TEST(holds(wrong.err, "line 1, byte 0"));
}

BOOST_AUTO_TEST_CASE(a_closed_pipe_ends_quietly_and_a_full_disk_does_not) {
  const Folder folder;
  std::string many;
  for (int i = 0; i < 5000; ++i)
    many += kReport;
  folder.file("r.txt", many);
  const Run piped = folder.shell("\"$TOOL\" extract r.txt | head -c 100");
  BOOST_TEST(piped.status == 0);
  BOOST_TEST(piped.err.empty());
  const Run full = folder.shell("\"$TOOL\" extract r.txt >/dev/full");
  BOOST_TEST(full.status == 1);
  BOOST_TEST(holds(full.err, "standard output"));
  for (const char *arguments : {"--help", "--version", "extract --help"})
    BOOST_TEST(folder.tool(arguments + " >/dev/full"s).status == 1, arguments);
}

BOOST_AUTO_TEST_CASE(each_number_is_explained_in_order) {
  const Folder folder;
  folder.file("r.txt", kReport);
  const Run run = folder.tool("explain r.txt");
  BOOST_TEST(run.status == 0);
  std::istringstream stream(run.out);
  std::string heading;
  for (const char *decision : {"published ", "period ", "area ", "currency ", "body ", ""}) {
    std::getline(stream, heading);
    BOOST_TEST(heading.compare(0, std::string(decision).size(), decision) == 0, heading);
  }
  std::getline(stream, heading);
  const std::size_t column = heading.find("number");
  BOOST_TEST_REQUIRE(column != std::string::npos);
  int before = -1;
  int numbers = 0;
  for (std::string line; std::getline(stream, line) && !holds(line, "numbers taken"); ++numbers) {
    const int start = std::stoi(line);
    BOOST_TEST(start > before);
    before = start;
    BOOST_TEST(line.find_first_not_of(' ', line.find_first_of(' ', 8)) == column, line);
    BOOST_TEST(line.back() == ']', line);
  }
  BOOST_TEST(numbers == 2);
}

BOOST_AUTO_TEST_CASE(want_of_memory_is_told_of_its_file_and_the_next_is_read) {
#ifndef __SANITIZE_ADDRESS__ // which takes more than any such limit at once
  const Folder folder;
  std::string large;
  for (int i = 0; i < 200'000; ++i)
    large += "全年產值5億元，增長5%。\n";
  folder.file("large.txt", large);
  folder.file("small.txt", kReport);
  const Run run = folder.shell("ulimit -v 60000; \"$TOOL\" extract large.txt small.txt");
  BOOST_TEST(run.status == 1);
  BOOST_TEST(run.err == "report-indicators: large.txt: The report needs more memory than there is; "
                        "split it.\n");
  BOOST_TEST(lines(run.out).size() == 2u);
#endif
}

BOOST_AUTO_TEST_CASE(what_no_sheet_has_rows_for_is_refused_before_it_is_read) {
  const Folder folder;
  std::string large;
  for (int i = 0; i < 1'100'000; ++i)
    large += "甲\n";
  folder.file("large.txt", large + kReport);
  const Run run = folder.shell("ulimit -t 5; \"$TOOL\" plan large.txt");
  BOOST_TEST(run.status == 1);
  BOOST_TEST(holds(run.err, "large.txt: The report needs 1100002 rows or more, and a sheet has "
                            "1048576; split it."));
}
