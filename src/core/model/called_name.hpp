// What the user calls an indicator. May include: std.
#pragma once

#include <string>

namespace ri {

/// A row of the sheet Names. It holds for every indicator whose name is `asRead`, in either script.
struct CalledName {
  std::u16string asRead, called;
};

} // namespace ri
