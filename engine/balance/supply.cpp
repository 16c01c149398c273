// SPDX-License-Identifier: EUPL-1.2
#include "engine/balance/supply.hpp"

#include <algorithm>
#include <limits>

#include "engine/access/coverage.hpp"
#include "engine/access/town_travel.hpp"
#include "engine/geometry/measure.hpp"

namespace voorzien {

std::vector<std::optional<NeighbourhoodIndex>> counted_in(const Scenario& scenario,
                                                          const std::vector<Facility>& facilities,
                                                          Metres reach) {
  std::vector<std::optional<NeighbourhoodIndex>> result;
  for (const Facility& facility : facilities) {
    std::optional<NeighbourhoodIndex> place = facility.neighbourhood;
    double nearest = reach.value();
    for (std::size_t i = 0; !facility.neighbourhood && i < scenario.town.neighbourhoods.size(); ++i) {
      const double distance = distance_between(scenario.town.neighbourhoods[i].area, facility.at).value();
      if (distance < nearest || (distance == nearest && !place)) {
        nearest = distance;
        place = NeighbourhoodIndex(i);
      }
    }
    result.push_back(place);
  }
  return result;
}

YearGrid capacity_supply(const Scenario& scenario, const Timeline& timeline, FunctionIndex function,
                         Metres reach) {
  const auto place = counted_in(scenario, timeline.facilities, reach);
  YearGrid supply(timeline.years.size(), scenario.town.neighbourhoods.size());
  for (std::size_t year = 0; year < timeline.years.size(); ++year) {
    for (const OpenFunction& open : timeline.years[year].open) {
      if (open.function != function || !open.capacity || !place[open.facility]) continue;
      supply.at(year, *place[open.facility]) += *open.capacity;
    }
  }
  return supply;
}

YearGrid covered_supply(const Scenario& scenario, const Timeline& timeline, FunctionIndex function,
                        const CoverageNeed& rule, const YearGrid& need) {
  YearGrid supply(need.years(), need.areas());
  std::vector<FacilityIndex> previous;
  std::vector<double> share;
  for (std::size_t year = 0; year < timeline.years.size(); ++year) {
    std::vector<FacilityIndex> open_now;
    for (const OpenFunction& open : timeline.years[year].open) {
      if (open.function == function) open_now.push_back(open.facility);
    }
    if (share.empty() || open_now != previous) {
      std::vector<Point> places;
      for (const FacilityIndex facility : open_now) places.push_back(timeline.facilities[facility].at);
      const auto travel = travel_between(scenario, std::move(places));
      share = share_within(scenario.town.residence_points, need.areas(), *travel, rule.within);
      previous = open_now;
    }
    for (std::size_t i = 0; i < need.areas(); ++i) {
      const Interval& asked = need.at(year, i);
      // Undo the share that the norm asks, so that what is covered is people and not a share of a share.
      const auto people = [&](double value, double part) {
        return part > 0.0 ? value / part * share[i] : 0.0;
      };
      supply.at(year, i) = {people(asked.low, rule.share.low), people(asked.mid, rule.share.mid),
                            people(asked.high, rule.share.high)};
    }
  }
  return supply;
}

std::vector<FacilityIndex> without_capacity(const Timeline& timeline, FunctionIndex function) {
  std::vector<FacilityIndex> found;
  for (const YearState& year : timeline.years) {
    for (const OpenFunction& open : year.open) {
      if (open.function == function && !open.capacity) found.push_back(open.facility);
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace voorzien
