// How far the reading of a corpus is, for who waits.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

#include "reading.hpp"

namespace ri::cli {

/// Counts reports. On a terminal a line on stderr says how many are done, how fast, and how long it
/// takes yet; it is written over a few times a second.
class Progress {
public:
  Progress(std::size_t total, std::size_t before);
  Progress(const Progress &) = delete;
  Progress &operator=(const Progress &) = delete;
  ~Progress() { wipe(); }

  void count(const Reading &reading);
  /// Makes room on the terminal for a message.
  void wipe();
  /// "2000 reports read, 3 failed, 81234 observations; 8.1 MB in 1.9 s: 1053 reports/s, 4.3 MB/s";
  /// with what the format had no place for
  std::string summary() const;

private:
  using Clock = std::chrono::steady_clock;
  double seconds() const;
  void show();

  std::size_t total_, before_;
  std::size_t done_ = 0, failed_ = 0;
  std::uint64_t bytes_ = 0, observations_ = 0, without_ = 0;
  Clock::time_point begin_ = Clock::now(), shown_ = begin_;
  bool terminal_, visible_ = false;
};

} // namespace ri::cli
