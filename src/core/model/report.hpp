// What is known of a report once it was read.
#pragma once

#include <string>
#include <vector>

#include "model/codes.hpp"
#include "model/frame.hpp"
#include "model/observation.hpp"
#include "model/quantity.hpp"
#include "model/source_span.hpp"

namespace ri {

/// Something the reader should know: bad input that could still be read, a limit that was met.
struct Diagnostic {
  std::string message; ///< one English sentence: what went wrong and what to do
  SourceSpan span;     ///< where; empty at 0 if it concerns the whole text
};

/// A piece of the text that the sheet Source shows as one row: a sentence, a heading, a line of a
/// table. In order, without overlap; every character that is read, but white space, lies in
/// exactly one.
struct Sentence {
  SourceSpan span; ///< without the white space around it
  Role role = Role::Body;
  Index paragraph = 0;   ///< counts the text's lines that are not blank, from 0
  Index heading = kNone; ///< index of the innermost heading above (role Heading); kNone: none
};

struct Report {
  std::u16string text;  ///< the whole decoded text, without byte-order mark, line ends as they were
  std::string encoding; ///< "utf-8", "utf-16le", "utf-16be", "gb18030", "big5"
  std::vector<Sentence> sentences;
  std::vector<Observation> observations; ///< by quote.begin; quotes do not overlap
  std::vector<LeftOut> leftOut;          ///< by span.begin; none overlaps another or a quote
  std::vector<Series> series;            ///< by the lead observation's quote.begin
  std::vector<Diagnostic> diagnostics;
  SourceSpan title; ///< the report's own headline; empty where it has none
  Frame frame;      ///< what the report as a whole is about
};

/// The heading above a sentence without Markdown marks: "一、糧食產量穩步增長"; empty where none.
std::u16string_view sectionOf(const Report &report, const Sentence &sentence);

} // namespace ri
