#include "error_rows.hpp"

#include <cstdint>
#include <cstdio>

#include "csv.hpp"
#include "resume.hpp"

namespace ri::cli {
namespace {

std::string opening(std::string_view name) {
  std::string row;
  { Record(row).text(name); }
  row.back() = ',';
  return row;
}

} // namespace

ErrorRows::ErrorRows(const std::string &file, std::size_t next, const Names &names) {
  if (file.empty())
    return;
  file_.emplace(file);
  const std::uint64_t kept =
      next == 0 ? 0 : rowsBefore(next, file, {kErrorHead, opening}, names, count_);
  file_->cut(kept);
  if (kept == 0)
    file_->write(kErrorHead);
}

void ErrorRows::finish() {
  if (file_)
    file_->finish();
}

void ErrorRows::add(std::string_view name, const Failure &failure) {
  ++count_;
  if (file_) {
    std::string row;
    {
      Record record(row);
      record.text(name).text(failure.reason);
      record.plain(failure.line == 0 ? "" : std::to_string(failure.line));
      record.plain(failure.line == 0 ? "" : std::to_string(failure.byte));
    }
    file_->write(row);
    return;
  }
  std::string where;
  if (failure.line != 0)
    where =
        " (line " + std::to_string(failure.line) + ", byte " + std::to_string(failure.byte) + ")";
  std::fprintf(stderr, "report-indicators: %s: %s%s\n",
               name == "-" ? "standard input" : std::string(name).c_str(), failure.reason.c_str(),
               where.c_str());
}

} // namespace ri::cli
