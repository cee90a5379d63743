// A fuzz target: libFuzzer calls it with bytes of its own making, the replay with those of files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace ri::test {

/// Ends the run with a message if something is broken.
inline void require(const std::string &broken) {
  if (broken.empty())
    return;
  std::fprintf(stderr, "%s\n", broken.c_str());
  std::abort();
}

inline std::string_view viewOf(const std::uint8_t *data, std::size_t size) {
  return {reinterpret_cast<const char *>(data), size};
}

} // namespace ri::test
