// The bytes of a report, from a stream or a file, and their hash.
#pragma once

#include <string>
#include <string_view>

#include <com/sun/star/io/XInputStream.hpp>
#include <rtl/ustring.hxx>

namespace ri::calc {

/// All bytes of a stream; throws ReadError (TooLarge) past kMaximumBytes.
std::string readStream(const css::uno::Reference<css::io::XInputStream> &stream);

/// All bytes of a file; `url` must be a file URL. Throws std::runtime_error (gone, no permission,
/// no file) and ReadError (TooLarge).
std::string readFile(const rtl::OUString &url);

/// A file as the user knows it, by its path; another URL as it is.
rtl::OUString shownName(const rtl::OUString &url);

/// Lower-case hexadecimal.
std::string sha256(std::string_view bytes);

} // namespace ri::calc
