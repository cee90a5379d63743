#include "model/codes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <stdexcept>
#include <string>

namespace ri {
namespace {

using namespace std::string_view_literals;

constexpr std::array kMeasures{"level"sv, "growth"sv, "change"sv, "share"sv, "rank"sv, "streak"sv};
constexpr std::array kQualifiers{"eq"sv, "approx"sv, "gt"sv, "ge"sv, "lt"sv, "le"sv};
constexpr std::array kStatuses{"actual"sv, "target"sv, "estimate"sv};
constexpr std::array kBases{""sv, "yoy"sv, "pop"sv, "cagr"sv, "base"sv};
constexpr std::array kPrices{""sv, "real"sv, "nominal"sv};
constexpr std::array kRoles{"title"sv, "byline"sv, "heading"sv, "body"sv, "table"sv, "furniture"sv};
constexpr std::array kReasons{
    "date"sv,         "time"sv,       "span"sv,           "ordinal"sv,   "name"sv,
    "product-size"sv, "numbering"sv,  "footnote"sv,       "furniture"sv, "code"sv,
    "article"sv,      "ratio-base"sv, "idiom"sv,          "age"sv,       "anniversary"sv,
    "too-long"sv,     "unmeasured"sv, "not-understood"sv, "user"sv};
static_assert(kReasons.size() == kLeftOutReasons);

template <typename Names, typename Code> std::string_view name(const Names &names, Code code) {
  return names.at(static_cast<std::size_t>(code));
}

template <typename Code, typename Names> Code valueOf(const Names &names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end())
    throw std::out_of_range("no code " + std::string(name));
  return static_cast<Code>(found - names.begin());
}

} // namespace

std::string_view code(Measure measure) { return name(kMeasures, measure); }
std::string_view code(Qualifier qualifier) { return name(kQualifiers, qualifier); }
std::string_view code(Status status) { return name(kStatuses, status); }
std::string_view code(Basis basis) { return name(kBases, basis); }
std::string_view code(Prices prices) { return name(kPrices, prices); }
std::string_view code(Role role) { return name(kRoles, role); }
std::string_view code(LeftOutReason reason) { return name(kReasons, reason); }

Qualifier qualifierOf(std::string_view code) { return valueOf<Qualifier>(kQualifiers, code); }
LeftOutReason reasonOf(std::string_view code) { return valueOf<LeftOutReason>(kReasons, code); }

} // namespace ri
