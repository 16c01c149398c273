// SPDX-License-Identifier: EUPL-1.2
#include "engine/need/presence_need.hpp"

namespace voorzien {
namespace {

Interval asked_of(const PresenceNeed& rule, double residents) {
  const Interval& threshold = rule.from_residents.value;
  if (residents <= 0.0) return {};
  return {residents >= threshold.high ? rule.rate.low : 0.0, residents >= threshold.mid ? rule.rate.mid : 0.0,
          residents >= threshold.low ? rule.rate.high : 0.0};
}

/// The number of the area a neighbourhood belongs to at this scale.
std::size_t group_of(const Town& town, Scale scale, std::size_t neighbourhood) {
  switch (scale) {
    case Scale::neighbourhood:
      return neighbourhood;
    case Scale::district:
      return town.neighbourhoods[neighbourhood].district;
    case Scale::city:
      return 0;
  }
  return 0;
}

}  // namespace

std::vector<Interval> presence_need(const Town& town, const PresenceNeed& rule,
                                    std::span<const Cohorts> residents) {
  const std::size_t count = town.neighbourhoods.size();
  std::vector<double> of_group(std::max(count, town.districts.size()) + 1, 0.0);
  for (std::size_t i = 0; i < count; ++i) {
    of_group[group_of(town, rule.per, i)] += to_persons(residents[i].total());
  }
  std::vector<Interval> need(count);
  for (std::size_t i = 0; i < count; ++i) {
    const double whole = of_group[group_of(town, rule.per, i)];
    if (whole <= 0.0) continue;
    need[i] = asked_of(rule, whole) * (to_persons(residents[i].total()) / whole);
  }
  return need;
}

}  // namespace voorzien
