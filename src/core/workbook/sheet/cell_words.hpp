// What the cells of a workbook say, in its language, for the codes that all else of the program
// knows. A plan and edits are put into words last, a snapshot into codes first.
// May include: std.
#pragma once

#include <vector>

#include "workbook/sheet/edits.hpp"
#include "workbook/sheet/snapshot.hpp"
#include "workbook/sheet/words.hpp"

namespace ri {

/// The word for a code in a column of codes; the text itself elsewhere, and for what is no code.
std::u16string cellWord(SheetId sheet, std::size_t column, std::u16string_view text,
                        Language language);

void sayWords(SheetId sheet, std::vector<std::vector<Cell>> &rows, Language language);
void sayWords(WorkbookEdits &edits, Language language);

/// Of words in any language; what the user wrote beside them stays. Counts the languages of the
/// words in Snapshot::said.
void sayCodes(Snapshot &snapshot);

} // namespace ri
