// SPDX-License-Identifier: EUPL-1.2
// Set covering as its solvers see it: rows that some chosen column must cover, columns that cost something.
// Reductions leave an equal but smaller case (Toregas & ReVelle 1973; Caprara, Toth & Fischetti 2000).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/location/location_problem.hpp"

namespace voorzien::location {

struct CoverCore {
  std::vector<std::uint32_t> original;           ///< per column, the candidate it is; ascending
  std::vector<double> cost;                      ///< per column, ≥ 0
  std::vector<std::vector<std::uint32_t>> rows;  ///< per row, the columns that cover it, ascending
  std::vector<std::uint32_t> chosen;             ///< candidates that are in every solution looked for
  double constant = 0;                           ///< what those cost
};

/// The rows with demand within `max_cost`, rows that a settled site covers left out. Each open site costs 1
/// when `unit_costs`, else its fixed cost.
CoverCore cover_core(const LocationProblem& problem, double max_cost, bool unit_costs);

/// Takes columns that alone cover a row; drops rows that are covered whenever another one is, and columns
/// that another one replaces at no higher cost, until nothing changes. A row without columns stays.
CoverCore reduced(CoverCore core);

}  // namespace voorzien::location
