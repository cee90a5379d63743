// Many reports at once: which are read, in what order their lines stand, and what is left by a run
// that was killed.
#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <string>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <pty.h>
#include <sys/file.h>
#include <unistd.h>

#include "cli/tool.hpp"

using namespace ri::test;
using namespace std::string_literals;

namespace {

/// Reports that differ, so that lines in a wrong order show; every fiftieth has no number.
void fill(const Folder &folder, int count) {
  fs::create_directory(folder.path / "in");
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(1000 + i);
    std::string text = "臨江市經濟概況\n\n";
    if (i % 50 == 7)
      text += "本文沒有任何數字。\n";
    else
      for (int k = 0; k <= i % 30; ++k)
        text += "全年接待遊客" + number + "萬人次，增長" + std::to_string(k) + ".4%。\n";
    folder.file("in/r" + number + ".txt", text);
  }
}

std::string lastLine(const std::string &text) {
  return text.substr(text.find_last_of('\n', text.size() - 2) + 1);
}

std::vector<std::string> reports(const std::string &out) {
  std::vector<std::string> found;
  for (const Json &line : lines(out))
    if (found.empty() || found.back() != line["report"])
      found.push_back(line["report"]);
  return found;
}

/// Starts the tool and kills it with a signal that it cannot catch.
void killAfter(const Folder &folder, std::vector<std::string> arguments, int milliseconds) {
  const pid_t child = fork();
  if (child == 0) {
    if (chdir(folder.path.c_str()) != 0 || freopen("/dev/null", "w", stderr) == nullptr)
      _exit(126);
    arguments.insert(arguments.begin(), RI_TOOL);
    std::vector<char *> argv;
    for (std::string &argument : arguments)
      argv.push_back(argument.data());
    argv.push_back(nullptr);
    execv(RI_TOOL, argv.data());
    _exit(127);
  }
  std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  // What writes for it holds the file until it has written what it had got.
  const int out = open((folder.path / "out.jsonl").c_str(), O_RDONLY);
  flock(out, LOCK_EX);
  close(out);
}

} // namespace

BOOST_AUTO_TEST_CASE(a_folder_is_read_whole_in_the_order_of_names) {
  const Folder folder;
  for (const char *name :
       {"in/b.txt", "in/a/z.txt", "in/c.md", "in/.hidden.txt", "in/.git/x.txt"}) {
    fs::create_directories((folder.path / name).parent_path());
    folder.file(name, kReport);
  }
  fs::create_directory_symlink(folder.path / "in", folder.path / "in/loop");
  const auto read = [&](const std::string &arguments) {
    const Run run = folder.tool("extract " + arguments);
    BOOST_TEST(run.status == 0, run.err);
    return reports(run.out);
  };
  const auto is = [](const std::vector<std::string> &found, const std::vector<std::string> &names) {
    BOOST_TEST(found == names, boost::test_tools::per_element());
  };
  is(read("in"), {"in/a/z.txt", "in/b.txt"});
  is(read("in/"), {"in/a/z.txt", "in/b.txt"});
  is(read("in/b.txt in"), {"in/b.txt", "in/a/z.txt", "in/b.txt"});
  is(read("in --glob '*.md'"), {"in/c.md"}); // named though it is but one
  is(read("in --glob '*.md' --glob '[b]*'"), {"in/b.txt", "in/c.md"});
  is(read("in --glob 'a/*'"), {"in/a/z.txt"});
}

BOOST_AUTO_TEST_CASE(a_list_comes_from_a_file_or_a_pipe) {
  const Folder folder;
  fs::create_directory(folder.path / "in");
  folder.file("in/b.txt", kReport);
  folder.file("in/a\nline.txt", kReport);
  folder.file("list", "in/b.txt\n\nin\n");
  const std::vector<std::string> listed{"in/b.txt", "in/a\nline.txt", "in/b.txt"};
  BOOST_TEST(reports(folder.tool("extract --files-from list").out) == listed,
             boost::test_tools::per_element());
  const std::vector<std::string> found{"in/a\nline.txt", "in/b.txt"};
  const Run piped =
      folder.shell("find in -name '*.txt' -print0 | sort -z | \"$TOOL\" extract -0 --files-from -");
  BOOST_TEST(piped.status == 0, piped.err);
  BOOST_TEST(reports(piped.out) == found, boost::test_tools::per_element());
  const Run missing = folder.tool("extract --files-from nowhere");
  BOOST_TEST(missing.status == 1);
  BOOST_TEST(holds(missing.err, "nowhere: No such file"));
  BOOST_TEST(folder.tool("extract").status == 2);
  BOOST_TEST(folder.tool("extract -0 list").status == 2);
  BOOST_TEST(folder.tool("extract -j 0 list").status == 2);
  BOOST_TEST(folder.tool("extract --resume list").status == 2);
}

