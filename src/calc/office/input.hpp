// The bytes of a report, from a stream or a file, and their hash.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include <com/sun/star/io/XInputStream.hpp>
#include <rtl/ustring.hxx>

namespace ri::calc {

/// All bytes of a stream; throws ReadError (TooLarge) past kMaximumBytes.
std::string readStream(const css::uno::Reference<css::io::XInputStream> &stream);

/// A file of this machine: file:///x or file://localhost/x. Another host would be asked over a
/// network.
bool isLocalFile(const rtl::OUString &url);

/// Where the file of a URL really lies, links and `..` resolved, whether there is one or not.
/// Opens nothing. Throws std::runtime_error if that is no local file.
std::filesystem::path realPath(const rtl::OUString &url);

/// All bytes of the file at a real path. What is checked and read is what was opened, and that is
/// refused if the path has come to lead elsewhere. Throws std::runtime_error (gone, no permission,
/// no file) and ReadError (TooLarge).
std::string readFile(const std::filesystem::path &real);

/// A file as a person is to see it, by its path; another URL as it is.
rtl::OUString shownName(const std::filesystem::path &path);
rtl::OUString shownName(const rtl::OUString &url);
/// The URL of the folder that a file lies in.
rtl::OUString folderOf(const rtl::OUString &url);
/// The file's name without folders and ending: "2025年公報".
rtl::OUString nameOfFile(const rtl::OUString &url);

/// Lower-case hexadecimal.
std::string sha256(std::string_view bytes);

} // namespace ri::calc
