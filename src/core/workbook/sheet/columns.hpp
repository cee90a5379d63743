// The managed columns by position, for code that fills or reads rows. May include: std.
#pragma once

#include <cstddef>

namespace ri {

// In the order of columnsOf; a unit test holds the two together.

struct ReportColumn {
  enum : std::size_t {
    Report,
    Name,
    Period,
    PeriodWhy,
    Area,
    AreaWhy,
    Currency,
    CurrencyWhy,
    Body,
    BodyWhy,
    Published,
    File,
    Size
  };
};

struct IndicatorColumn {
  enum : std::size_t {
    Key,
    Report,
    Section,
    Indicator,
    Area,
    Period,
    Measure,
    Hedge,
    Value,
    Unit,
    Multiplier,
    BaseValue,
    BaseUnit,
    GrowthHedge,
    Growth,
    Basis,
    Prices,
    Previous,
    Change,
    Status,
    Doubt,
    Source,
    Figure,
    When,
    Ranked,
    Doubted,
    State,
    Size
  };
};

struct ComparisonColumn {
  enum : std::size_t {
    Kind,
    Indicator,
    Operand1,
    Operand2,
    Unit,
    Difference,
    Growth,
    Stated,
    Check,
    Reading,
    Type,
    Key1,
    Hint1,
    Row1,
    Key2,
    Hint2,
    Row2,
    Factor,
    Tolerance,
    Ratio,
    Said1,
    Said2,
    When1,
    When2,
    Hedge1,
    Hedge2,
    Amount,
    Effect,
    Failed,
    Size
  };
};

/// A figure of a period has five columns: what it shows, and behind the series' own the key of its
/// row of Indicators, where that stands, its hedge, and its bar of the trend.
struct PanelColumn {
  static constexpr std::size_t kPeriods = 12;
  enum : std::size_t {
    Indicator,
    Area,
    Measure,
    Unit,
    Trend,
    Figure,
    Series = Figure + kPeriods,
    Multiplier,
    Lowest,
    Span,
    Key,
    Row = Key + kPeriods,
    Hedge = Row + kPeriods,
    Bar = Hedge + kPeriods,
    Size = Bar + kPeriods
  };
};

struct SourceColumn {
  enum : std::size_t {
    No,
    Report,
    Role,
    Text,
    Numbers,
    Taken,
    Rows,
    State,
    Key,
    Hint,
    Count,
    Section,
    Size
  };
};

struct LeftOutColumn {
  enum : std::size_t { Key, Type, No, Hint, Report, Context, Number, Reason, Source, State, Size };
};

struct NamesColumn {
  enum : std::size_t { AsRead, CallIt, Size };
};

struct ChangesColumn {
  enum : std::size_t {
    When,
    Report,
    Indicator,
    Column,
    Before,
    Now,
    Mine,
    Kind,
    Sentence,
    Done,
    Key,
    Size
  };
};

struct LogColumn {
  enum : std::size_t {
    Time,
    Event,
    Report,
    File,
    Sha256,
    Encoding,
    Version,
    Options,
    Added,
    Changed,
    Conflict,
    Gone,
    Unchanged,
    Size
  };
};

struct BaseColumn {
  enum : std::size_t {
    Kind,
    Report,
    No,
    Separator,
    Text,
    Sha256,
    Encoding,
    Options,
    Key,
    Stem,
    Section,
    Indicator,
    Area,
    Period,
    Measure,
    Hedge,
    Value,
    Unit,
    Multiplier,
    BaseValue,
    BaseUnit,
    GrowthHedge,
    Growth,
    Basis,
    Prices,
    Previous,
    Change,
    Status,
    Doubt,
    Source,
    ValueRounding,
    GrowthRounding,
    Size
  };
};

} // namespace ri
