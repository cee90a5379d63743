// A real office without a window, driven from a test by UNO over a pipe of its own.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/XDesktop2.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include "calc/document.hpp"
#include "calc/office/uno_text.hpp"

namespace ri::test {

using calc::toOUString;
using calc::toUtf8;
inline std::string toUtf8(std::u16string_view text) { return toUtf8(toOUString(text)); }

/// A folder that is removed with everything in it.
class TemporaryFolder {
public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder &) = delete;
  TemporaryFolder &operator=(const TemporaryFolder &) = delete;
  const std::filesystem::path &path() const { return path_; }

private:
  std::filesystem::path path_;
};

/// The file URL of a path.
rtl::OUString fileUrl(const std::filesystem::path &path);
css::beans::PropertyValue property(const char *name, const css::uno::Any &value);
std::string readFile(const std::filesystem::path &file);
void writeFile(const std::filesystem::path &file, std::string_view bytes);

/// The office runs as long as the object lives, with a copy of the profile that the ctest fixture
/// made: the extension is installed, the user's own profile is not touched.
class Office {
public:
  enum class Extension { Installed, Absent };
  explicit Office(Extension extension = Extension::Installed,
                  const std::vector<std::string> &arguments = {"--headless"});
  ~Office();
  Office(const Office &) = delete;
  Office &operator=(const Office &) = delete;

  css::uno::Reference<css::uno::XComponentContext> context() const { return context_; }
  css::uno::Reference<css::frame::XDesktop2> desktop() const { return desktop_; }
  pid_t process() const { return process_; }

  /// Opens a file as File ▸ Open does. An empty filter leaves the choice to the office; hidden
  /// documents have no window. Throws std::runtime_error if the office opens nothing.
  Document open(const std::filesystem::path &file, std::string_view filter = {},
                std::string_view options = {}, bool hidden = false) const;
  /// A new spreadsheet.
  Document create() const;
  /// How many documents are open.
  int documents() const;
  /// Changes a setting of its profile: a property of the node of this path.
  void set(std::string_view node, std::string_view name, const css::uno::Any &value) const;

private:
  TemporaryFolder profile_;
  pid_t process_ = -1;
  css::uno::Reference<css::uno::XComponentContext> context_;
  css::uno::Reference<css::frame::XDesktop2> desktop_;
};

} // namespace ri::test
