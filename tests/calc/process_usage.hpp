// What the processes of a group take from the machine, as Linux tells.
#pragma once

#include <filesystem>
#include <sys/types.h>

namespace ri::test {

struct ProcessUsage {
  double seconds = 0;   ///< of processor time, so that other processes do not count
  double megabytes = 0; ///< of memory that is resident
};

/// All processes of the group, as Office::process() leads one.
ProcessUsage usageOf(pid_t group);

/// How many files below the folder they hold open.
int filesOpenIn(const std::filesystem::path &folder, pid_t group);

} // namespace ri::test
