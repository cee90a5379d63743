#include "output.hpp"

#include "resume.hpp"

namespace ri::cli {

LineOutput::LineOutput(const LineFormat &format, const std::string &file, bool resume,
                       const Names &names)
    : file_(file.empty() ? std::make_unique<LineFile>() : std::make_unique<LineFile>(file)) {
  const Remains remains = resume && names.size() > 1 ? remainsOf(file, format, names) : Remains{};
  next_ = remains.next;
  if (!file.empty())
    file_->cut(remains.bytes);
  if (remains.bytes == 0)
    file_->write(format.head);
}

bool LineOutput::write(std::string_view, const Reading &reading) {
  return file_->write(reading.lines);
}

} // namespace ri::cli
