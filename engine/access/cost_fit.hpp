// SPDX-License-Identifier: EUPL-1.2
// What a table of travel costs says of a town, and of whom it says nothing: a missing pair cannot be
// travelled, so what is missing must be told.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/model/scenario.hpp"

namespace voorzien {

struct CostFit {
  std::size_t pairs = 0;
  double without_row_share = 0.0;  ///< 0..1 of the residents of the base year
  std::vector<std::string> facilities_without_column;
  std::vector<std::string> sites_without_column;
  std::size_t facilities_with_row = 0;  ///< from which, too, one can go somewhere
};

/// The fit of a town that has such a table. Residents count where they are known, else points by their
/// weight.
CostFit cost_fit(const Town& town);

/// What of the fit people must be told, with what the scenario opens where the table says nothing. Nothing
/// for a town without such a table.
std::vector<Message> cost_warnings(const Scenario& scenario);

}  // namespace voorzien
