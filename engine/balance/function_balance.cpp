// SPDX-License-Identifier: EUPL-1.2
#include "engine/balance/function_balance.hpp"

#include <algorithm>
#include <cmath>

#include "engine/balance/supply.hpp"
#include "engine/balance/year_distribution.hpp"

namespace voorzien {
namespace {

FunctionNeed need_at_users(const Scenario& scenario, const QuantityNeed& rule,
                           std::span<const UsersAtFacilities> users) {
  const std::size_t count = scenario.town.neighbourhoods.size();
  FunctionNeed result{YearGrid(users.size(), count), users.front().known};
  for (std::size_t year = 0; year < users.size(); ++year) {
    const std::vector<Interval> need = need_at_facilities(scenario, rule, users[year].by_neighbourhood);
    for (std::size_t i = 0; i < count; ++i) result.need.at(year, i) = need[i];
  }
  return result;
}

FunctionNeed need_of_function(const Scenario& scenario, const Timeline& timeline, const Norm& norm,
                              std::span<const UsersAtFacilities> users) {
  const auto* quantity = std::get_if<QuantityNeed>(&*norm.need);
  if (scenario.catalogue.functions[norm.function].need_arises_at && quantity != nullptr) {
    return need_at_users(scenario, *quantity, users);
  }
  std::vector<Inhabitants> years;
  for (const YearState& year : timeline.years) years.push_back({year.residents, year.dwellings});
  return need_of(scenario, norm, years);
}

std::vector<double> mid_series(const YearGrid& grid, std::size_t area) {
  std::vector<double> series;
  for (std::size_t year = 0; year < grid.years(); ++year) series.push_back(grid.at(year, area).mid);
  return series;
}

// Beyond this the integers of a distribution would overflow; no town needs so much of anything.
constexpr double more_than_anybody_needs = 1e12;

/// Where supply is unknown nothing can be said about levels above it.
void forget_supply(FunctionBalance& balance) {
  balance.town_wave.levels.clear();
  for (Wave& wave : balance.waves) wave.levels.clear();
}

/// What is covered and what is asked rest on the same people, so their bandwidths move together.
Interval uncovered(const Interval& asked, const Interval& covered) {
  return {std::max(0.0, asked.low - covered.low), std::max(0.0, asked.mid - covered.mid),
          std::max(0.0, asked.high - covered.high)};
}

double largest_shortfall(const YearGrid& shortfall, std::size_t area) {
  double largest = 0.0;
  for (std::size_t year = 0; year < shortfall.years(); ++year) {
    largest = std::max(largest, shortfall.at(year, area).mid);
  }
  return largest;
}

}  // namespace

FunctionBalance start_balance(const Scenario& scenario, const Timeline& timeline, FunctionIndex function,
                              std::span<const UsersAtFacilities> users) {
  FunctionBalance balance;
  balance.function = function;
  balance.negligible = 0.5 * std::pow(10.0, -scenario.catalogue.functions[function].unit.decimals);
  const std::size_t count = scenario.town.neighbourhoods.size();
  const std::optional<Norm>& norm = scenario.norms.by_function[function];
  const auto parent = scenario.catalogue.functions[function].need_arises_at;
  balance.need_known = norm && norm->need && (!parent || users.size() == timeline.years.size());
  balance.supply_knowledge = scenario.town.supply_knowledge[function];
  if (!balance.need_known) {
    balance.need = YearGrid(timeline.years.size(), count);
    balance.neighbourhood_known.assign(count, false);
    balance.supply = capacity_supply(scenario, timeline, function, Metres(0.0));
    return balance;
  }
  FunctionNeed need = need_of_function(scenario, timeline, *norm, users);
  balance.need = std::move(need.need);
  balance.neighbourhood_known = std::move(need.known);
  if (const auto* coverage = std::get_if<CoverageNeed>(&*norm->need)) {
    balance.supply = covered_supply(scenario, timeline, function, *coverage, balance.need);
  } else {
    balance.supply = capacity_supply(scenario, timeline, function, reach_of(*norm));
    if (!without_capacity(timeline, function).empty()) balance.supply_knowledge = SupplyKnowledge::unknown;
  }
  return balance;
}

void balance_areas(const Scenario& scenario, const LastingSettings& lasting, FunctionBalance& balance) {
  const Scale scale = scenario.catalogue.functions[balance.function].scale;
  balance.areas = areas_at(scenario.town, scale);
  balance.area_need = sum_over_areas(balance.need, balance.areas);
  balance.area_supply = sum_over_areas(balance.supply, balance.areas);
  const std::size_t years = balance.need.years();
  balance.area_shortfall = YearGrid(years, balance.areas.size());
  const auto& norm = scenario.norms.by_function[balance.function];
  const bool of_coverage = norm && norm->need && std::holds_alternative<CoverageNeed>(*norm->need);
  for (std::size_t year = 0; year < years; ++year) {
    for (std::size_t area = 0; area < balance.areas.size(); ++area) {
      const Interval& need = balance.area_need.at(year, area);
      const Interval& supply = balance.area_supply.at(year, area);
      balance.area_shortfall.at(year, area) =
          of_coverage ? uncovered(need, supply) : shortfall_of(need, supply);
    }
  }
  std::vector<double> town_need;
  for (std::size_t year = 0; year < years; ++year) town_need.push_back(balance.need.total(year).mid);
  for (std::size_t area = 0; area < balance.areas.size(); ++area) {
    balance.waves.push_back(wave_of(mid_series(balance.area_need, area), balance.area_supply.at(0, area).mid,
                                    scenario.base_year, lasting, balance.negligible));
  }
  balance.town_wave =
      wave_of(town_need, balance.supply.total(0).mid, scenario.base_year, lasting, balance.negligible);
  if (balance.supply_knowledge == SupplyKnowledge::unknown) forget_supply(balance);
  balance.key_years = key_years(scenario, balance.town_wave.peak_year);
}

void estimate_space(const Scenario& scenario, const Timeline& timeline, FunctionBalance& balance) {
  const Norm& norm = *scenario.norms.by_function[balance.function];
  const FacilityFunction& function = scenario.catalogue.functions[balance.function];
  for (std::size_t area = 0; area < balance.areas.size(); ++area) {
    balance.shortfall_space.push_back(
        area_of_total(norm, function, largest_shortfall(balance.area_shortfall, area)));
  }
  for (const Year year : balance.key_years) {
    YearSpace space;
    space.year = year;
    space.need =
        area_of_total(norm, function, balance.need.total(position_in_series(scenario.base_year, year)).mid);
    for (const OpenFunction& open : timeline.at(year).open) {
      if (open.function == balance.function && open.capacity) {
        space.supply += area_of_location(norm, open.capacity->mid);
      }
    }
    balance.space.push_back(space);
  }
}

bool can_distribute(const Scenario& scenario, const FunctionBalance& balance) {
  double largest = 0.0;
  for (std::size_t year = 0; year < balance.need.years(); ++year) {
    largest = std::max(largest, balance.need.total(year).mid);
  }
  if (!(largest < more_than_anybody_needs)) return false;
  return balance.need_known && balance.supply_knowledge != SupplyKnowledge::unknown &&
         scenario.catalogue.functions[balance.function].distributed;
}

std::vector<double> mid_need(const FunctionBalance& balance, std::size_t year) {
  std::vector<double> need;
  for (std::size_t i = 0; i < balance.need.areas(); ++i) need.push_back(balance.need.at(year, i).mid);
  return need;
}

}  // namespace voorzien
