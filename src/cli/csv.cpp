#include "csv.hpp"

#include "one_line.hpp"
#include "workbook/sheet/utf.hpp"

namespace ri::cli {

Record &Record::text(std::string_view field) {
  if (field.find_first_of(",\"") == std::string_view::npos)
    return plain(inOneLine(field));
  std::string quoted{'"'};
  for (const char byte : inOneLine(field))
    quoted.append(byte == '"' ? 2 : 1, byte);
  return plain(quoted += '"');
}

Record &Record::text(std::u16string_view field) { return text(std::string_view(toUtf8(field))); }

Record &Record::plain(std::string_view field) {
  if (!first_)
    out_ += ',';
  first_ = false;
  out_ += field;
  return *this;
}

std::string firstField(std::string_view record) {
  if (record.empty() || record.front() != '"')
    return std::string(record.substr(0, record.find_first_of(",\n")));
  std::string field;
  for (std::size_t i = 1; i < record.size() && (record[i] != '"' || record.substr(i, 2) == "\"\"");
       i += record[i] == '"' ? 2 : 1)
    field += record[i];
  return field;
}

} // namespace ri::cli
