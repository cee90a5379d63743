// Exact decimal numbers of bounded size: numbers stay decimals up to the sheet.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ri {

/// sign × coefficient × 10^exponent, always in lowest terms (no trailing zero in the coefficient;
/// zero is +0 × 10^0), so that equal values are equal members. The coefficient has at most
/// kDigits digits and |exponent| is at most kMaximumExponent; what does not fit is refused
/// (nullopt), never rounded. A plain value without allocation.
class Decimal {
public:
  static constexpr int kDigits = 34; ///< as IEEE 754 decimal128
  static constexpr int kMaximumExponent = 6000;

  constexpr Decimal() = default;
  Decimal(std::int64_t value); // NOLINT(google-explicit-constructor): small integers are decimals

  /// Reads [+-]digits[.digits] in ASCII, nothing else around it.
  static std::optional<Decimal> parse(std::string_view text);

  /// this × 10^power.
  std::optional<Decimal> scaled(int power) const;
  std::optional<Decimal> times(const Decimal &other) const;
  std::optional<Decimal> plus(const Decimal &other) const;
  /// The quotient; one that does not end is rounded half-even to `digits` significant digits
  /// (三分之二). Division by zero is nullopt.
  std::optional<Decimal> dividedBy(const Decimal &other, int digits = 17) const;
  Decimal negated() const;

  bool isZero() const { return coefficient_ == 0; }
  bool isNegative() const { return negative_; }
  /// The nearest double.
  double toDouble() const;
  /// Plain notation without exponent, "1100000000000", "-0.3", up to 40 characters; beyond that
  /// scientific, "1e+4000".
  std::string toString() const;

  friend bool operator==(const Decimal &a, const Decimal &b) {
    return a.coefficient_ == b.coefficient_ && a.exponent_ == b.exponent_ &&
           a.negative_ == b.negative_;
  }
  friend bool operator!=(const Decimal &a, const Decimal &b) { return !(a == b); }
  /// Equal for equal ones.
  std::uint64_t hash() const {
    const Coefficient coefficient = coefficient_;
    return (static_cast<std::uint64_t>(coefficient) ^
            static_cast<std::uint64_t>(coefficient >> 64U) * 3) *
               31 +
           static_cast<std::uint64_t>(exponent_) * 2 + (negative_ ? 1 : 0);
  }

private:
  __extension__ using Coefficient = unsigned __int128;
  static std::optional<Decimal> make(bool negative, Coefficient coefficient, std::int64_t exponent);

  /// Kept at the alignment of its halves: millions of these are held at once.
  using Stored __attribute__((aligned(8))) = Coefficient;

  Stored coefficient_ = 0;
  std::int32_t exponent_ = 0;
  bool negative_ = false;
};

} // namespace ri
