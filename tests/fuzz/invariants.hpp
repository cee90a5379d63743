// What holds for every text, whatever it says: the property test and the fuzzers check it.
#pragma once

#include <string>
#include <vector>

#include "model/report.hpp"
#include "quantity/scan_quantities.hpp"
#include "text/document.hpp"

namespace ri::test {

/// Each checks one stage and says what is broken and where; empty if nothing is.
std::string brokenIn(const Document &document);
std::string brokenIn(const Document &document, const Scan &scan);
std::string brokenIn(const Report &report);

} // namespace ri::test
