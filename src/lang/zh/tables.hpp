// The tables of Chinese (*.tsv in this folder), compiled in. May include: std.
#pragma once

#include <string_view>
#include <vector>

namespace ri::zh {

/// The UTF-8 text of a table by its file's name without ".tsv"; static storage.
/// Throws std::out_of_range if there is none of that name.
std::string_view table(std::string_view name);

/// The names of all tables, sorted.
std::vector<std::string_view> tableNames();

} // namespace ri::zh
