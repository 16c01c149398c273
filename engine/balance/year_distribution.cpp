// SPDX-License-Identifier: EUPL-1.2
#include "engine/balance/year_distribution.hpp"

#include <algorithm>

#include "engine/access/distribution.hpp"
#include "engine/access/town_travel.hpp"
#include "engine/balance/supply.hpp"
#include "engine/balance/year_access.hpp"

namespace voorzien {
namespace {

constexpr double farther_than_any_town = 1e6;

/// The open places of a function in a year: where they are and how much they hold.
struct Places {
  std::vector<FacilityIndex> facilities;
  std::vector<Point> at;
  std::vector<double> capacity;
};

Places places_of(const Timeline& timeline, FunctionIndex function, Year year) {
  Places places;
  for (const OpenFunction& open : timeline.at(year).open) {
    if (open.function != function || !open.capacity) continue;
    places.facilities.push_back(open.facility);
    places.at.push_back(timeline.facilities[open.facility].at);
    places.capacity.push_back(open.capacity->mid);
  }
  return places;
}

void add_outcomes(const std::vector<PointOutcome>& outcomes, const std::vector<NeighbourhoodIndex>& home,
                  YearDistribution& result) {
  std::vector<double> met(result.unmet.size(), 0.0);
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    const std::size_t n = home[i];
    result.met_within[n] += outcomes[i].met_within;
    result.met_beyond[n] += outcomes[i].met_beyond;
    result.unmet[n] += outcomes[i].unmet;
    result.mean_travel_m[n] += outcomes[i].travel;
    met[n] += outcomes[i].met_within + outcomes[i].met_beyond;
  }
  for (std::size_t n = 0; n < met.size(); ++n) {
    result.mean_travel_m[n] = met[n] > 0.0 ? result.mean_travel_m[n] / met[n] : 0.0;
  }
}

}  // namespace

Metres reach_of(const Norm& norm) {
  if (norm.reach_m) return Metres(norm.reach_m->value.mid);
  return Metres(farther_than_any_town);
}

YearDistribution distribute_year(const Scenario& scenario, const Timeline& timeline, const YearNeed& wanted) {
  YearDistribution result;
  result.year = wanted.year;
  result.met_within.assign(wanted.need.size(), 0.0);
  result.met_beyond = result.unmet = result.mean_travel_m = result.met_within;

  std::vector<NeedPoint> points;
  std::vector<NeighbourhoodIndex> home;
  for (const ResidencePoint& point : wanted.origins) {
    const double amount = wanted.need[point.neighbourhood] * point.weight;
    if (amount <= 0.0) continue;
    points.push_back({point.at, amount});
    home.push_back(point.neighbourhood);
  }
  const Places places = places_of(timeline, wanted.function, wanted.year);
  const auto travel = travel_between(scenario, places.at);
  const Metres reach = reach_of(*scenario.norms.by_function[wanted.function]);
  const Distribution distribution = distribute(points, places.capacity, *travel, reach);

  add_outcomes(distribution.points, home, result);
  for (std::size_t i = 0; i < places.facilities.size(); ++i) {
    result.loads.push_back({places.facilities[i], places.capacity[i], distribution.load[i]});
  }
  result.tied = distribution.tied;
  if (wanted.measures_access) {
    result.access =
        access_in_year({points, home, wanted.need.size()}, {*travel, places.capacity, reach},
                       scenario.access_measures, groups_in(scenario.town, timeline.at(wanted.year)));
  }
  return result;
}

UsersAtFacilities users_at_facilities(const Scenario& scenario, const Timeline& timeline,
                                      const FunctionBalance& balance, const YearDistribution& distribution) {
  UsersAtFacilities users{distribution.unmet, balance.neighbourhood_known, {}};
  const auto place = counted_in(scenario, timeline.facilities, Metres(farther_than_any_town));
  for (const FacilityLoad& load : distribution.loads) {
    if (place[load.facility]) users.by_neighbourhood[*place[load.facility]] += load.assigned;
  }
  for (const FacilityLoad& load : distribution.loads) {
    if (!place[load.facility] || load.assigned <= 0.0) continue;
    const NeighbourhoodIndex there = *place[load.facility];
    users.origins.push_back(
        {there, timeline.facilities[load.facility].at, load.assigned / users.by_neighbourhood[there]});
  }
  for (const ResidencePoint& home : scenario.town.residence_points) {
    const double unmet = distribution.unmet[home.neighbourhood] * home.weight;
    if (unmet <= 0.0) continue;
    users.origins.push_back(
        {home.neighbourhood, home.at, unmet / users.by_neighbourhood[home.neighbourhood]});
  }
  return users;
}

std::vector<Year> key_years(const Scenario& scenario, Year peak) {
  std::vector<Year> years = scenario.phases;
  years.insert(years.end(), {scenario.base_year, peak, scenario.horizon_year});
  std::sort(years.begin(), years.end());
  years.erase(std::unique(years.begin(), years.end()), years.end());
  return years;
}

}  // namespace voorzien
