// SPDX-License-Identifier: EUPL-1.2
#include "engine/comparison/compared_case.hpp"

#include <algorithm>

namespace voorzien {

std::vector<Year> years_in_common(const std::vector<const Scenario*>& scenarios) {
  Year first = scenarios.front()->base_year;
  Year last = scenarios.front()->horizon_year;
  for (const Scenario* scenario : scenarios) {
    first = std::max(first, scenario->base_year);
    last = std::min(last, scenario->horizon_year);
  }
  std::set<Year> years;
  if (last < first) return {};
  years.insert(last);
  for (const Scenario* scenario : scenarios) {
    for (const Year phase : scenario->phases) {
      if (first <= phase && phase <= last) years.insert(phase);
    }
  }
  return {years.begin(), years.end()};
}

Scenario seen_in(const Scenario& scenario, const std::vector<Year>& years) {
  Scenario seen = scenario;
  seen.phases = years;
  seen.horizon_year = years.back();
  return seen;
}

}  // namespace voorzien
