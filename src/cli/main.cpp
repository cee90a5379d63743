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
#include <vector>

#include <CLI/CLI.hpp>

#include "blocks_file.hpp"
#include "corpus.hpp"
#include "explanation.hpp"
#include "files.hpp"
#include "formats.hpp"
#include "json_lines.hpp"
#include "line_file.hpp"
#include "names.hpp"
#include "output.hpp"
#include "quantity/scan_quantities.hpp"
#include "read_report.hpp"
#include "text/decode.hpp"
#include "text/document.hpp"
#include "text/mended.hpp"
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

Reading blocks(const std::string &bytes, const ReadOptions &options, std::string_view name) {
  const std::u16string text = decode(bytes, options.encoding).text;
  const Mended mended(text);
  std::vector<Block> found = blocksOf(structure(mended.textOf(text)));
  for (Block &block : found)
    block.place = mended.original(block.place);
  Reading reading;
  reading.lines = blockLines(found, text, name);
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
  std::function<int(const Request &)> run;
  ReadOptions read;
  Selection selection;
  CorpusOptions corpus;
  std::string format = "jsonl";
  std::string out; ///< a file; empty: standard output
  bool resume = false;
  bool blocks = false; ///< the files hold blocks, not text
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

void addSelection(CLI::App &command, Selection &selection, const char *help) {
  command.add_option("FILE", selection.paths, help);
  command
      .add_option("--glob", selection.globs,
                  "which files of a folder are meant, as *.txt (if not given) or 2025/*.md; may be "
                  "repeated")
      ->allow_extra_args(false);
  CLI::Option *const list = command.add_option("--files-from", selection.list,
                                               "a file with a path a line; - is standard input");
  command.add_flag("-0,--null", selection.zero, "paths there end with a NUL")->needs(list);
}

CLI::Option *addOutput(CLI::App &command, Request &request,
                       const std::vector<std::string> &formats) {
  std::string names;
  for (const std::string &format : formats)
    names.append(names.empty() ? "" : ", ").append(format);
  command.add_option("--format", request.format, names + "; the first if not given")
      ->check(CLI::IsMember(formats));
  return command.add_option("--out", request.out,
                            "the file to write; standard output if not given");
}

void addCorpusOptions(CLI::App &command, Request &request) {
  CLI::Option *const out = addOutput(command, request, formatNames());
  command
      .add_option("-j,--jobs", request.corpus.jobs,
                  "how many reports are read at a time; all cores if not given")
      ->check(CLI::Range(1, 1024));
  command.add_option("--errors", request.corpus.errors,
                     "a file for what could not be read, a row a report; stderr if not given");
  command.add_flag("--resume", request.resume, "go on with the file of a run that was interrupted")
      ->needs(out);
}

/// Reads each report for the command.
int read(const Command &command, const Request &request) {
  Selection selection = request.selection;
  selection.written = {request.out, request.corpus.errors};
  const Names names = namesOf(selection);
  const bool named = names.size() > 1 || request.selection.isCorpus() || request.format != "jsonl";
  const Stage stage = [&](const std::string &bytes, std::string_view name) {
    return command(bytes, request.read, named ? name : "");
  };
  CorpusOptions options = request.corpus;
  options.summary = request.selection.isCorpus() || !request.out.empty();
  const std::unique_ptr<Output> output =
      outputOf(request.format, request.out, request.resume, names);
  return readCorpus(names, stage, options, *output) ? EXIT_SUCCESS : kFailed;
}

int extract(const Request &request) {
  const Command extraction = extractionTo(request.format);
  if (!request.blocks)
    return read(extraction, request);
  return read(
      [&extraction](const std::string &bytes, ReadOptions options, std::string_view name) {
        options.encoding.clear(); // JSON Lines are UTF-8
        return extraction(textOfBlocks(bytes), options, name);
      },
      request);
}

/// "1234 reports/a.txt", each with a NUL behind it: who shares a corpus out asks what there is.
int list(const Request &request) {
  const Names names = namesOf(request.selection);
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string name(names[i]);
    out.append(std::to_string(sizeOf(name))).append(1, ' ').append(name).append(1, '\0');
  }
  LineFile file;
  file.write(out);
  file.finish();
  return EXIT_SUCCESS;
}

int join(const Request &request) {
  const Names names = namesOf(request.selection);
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < names.size(); ++i)
    parts.emplace_back(names[i]);
  joinParts(request.format, parts, request.out);
  return EXIT_SUCCESS;
}

CLI::App &addCommand(CLI::App &app, Request &request, const char *name, const char *help,
                     const std::function<int(const Request &)> &run) {
  CLI::App *const command = app.add_subcommand(name, help);
  command->callback([&request, run] { request.run = run; });
  return *command;
}

/// A subcommand that shows a stage.
void addStage(CLI::App &app, Request &request, const char *name, const char *help,
              const Command &stage, bool many) {
  CLI::App &command = addCommand(app, request, name, help,
                                 [stage](const Request &asked) { return read(stage, asked); });
  constexpr int kMany = -1; // one or more
  command
      .add_option("FILE", request.selection.paths, "the report as plain text; - is standard input")
      ->expected(many ? kMany : 1);
  addReadOptions(command, request.read);
}

void addCommands(CLI::App &app, Request &request) {
  addStage(app, request, "blocks",
           "headings, paragraphs, lists, tables with their cells, as JSON Lines", blocks, true);
  addStage(app, request, "quantities", "every quantity, as JSON Lines", quantities, true);
  CLI::App &extraction =
      addCommand(app, request, "extract",
                 "every observation, as JSON Lines, CSV, SDMX-CSV or SQLite", extract);
  addSelection(extraction, request.selection,
               "a report as plain text, or a folder of them; - is standard input");
  extraction.add_flag("--blocks", request.blocks,
                      "the files hold blocks, as the command blocks prints them");
  addReadOptions(extraction, request.read);
  addCorpusOptions(extraction, request);
  addStage(app, request, "plan", "the workbook, a line a cell: sheet, cell, kind, content", plan,
           false);
  addStage(app, request, "explain", "what became of each number, and the rule that decided",
           explained, false);
  CLI::App &listing = addCommand(app, request, "list",
                                 "the reports that extract would read, with their sizes", list);
  addSelection(listing, request.selection, "a report, or a folder of them");
  CLI::App &joining =
      addCommand(app, request, "join", "what runs of extract wrote, in one file", join);
  addSelection(joining, request.selection, "a part, in the order of the parts");
  std::vector<std::string> formats = formatNames();
  formats.emplace_back(kErrorRows);
  addOutput(joining, request, formats)->required();
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
    if (needsFile(request.format) && request.out.empty())
      throw CLI::RequiredError("--out for --format " + request.format);
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
  return request.run(request);
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
