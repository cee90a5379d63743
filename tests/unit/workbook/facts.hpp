// What an import knows, for the tests.
#pragma once

#include <string>

#include "workbook/sheet/import_facts.hpp"

namespace ri::test {

inline ImportFacts importFacts() {
  ImportFacts facts;
  facts.url = u"file:///tmp/report.txt";
  facts.name = u"report";
  facts.sha256 = std::string(64, 'a');
  facts.version = "0.1.0";
  facts.time = "2026-01-02T03:04:05";
  facts.uiLanguage = "en-US";
  return facts;
}

} // namespace ri::test
