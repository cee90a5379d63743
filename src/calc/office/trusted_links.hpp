// Which files this user linked or agreed to: a workbook may come from a stranger and be linked to
// any file. Kept in the user's profile, never in the workbook, which could claim anything; and it
// is the file that is trusted, where it really lies, however a workbook spells the way to it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include <rtl/ustring.hxx>

#include "office/context.hpp"

namespace ri::calc {

/// What the linked file at a real path holds, if the user set or agreed to it; or it lies beside
/// the workbook of that URL, or below it, and has the name and the content of one that the user
/// did: both were moved. Nothing if it is not trusted.
std::optional<std::string> readIfTrusted(const Context &context, const std::filesystem::path &path,
                                         const rtl::OUString &workbook);

/// To be called with what was read where the user names a file, or agrees to one that is asked for,
/// and of a trusted one.
void trustFile(const Context &context, const std::filesystem::path &path, std::string_view bytes);

/// Whether a refresh may look for this very file unasked.
bool isTrusted(const Context &context, const std::filesystem::path &path);

/// Whether anything lies there.
bool isThere(const std::filesystem::path &path);

} // namespace ri::calc
