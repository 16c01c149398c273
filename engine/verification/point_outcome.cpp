// SPDX-License-Identifier: EUPL-1.2
#include "engine/verification/point_outcome.hpp"

#include <algorithm>

namespace voorzien {
namespace {

PointOutcome of_nearness(const FunctionBalance& balance, std::size_t year) {
  PointOutcome outcome;
  for (std::size_t area = 0; area < balance.need.areas(); ++area) {
    if (!balance.neighbourhood_known[area]) continue;
    const double need = balance.need.at(year, area).mid;
    outcome.need += need;
    outcome.unmet += std::max(0.0, need - balance.supply.at(year, area).mid);
  }
  return outcome;
}

PointOutcome of_distribution(const YearDistribution& found) {
  PointOutcome outcome;
  for (std::size_t i = 0; i < found.met_within.size(); ++i) {
    outcome.unmet += found.met_beyond[i] + found.unmet[i];
    outcome.need += found.met_within[i] + found.met_beyond[i] + found.unmet[i];
    outcome.metres += (found.met_within[i] + found.met_beyond[i]) * found.mean_travel_m[i];
  }
  return outcome;
}

}  // namespace

std::optional<PointOutcome> outcome_at_points(const VerifiedCase& verified, FunctionIndex function,
                                              Year year) {
  const FunctionBalance& balance = verified.run.functions[function];
  const std::optional<Norm>& norm = verified.scenario().norms.by_function[function];
  if (norm && norm->need && std::holds_alternative<CoverageNeed>(*norm->need)) {
    if (!balance.need_known || balance.supply_knowledge == SupplyKnowledge::unknown) return std::nullopt;
    return of_nearness(balance, position_in_series(verified.scenario().base_year, year));
  }
  for (const YearDistribution& found : balance.distributions) {
    if (found.year == year) return of_distribution(found);
  }
  return std::nullopt;
}

}  // namespace voorzien
