// Records of comma-separated values (RFC 4180), each on one line.
#pragma once

#include <string>
#include <string_view>

namespace ri::cli {

/// A record that grows field by field. Line ends within a field become blanks, so that a record is
/// a line, and one that was cut off is known by its missing end.
class Record {
public:
  explicit Record(std::string &out) : out_(out) {}
  Record(const Record &) = delete;
  Record &operator=(const Record &) = delete;
  ~Record() { out_ += '\n'; }

  Record &text(std::string_view field);
  Record &text(std::u16string_view field);
  /// A number, a code: nothing that needs quotes.
  Record &plain(std::string_view field);

private:
  std::string &out_;
  bool first_ = true;
};

/// The first field of a record.
std::string firstField(std::string_view record);

} // namespace ri::cli