BOOST_AUTO_TEST_CASE(the_order_of_lines_does_not_depend_on_threads) {
  const Folder folder;
  fill(folder, 300);
  const Run one = folder.tool("extract in -j 1");
  BOOST_TEST(reports(one.out).size() == 294U);
  for (const char *jobs : {"2", "7", "64"}) {
    const Run many = folder.tool("extract in -j "s + jobs);
    BOOST_TEST((many.out == one.out), jobs);
    BOOST_TEST(many.status == 1);
  }
}

BOOST_AUTO_TEST_CASE(a_bad_report_is_a_row_of_the_errors_and_stops_no_other) {
  const Folder folder;
  fill(folder, 9);
  folder.file("in/r0,\"1\".txt", kReport + "\xE5\x28\xA1\n");
  const Run run =
      folder.tool("extract in in/none.txt nowhere/ --errors errors.csv --out out.jsonl");
  BOOST_TEST(run.status == 1);
  BOOST_TEST(run.out.empty());
  BOOST_TEST(reports(contents(folder.path / "out.jsonl")).size() == 8U);
  const std::string errors = contents(folder.path / "errors.csv");
  BOOST_TEST(errors.find("report,error,line,byte\n\"in/r0,\"\"1\"\".txt\",") == 0U, errors);
  BOOST_TEST(holds(errors, ",4,"), errors);
  BOOST_TEST(holds(errors, "\nin/r1007.txt,The text states no number"), errors);
  BOOST_TEST(holds(errors, "\nin/none.txt,No such file or directory,,\nnowhere/,"), errors);
  BOOST_TEST(holds(run.err, "12 reports read, 4 failed, "), run.err);
  BOOST_TEST(std::count(run.err.begin(), run.err.end(), '\n') == 1, run.err);
}

BOOST_AUTO_TEST_CASE(a_folder_without_a_report_is_an_error) {
  const Folder folder;
  fs::create_directory(folder.path / "empty");
  folder.file("r.txt", kReport);
  const Run run = folder.tool("extract empty r.txt");
  BOOST_TEST(run.status == 1);
  BOOST_TEST(holds(run.err, "report-indicators: empty: "), run.err);
  BOOST_TEST(holds(run.err, "--glob"), run.err);
  BOOST_TEST(lines(run.out).size() == 2U);
}

BOOST_AUTO_TEST_CASE(what_is_killed_leaves_whole_lines_and_is_gone_on_with) {
  const Folder folder;
  fill(folder, 1500);
  const Run whole = folder.tool("extract in --out whole.jsonl --errors whole.csv");
  BOOST_TEST(whole.status == 1);
  const std::string expected = contents(folder.path / "whole.jsonl");
  const std::vector<std::string> resume{"extract", "in",       "--out",      "out.jsonl",
                                        "-j2",     "--errors", "errors.csv", "--resume"};
  int between = 0;
  for (int milliseconds = 10; milliseconds < 400; milliseconds += 20) {
    if (milliseconds % 100 == 10) { // a run from the start, then runs that go on
      fs::remove(folder.path / "out.jsonl");
      fs::remove(folder.path / "errors.csv");
    }
    killAfter(folder, resume, milliseconds);
    const std::string left = contents(folder.path / "out.jsonl");
    BOOST_TEST((left.empty() || left.back() == '\n'));
    BOOST_TEST((expected.compare(0, left.size(), left) == 0));
    between += !left.empty() && left.size() < expected.size() ? 1 : 0;
  }
  BOOST_TEST(between > 0); // else nothing was tested
  const Run rest = folder.tool("extract in --out out.jsonl --errors errors.csv --resume");
  BOOST_TEST(rest.status == 1);
  BOOST_TEST((contents(folder.path / "out.jsonl") == expected));
  BOOST_TEST(contents(folder.path / "errors.csv") == contents(folder.path / "whole.csv"));
}

