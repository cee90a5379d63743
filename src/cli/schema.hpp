// The database's tables.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "database.hpp"

namespace ri::cli {

/// A database with the tables of schema.sql: a new one in place of what stands in the file, or with
/// `resume` that one. Throws FileError.
Database openDatabase(const std::string &file, bool resume);

/// Once all rows are there.
void addIndexes(Database &database);

/// The last id given in a table; 0 where it is empty.
std::int64_t lastId(Database &database, const std::string &table);

inline constexpr std::string_view kAddWords = "INSERT INTO words(rowid, pairs) VALUES(?,?)";

} // namespace ri::cli
