// Why a document cannot be refreshed. May include: std.
#pragma once

#include <stdexcept>

namespace ri {

/// The document holds no import, or its hidden sheet was damaged. what() says what to do.
class SnapshotError : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

} // namespace ri
