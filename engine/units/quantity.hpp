// SPDX-License-Identifier: EUPL-1.2
// Numbers that know their unit. Metres cannot be added to persons, and a square metre cannot be passed
// where hours are asked; the compiler says so. Large arrays stay plain doubles with the unit in their name.
#pragma once

#include <compare>

namespace voorzien {

/// A real number in one unit, named by the empty tag type `Unit`. Any finite value; range checks are the
/// reader's.
template <class Unit>
class Quantity {
 public:
  constexpr Quantity() = default;
  constexpr explicit Quantity(double value) : value_(value) {}

  /// The bare number, in the unit of the type.
  [[nodiscard]] constexpr double value() const { return value_; }

  constexpr Quantity& operator+=(Quantity other) {
    value_ += other.value_;
    return *this;
  }
  constexpr Quantity& operator-=(Quantity other) {
    value_ -= other.value_;
    return *this;
  }
  friend constexpr Quantity operator+(Quantity a, Quantity b) { return Quantity(a.value_ + b.value_); }
  friend constexpr Quantity operator-(Quantity a, Quantity b) { return Quantity(a.value_ - b.value_); }
  friend constexpr Quantity operator*(Quantity a, double factor) { return Quantity(a.value_ * factor); }
  friend constexpr Quantity operator*(double factor, Quantity a) { return a * factor; }
  friend constexpr Quantity operator/(Quantity a, double divisor) { return Quantity(a.value_ / divisor); }
  friend constexpr double operator/(Quantity a, Quantity b) { return a.value_ / b.value_; }
  friend constexpr auto operator<=>(Quantity, Quantity) = default;

 private:
  double value_ = 0.0;
};

using Metres = Quantity<struct MetresUnit>;
using SquareMetres = Quantity<struct SquareMetresUnit>;
using Persons = Quantity<struct PersonsUnit>;
using Dwellings = Quantity<struct DwellingsUnit>;
using HoursPerWeek = Quantity<struct HoursPerWeekUnit>;
using Euro = Quantity<struct EuroUnit>;

}  // namespace voorzien
