// SPDX-License-Identifier: EUPL-1.2
// Residents by single year of age, counted in millionths of a person so that sums are exact.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>

#include "engine/units/quantity.hpp"

namespace voorzien {

/// Ages 0, 1, …, 99 and 100 or over.
inline constexpr std::size_t age_count = 101;

/// One number per single year of age.
using ByAge = std::array<double, age_count>;

/// A number of people in millionths. Integer, so residents(t+1) equals residents(t) plus its terms exactly.
using MicroPersons = std::int64_t;
inline constexpr double micro_persons_per_person = 1e6;

/// Nearest millionth; |persons| < 9e12.
inline MicroPersons to_micro(double persons) { return std::llround(persons * micro_persons_per_person); }
inline double to_persons(MicroPersons count) { return static_cast<double>(count) / micro_persons_per_person; }

/// Inclusive range of ages, first ≤ last ≤ 100; {4, 11} is primary-school age: eight cohorts.
struct AgeBand {
  std::size_t first = 0;
  std::size_t last = age_count - 1;
  friend bool operator==(const AgeBand&, const AgeBand&) = default;
};

/// People by single year of age.
struct Cohorts {
  std::array<MicroPersons, age_count> by_age{};

  [[nodiscard]] MicroPersons total() const {
    return std::accumulate(by_age.begin(), by_age.end(), MicroPersons{0});
  }
  /// Persons in the band, both ends included.
  [[nodiscard]] Persons in(AgeBand band) const {
    MicroPersons sum = 0;
    for (std::size_t age = band.first; age <= band.last; ++age) sum += by_age[age];
    return Persons(to_persons(sum));
  }
  friend bool operator==(const Cohorts&, const Cohorts&) = default;
};

}  // namespace voorzien
