// SPDX-License-Identifier: EUPL-1.2
#include "engine/population/control_total.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace voorzien {
namespace {

// Persons × persons in millionths does not fit 64 bits; an exact remainder needs the whole product.
__extension__ using WideCount = unsigned __int128;

/// What rounding down took from one cell, as a numerator over the unscaled total.
struct Remainder {
  std::uint64_t numerator = 0;
  std::size_t age = 0;
  std::size_t neighbourhood = 0;
};

bool is_served_first(const Remainder& a, const Remainder& b) {
  if (a.numerator != b.numerator) return a.numerator > b.numerator;
  return a.age != b.age ? a.age < b.age : a.neighbourhood < b.neighbourhood;
}

}  // namespace

void scale_to(Persons total, std::span<Cohorts> residents, std::span<PopulationTerms> terms) {
  const MicroPersons target = to_micro(total.value());
  MicroPersons present = 0;
  for (const Cohorts& cohorts : residents) present += cohorts.total();
  if (present == 0 || present == target) return;

  const auto numerator = static_cast<std::uint64_t>(target);
  const auto denominator = static_cast<std::uint64_t>(present);
  std::vector<Remainder> remainders;
  remainders.reserve(residents.size() * age_count);
  MicroPersons left = target;
  for (std::size_t n = 0; n < residents.size(); ++n) {
    for (std::size_t age = 0; age < age_count; ++age) {
      MicroPersons& people = residents[n].by_age[age];
      const WideCount product = static_cast<WideCount>(static_cast<std::uint64_t>(people)) * numerator;
      const auto scaled = static_cast<MicroPersons>(product / denominator);
      remainders.push_back({static_cast<std::uint64_t>(product % denominator), age, n});
      terms[n].scaling += scaled - people;
      people = scaled;
      left -= scaled;
    }
  }
  const auto served = remainders.begin() + left;
  std::nth_element(remainders.begin(), served, remainders.end(), is_served_first);
  for (auto cell = remainders.begin(); cell != served; ++cell) {
    ++residents[cell->neighbourhood].by_age[cell->age];
    ++terms[cell->neighbourhood].scaling;
  }
}

}  // namespace voorzien
