// SPDX-License-Identifier: EUPL-1.2
#include "engine/population/age_split.hpp"

#include <algorithm>
#include <vector>

#include "engine/population/rounding.hpp"

namespace voorzien {
namespace {

/// The reference weights inside the band, 0 elsewhere; even where the curve knows nobody of these ages.
ByAge weights_within(AgeBand band, const ByAge& reference) {
  ByAge weights{};
  double sum = 0.0;
  for (std::size_t age = band.first; age <= band.last; ++age) {
    weights[age] = reference[age];
    sum += reference[age];
  }
  if (sum > 0.0) return weights;
  for (std::size_t age = band.first; age <= band.last; ++age) weights[age] = 1.0;
  return weights;
}

}  // namespace

Cohorts split_classes(Persons residents, std::span<const AgeClassShare> classes, const ByAge& reference) {
  std::vector<double> shares;
  shares.reserve(classes.size());
  for (const AgeClassShare& age_class : classes) shares.push_back(age_class.share);
  if (std::none_of(shares.begin(), shares.end(), [](double share) { return share > 0.0; })) {
    return split_along(residents, reference);
  }

  std::vector<MicroPersons> class_totals(classes.size());
  apportion(to_micro(residents.value()), shares, class_totals);
  Cohorts people;
  Cohorts of_class;
  for (std::size_t i = 0; i < classes.size(); ++i) {
    apportion(class_totals[i], weights_within(classes[i].ages, reference), of_class.by_age);
    for (std::size_t age = 0; age < age_count; ++age) people.by_age[age] += of_class.by_age[age];
  }
  return people;
}

Cohorts split_along(Persons residents, const ByAge& weights) {
  Cohorts people;
  apportion(to_micro(residents.value()), weights, people.by_age);
  return people;
}

}  // namespace voorzien