BOOST_AUTO_TEST_CASE(what_a_run_writes_is_no_report) {
  const Folder folder;
  fill(folder, 20);
  const std::string arguments =
      "extract in --glob '*' --out in/out.jsonl --errors in/../in/errors.csv --resume";
  const Run first = folder.tool(arguments);
  const std::string expected = contents(folder.path / "in/out.jsonl");
  BOOST_TEST(!expected.empty());
  const Run again = folder.tool(arguments);
  BOOST_TEST(again.status == first.status);
  BOOST_TEST(contents(folder.path / "in/out.jsonl") == expected);
  BOOST_TEST(!holds(contents(folder.path / "in/errors.csv"), "out.jsonl"));
  fs::create_directory(folder.path / "in/other");
  folder.file("in/other/out.jsonl", kReport); // another of that name is
  folder.tool("extract in --glob '*' --out in/out.jsonl");
  BOOST_TEST(holds(contents(folder.path / "in/out.jsonl"), "other/out.jsonl"));
}

/// A database that is killed holds whole batches, and the next run goes on behind them.
BOOST_AUTO_TEST_CASE(a_database_that_is_killed_is_gone_on_with) {
  const Folder folder;
  fs::create_directory(folder.path / "in");
  for (int i = 0; i < 200; ++i) { // 11 MB: some batches
    std::string text = "臨江市經濟概況\n\n";
    for (int k = 0; k < 1000; ++k)
      text += "全年接待遊客" + std::to_string(1000 * i + k) + "萬人次，增長12.4%。\n";
    folder.file("in/r" + std::to_string(1000 + i) + ".txt", text);
  }
  const auto ask = [&](const char *file, const std::string &what) {
    return folder
        .shell("python3 -c 'import sqlite3; print(*[row for query in ("s + what +
               ") for row in sqlite3.connect(\"" + file + "\").execute(query)], sep=chr(10))'")
        .out;
  };
  const auto dump = [&](const char *file) {
    return ask(file, "\"SELECT * FROM reports\", \"SELECT * FROM sentences\", "
                     "\"SELECT * FROM observations\", \"SELECT * FROM left_out\", "
                     "\"SELECT rowid FROM words WHERE words MATCH \\\"遊客\\\"\"");
  };
  const auto begin = std::chrono::steady_clock::now();
  folder.tool("extract in -j2 --format sqlite --out whole.sqlite");
  const auto whole = std::chrono::steady_clock::now() - begin;
  const std::string expected = dump("whole.sqlite");
  BOOST_TEST(holds(expected, "in/r1001.txt"));
  int between = 0;
  for (int tenths = 4; tenths < 10; tenths += 2) {
    killAfter(
        folder, {"extract", "in", "--format", "sqlite", "--out", "out.sqlite", "-j2", "--resume"},
        static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(whole).count() *
                         tenths / 10));
    const std::string check = ask("out.sqlite", "\"PRAGMA integrity_check\",");
    BOOST_TEST(check == "('ok',)\n");
    const std::string left = dump("out.sqlite");
    between += holds(left, "in/r1001.txt") && left != expected ? 1 : 0;
  }
  BOOST_TEST(between > 0); // else nothing was tested
  folder.tool("extract in --format sqlite --out out.sqlite --resume");
  BOOST_TEST((dump("out.sqlite") == expected));
}

BOOST_AUTO_TEST_CASE(two_runs_do_not_write_to_one_file) {
  const Folder folder;
  folder.file("r.txt", kReport);
  folder.file("out.jsonl", "there\n");
  const Run run =
      folder.shell("exec 9<out.jsonl && flock 9 && \"$TOOL\" extract r.txt --out out.jsonl 9<&-");
  BOOST_TEST(run.status == 1);
  BOOST_TEST(holds(run.err, "out.jsonl: another run is writing to it"), run.err);
  BOOST_TEST(contents(folder.path / "out.jsonl") == "there\n");
}

