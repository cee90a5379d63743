#include "corpus.hpp"

#include <cstdio>
#include <new>
#include <utility>

#include "error_rows.hpp"
#include "files.hpp"
#include "in_order.hpp"
#include "model/read_error.hpp"
#include "progress.hpp"

namespace ri::cli {
namespace {

Reading readOne(const Stage &stage, std::string_view name) {
  Reading reading;
  try {
    const std::string bytes = readFile(std::string(name));
    reading = withReadErrors([&] { return stage(bytes, name); });
    reading.bytes = bytes.size();
  } catch (const ReadError &error) {
    reading.failure = {error.what(), error.line, error.offset,
                       error.what() == std::string_view(kOutOfMemory)};
  } catch (const FileError &error) {
    reading.failure = {error.what()};
  } catch (const std::bad_alloc &) {
    reading.failure = {kOutOfMemory, 0, 0, true};
  }
  return reading;
}

} // namespace

bool readCorpus(const Names &names, const Stage &stage, const CorpusOptions &options,
                Output &output) {
  ErrorRows errors(options.errors, output.next(), names);
  Progress progress(names.size(), output.next());
  const auto make = [&](std::size_t index) { return readOne(stage, names[index]); };
  const auto use = [&](std::size_t index, Reading &&reading) {
    if (reading.failure && reading.failure->memory && options.jobs > 1)
      reading = make(index); // what others took may be free by now
    if (reading.failure) {
      progress.wipe();
      errors.add(names[index], *reading.failure);
    }
    progress.count(reading);
    return output.write(names[index], reading);
  };
  InOrder<Reading>(output.next(), names.size(), options.jobs, make).run(use);
  output.finish();
  errors.finish();
  progress.wipe();
  if (options.summary)
    std::fprintf(stderr, "report-indicators: %s\n", progress.summary().c_str());
  return errors.count() == 0;
}

} // namespace ri::cli
