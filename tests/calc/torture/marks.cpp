#include "calc/torture/marks.hpp"

#include <algorithm>

#include <boost/test/test_tools.hpp>

namespace ri::test {

namespace {

const char *nameOf(TableName table) {
  switch (table) {
  case TableName::Indicators:
    return "Indicators ";
  case TableName::Comparisons:
    return "Comparisons ";
  case TableName::Source:
    return "Source ";
  }
  return "";
}

std::string lookAt(const Look &look, const Document &document) {
  try {
    return look(document);
  } catch (const NotThere &gone) {
    return gone.what();
  }
}

} // namespace

void Marks::put(Mark mark) {
  const auto same = std::find_if(marks_.begin(), marks_.end(), [&mark](const Mark &other) {
    return other.kind == mark.kind && other.place == mark.place;
  });
  if (same != marks_.end())
    *same = std::move(mark);
  else
    marks_.push_back(std::move(mark));
}

void Marks::onRow(const Document &document, TableName table, const std::string &identity,
                  const std::string &kind, const LookAtRow &look) {
  const Look find = [table, identity, look](const Document &there) -> std::string {
    const Table now(there, table);
    const auto rows = now.rows();
    const auto row = rows.find(identity);
    return row == rows.end() ? "no row" : look(now, row->second);
  };
  put({kind, nameOf(table) + identity, find, find(document)});
}

void Marks::elsewhere(const std::string &kind, const Look &look) { put({kind, {}, look, {}}); }

void Marks::forget(const std::string &kind) {
  marks_.erase(std::remove_if(marks_.begin(), marks_.end(),
                              [&kind](const Mark &mark) { return mark.kind == kind; }),
               marks_.end());
}

void Marks::forgetRow(TableName table, const std::string &identity, std::string_view kind) {
  const std::string place = nameOf(table) + identity;
  marks_.erase(std::remove_if(marks_.begin(), marks_.end(),
                              [&](const Mark &mark) {
                                return mark.place == place &&
                                       mark.kind.compare(0, kind.size(), kind) == 0;
                              }),
               marks_.end());
}

void Marks::lookAround(const Document &document) {
  for (Mark &mark : marks_)
    if (mark.place.empty())
      mark.seen = lookAt(mark.look, document);
}

void Marks::lookAnew(const Document &document) {
  for (Mark &mark : marks_)
    mark.seen = lookAt(mark.look, document);
}

void Marks::check(const Document &document) const {
  for (const Mark &mark : marks_) {
    const std::string now = lookAt(mark.look, document);
    BOOST_TEST(now == mark.seen,
               mark.kind << " of " << mark.place << " is " << now << ", was " << mark.seen);
  }
}

} // namespace ri::test
