// SPDX-License-Identifier: EUPL-1.2
#include "engine/simulation/housing_programme.hpp"

#include <algorithm>
#include <numeric>
#include <string>

#include "engine/simulation/year_value.hpp"

namespace voorzien {
namespace {

/// Build or demolish, without the difference.
struct HousingPlan {
  NeighbourhoodIndex neighbourhood;
  const std::vector<DwellingCount>* dwellings = nullptr;
  bool builds = false;
};

std::optional<HousingPlan> housing_plan(const Intervention& intervention) {
  if (const auto* build = std::get_if<BuildDwellings>(&intervention.action)) {
    return HousingPlan{build->neighbourhood, &build->dwellings, true};
  }
  if (const auto* demolish = std::get_if<DemolishDwellings>(&intervention.action)) {
    return HousingPlan{demolish->neighbourhood, &demolish->dwellings, false};
  }
  return std::nullopt;
}

std::optional<std::size_t> find_type(const Demography& demography, const std::string& id) {
  const std::vector<DwellingType>& types = demography.dwelling_types;
  const auto found =
      std::lower_bound(types.begin(), types.end(), id,
                       [](const DwellingType& type, const std::string& key) { return type.id < key; });
  if (found == types.end() || found->id != id) return std::nullopt;
  return static_cast<std::size_t>(found - types.begin());
}

Year last_year_of(const Intervention& intervention) {
  return std::max(intervention.year, intervention.last_year.value_or(intervention.year));
}

/// The part of `count` that falls in `year`. A difference of running totals, so that the years of a programme
/// add up to its count.
double delivered_in(const Intervention& intervention, Year year, double count) {
  const Year last = last_year_of(intervention);
  if (year < intervention.year || year > last) return 0.0;
  const int years = years_between(intervention.year, last) + 1;
  const int before = years_between(intervention.year, year);
  return count * (before + 1) / years - count * before / years;
}

bool is_blocked_by_water(const Scenario& scenario, const HousingPlan& plan) {
  return plan.builds && scenario.town.neighbourhoods[plan.neighbourhood].kind == AreaKind::water;
}

/// Dwellings of the plan that fall before the base year or too late to count at the horizon.
double outside_years(const Scenario& scenario, const Intervention& intervention, const HousingPlan& plan) {
  double outside = 0.0;
  for (Year year = intervention.year; year <= last_year_of(intervention); ++year) {
    if (year >= scenario.base_year && year < scenario.horizon_year) continue;
    for (const DwellingCount& dwelling : *plan.dwellings) {
      outside += delivered_in(intervention, year, dwelling.count);
    }
  }
  return outside;
}

double total_of(const std::vector<double>& counts) {
  return std::accumulate(counts.begin(), counts.end(), 0.0);
}

}  // namespace

std::vector<HousingChange> housing_change_in(const Scenario& scenario, Year year) {
  std::vector<HousingChange> changes(scenario.town.neighbourhoods.size());
  for (const Intervention& intervention : scenario.interventions) {
    const std::optional<HousingPlan> plan = housing_plan(intervention);
    if (!plan || year < intervention.year || year > last_year_of(intervention)) continue;
    if (is_blocked_by_water(scenario, *plan)) continue;
    HousingChange& change = changes[plan->neighbourhood];
    std::vector<double>& counts = plan->builds ? change.built : change.demolished;
    counts.resize(scenario.demography.dwelling_types.size());
    for (const DwellingCount& dwelling : *plan->dwellings) {
      const std::optional<std::size_t> type = find_type(scenario.demography, dwelling.type);
      if (type) counts[*type] += delivered_in(intervention, year, dwelling.count);
    }
  }
  return changes;
}

std::vector<Message> housing_warnings(const Scenario& scenario) {
  std::vector<Message> warnings;
  for (const Intervention& intervention : scenario.interventions) {
    const std::optional<HousingPlan> plan = housing_plan(intervention);
    if (!plan) continue;
    if (is_blocked_by_water(scenario, *plan)) {
      const std::string& place = scenario.town.neighbourhoods[plan->neighbourhood].name;
      warnings.push_back(
          Message{"build_on_water", "", {{"intervention", intervention.id}, {"neighbourhood", place}}});
      continue;
    }
    for (const DwellingCount& dwelling : *plan->dwellings) {
      if (find_type(scenario.demography, dwelling.type)) continue;
      warnings.push_back(
          Message{"unknown_dwelling_type", "", {{"intervention", intervention.id}, {"type", dwelling.type}}});
    }
    const double outside = outside_years(scenario, intervention, *plan);
    if (outside > 0.0) {
      warnings.push_back(Message{"dwellings_outside_years",
                                 "",
                                 {{"intervention", intervention.id},
                                  {"dwellings", outside},
                                  {"base_year", year_value(scenario.base_year)},
                                  {"horizon_year", year_value(scenario.horizon_year)}}});
    }
  }
  return warnings;
}

std::vector<Message> demolition_warnings(const Scenario& scenario, Year year, const PopulationState& state,
                                         const std::vector<HousingChange>& housing) {
  // Thirds of a dwelling do not add up to whole ones in binary; less than this is no dwelling.
  constexpr double smallest_excess = 1e-6;
  std::vector<Message> warnings;
  for (std::size_t n = 0; n < housing.size(); ++n) {
    const double demolished = total_of(housing[n].demolished);
    if (demolished <= 0.0) continue;
    const std::string& place = scenario.town.neighbourhoods[n].name;
    if (!state.dwellings[n]) {
      warnings.push_back(
          Message{"demolition_stock_unknown",
                  "",
                  {{"neighbourhood", place}, {"year", year_value(year)}, {"demolished", demolished}}});
    } else if (demolished > *state.dwellings[n] + smallest_excess) {
      warnings.push_back(Message{"demolition_exceeds_stock",
                                 "",
                                 {{"neighbourhood", place},
                                  {"year", year_value(year)},
                                  {"demolished", demolished},
                                  {"present", *state.dwellings[n]}}});
    }
  }
  return warnings;
}

}  // namespace voorzien