BOOST_AUTO_TEST_CASE(a_line_that_was_cut_off_is_written_anew) {
  const Folder folder;
  fill(folder, 60);
  folder.tool("extract in --out out.jsonl --errors errors.csv");
  const std::string expected = contents(folder.path / "out.jsonl");
  const std::string errors = contents(folder.path / "errors.csv");
  for (const std::size_t cut :
       {std::size_t{0}, std::size_t{5}, expected.size() / 2,
        expected.size() - lastLine(expected).size(), expected.size() - 3, expected.size()}) {
    folder.file("out.jsonl", expected.substr(0, cut));
    folder.file("errors.csv", errors.substr(0, errors.size() - (cut == 5 ? 4 : 0)));
    const Run run = folder.tool("extract in --out out.jsonl --errors errors.csv --resume");
    BOOST_TEST((contents(folder.path / "out.jsonl") == expected), "cut at " << cut);
    BOOST_TEST(contents(folder.path / "errors.csv") == errors, "cut at " << cut);
    BOOST_TEST(run.status == 1);
    if (cut == expected.size())
      BOOST_TEST(holds(run.err, "59 were there, 1 reports read, "), run.err);
  }
}

BOOST_AUTO_TEST_CASE(what_does_not_go_on_with_the_file_is_refused) {
  const Folder folder;
  fill(folder, 3);
  folder.tool("extract in --out out.jsonl");
  const std::string before = contents(folder.path / "out.jsonl");
  const auto refused = [&](const std::string &arguments, const std::string &reason) {
    const Run run = folder.tool("extract " + arguments + " --out out.jsonl --resume");
    BOOST_TEST(run.status == 1);
    BOOST_TEST(holds(run.err, reason), run.err);
    BOOST_TEST(contents(folder.path / "out.jsonl") == before);
  };
  refused("in/r1000.txt in/r1001.txt", "not among those that are named");
  refused("in in", "named twice");
}

BOOST_AUTO_TEST_CASE(a_full_disk_keeps_whole_lines) {
  const Folder folder;
  fill(folder, 50);
  const Run run = folder.shell("ulimit -f 20; trap '' XFSZ; \"$TOOL\" extract in --out out.jsonl");
  BOOST_TEST(run.status == 1);
  BOOST_TEST(holds(run.err, "out.jsonl: File too large"), run.err);
  const std::string left = contents(folder.path / "out.jsonl");
  BOOST_TEST(left.size() > 8000U);
  BOOST_TEST(left.back() == '\n');
}

BOOST_AUTO_TEST_CASE(a_terminal_shows_rate_and_time_left) {
  const Folder folder;
  fill(folder, 3000);
  int terminal = -1;
  const pid_t child = forkpty(&terminal, nullptr, nullptr, nullptr);
  if (child == 0) {
    if (chdir(folder.path.c_str()) != 0)
      _exit(126);
    execl(RI_TOOL, RI_TOOL, "extract", "in", "in", "in", "in", "in", "in", "in", "in", "--out",
          "out.jsonl", "--errors", "e", nullptr);
    _exit(127);
  }
  std::string shown;
  std::array<char, 4096> piece{};
  for (ssize_t got = 0; (got = read(terminal, piece.data(), piece.size())) > 0;)
    shown.append(piece.data(), static_cast<std::size_t>(got));
  waitpid(child, nullptr, 0);
  BOOST_TEST(holds(shown, " of 24000 reports, "), shown);
  BOOST_TEST(holds(shown, " left"), shown);
  BOOST_TEST(holds(shown, "24000 reports read, 480 failed"), shown);
}

BOOST_AUTO_TEST_CASE(memory_does_not_grow_with_the_number_of_reports) {
#ifndef __SANITIZE_ADDRESS__
  const Folder folder;
  fill(folder, 400);
  const auto kilobytes = [&](int times) {
    std::string list;
    for (int i = 0; i < times; ++i)
      list += "in\n";
    folder.file("list", list);
    const Run run =
        folder.shell("/usr/bin/env python3 -c 'import resource,subprocess,sys;"
                     "subprocess.run([\"" RI_TOOL "\",\"extract\",\"--files-from\",\"list\"],"
                     "stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL);"
                     "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)'");
    return std::stol(run.out);
  };
  const long few = kilobytes(5);
  const long many = kilobytes(25);
  BOOST_TEST(many < few + few / 5, few << " kB, five times as many reports: " << many << " kB");
#endif
}
