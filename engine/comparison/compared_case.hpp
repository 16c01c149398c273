// SPDX-License-Identifier: EUPL-1.2
// What is compared, and how two cases are made comparable: the same years, distributed in the same years.
// Cases are matched by the ids of their functions and neighbourhoods, so that two towns that share some of
// them can be compared as far as that goes.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "engine/balance/run.hpp"

namespace voorzien {

/// A scenario, and which of its interventions are a proposed plan (ids; empty when it has none).
struct ComparedCase {
  Scenario scenario;
  std::set<std::string> planned;
};

/// Years in which all cases can be compared: their phases within the years that all have, and the last of
/// those; rising. Empty when no year is in all of them. Requires at least one case.
std::vector<Year> years_in_common(const std::vector<const Scenario*>& scenarios);

/// The scenario until the last of `years`, distributed in each of them. Its figures in those years are those
/// of the whole scenario. Requires years_in_common of a list with this scenario.
Scenario seen_in(const Scenario& scenario, const std::vector<Year>& years);

}  // namespace voorzien
