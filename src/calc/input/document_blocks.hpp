// The structure of a Writer document as the core's blocks.
#pragma once

#include <vector>

#include <com/sun/star/text/XTextDocument.hpp>

#include "text/blocks.hpp"

namespace ri::calc {

/// In the order of the text: its paragraphs and tables, then text frames, notes, and as furniture
/// headers and footers. Tables of contents are furniture; deleted and hidden text is left out.
std::vector<Block> blocksOf(const css::uno::Reference<css::text::XTextDocument> &document);

} // namespace ri::calc
