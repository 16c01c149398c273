// SPDX-License-Identifier: EUPL-1.2
#include "engine/comparison/measures.hpp"

#include <algorithm>
#include <numeric>

namespace voorzien {
namespace {

const YearDistribution* distribution_in(const FunctionBalance& balance, Year year) {
  for (const YearDistribution& distribution : balance.distributions) {
    if (distribution.year == year) return &distribution;
  }
  return nullptr;
}

double sum(const std::vector<double>& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

void measure_distribution(const YearDistribution& distribution, TownMeasures& measures) {
  measures.met_within = sum(distribution.met_within);
  measures.met_beyond = sum(distribution.met_beyond);
  measures.unmet = sum(distribution.unmet);
  double travelled = 0.0;
  for (std::size_t i = 0; i < distribution.met_within.size(); ++i) {
    travelled += distribution.mean_travel_m[i] * (distribution.met_within[i] + distribution.met_beyond[i]);
  }
  const double met = *measures.met_within + *measures.met_beyond;
  if (met > 0.0) measures.mean_travel_m = travelled / met;
}

void measure_equity(const Scenario& scenario, const YearDistribution& distribution, TownMeasures& measures) {
  for (std::size_t m = 0; m < distribution.access.size(); ++m) {
    if (scenario.access_measures[m].name != "2sfca") continue;
    measures.least_tenth = distribution.access[m].equity.summary.worst_tenth_mean;
    measures.gini = distribution.access[m].equity.summary.gini;
  }
}

}  // namespace

TownMeasures town_measures(const Scenario& scenario, const RunResult& result, FunctionIndex function,
                           Year year) {
  const FunctionBalance& balance = result.functions[function];
  const std::size_t position = position_in_series(result.timeline.first(), year);
  const bool supply_known = balance.supply_knowledge != SupplyKnowledge::unknown;
  TownMeasures measures;
  const auto known = std::count(balance.neighbourhood_known.begin(), balance.neighbourhood_known.end(), true);
  if (supply_known) measures.supply = balance.supply.total(position).mid;
  if (!balance.need_known || known == 0) return measures;
  measures.partial = static_cast<std::size_t>(known) < balance.neighbourhood_known.size();
  measures.need = balance.need.total(position).mid;
  if (supply_known) measures.shortfall = balance.area_shortfall.total(position).mid;
  for (const YearSpace& space : balance.space) {
    if (space.year != year) continue;
    // A need that asks no floor by any rule of the norm has an unknown floor, or is met outdoors.
    if (space.need.gfa_m2 > 0.0 || *measures.need <= balance.negligible) {
      measures.need_gfa_m2 = space.need.gfa_m2;
      if (supply_known) measures.supply_gfa_m2 = space.supply.gfa_m2;
    }
  }
  if (const YearDistribution* distribution = distribution_in(balance, year)) {
    measure_distribution(*distribution, measures);
    measure_equity(scenario, *distribution, measures);
  }
  return measures;
}

std::vector<NeighbourhoodMeasures> neighbourhood_measures(const RunResult& result, FunctionIndex function,
                                                          Year year, bool nearness) {
  const FunctionBalance& balance = result.functions[function];
  const std::size_t position = position_in_series(result.timeline.first(), year);
  const YearDistribution* distribution = distribution_in(balance, year);
  const bool supply_known = balance.supply_knowledge != SupplyKnowledge::unknown;
  std::vector<NeighbourhoodMeasures> all(balance.neighbourhood_known.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    NeighbourhoodMeasures& here = all[i];
    const bool known = balance.need_known && balance.neighbourhood_known[i];
    if (supply_known && (known || !nearness)) here.supply = balance.supply.at(position, i).mid;
    if (!known) continue;
    here.need = balance.need.at(position, i).mid;
    const bool asked = *here.need > balance.negligible;
    if (distribution != nullptr) {
      here.met_within = distribution->met_within[i];
      here.unmet = distribution->unmet[i];
      if (asked) here.served = *here.met_within / *here.need;
    } else if (nearness && here.supply && asked) {
      here.served = std::min(1.0, *here.supply / *here.need);
    }
  }
  return all;
}

std::optional<double> residents_of(const Scenario& scenario, const RunResult& result, Year year) {
  const YearState& state = result.timeline.at(year);
  std::optional<double> residents;
  for (std::size_t i = 0; i < state.residents.size(); ++i) {
    if (!scenario.town.neighbourhoods[i].residents) continue;
    residents = residents.value_or(0.0) + to_persons(state.residents[i].total());
  }
  return residents;
}

}  // namespace voorzien
