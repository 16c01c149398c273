// SPDX-License-Identifier: EUPL-1.2
#include "engine/population/age_profile.hpp"

#include <numeric>

#include "engine/population/rounding.hpp"

namespace voorzien {

AgeProfile::AgeProfile(const ByAge& weights) {
  std::partial_sum(weights.begin(), weights.end(), cumulative_.begin());
  const double sum = cumulative_.back();
  if (!(sum > 0.0)) return;
  for (double& share : cumulative_) share /= sum;
}

Cohorts AgeProfile::spread(MicroPersons total) const {
  Cohorts people;
  MicroPersons before = 0;
  for (std::size_t age = 0; age < age_count; ++age) {
    const MicroPersons up_to = part_of(total, cumulative_[age]);
    people.by_age[age] = up_to - before;
    before = up_to;
  }
  return people;
}

}  // namespace voorzien
