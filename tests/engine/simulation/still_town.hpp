// SPDX-License-Identifier: EUPL-1.2
// The small town with a demography in which nothing happens by itself, and interventions in one line each.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "engine/simulation/simulate.hpp"
#include "tests/support/small_town.hpp"
#include "tests/support/still_demography.hpp"

namespace voorzien::test {

inline constexpr NeighbourhoodIndex east{0};
inline constexpr NeighbourhoodIndex west{1};

/// 2022 up to and including `horizon`.
inline Scenario still_town(int horizon) {
  Scenario scenario = small_town();
  scenario.demography = still_demography();
  scenario.horizon_year = Year(horizon);
  return scenario;
}

inline Intervention& add(Scenario& scenario, const std::string& id, int year, Action action) {
  Intervention intervention;
  intervention.id = id;
  intervention.year = Year(year);
  intervention.action = std::move(action);
  scenario.interventions.push_back(intervention);
  return scenario.interventions.back();
}

/// The codes of the warnings, in order.
inline std::vector<std::string> warned(const Timeline& timeline) {
  std::vector<std::string> codes;
  for (const Message& warning : timeline.warnings) codes.push_back(warning.code);
  return codes;
}

}  // namespace voorzien::test
