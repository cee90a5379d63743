// A document as one text that holds all of it, to tell whether anything differs.
#pragma once

#include <string>

#include "calc/document.hpp"

namespace ri::test {

/// What a file of the document holds, all but what is no content (the view, the times, the
/// generator) and what the office itself writes in several ways. Calculates the document first.
std::string flatFile(const Document &document);

/// The same but for groups of rows. Where a user's rows or sort have moved a group, the office
/// makes no other that begins where that one did, until it has undone something; so a step that is
/// done again may have one that it had not the first time.
std::string withoutGroups(const std::string &file);

/// What stands where two texts first differ; empty if they are equal.
std::string difference(const std::string &a, const std::string &b);

} // namespace ri::test
