// The period that a claim is about, from the words before it. May include: quantity, model, std.
#pragma once

#include <string_view>
#include <vector>

#include "extract/token.hpp"
#include "model/period.hpp"
#include "model/report.hpp"
#include "quantity/scan_quantities.hpp"
#include "text/document.hpp"

namespace ri {

/// Whether the report names the fiscal year that begins in the year: a budget looks ahead, so that
/// its 去年 is the year before.
bool isBudgetOf(const Scan &scan, int year);

/// The year that a report about the period counts by: the first one of a fiscal year.
int mainYearOf(const Period &about);

/// What the words so far say about when. Copy it to try a reading and to go back.
class PeriodContext {
public:
  PeriodContext() = default;
  /// `about`: the report's period; `publication`: what 去年 counts from, else the year of `about`.
  PeriodContext(const Period &about, const Period &publication);

  /// A date mention of the scan, which may leave its year to the context.
  void mention(const Period &period);
  /// A code of periods.tsv ("year-1", "half1", "whole").
  void word(std::string_view code);
  /// 本月 and 上月 of the report's publication, whatever month was named before.
  void wordOfIssue(std::string_view code);
  /// So many years: 五年來 up to the period now, 过去五年 up to last year, 未来五年 from this year
  /// on.
  enum class Reach { Now, LastYear, Onward };
  void years(int count, Reach reach);
  /// Completes bare months and halves with the year of another context from here on.
  void countIn(const PeriodContext &other) { year_ = other.year_; }
  /// The period now; the report's before any word.
  const Period &now() const { return now_; }
  int year() const { return year_; }

private:
  /// 9月 and 上半年 with the year of the context; empty where that has none.
  CalendarPoint complete(CalendarPoint point) const;
  void setYear(int year);
  void stepBack(std::string_view code);
  void endHere(int months);

  int year_ = 0;      ///< completes a bare month or half; 0: none known
  int thisYear_ = 0;  ///< the year that 去年 counts back from
  Period fiscalYear_; ///< what 今年 is in a report about a fiscal year that is over; else empty
  int thisMonth_ = 0; ///< of the dateline; 0: not known
  Period now_;
};

} // namespace ri
