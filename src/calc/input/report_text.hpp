// A report's text, from a file of text or from an office document.
#pragma once

#include <string>

#include <rtl/ustring.hxx>

#include "office/context.hpp"

namespace ri::calc {

/// The bytes themselves where they are a text; of a document (.docx .doc .odt .fodt .rtf, a page of
/// HTML) its blocks as a text in UTF-8. `url` names the file. Throws ReadError for a spreadsheet
/// and for what the office cannot open.
std::string reportText(const Context &context, const rtl::OUString &url, std::string bytes);

} // namespace ri::calc
