// dist/corpus on workers that die: what it joins is the same to the byte whatever dies and how
// often.
#include <algorithm>
#include <chrono>
#include <csignal>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include <unistd.h>

#include "cli/tool.hpp"

using namespace ri::test;
using namespace std::string_literals;

namespace {

constexpr int kReports = 32;
constexpr int kBegun = 5;
const char *const kCorpus = RI_SOURCE "/dist/corpus";

/// The whole module is skipped where there is no Dask.
struct NeedsDask {
  NeedsDask() {
    if (std::system("/usr/bin/python3 -c 'import distributed' 2>/dev/null") != 0) {
      std::puts("skipped: there is no python3-distributed here; dist/install-packages corpus");
      std::exit(77);
    }
  }
};
BOOST_TEST_GLOBAL_FIXTURE(NeedsDask);

/// Reports, and a tool that stops before the shards behind the first `kBegun`, until there is a
/// file `go`: so there is a middle, however fast the machine is.
struct Corpus : Folder {
  Corpus() {
    fs::create_directory(path / "in");
    for (int i = 0; i < kReports; ++i) {
      const std::string number = std::to_string(1000 + i);
      file("in/r" + number + ".txt",
           i == 7 ? "本文沒有任何數字。\n"s
                  : "臨江市2025年經濟概況\n\n全年接待遊客" + number + "萬人次，增長12.4%。\n");
    }
    file("slow", "#!/bin/sh\n"
                 "[ \"$1\" != extract ] || while [ ! -e '" +
                     (path / "go").string() +
                     "' ] && [ $(ls \"$(dirname \"$8\")\" | grep -c 'part$') -ge " +
                     std::to_string(kBegun) +
                     " ]; do sleep 0.05; done\nexec '" RI_TOOL "' \"$@\"\n");
    fs::permissions(path / "slow", fs::perms::owner_all);
  }
  /// Shards of two reports.
  std::vector<std::string> command(const std::string &out, const std::string &format,
                                   const std::string &tool) const {
    return {kCorpus, "in",      "--out",  (path / out).string(), "--format", format, "--tool",
            tool,    "--shard", "0.0002", "--workers",           "2"};
  }
  pid_t start(const std::vector<std::string> &arguments) const { return start(kCorpus, arguments); }
  pid_t start(const char *program, const std::vector<std::string> &arguments) const {
    const pid_t child = fork();
    if (child != 0)
      return child;
    std::vector<char *> argv;
    for (const std::string &argument : arguments)
      argv.push_back(const_cast<char *>(argument.c_str()));
    argv.push_back(nullptr);
    if (chdir(path.c_str()) != 0 || freopen("log", "a", stderr) == nullptr)
      _exit(126);
    execvp(program, argv.data());
    _exit(127);
  }
  std::ptrdiff_t parts(const std::string &out, const std::string &end = ".part") const {
    std::error_code none;
    return std::count_if(fs::directory_iterator(path / out / "parts", none), {},
                         [&](const auto &entry) { return entry.path().extension() == end; });
  }
  void waitForParts(const std::string &out, std::ptrdiff_t count) const {
    for (int i = 0; i < 600 && parts(out) < count; ++i)
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
};

int end(pid_t child) {
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// The processes that a client has started for its workers.
std::vector<pid_t> workersOf(pid_t client) {
  std::vector<pid_t> found;
  std::error_code gone;
  for (const auto &entry : fs::directory_iterator("/proc")) {
    const std::string status = contents(entry.path() / "status");
    if (holds(status, "\nPPid:\t" + std::to_string(client) + "\n") &&
        holds(contents(entry.path() / "cmdline"), "spawn_main"))
      found.push_back(std::stoi(entry.path().filename()));
  }
  return found;
}

void checkSame(const Corpus &corpus, const std::string &out, const std::string &format) {
  BOOST_TEST((contents(corpus.path / out / ("corpus." + format)) ==
              contents(corpus.path / "calm" / ("corpus." + format))),
             out);
  BOOST_TEST(contents(corpus.path / out / "errors.csv") ==
             contents(corpus.path / "calm/errors.csv"));
}

} // namespace

BOOST_AUTO_TEST_CASE(what_is_joined_is_what_one_run_writes) {
  const Corpus corpus;
  BOOST_TEST(end(corpus.start(corpus.command("joined", "csv", RI_TOOL))) == 1); // one has no number
  BOOST_TEST(corpus.parts("joined") > 4);
  corpus.tool("extract \"$PWD/in\" --format csv --out one.csv --errors one.errors");
  BOOST_TEST((contents(corpus.path / "joined/corpus.csv") == contents(corpus.path / "one.csv")));
  BOOST_TEST(contents(corpus.path / "joined/errors.csv") == contents(corpus.path / "one.errors"));
}

BOOST_AUTO_TEST_CASE(a_worker_that_is_killed_changes_nothing) {
  const Corpus corpus;
  for (const char *format : {"csv", "sqlite"}) {
    fs::remove_all(corpus.path / "calm");
    BOOST_TEST(end(corpus.start(corpus.command("calm", format, RI_TOOL))) == 1);
    const std::string out = "killed-"s + format;
    const pid_t client = corpus.start(corpus.command(out, format, (corpus.path / "slow").string()));
    for (int times = 1; times <= 2; ++times) {
      corpus.waitForParts(out, 2 * times);
      const std::vector<pid_t> workers = workersOf(client);
      BOOST_TEST_REQUIRE(!workers.empty());
      kill(workers.back(), SIGKILL);
    }
    BOOST_TEST(corpus.parts(out) < corpus.parts(out, ".names")); // it was in the middle
    corpus.file("go", "");
    BOOST_TEST(end(client) == 1);
    fs::remove(corpus.path / "go");
    checkSame(corpus, out, format);
  }
}

BOOST_AUTO_TEST_CASE(a_client_that_is_killed_is_started_again_and_goes_on) {
  const Corpus corpus;
  BOOST_TEST(end(corpus.start(corpus.command("calm", "sqlite", RI_TOOL))) == 1);
  const auto command = corpus.command("joined", "sqlite", (corpus.path / "slow").string());
  for (const int parts : {2, 5}) {
    const pid_t client = corpus.start(command);
    corpus.waitForParts("joined", parts);
    kill(client, SIGKILL);
    end(client);
    BOOST_TEST(!fs::exists(corpus.path / "joined/corpus.sqlite"));
  }
  const std::ptrdiff_t before = corpus.parts("joined");
  BOOST_TEST(before >= 5);
  BOOST_TEST(before < corpus.parts("joined", ".names"));
  corpus.file("go", "");
  BOOST_TEST(end(corpus.start(command)) == 1);
  checkSame(corpus, "joined", "sqlite");
}

BOOST_AUTO_TEST_CASE(a_shard_that_fails_again_and_again_is_told_and_nothing_is_joined) {
  const Corpus corpus;
  corpus.file("slow", "#!/bin/sh\n[ \"$1\" != extract ] || exit 3\nexec '" RI_TOOL "' \"$@\"\n");
  BOOST_TEST(end(corpus.start(corpus.command("joined", "csv", (corpus.path / "slow").string()))) ==
             1);
  BOOST_TEST(holds(contents(corpus.path / "log"), "shards could not be read; run this again"));
  BOOST_TEST(!fs::exists(corpus.path / "joined/corpus.csv"));
  BOOST_TEST(end(corpus.start(corpus.command("joined", "csv", RI_TOOL))) == 1);
  BOOST_TEST(fs::exists(corpus.path / "joined/corpus.csv"));
  BOOST_TEST(end(corpus.start(corpus.command("joined", "sqlite", RI_TOOL))) == 2);
  BOOST_TEST(holds(contents(corpus.path / "log"), "joined holds another corpus"));
}

BOOST_AUTO_TEST_CASE(a_scheduler_that_runs_is_joined) {
  const Corpus corpus;
  BOOST_TEST(end(corpus.start(corpus.command("calm", "csv", RI_TOOL))) == 1);
  const std::string file = (corpus.path / "scheduler.json").string();
  const auto python = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"python3", "-m"});
    arguments.insert(arguments.end(), {"--scheduler-file", file});
    return corpus.start("/usr/bin/python3", arguments);
  };
  const pid_t scheduler = python(
      {"distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard"});
  for (int i = 0; i < 600 && !fs::exists(file); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  const pid_t worker =
      python({"distributed.cli.dask_worker", "--nthreads", "1", "--no-nanny", "--no-dashboard"});
  std::vector<std::string> command = corpus.command("joined", "csv", RI_TOOL);
  command.insert(command.end(), {"--scheduler", Json::parse(contents(file))["address"]});
  const pid_t client = corpus.start(command);
  BOOST_TEST(end(client) == 1);
  checkSame(corpus, "joined", "csv");
  for (const pid_t child : {worker, scheduler}) {
    kill(child, SIGTERM);
    end(child);
  }
}

