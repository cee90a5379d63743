// The database's tables.
#pragma once

#include <string>

namespace ri::cli {

/// The text of schema.sql.
std::string schema();

} // namespace ri::cli
