// The codes of the columns State. May include: std.
#pragma once

#include <string_view>

namespace ri::state {

inline constexpr std::u16string_view kNew = u"new";
inline constexpr std::u16string_view kChanged = u"changed";
inline constexpr std::u16string_view kConflict = u"conflict";
inline constexpr std::u16string_view kGone = u"gone";

} // namespace ri::state
