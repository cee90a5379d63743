#include "database.hpp"

#include <sqlite3.h>

#include "files.hpp"

namespace ri::cli {
namespace {

[[noreturn]] void fail(sqlite3 *database) {
  const char *const file = sqlite3_db_filename(database, "main");
  throw FileError(std::string(file == nullptr ? "SQLite" : file) + ": " + sqlite3_errmsg(database));
}

} // namespace

void Statement::Finalize::operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }

Statement::Statement(sqlite3 *database, std::string_view sql) : database_(database) {
  sqlite3_stmt *statement = nullptr;
  check(sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()),
                           SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
  statement_.reset(statement);
}

void Statement::check(int result) const {
  if (result != SQLITE_OK)
    fail(database_);
}

Statement &Statement::text(std::string_view value) {
  check(sqlite3_bind_text64(statement_.get(), ++bound_, value.data(), value.size(),
                            SQLITE_TRANSIENT, SQLITE_UTF8));
  return *this;
}

Statement &Statement::number(std::int64_t value) {
  check(sqlite3_bind_int64(statement_.get(), ++bound_, value));
  return *this;
}

Statement &Statement::null() {
  check(sqlite3_bind_null(statement_.get(), ++bound_));
  return *this;
}

bool Statement::next() {
  const int result = sqlite3_step(statement_.get());
  if (result == SQLITE_ROW)
    return true;
  sqlite3_reset(statement_.get());
  bound_ = 0;
  if (result != SQLITE_DONE)
    fail(database_);
  return false;
}

void Statement::run() {
  while (next()) {
  }
}

std::int64_t Statement::numberAt(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

std::string Statement::textAt(int column) const {
  const auto *const text =
      reinterpret_cast<const char *>(sqlite3_column_text(statement_.get(), column));
  return {text == nullptr ? "" : text,
          static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

void Database::Close::operator()(sqlite3 *database) const { sqlite3_close(database); }

Database::Database(const std::string &file) {
  sqlite3 *database = nullptr;
  const int result = sqlite3_open(file.c_str(), &database);
  database_.reset(database);
  if (result != SQLITE_OK)
    throw FileError(file + ": " + sqlite3_errmsg(database));
}

void Database::run(const std::string &sql) {
  if (sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    fail(database_.get());
}

std::int64_t Database::number(std::string_view sql) {
  Statement query = statement(sql);
  return query.next() ? query.numberAt(0) : 0;
}

std::string Database::text(std::string_view sql) {
  Statement query = statement(sql);
  return query.next() ? query.textAt(0) : "";
}

} // namespace ri::cli
