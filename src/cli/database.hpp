// SQLite as the database output needs it: statements that throw where they fail.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace ri::cli {

/// A statement that is run again and again. Values are bound in order, NULL for what is not there.
class Statement {
public:
  Statement(sqlite3 *database, std::string_view sql);

  Statement &text(std::string_view value);
  Statement &number(std::int64_t value);
  Statement &null();
  /// Binds are done: runs it to its end.
  void run();
  /// Runs it to its next row; false behind the last one.
  bool next();
  std::int64_t numberAt(int column) const;
  std::string textAt(int column) const;

private:
  struct Finalize {
    void operator()(sqlite3_stmt *statement) const;
  };
  void check(int result) const;

  sqlite3 *database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  int bound_ = 0;
};

class Database {
public:
  /// Opens the file, makes it where there is none. Throws FileError, as all of this.
  explicit Database(const std::string &file);

  void run(const std::string &sql);
  Statement statement(std::string_view sql) { return {database_.get(), sql}; }
  /// The number in the first cell of the answer.
  std::int64_t number(std::string_view sql);
  std::string text(std::string_view sql);

private:
  struct Close {
    void operator()(sqlite3 *database) const;
  };
  std::unique_ptr<sqlite3, Close> database_;
};

} // namespace ri::cli
