#include "database_output.hpp"

#include <algorithm>

#include "code_points.hpp"
#include "files.hpp"
#include "observation_fields.hpp"
#include "pairs.hpp"
#include "schema.hpp"
#include "workbook/sheet/utf.hpp"

namespace ri::cli {
namespace {

constexpr std::uint64_t kBatch = std::uint64_t{4} << 20; ///< bytes of text a transaction

/// The sentence that a span lies in; none outside of all.
std::int64_t sentenceOf(const Report &report, const SourceSpan &span, std::int64_t before) {
  const auto behind = std::upper_bound(
      report.sentences.begin(), report.sentences.end(), span.begin,
      [](std::uint32_t at, const Sentence &sentence) { return at < sentence.span.begin; });
  return before + (behind - report.sentences.begin());
}

} // namespace

DatabaseOutput::DatabaseOutput(const std::string &file, bool part, bool resume, const Names &names)
    : database_(openDatabase(file, resume)), part_(part), report_(lastId(database_, "reports")),
      sentence_(lastId(database_, "sentences")), observation_(lastId(database_, "observations")),
      leftOut_(lastId(database_, "left_out")),
      reports_(database_.statement("INSERT INTO reports VALUES(?,?,?,?,?,?,?,?,?,?)")),
      sentences_(database_.statement("INSERT INTO sentences VALUES(?,?,?,?,?,?)")),
      words_(database_.statement(kAddWords)),
      observations_(database_.statement(
          "INSERT INTO observations VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")),
      left_(database_.statement("INSERT INTO left_out VALUES(?,?,?,?,?,?,?)")),
      next_(static_cast<std::size_t>(report_)) {
  if (next_ > names.size() ||
      (next_ > 0 && toUtf8(fromUtf8(names[next_ - 1])) !=
                        database_.text("SELECT name FROM reports ORDER BY id DESC LIMIT 1")))
    throw FileError(file + ": its last report is not among those that are named; name the same "
                           "reports as the run that was interrupted");
  database_.run("BEGIN");
}

bool DatabaseOutput::write(std::string_view name, const Reading &reading) {
  addReport(name, reading);
  if (reading.report) {
    const std::int64_t firstSentence = sentence_;
    addSentences(*reading.report);
    addObservations(*reading.report, firstSentence);
    addLeftOut(*reading.report, firstSentence);
  }
  batch_ += reading.bytes;
  if (batch_ >= kBatch) {
    database_.run("COMMIT; BEGIN");
    batch_ = 0;
  }
  return true;
}

void DatabaseOutput::finish() {
  database_.run("COMMIT");
  if (!part_)
    addIndexes(database_);
}

void DatabaseOutput::addReport(std::string_view name, const Reading &reading) {
  reports_.number(++report_).text(toUtf8(fromUtf8(name))); // a file's name may hold any bytes
  if (reading.report) {
    const Report &report = *reading.report;
    const Frame &frame = report.frame;
    reports_.text(report.encoding)
        .text(toUtf8(report.title.in(report.text)))
        .text(frame.publication.value.toString())
        .text(frame.period.value.toString())
        .text(toUtf8(frame.area.value))
        .text(frame.currency.value)
        .text(toUtf8(frame.body.value))
        .null();
  } else {
    for (int column = 2; column < 9; ++column)
      reports_.null();
    reports_.text(reading.failure ? reading.failure->reason : "");
  }
  reports_.run();
}

void DatabaseOutput::addSentences(const Report &report) {
  std::int64_t number = 0;
  for (const Sentence &sentence : report.sentences) {
    const std::string text = toUtf8(sentence.span.in(report.text));
    sentences_.number(++sentence_)
        .number(report_)
        .number(++number)
        .text(code(sentence.role))
        .text(toUtf8(sectionOf(report, sentence)))
        .text(text)
        .run();
    if (!part_)
      words_.number(sentence_).text(pairsOf(text)).run();
  }
}

void DatabaseOutput::addObservations(const Report &report, std::int64_t before) {
  const std::int64_t first = observation_ + 1;
  eachObservation(report, [&](const ObservationFields &fields) {
    const Observation &observation = fields.observation;
    const Quantity &quantity = observation.quantity;
    const auto link = [&](Index target, std::int64_t base) {
      if (target == kNone)
        observations_.null();
      else
        observations_.number(base + target);
    };
    observations_.number(++observation_).number(report_);
    link(observation.sentence, before + 1);
    observations_.number(fields.start)
        .text(toUtf8(fields.quote))
        .text(toUtf8(observation.indicator))
        .text(code(observation.measure))
        .text(quantity.value.toString())
        .text(quantity.unit)
        .text(toUtf8(fields.unitText))
        .number(quantity.unitMult)
        .text(code(quantity.qualifier))
        .text(code(observation.status))
        .text(observation.period.toString())
        .text(frequencyOf(observation.period))
        .text(toUtf8(observation.area))
        .text(toUtf8(fields.section));
    link(observation.baseOf, first);
    link(observation.partOf, first);
    link(observation.drives, first);
    observations_.text(code(observation.basis))
        .text(code(observation.prices))
        .text(inOneField(fields.doubt))
        .text(observation.rule)
        .run();
  });
}

void DatabaseOutput::addLeftOut(const Report &report, std::int64_t before) {
  CodePoints points(report.text);
  for (const LeftOut &item : report.leftOut)
    left_.number(++leftOut_)
        .number(report_)
        .number(sentenceOf(report, item.span, before))
        .number(points.at(item.span.begin))
        .text(toUtf8(item.span.in(report.text)))
        .text(code(item.reason))
        .text(item.rule)
        .run();
}

} // namespace ri::cli
