#include "office/trusted_links.hpp"

#include <algorithm>
#include <filesystem>
#include <vector>

#include "office/input.hpp"
#include "office/settings.hpp"
#include "office/uno_text.hpp"

namespace ri::calc {

namespace fs = std::filesystem;

namespace {

using Names = css::uno::Sequence<rtl::OUString>;

/// So many are remembered; who comes back to an older one is asked once more.
constexpr std::ptrdiff_t kMost = 2000;
constexpr char kLinks[] = "TrustedLinks";

Names linksIn(const Context &context) {
  Names links;
  remembered(context, kLinks) >>= links;
  return links;
}

/// A hash tells as much as the path does, and the profile lists nobody's files.
rtl::OUString markOf(const fs::path &path) { return toOUString(sha256(path.native())); }

/// The same for a file by its name and content, wherever it lies.
rtl::OUString markOf(const fs::path &path, std::string_view bytes) {
  return toOUString(sha256(path.filename().native() + "\n" + sha256(bytes)));
}

/// Whether the file lies in the workbook's folder or below it; both really.
bool liesBeside(const fs::path &path, const rtl::OUString &workbook) {
  if (!isLocalFile(workbook))
    return false; // not saved yet, or elsewhere
  const fs::path folder = realPath(workbook).parent_path();
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first ==
         folder.end();
}

bool contains(const Names &links, const rtl::OUString &mark) {
  return std::find(links.begin(), links.end(), mark) != links.end();
}

} // namespace

bool isThere(const fs::path &path) {
  std::error_code error;
  return fs::exists(path, error);
}

bool isTrusted(const Context &context, const fs::path &path) {
  return contains(linksIn(context), markOf(path));
}

std::optional<std::string> readIfTrusted(const Context &context, const fs::path &path,
                                         const rtl::OUString &workbook) {
  const Names links = linksIn(context);
  if (contains(links, markOf(path)))
    return readFile(path);
  if (!liesBeside(path, workbook) || !isThere(path))
    return {};
  std::string bytes = readFile(path);
  if (!contains(links, markOf(path, bytes)))
    return {};
  return bytes;
}

void trustFile(const Context &context, const fs::path &path, std::string_view bytes) {
  const Names old = linksIn(context);
  std::vector<rtl::OUString> links(old.begin(), old.end());
  for (const rtl::OUString &mark : {markOf(path), markOf(path, bytes)})
    if (!contains(old, mark))
      links.push_back(mark);
  if (links.size() == static_cast<std::size_t>(old.getLength()))
    return;
  if (static_cast<std::ptrdiff_t>(links.size()) > kMost)
    links.erase(links.begin(), links.end() - kMost);
  remember(context, kLinks,
           css::uno::Any(Names(links.data(), static_cast<sal_Int32>(links.size()))));
}

} // namespace ri::calc
