// report-indicators: each stage of the core as a subcommand.
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <functional>
#include <new>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include "explanation.hpp"
#include "files.hpp"
#include "json_lines.hpp"
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

/// Turns a report's bytes into what the subcommand prints. `name` is the report's where several are
/// read, else empty.
using Stage = std::function<std::string(const std::string &bytes, const ReadOptions &options,
                                        std::string_view name)>;

std::string quantities(const std::string &bytes, const ReadOptions &options,
                       std::string_view name) {
  const Document document = structure(decode(bytes, options.encoding).text);
  const Scan scan = scanQuantities(document);
  if (scan.quantities.empty())
    throw ReadError(ReadError::Kind::NoNumber, "The text holds no quantity.");
  return quantityLines(scan.quantities, document.text, name);
}

std::string extract(const std::string &bytes, const ReadOptions &options, std::string_view name) {
  const Report report = readReport(bytes, options);
  requireObservations(report);
  return observationLines(report, name);
}

std::string explained(const std::string &bytes, const ReadOptions &options, std::string_view) {
  const Report report = readReport(bytes, options);
  if (report.observations.empty() && report.leftOut.empty())
    requireObservations(report);
  return explain(report);
}

/// What depends on the machine and the moment (link, hash, time) stays empty.
std::string plan(const std::string &bytes, ReadOptions options, std::string_view) {
  options.forWorkbook = true;
  const Report report = readReport(bytes, options);
  requireObservations(report);
  ImportFacts facts;
  facts.version = RI_VERSION;
  facts.uiLanguage = "en-US";
  return dumpPlan(planWorkbook(report, facts));
}

void complain(const std::string &file, const std::string &reason) {
  std::fprintf(stderr, "report-indicators: %s: %s\n", file == "-" ? "standard input" : file.c_str(),
               reason.c_str());
}

std::string describe(const ReadError &error) {
  std::string reason = error.what();
  if (error.line != 0)
    reason +=
        " (line " + std::to_string(error.line) + ", byte " + std::to_string(error.offset) + ")";
  return reason;
}

/// Each file is read whole before a line of it is written, and one that fails stops no other.
int run(const Stage &stage, const std::vector<std::string> &files, const ReadOptions &options) {
  int status = EXIT_SUCCESS;
  for (const std::string &file : files) {
    std::string output;
    try {
      const std::string bytes = readFile(file);
      output = withReadErrors(
          [&] { return stage(bytes, options, files.size() > 1 ? std::string_view(file) : ""); });
    } catch (const ReadError &error) {
      complain(file, describe(error));
      status = kFailed;
    } catch (const FileError &error) {
      complain(file, error.what());
      status = kFailed;
    } catch (const std::bad_alloc &) {
      complain(file, kOutOfMemory);
      status = kFailed;
    }
    if (!writeOutput(output))
      break;
  }
  return status;
}

int runCommand(int argc, char **argv) {
  CLI::App app{"Reads Chinese reports and prints the indicators that they state."};
  app.name("report-indicators");
  app.set_version_flag("--version", "report-indicators " RI_VERSION);
  app.require_subcommand(1);
  app.footer("Exit status: 0 done, 1 a file failed, 2 wrong usage. \"-\" is standard input.");

  ReadOptions options;
  std::vector<std::string> files;
  Stage stage;
  const auto add = [&](const char *name, const char *help, const Stage &what, int count) {
    CLI::App *command = app.add_subcommand(name, help);
    command->add_option("FILE", files, "the report as plain text; - is standard input")
        ->required()
        ->expected(count);
    command->add_option(
        "--encoding", options.encoding,
        "utf-8, utf-16, utf-16le, utf-16be, gb18030 or big5; found out if not given");
    command->add_option("--lang", options.lang, "zh, zh-Hant, zh-Hans, zh-TW, zh-HK or zh-CN");
    command->add_option("--date", options.date,
                        "the day the report is read from: 2026, 2026-01 or 2026-01-15");
    command->add_option("--period", options.period,
                        "when its figures hold: 2025, 2025-Q3, 2025-01/2025-07");
    command->add_option("--area", options.area, "the place that the report is about");
    command->add_option("--currency", options.currency, "of a bare 元: HKD");
    command->callback([&stage, what] { stage = what; });
  };
  constexpr int kMany = -1; // one or more
  add("quantities", "every quantity, as JSON Lines", quantities, kMany);
  add("extract", "every observation, as JSON Lines", extract, kMany);
  add("plan", "the workbook, a line a cell: sheet, cell, kind, content", plan, 1);
  add("explain", "what became of each number, and the rule that decided", explained, 1);
  try {
    app.parse(argc, argv);
    requireValid(options);
  } catch (const CLI::ParseError &error) {
    std::ostringstream help;
    const int status = app.exit(error, help);
    writeOutput(help.str());
    return status == 0 ? EXIT_SUCCESS : kUsage;
  } catch (const ReadError &error) {
    std::fprintf(stderr, "report-indicators: %s\n", error.what());
    return kUsage;
  }
  return run(stage, files, options);
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
