// report-indicators: each stage of the core as a subcommand.
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <functional>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

#include <CLI/CLI.hpp>

#include "corpus.hpp"
#include "explanation.hpp"
#include "formats.hpp"
#include "json_lines.hpp"
#include "line_file.hpp"
#include "names.hpp"
#include "output.hpp"
#include "quantity/scan_quantities.hpp"
#include "read_report.hpp"
#include "text/decode.hpp"
#include "text/document.hpp"
#include "workbook/plan_workbook.hpp"
#include "workbook/sheet/import_facts.hpp"

namespace ri::cli {
namespace {

constexpr int kFailed = 1; ///< a file could not be read
constexpr int kUsage = 2;

Reading quantities(const std::string &bytes, const ReadOptions &options, std::string_view name) {
  const Document document = structure(decode(bytes, options.encoding).text);
  const Scan scan = scanQuantities(document);
  if (scan.quantities.empty())
    throw ReadError(ReadError::Kind::NoNumber, "The text holds no quantity.");
  Reading reading;
  reading.lines = quantityLines(scan.quantities, document.text, name);
  return reading;
}

Reading explained(const std::string &bytes, const ReadOptions &options, std::string_view) {
  const Report report = readReport(bytes, options);
  if (report.observations.empty() && report.leftOut.empty())
    requireObservations(report);
  Reading reading;
  reading.lines = explain(report);
  return reading;
}

/// What depends on the machine and the moment (link, hash, time) stays empty.
Reading plan(const std::string &bytes, ReadOptions options, std::string_view) {
  options.forWorkbook = true;
  const Report report = readReport(bytes, options);
  requireObservations(report);
  ImportFacts facts;
  facts.version = RI_VERSION;
  facts.uiLanguage = "en-US";
  Reading reading;
  reading.lines = dumpPlan(planWorkbook(report, facts));
  return reading;
}

/// What the command line asks for.
struct Request {
  Command command; ///< none: extraction, which has formats
  ReadOptions read;
  Selection selection;
  CorpusOptions corpus;
  std::string format = "jsonl";
  std::string out; ///< a file; empty: standard output
  bool resume = false;
};

void addReadOptions(CLI::App &command, ReadOptions &options) {
  command.add_option("--encoding", options.encoding,
                     "utf-8, utf-16, utf-16le, utf-16be, gb18030 or big5; found out if not given");
  command.add_option("--lang", options.lang, "zh, zh-Hant, zh-Hans, zh-TW, zh-HK or zh-CN");
  command.add_option("--date", options.date,
                     "the day the report is read from: 2026, 2026-01 or 2026-01-15");
  command.add_option("--period", options.period,
                     "when its figures hold: 2025, 2025-Q3, 2025-01/2025-07");
  command.add_option("--area", options.area, "the place that the report is about");
  command.add_option("--currency", options.currency, "of a bare 元: HKD");
}

void addCorpusOptions(CLI::App &command, Request &request) {
  const auto add = [&](const char *name, auto &value, const char *help) {
    return command.add_option(name, value, help);
  };
  add("--glob", request.selection.globs,
      "which files of a folder are reports, as *.txt (if not given) or 2025/*.md; may be repeated")
      ->allow_extra_args(false);
  CLI::Option *const list =
      add("--files-from", request.selection.list, "a file with a path a line; - is standard input");
  command.add_flag("-0,--null", request.selection.zero, "paths there end with a NUL")->needs(list);
  add("-j,--jobs", request.corpus.jobs,
      "how many reports are read at a time; all cores if not given")
      ->check(CLI::Range(1, 1024));
  CLI::Option *const out =
      add("--out", request.out, "the file to write; standard output if not given");
  add("--format", request.format,
      "jsonl (if not given), csv, sdmx-csv, or sqlite, which needs --out")
      ->check(CLI::IsMember(formatNames()));
  add("--errors", request.corpus.errors,
      "a file for what could not be read, a row a report; stderr if not given");
  command.add_flag("--resume", request.resume, "go on with the file of a run that was interrupted")
      ->needs(out);
}

void addCommands(CLI::App &app, Request &request) {
  const auto add = [&](const char *name, const char *help, const Command &what, bool many) {
    CLI::App *command = app.add_subcommand(name, help);
    CLI::Option *const files = command->add_option("FILE", request.selection.paths,
                                                   "the report as plain text; - is standard input");
    files->required()->expected(many ? -1 : 1);
    addReadOptions(*command, request.read);
    command->callback([&request, what] { request.command = what; });
    return std::pair(command, files);
  };
  add("quantities", "every quantity, as JSON Lines", quantities, true);
  const auto [extraction, files] =
      add("extract", "every observation, as JSON Lines, CSV, SDMX-CSV or SQLite", nullptr, true);
  files->required(false)->description(
      "a report as plain text, or a folder of them; - is standard input");
  addCorpusOptions(*extraction, request);
  add("plan", "the workbook, a line a cell: sheet, cell, kind, content", plan, false);
  add("explain", "what became of each number, and the rule that decided", explained, false);
}

int run(const Request &request) {
  const Names names = namesOf(request.selection);
  const bool named = names.size() > 1 || request.selection.isCorpus() || request.format != "jsonl";
  const Command command = request.command ? request.command : extractionTo(request.format);
  const Stage stage = [&](const std::string &bytes, std::string_view name) {
    return command(bytes, request.read, named ? name : "");
  };
  CorpusOptions options = request.corpus;
  options.summary = request.selection.isCorpus() || !request.out.empty();
  const std::unique_ptr<Output> output =
      outputOf(request.format, request.out, request.resume, names);
  return readCorpus(names, stage, options, *output) ? EXIT_SUCCESS : kFailed;
}

int runCommand(int argc, char **argv) {
  CLI::App app{"Reads Chinese reports and prints the indicators that they state."};
  app.name("report-indicators");
  app.set_version_flag("--version", "report-indicators " RI_VERSION);
  app.require_subcommand(1);
  app.footer("Exit status: 0 done, 1 a file failed, 2 wrong usage. \"-\" is standard input.");

  Request request;
  request.corpus.jobs = std::max(1U, std::thread::hardware_concurrency());
  addCommands(app, request);
  try {
    app.parse(argc, argv);
    if (request.selection.paths.empty() && request.selection.list.empty())
      throw CLI::RequiredError("FILE or --files-from");
    if (request.format == "sqlite" && request.out.empty())
      throw CLI::RequiredError("--out for --format sqlite");
    requireValid(request.read);
  } catch (const CLI::ParseError &error) {
    std::ostringstream help;
    const int status = app.exit(error, help);
    LineFile output;
    output.write(help.str());
    output.finish();
    return status == 0 ? EXIT_SUCCESS : kUsage;
  } catch (const ReadError &error) {
    std::fprintf(stderr, "report-indicators: %s\n", error.what());
    return kUsage;
  }
  return run(request);
}

} // namespace
} // namespace ri::cli

int main(int argc, char **argv) {
  std::signal(SIGPIPE, SIG_IGN); // a reader that has gone is seen where it is written to
  try {
    return ri::cli::runCommand(argc, argv);
  } catch (const std::exception &error) {
    std::fprintf(stderr, "report-indicators: %s\n", error.what());
    return ri::cli::kFailed;
  }
}
