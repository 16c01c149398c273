// SPDX-License-Identifier: EUPL-1.2
#include "io/scenario/scenario_names.hpp"

namespace voorzien::io {

std::optional<Year> read_year(const JsonNode& node) {
  const auto year = node.year();
  if (!year) return std::nullopt;
  return Year(*year);
}

std::string year_value(Year year) { return std::to_string(static_cast<int>(year)); }

bool is_within(const JsonNode& place, Year year, const Scenario& scenario) {
  if (scenario.base_year == Year(0)) return true;
  if (scenario.base_year <= year && year <= scenario.horizon_year) return true;
  place.report("year_outside", {{"year", year_value(year)},
                                {"base", year_value(scenario.base_year)},
                                {"horizon", year_value(scenario.horizon_year)}});
  return false;
}

}  // namespace voorzien::io
