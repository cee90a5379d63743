// The system's ICU with all its data, as a yardstick beside the core's own, whose data is cut.
#pragma once

#include <cstddef>
#include <string_view>

namespace ri::test {

/// The number of dictionary word breaks of a Chinese text; 0 if there is no such ICU.
std::size_t wordBreaks(std::u16string_view text);

} // namespace ri::test
