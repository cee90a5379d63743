#include "model/frame.hpp"

namespace ri {

std::string_view words(Clue clue) {
  switch (clue) {
  case Clue::User:
    return "as told";
  case Clue::Headline:
    return "headline";
  case Clue::Dateline:
    return "dateline";
  case Clue::LeadOpening:
    return "opens the first paragraph";
  case Clue::Lead:
    return "first paragraph";
  case Clue::Opening:
    return "opens a paragraph";
  case Clue::Heading:
    return "heading";
  case Clue::Body:
    return "text";
  case Clue::Byline:
    return "byline";
  case Clue::Edge:
    return "first or last lines";
  case Clue::Publication:
    return "day of publication";
  case Clue::Reprint:
    return "day of a reprint";
  case Clue::Home:
    return "the report's own kind of place";
  case Clue::Place:
    return "the report's place";
  case Clue::Currency:
    return "currency named";
  case Clue::Declared:
    return "declared";
  case Clue::Calendar:
    return "calendar";
  case Clue::Vocabulary:
    return "a region's words";
  }
  return "";
}

} // namespace ri
