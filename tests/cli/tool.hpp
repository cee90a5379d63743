// The command-line tool as its users meet it, in a folder of the test's own.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <sys/wait.h>

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

namespace ri::test {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

struct Run {
  int status;
  std::string out, err;
};

inline std::string contents(const fs::path &file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// A folder of the test's own, gone with it.
struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "report-indicators-XXXXXX").string();
    BOOST_REQUIRE(mkdtemp(name.data()) != nullptr);
    path = name;
  }
  ~Folder() { fs::remove_all(path); }

  std::string file(const std::string &name, const std::string &bytes) const {
    std::ofstream(path / name, std::ios::binary) << bytes;
    return (path / name).string();
  }
  /// Runs a shell line in which $TOOL is the tool.
  Run shell(const std::string &line) const {
    const std::string command = "cd '" + path.string() + "' && TOOL='" RI_TOOL "' && { " + line +
                                "; } >'" + (path / "out").string() + "' 2>'" +
                                (path / "err").string() + "'";
    const int status = std::system(command.c_str());
    BOOST_REQUIRE(WIFEXITED(status));
    return {WEXITSTATUS(status), contents(path / "out"), contents(path / "err")};
  }
  Run tool(const std::string &arguments) const { return shell("\"$TOOL\" " + arguments); }
};

inline std::vector<Json> lines(const std::string &out) {
  BOOST_TEST_REQUIRE((out.empty() || out.back() == '\n'));
  std::vector<Json> objects;
  std::istringstream stream(out);
  for (std::string line; std::getline(stream, line);)
    objects.push_back(Json::parse(line));
  return objects;
}

inline bool holds(const std::string &text, const std::string &part) {
  return text.find(part) != std::string::npos;
}

inline const std::string kReport = "臨江市經濟概況\n\n全年接待遊客𠮷6830萬人次，增長12.4%。\n";

} // namespace ri::test
