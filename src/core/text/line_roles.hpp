// What each line of a text is, told by itself and its neighbours. May include: model, lexicon.
#pragma once

#include <string_view>
#include <vector>

#include "model/codes.hpp"
#include "model/source_span.hpp"
#include "text/line.hpp"

namespace ri {

/// The role of each line. A Body line may still begin with a heading (一、標題。正文…).
std::vector<Role> rolesOf(const std::vector<Line> &lines, std::u16string_view folded);

/// Whether a text begins with a word that opens a byline: (記者 …).
bool opensByline(std::u16string_view folded);

/// What a line says of the day behind its words.
enum class DayLabel : std::uint8_t {
  None,
  Published, ///< 发布时间
  Reprinted  ///< 转载时间, 更新日期: when the page was made, not the report
};
DayLabel dayLabelIn(std::u16string_view folded, SourceSpan words);

} // namespace ri