BOOST_AUTO_TEST_CASE(a_workbook_shows_indicators_over_areas_and_periods) {
  const Corpus corpus;
  fs::create_directory(corpus.path / "years");
  for (const char *year : {"2024", "2025"})
    corpus.file("years/"s + year + ".txt", "青河市"s + year + "年統計公報\n\n" + year +
                                               "年，青河市出口總額約45億元，同比增長12.4%。\n" +
                                               year + "年，青河市新建公園12座。\n");
  auto command = corpus.command("joined", "sqlite", RI_TOOL);
  command[1] = "years";
  command.insert(command.end(), {"--workbook", "panel.ods", "--indicator", "出口總額"});
  BOOST_TEST(end(corpus.start(command)) == 0);
  const auto unpacked = [&] {
    return corpus.shell("python3 -c 'import zipfile; "
                        "print(zipfile.ZipFile(\"panel.ods\").read(\"content.xml\").decode())'");
  };
  const std::string content = unpacked().out;
  for (const char *part : {"table:name=\"Panel\"", "<text:p>2024</text:p>", "<text:p>億元</text:p>",
                           "table:style-name=\"vapprox0\" "
                           "table:formula=\"of:=HYPERLINK(&quot;#Figures.E4&quot;;45.0)\"",
                           "<text:p>growth yoy</text:p>",
                           "<text:p>2025年，青河市出口總額約45億元，同比增長12.4%。</text:p>",
                           "years/2025.txt</text:p>"})
    BOOST_TEST(holds(content, part), part);
  BOOST_TEST(!holds(content, "公園</text:p>"));
  BOOST_TEST(end(corpus.start(command)) == 0); // again, the same
  BOOST_TEST(unpacked().out == content);
  command.back() = "進口總額";
  BOOST_TEST(end(corpus.start(command)) == 1);
  BOOST_TEST(holds(contents(corpus.path / "log"), "the reports state none of these indicators"));
  BOOST_TEST(unpacked().out == content);
}
