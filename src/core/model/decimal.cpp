#include "model/decimal.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace ri {
namespace {

__extension__ using Wide = unsigned __int128;

/// 10^0 … 10^kDigits.
constexpr auto kPowers = [] {
  std::array<Wide, Decimal::kDigits + 1> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i)
    powers[i] = powers[i - 1] * 10;
  return powers;
}();

constexpr Wide kLimit = kPowers.back();

int digitsOf(Wide value) {
  return static_cast<int>(std::upper_bound(kPowers.begin(), kPowers.end(), value) -
                          kPowers.begin());
}

std::string digitString(Wide value) {
  std::string text;
  do
    text.push_back(static_cast<char>('0' + static_cast<int>(value % 10)));
  while ((value /= 10) != 0);
  std::reverse(text.begin(), text.end());
  return text;
}

} // namespace

Decimal::Decimal(std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  *this = *make(value < 0, value < 0 ? std::uint64_t{0} - bits : bits, 0);
}

std::optional<Decimal> Decimal::make(bool negative, Coefficient coefficient,
                                     std::int64_t exponent) {
  if (coefficient == 0)
    return Decimal();
  for (; coefficient > UINT64_MAX && coefficient % 10 == 0; ++exponent)
    coefficient /= 10;
  // Most coefficients are small, and small divisions are fast.
  if (auto small = static_cast<std::uint64_t>(coefficient); coefficient == small) {
    for (; small % 10 == 0; ++exponent)
      small /= 10;
    coefficient = small;
  }
  if (coefficient >= kLimit || exponent > kMaximumExponent || exponent < -kMaximumExponent)
    return std::nullopt;
  Decimal result;
  result.coefficient_ = coefficient;
  result.exponent_ = static_cast<std::int32_t>(exponent);
  result.negative_ = negative;
  return result;
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = !text.empty() && text.front() == '-';
  if (!text.empty() && (text.front() == '-' || text.front() == '+'))
    text.remove_prefix(1);
  Coefficient coefficient = 0;
  std::int64_t exponent = 0;
  std::int64_t zeros = 0; // read but not yet needed: leading or trailing ones cost no digits
  bool point = false;
  bool digit = false;
  for (const char c : text) {
    if (c == '.' && digit && !point) {
      point = true;
      continue;
    }
    if (c < '0' || c > '9')
      return std::nullopt;
    digit = true;
    exponent -= point ? 1 : 0;
    if (c == '0') {
      zeros += coefficient == 0 ? 0 : 1;
      continue;
    }
    for (; zeros >= 0; --zeros) {
      if (coefficient >= kLimit / 10)
        return std::nullopt;
      coefficient *= 10;
    }
    zeros = 0;
    coefficient += static_cast<unsigned>(c - '0');
  }
  if (!digit || text.back() == '.')
    return std::nullopt;
  return make(negative, coefficient, exponent + zeros);
}

std::optional<Decimal> Decimal::scaled(int power) const {
  return make(negative_, coefficient_, std::int64_t{exponent_} + power);
}

std::optional<Decimal> Decimal::times(const Decimal &other) const {
  Coefficient a = coefficient_;
  Coefficient b = other.coefficient_;
  std::int64_t exponent = std::int64_t{exponent_} + other.exponent_;
  // Factors 2 of one and 5 of the other are a ten: out of the coefficient they cannot overflow it.
  const auto takeTens = [&exponent](Coefficient &twos, Coefficient &fives) {
    while (twos != 0 && fives != 0 && twos % 2 == 0 && fives % 5 == 0) {
      twos /= 2;
      fives /= 5;
      ++exponent;
    }
  };
  takeTens(a, b);
  takeTens(b, a);
  Coefficient product = 0;
  if (__builtin_mul_overflow(a, b, &product))
    return std::nullopt;
  return make(negative_ != other.negative_, product, exponent);
}

std::optional<Decimal> Decimal::plus(const Decimal &other) const {
  if (isZero())
    return other;
  if (other.isZero())
    return *this;
  const bool thisIsFiner = exponent_ <= other.exponent_;
  const Decimal &fine = thisIsFiner ? *this : other;
  const Decimal &coarse = thisIsFiner ? other : *this;
  const std::int64_t shift = std::int64_t{coarse.exponent_} - fine.exponent_;
  if (shift > kDigits)
    return std::nullopt;
  Coefficient aligned = 0;
  if (__builtin_mul_overflow(coarse.coefficient_, kPowers[static_cast<std::size_t>(shift)],
                             &aligned) ||
      aligned >= kLimit * 10)
    return std::nullopt;
  if (fine.negative_ == coarse.negative_)
    return make(fine.negative_, fine.coefficient_ + aligned, fine.exponent_);
  if (fine.coefficient_ >= aligned)
    return make(fine.negative_, fine.coefficient_ - aligned, fine.exponent_);
  return make(coarse.negative_, aligned - fine.coefficient_, fine.exponent_);
}

std::optional<Decimal> Decimal::dividedBy(const Decimal &other, int digits) const {
  if (other.isZero())
    return std::nullopt;
  const bool negative = negative_ != other.negative_;
  std::int64_t exponent = std::int64_t{exponent_} - other.exponent_;
  Coefficient quotient = coefficient_ / other.coefficient_;
  Coefficient rest = coefficient_ % other.coefficient_;
  while (rest != 0 && digitsOf(quotient) < kDigits) {
    rest *= 10;
    quotient = quotient * 10 + rest / other.coefficient_;
    rest %= other.coefficient_;
    --exponent;
  }
  if (rest == 0)
    return make(negative, quotient, exponent);
  const int surplus = digitsOf(quotient) - std::clamp(digits, 1, kDigits - 1);
  const Coefficient unit = kPowers[static_cast<std::size_t>(surplus)];
  const Coefficient dropped = quotient % unit;
  quotient /= unit;
  // What was dropped is never exactly one half: a rest remains behind it.
  quotient += dropped >= unit / 2 ? 1 : 0;
  return make(negative, quotient, exponent + surplus);
}

Decimal Decimal::negated() const {
  Decimal result = *this;
  result.negative_ = !negative_ && !isZero();
  return result;
}

double Decimal::toDouble() const {
  const std::string text =
      (negative_ ? "-" : "") + digitString(coefficient_) + "e" + std::to_string(exponent_);
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::string Decimal::toString() const {
  constexpr int kPlain = 40;
  const std::string sign = negative_ ? "-" : "";
  std::string digits = digitString(coefficient_);
  const auto length = static_cast<std::int64_t>(digits.size());
  if (exponent_ >= 0 && length + exponent_ <= kPlain)
    return sign + digits + std::string(static_cast<std::size_t>(exponent_), '0');
  if (exponent_ < 0 && -exponent_ < length)
    return sign + digits.insert(static_cast<std::size_t>(length + exponent_), ".");
  if (exponent_ < 0 && -exponent_ <= kPlain - 2)
    return sign + "0." + std::string(static_cast<std::size_t>(-exponent_ - length), '0') + digits;
  const std::int64_t power = exponent_ + length - 1;
  if (length > 1)
    digits.insert(1, ".");
  return sign + digits + (power < 0 ? "e-" : "e+") + std::to_string(power < 0 ? -power : power);
}

} // namespace ri
