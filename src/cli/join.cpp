#include "join.hpp"

#include <utility>

#include "database.hpp"
#include "files.hpp"
#include "line_file.hpp"
#include "pairs.hpp"
#include "schema.hpp"

namespace ri::cli {
namespace {

/// Ids of a part count from 1: they go on behind the last of the whole.
constexpr const char *kRows = R"(
INSERT INTO main.reports SELECT id + :r, name, encoding, title, published, period, area, currency, body,
    error FROM part.reports ORDER BY id;
INSERT INTO main.sentences SELECT id + :s, report + :r, number, role, section, text FROM part.sentences
    ORDER BY id;
INSERT INTO main.observations SELECT id + :o, report + :r, sentence + :s, start, quote, indicator,
    measure, value, unit, unit_text, unit_mult, qualifier, status, period, freq, area, section,
    base_of + :o, part_of + :o, drives + :o, basis, prices, doubt, rule FROM part.observations ORDER BY id;
INSERT INTO main.left_out SELECT id + :l, report + :r, sentence + :s, start, text, reason, rule
    FROM part.left_out ORDER BY id;
)";

std::string replaced(std::string text, const std::string &what, const std::string &with) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size())
    text.replace(at, what.size(), with);
  return text;
}

void add(Database &whole, Statement &words, const std::string &part) {
  std::string rows = kRows;
  for (const auto &[place, table] : {std::pair(":r", "reports"), std::pair(":s", "sentences"),
                                     std::pair(":o", "observations"), std::pair(":l", "left_out")})
    rows = replaced(rows, place, std::to_string(lastId(whole, table)));
  const std::int64_t before = lastId(whole, "sentences");
  whole.run("ATTACH '" + replaced(part, "'", "''") + "' AS part");
  whole.run("BEGIN;" + rows);
  {
    Statement sentences = whole.statement("SELECT id, text FROM part.sentences ORDER BY id");
    while (sentences.next())
      words.number(sentences.numberAt(0) + before).text(pairsOf(sentences.textAt(1))).run();
  }
  whole.run("COMMIT");
  whole.run("DETACH part");
}

} // namespace

void joinLines(const std::vector<std::string> &parts, const std::string &head,
               const std::string &file) {
  LineFile whole(file);
  whole.cut(0);
  whole.write(head);
  for (const std::string &part : parts) {
    const std::string lines = readFile(part, kAnySize);
    if (lines.compare(0, head.size(), head) != 0)
      throw FileError(part + ": it is in another format than the whole");
    whole.write(std::string_view(lines).substr(head.size()));
  }
  whole.finish();
}

void joinDatabases(const std::vector<std::string> &parts, const std::string &file) {
  Database whole = openDatabase(file, false);
  Statement words = whole.statement(kAddWords);
  for (const std::string &part : parts)
    add(whole, words, part);
  addIndexes(whole);
}

} // namespace ri::cli
