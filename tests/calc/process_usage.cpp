#include "calc/process_usage.hpp"

#include <fstream>
#include <sstream>
#include <string>
#include <unistd.h>

namespace ri::test {

ProcessUsage usageOf(pid_t group) {
  const double ticks = static_cast<double>(sysconf(_SC_CLK_TCK));
  const double page = static_cast<double>(sysconf(_SC_PAGESIZE)) / (1 << 20);
  ProcessUsage usage;
  for (const auto &process : std::filesystem::directory_iterator("/proc")) {
    std::ifstream file(process.path() / "stat");
    std::string line;
    if (!std::getline(file, line))
      continue;
    // After the name in brackets: state ppid pgrp (5), ..., utime (14), stime (15), ..., rss (24).
    std::istringstream fields(line.substr(line.rfind(')') + 2));
    std::string state;
    long value[22]; // fields 4 to 24
    fields >> state;
    for (int field = 4; field <= 24; ++field)
      fields >> value[field - 4];
    if (!fields || value[5 - 4] != group)
      continue;
    usage.seconds += static_cast<double>(value[14 - 4] + value[15 - 4]) / ticks;
    usage.megabytes += static_cast<double>(value[24 - 4]) * page;
  }
  return usage;
}

int filesOpenIn(const std::filesystem::path &folder, pid_t group) {
  const std::string below = folder.string() + '/';
  int count = 0;
  for (const auto &process : std::filesystem::directory_iterator("/proc")) {
    const std::string name = process.path().filename();
    if (name.find_first_not_of("0123456789") != std::string::npos ||
        getpgid(std::stoi(name)) != group)
      continue;
    for (const auto &file : std::filesystem::directory_iterator(process.path() / "fd")) {
      std::error_code gone; // closed since
      const std::string target = std::filesystem::read_symlink(file, gone);
      if (target.compare(0, below.size(), below) == 0)
        ++count;
    }
  }
  return count;
}

} // namespace ri::test
