// The firm, court or hospital whose report it is. May include: lexicon, text, model.
#pragma once

#include <string>

#include "model/frame.hpp"
#include "text/document.hpp"

namespace ri {

/// The organisation that the headline opens with: 青嵐銀行股份有限公司|2024年度業績.
Decision<std::u16string> reportBodyOf(const Document &document);

} // namespace ri
