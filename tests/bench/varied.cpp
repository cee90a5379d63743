#include "bench/varied.hpp"

#include <algorithm>
#include <random>
#include <sstream>

#include "golden/reports.hpp"

namespace ri::test {
namespace {

using Lines = std::vector<std::string>;

/// Random numbers that are the same on every system.
class Dice {
public:
  std::size_t below(std::size_t end) { return end == 0 ? 0 : engine_() % end; }
  bool percent(unsigned chance) { return engine_() % 100 < chance; }

private:
  std::mt19937 engine_{7};
};

std::vector<Lines> allReports() {
  std::vector<Lines> all;
  for (const auto &[file, content] : testReports()) {
    std::istringstream stream(content);
    Lines &lines = all.emplace_back();
    for (std::string line; std::getline(stream, line);)
      lines.push_back(line);
  }
  return all;
}

void append(std::string &text, const Lines &lines, std::size_t begin, std::size_t count) {
  for (std::size_t i = begin; i < std::min(begin + count, lines.size()); ++i)
    text += lines[i] + '\n';
}

} // namespace

std::vector<std::string> variedReports(std::size_t count) {
  constexpr std::size_t kFewest = 3, kMostOthers = 10;
  const std::vector<Lines> all = allReports();
  std::vector<std::string> varied(all.empty() ? 0 : count);
  Dice dice;
  for (std::string &text : varied) {
    const Lines &lines = all[dice.below(all.size())];
    const std::size_t taken = kFewest + dice.below(lines.size());
    const std::size_t begin = dice.below(lines.size() - std::min(taken, lines.size()) + 1);
    if (begin > 0 && dice.percent(70))
      append(text, lines, 0, 1);
    append(text, lines, begin, taken);
    if (dice.percent(30)) {
      const Lines &others = all[dice.below(all.size())];
      append(text, others, dice.below(others.size()), 1 + dice.below(kMostOthers));
    }
    for (char &byte : text)
      if (byte >= '1' && byte <= '9' && dice.percent(20))
        byte = static_cast<char>('0' + dice.below(10));
  }
  return varied;
}

} // namespace ri::test
