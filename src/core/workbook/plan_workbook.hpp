// A report as a workbook: what an import writes. May include: model, std.
#pragma once

#include <string>

#include "model/report.hpp"
#include "workbook/sheet/import_facts.hpp"
#include "workbook/sheet/sheet_plan.hpp"

namespace ri {

/// Throws ReadError (TooLarge) if the report needs more rows than a sheet has.
WorkbookPlan planWorkbook(const Report &report, const ImportFacts &facts);

/// The plan as text, a line a cell: sheet, cell ("I2"), kind (text, number, formula), content;
/// separated by tabs, with \\t, \\n, \\r and \\\\ escaped. Empty cells are left out.
std::string dumpPlan(const WorkbookPlan &plan);

} // namespace ri
