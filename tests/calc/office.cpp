#include "calc/office.hpp"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <sys/wait.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/bridge/UnoUrlResolver.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/connection/NoConnectException.hpp>
#include <com/sun/star/container/XEnumeration.hpp>
#include <com/sun/star/container/XNameReplace.hpp>
#include <com/sun/star/container/XSet.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>
#include <cppuhelper/bootstrap.hxx>
#include <osl/file.hxx>

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace ri::test {

namespace {

using namespace std::chrono_literals;
constexpr auto kStart = 60s; ///< a first start on a busy machine
constexpr auto kEnd = 10s;

/// The client's own, smaller set of services: enough to reach those of the office.
Reference<css::uno::XComponentContext> clientContext() {
  static const Reference<css::uno::XComponentContext> context = [] {
    setenv("URE_BOOTSTRAP", "vnd.sun.star.pathname:" RI_OFFICE_PROGRAM "/fundamentalrc", 1);
    const auto made = cppu::defaultBootstrap_InitialComponentContext();
    // To call the extension the client must know its types as well.
    const char *const types = "/singletons/com.sun.star.reflection.theTypeDescriptionManager";
    Reference<css::container::XSet>(made->getValueByName(rtl::OUString::createFromAscii(types)),
                                    UNO_QUERY_THROW)
        ->insert(css::uno::Any(fileUrl(RI_OFFICE_TYPES)));
    return made;
  }();
  return context;
}

/// Starts the command in a process group of its own. What it says goes into the file `log`: an
/// office that outlives a test that crashed must not hold the test's output open.
pid_t start(const std::vector<std::string> &command, const std::filesystem::path &log) {
  std::vector<char *> arguments;
  for (const std::string &argument : command)
    arguments.push_back(const_cast<char *>(argument.c_str()));
  arguments.push_back(nullptr);
  const pid_t process = fork();
  if (process < 0)
    throw std::system_error(errno, std::generic_category(), "fork");
  if (process == 0) {
    setpgid(0, 0);
    const int output = open(log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    dup2(output, STDOUT_FILENO);
    dup2(output, STDERR_FILENO);
    execvp(arguments[0], arguments.data());
    _exit(127);
  }
  return process;
}

bool ended(pid_t process) { return waitpid(process, nullptr, WNOHANG) != 0; }

} // namespace

css::beans::PropertyValue property(const char *name, const css::uno::Any &value) {
  css::beans::PropertyValue result;
  result.Name = rtl::OUString::createFromAscii(name);
  result.Value = value;
  return result;
}

TemporaryFolder::TemporaryFolder() {
  std::string name = std::filesystem::temp_directory_path() / "report-indicators-XXXXXX";
  if (!mkdtemp(name.data()))
    throw std::system_error(errno, std::generic_category(), name);
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored; // an office that is killed may still write
  std::filesystem::remove_all(path_, ignored);
}

std::string readFile(const std::filesystem::path &file) {
  std::ifstream in(file, std::ios::binary);
  if (!in)
    throw std::runtime_error("cannot read " + file.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

void writeFile(const std::filesystem::path &file, std::string_view bytes) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out << bytes;
  if (!out.flush())
    throw std::runtime_error("cannot write " + file.string());
}

rtl::OUString fileUrl(const std::filesystem::path &path) {
  rtl::OUString url;
  osl::FileBase::getFileURLFromSystemPath(toOUString(std::filesystem::absolute(path).string()),
                                          url);
  return url;
}

Office::Office(Extension extension, const std::vector<std::string> &arguments) {
  if (extension == Extension::Installed)
    std::filesystem::copy(RI_OFFICE_PROFILE, profile_.path(),
                          std::filesystem::copy_options::recursive);
  const std::string pipe = profile_.path().filename();
  std::vector<std::string> command{
      RI_OFFICE_COMMAND, profile_.path(), "run",
      "--nologo",        "--nodefault",   "--accept=pipe,name=" + pipe + ";urp;"};
  command.insert(command.end(), arguments.begin(), arguments.end());
  process_ = start(command, profile_.path() / "log");

  const auto resolver = css::bridge::UnoUrlResolver::create(clientContext());
  const rtl::OUString url =
      toOUString("uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext");
  for (const auto deadline = std::chrono::steady_clock::now() + kStart; !context_.is();) {
    try {
      context_.set(resolver->resolve(url), UNO_QUERY_THROW);
    } catch (const css::connection::NoConnectException &) {
      if (ended(process_) || std::chrono::steady_clock::now() > deadline)
        throw std::runtime_error("the office did not start: " + readFile(profile_.path() / "log"));
      std::this_thread::sleep_for(50ms);
    }
  }
  desktop_ = css::frame::Desktop::create(context_);
}

Office::~Office() {
  try {
    desktop_->terminate();
  } catch (const css::uno::Exception &) { // the connection breaks while the office ends
  }
  const auto deadline = std::chrono::steady_clock::now() + kEnd;
  while (!ended(process_)) {
    if (std::chrono::steady_clock::now() > deadline) {
      kill(-process_, SIGKILL);
      waitpid(process_, nullptr, 0);
      break;
    }
    std::this_thread::sleep_for(50ms);
  }
}

Document Office::open(const std::filesystem::path &file, std::string_view filter,
                      std::string_view options, bool hidden) const {
  std::vector<css::beans::PropertyValue> arguments{property("Hidden", css::uno::Any(hidden))};
  if (!filter.empty())
    arguments.push_back(property("FilterName", css::uno::Any(toOUString(filter))));
  if (!options.empty())
    arguments.push_back(property("FilterOptions", css::uno::Any(toOUString(options))));
  Reference<css::lang::XComponent> component;
  try {
    component = desktop_->loadComponentFromURL(
        fileUrl(file), "_blank", 0, {arguments.data(), static_cast<sal_Int32>(arguments.size())});
  } catch (const css::uno::Exception &error) {
    throw std::runtime_error("the office did not open " + file.string() + ": " +
                             toUtf8(error.Message));
  }
  if (!component.is())
    throw std::runtime_error("the office did not open " + file.string());
  return Document(component);
}

Document Office::create() const {
  return Document(desktop_->loadComponentFromURL("private:factory/scalc", "_blank", 0, {}));
}

int Office::documents() const {
  int count = 0;
  for (const auto all = desktop_->getComponents()->createEnumeration(); all->hasMoreElements();) {
    all->nextElement();
    ++count;
  }
  return count;
}

void Office::set(std::string_view node, std::string_view name, const css::uno::Any &value) const {
  const css::uno::Any path(property("nodepath", css::uno::Any(toOUString(node))));
  const Reference<css::container::XNameReplace> settings(
      css::configuration::theDefaultProvider::get(context_)->createInstanceWithArguments(
          "com.sun.star.configuration.ConfigurationUpdateAccess", {&path, 1}),
      UNO_QUERY_THROW);
  settings->replaceByName(toOUString(name), value);
  Reference<css::util::XChangesBatch>(settings, UNO_QUERY_THROW)->commitChanges();
}

} // namespace ri::test
