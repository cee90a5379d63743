// A path as a person is to see it: nothing in it is unseen, turns the line round or breaks it.
// May include: std, ICU.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ri {

/// Control characters, line ends, marks that turn the text round, blanks other than single spaces
/// between words, and whatever else shows nothing or cannot be told from a slash are written as
/// `\u000A`, a backslash as `\\`. More than `most` characters are shortened in the middle: who is
/// asked for a file wants to see where it lies and what it is called.
std::u16string visiblePath(std::u16string_view path, std::size_t most = 120);

} // namespace ri
