// A corpus as an SQLite database, with the tables of schema.sql.
#pragma once

#include <cstdint>
#include <string>

#include "database.hpp"
#include "output.hpp"

namespace ri::cli {

/// Reports in a database, a batch of them a transaction: what a run leaves that is killed are whole
/// batches. Its row in `reports` says of each that it is there.
class DatabaseOutput : public Output {
public:
  /// A new database in place of what stands in the file; with `resume` that one is gone on with. A
  /// part that is to be joined has rows alone: indexes and words are made once, of the whole.
  DatabaseOutput(const std::string &file, bool part, bool resume, const Names &names);

  std::size_t next() const override { return next_; }
  bool write(std::string_view name, const Reading &reading) override;
  void finish() override;

private:
  void addReport(std::string_view name, const Reading &reading);
  void addSentences(const Report &report);
  void addObservations(const Report &report, std::int64_t before);
  void addLeftOut(const Report &report, std::int64_t before);

  Database database_;
  bool part_;
  std::int64_t report_, sentence_, observation_, leftOut_; ///< the last ids given
  Statement reports_, sentences_, words_, observations_, left_;
  std::size_t next_;
  std::uint64_t batch_ = 0; ///< bytes of text since the last commit
};

} // namespace ri::cli
