// A reading that may fail. May include: std only.
#pragma once

#include <exception>
#include <new>

namespace ri {

/// Runs `read`; where it fails, `undo` takes back what it has done so far, and the report goes on.
/// Want of memory is no fault of what is read, and passes.
template <typename Read, typename Undo> void attempt(Read read, Undo undo) {
  try {
    read();
  } catch (const std::bad_alloc &) {
    throw;
  } catch (const std::exception &) {
    undo();
  }
}

} // namespace ri
