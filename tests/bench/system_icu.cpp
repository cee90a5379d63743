#include "bench/system_icu.hpp"

#include <string>

#include <dlfcn.h>

#include <unicode/ubrk.h>
#include <unicode/uvernum.h>

namespace ri::test {
namespace {

/// A function of the system's ICU by its plain name; its names carry the version.
template <typename Function> Function *function(const char *name) {
  static void *const library =
      dlopen("libicuuc.so." U_ICU_VERSION_SHORT, RTLD_NOW | RTLD_LOCAL | RTLD_DEEPBIND);
  void *const found = library == nullptr
                          ? nullptr
                          : dlsym(library, (std::string(name) + "_" U_ICU_VERSION_SHORT).c_str());
  return reinterpret_cast<Function *>(found);
}

} // namespace

std::size_t wordBreaks(std::u16string_view text) {
  auto *const open = function<decltype(ubrk_open)>("ubrk_open");
  auto *const next = function<decltype(ubrk_next)>("ubrk_next");
  auto *const close = function<decltype(ubrk_close)>("ubrk_close");
  if (open == nullptr || next == nullptr || close == nullptr)
    return 0;
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *const breaks =
      open(UBRK_WORD, "zh", text.data(), static_cast<std::int32_t>(text.size()), &status);
  std::size_t count = 0;
  while (U_SUCCESS(status) && next(breaks) != UBRK_DONE)
    ++count;
  close(breaks);
  return count;
}

} // namespace ri::test
