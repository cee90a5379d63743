// Blocks that a file of JSON Lines holds.
#pragma once

#include <string>
#include <string_view>

namespace ri::cli {

/// The blocks as a text in UTF-8 that the core reads as they are. Throws ReadError, with the line,
/// for what is no block.
std::string textOfBlocks(std::string_view lines);

} // namespace ri::cli
