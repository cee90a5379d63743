// What an import is told besides its report. May include: std.
#pragma once

#include <string>

namespace ri {

/// What the import knows besides the report's text; it ends in Log and Base.
struct ImportFacts {
  std::u16string url;  ///< of the linked file; empty for standard input
  std::u16string name; ///< what the report is called: that file's name
  std::string sha256;  ///< of its bytes, lower-case hexadecimal
  std::string options; ///< as given: "encoding=big5"
  std::string version; ///< of this program
  std::string time;    ///< local time, ISO 8601 to the second
  std::string
      uiLanguage; ///< BCP 47 of the office's user interface: "en-US", "zh-TW"; headings follow it
};

} // namespace ri
