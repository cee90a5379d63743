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

/// The report's own date: the user's word, else a full date in a byline or, failing that, in the
/// first or last lines; empty if there is none.
Period datelineOf(const Document &document, const Scan &scan, std::string_view userDate);

/// Whether the headline names a year.
bool isYearNamed(const Document &document);

/// Whether the report names the fiscal year that begins in the year: a budget looks ahead, so that
/// its 去年 is the year before.
bool isBudgetOf(const Scan &scan, int year);

/// The year that the report is about: that of its headline, else the one most often named, else
/// the dateline's; 0 if there is none.
int mainYearOf(const Document &document, const Scan &scan, const Period &dateline);

/// What the words so far say about when. Copy it to try a reading and to go back.
class PeriodContext {
public:
  PeriodContext() = default;
  PeriodContext(int mainYear, const Period &dateline);

  /// A date mention of the scan, which may leave its year to the context.
  void mention(const Period &period);
  /// A code of periods.tsv ("year-1", "half1", "whole").
  void word(std::string_view code);
  /// So many years: 五年來 up to the period now, 过去五年 up to last year, 未来五年 from this year
  /// on.
  enum class Reach { Now, LastYear, Onward };
  void years(int count, Reach reach);
  /// The period now; the main year before any word.
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
  int thisMonth_ = 0; ///< of the dateline; 0: not known
  Period now_;
};

} // namespace ri
