#include "progress.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include <unistd.h>

namespace ri::cli {
namespace {

template <typename... Values> std::string formatted(const char *pattern, Values... values) {
  std::array<char, 200> line{};
  std::snprintf(line.data(), line.size(), pattern, values...);
  return line.data();
}

constexpr double kMega = 1e6;

} // namespace

Progress::Progress(std::size_t total, std::size_t before)
    : total_(total), before_(before), terminal_(isatty(STDERR_FILENO) != 0) {}

double Progress::seconds() const {
  const double passed = std::chrono::duration<double>(Clock::now() - begin_).count();
  return std::max(passed, 1e-6);
}

void Progress::count(const Reading &reading) {
  ++done_;
  failed_ += reading.failure ? 1 : 0;
  bytes_ += reading.bytes;
  observations_ += reading.observations;
  without_ += reading.without;
  constexpr std::chrono::milliseconds kPause{200};
  if (terminal_ && Clock::now() - shown_ > kPause)
    show();
}

void Progress::show() {
  shown_ = Clock::now();
  const double rate = static_cast<double>(done_) / seconds();
  const auto left =
      static_cast<unsigned long>(std::lround(static_cast<double>(total_ - before_ - done_) / rate));
  const std::string line =
      formatted("\r\033[K%zu of %zu reports, %.0f/s, %.1f MB/s, %lu:%02lu:%02lu left",
                before_ + done_, total_, rate, static_cast<double>(bytes_) / kMega / seconds(),
                left / 3600, left / 60 % 60, left % 60);
  std::fputs(line.c_str(), stderr);
  visible_ = true;
}

void Progress::wipe() {
  if (visible_)
    std::fputs("\r\033[K", stderr);
  visible_ = false;
}

std::string Progress::summary() const {
  const double megabytes = static_cast<double>(bytes_) / kMega;
  const std::string there = before_ == 0 ? "" : formatted("%zu were there, ", before_);
  const std::string without =
      without_ == 0 ? ""
                    : formatted("; %llu observations say no year, and SDMX has no place for them",
                                static_cast<unsigned long long>(without_));
  return there +
         formatted("%zu reports read, %zu failed, %llu observations; %.1f MB in %.1f s: "
                   "%.0f reports/s, %.1f MB/s",
                   done_, failed_, static_cast<unsigned long long>(observations_), megabytes,
                   seconds(), static_cast<double>(done_) / seconds(), megabytes / seconds()) +
         without;
}

} // namespace ri::cli
