#include "names.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include <fnmatch.h>

#include "files.hpp"

namespace ri::cli {
namespace {

namespace fs = std::filesystem;

bool isFolder(const std::string &path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

/// The folder's files whose path below it fits a glob.
class Walk {
public:
  Walk(const std::vector<std::string> &globs, const std::vector<std::string> &written, Names &names)
      : globs_(globs), written_(written), names_(names) {}

  void operator()(const std::string &folder) {
    const std::size_t before = names_.size();
    descend(folder, "");
    if (names_.size() == before)
      names_.add(folder);
  }

private:
  /// What is in a folder, no more of it than sorting needs: there may be a hundred thousand.
  struct Entry {
    std::string name;
    bool folder;
    bool operator<(const Entry &other) const { return name < other.name; }
  };

  void descend(const std::string &folder, const std::string &below) {
    std::error_code error;
    std::error_code ignored;
    std::vector<Entry> entries;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
      const bool inside = at->is_directory(ignored);
      if (!inside || !at->is_symlink(ignored)) // a link may lead back up
        entries.push_back({at->path().filename().string(), inside});
    }
    if (error)
      names_.add(folder);
    std::sort(entries.begin(), entries.end());
    for (const Entry &entry : entries) {
      const std::string path = folder + (folder.back() == '/' ? "" : "/") + entry.name;
      if (!entry.folder && fits(below, entry.name) && !isWritten(path, entry.name))
        names_.add(path);
      else if (entry.folder && entry.name.front() != '.')
        descend(path, below + entry.name + '/');
    }
  }

  bool fits(const std::string &below, const std::string &name) const {
    return std::any_of(globs_.begin(), globs_.end(), [&](const std::string &glob) {
      const bool isPath = glob.find('/') != std::string::npos;
      return fnmatch(glob.c_str(), (isPath ? below + name : name).c_str(),
                     FNM_PERIOD | FNM_PATHNAME) == 0;
    });
  }

  bool isWritten(const std::string &path, const std::string &name) const {
    return std::any_of(written_.begin(), written_.end(), [&](const std::string &file) {
      std::error_code ignored;
      return fs::path(file).filename() == name && fs::equivalent(file, path, ignored);
    });
  }

  const std::vector<std::string> &globs_;
  const std::vector<std::string> &written_;
  Names &names_;
};

} // namespace

bool Selection::isCorpus() const {
  return !list.empty() || std::any_of(paths.begin(), paths.end(), isFolder);
}

Names namesOf(const Selection &selection) {
  const std::vector<std::string> globs =
      selection.globs.empty() ? std::vector<std::string>{"*.txt"} : selection.globs;
  Names names;
  Walk walk(globs, selection.written, names);
  const auto add = [&](const std::string &path) {
    if (isFolder(path))
      walk(path);
    else
      names.add(path);
  };
  for (const std::string &path : selection.paths)
    add(path);
  if (!selection.list.empty())
    eachPart(selection.list, selection.zero ? '\0' : '\n', [&](const std::string &path) {
      if (!path.empty())
        add(path);
    });
  return names;
}

} // namespace ri::cli
