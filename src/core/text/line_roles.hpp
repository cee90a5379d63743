// What each line of a text is, told by itself and its neighbours. May include: model, lexicon.
#pragma once

#include <string_view>
#include <vector>

#include "model/codes.hpp"
#include "text/line.hpp"

namespace ri {

/// The role of each line. A Body line may still begin with a heading (一、標題。正文…).
std::vector<Role> rolesOf(const std::vector<Line> &lines, std::u16string_view folded);

/// Whether a text begins with a word that opens a byline: (記者 …).
bool opensByline(std::u16string_view folded);

} // namespace ri
