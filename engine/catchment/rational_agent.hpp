// SPDX-License-Identifier: EUPL-1.2
// RAAM, the rational agent access model (Saxon & Snow 2020): everybody chooses where travel and crowding
// together cost least, and moves on until hardly anybody gains by it. Step by step as PySAL access does it
// (raam.py), since its published values depend on the steps: people move in whole numbers.
#pragma once

#include <optional>

#include "engine/catchment/catchment_case.hpp"

namespace voorzien::catchment {

/// The parameters, by their names in the literature.
struct RaamSettings {
  double tau = 60.0;          ///< > 0: the travel cost that weighs as much as average crowding
  std::optional<double> rho;  ///< > 0: demand per supply that counts as average; all demand / all supply
  int max_cycles = 150;       ///< ≥ 1
  double initial_step = 0.2;  ///< > 0: below 1 the share of a row that moves in a cycle, else so many people
  double min_step = 0.005;    ///< > 0, in the unit of initial_step: steps do not become smaller
  double half_life = 50.0;    ///< > 0: cycles in which the step halves
};

/// Travel and crowding per unit of demand, both as multiples of the average (1 = crowded as on average and no
/// travel); a cost, so lower is better. Empty for rows without demand or without supply in reach. The decay
/// plays no part; `max_cost` and supply 0 take pairs out.
Access rational_agents(const CatchmentCase& given, const RaamSettings& settings = {});

}  // namespace voorzien::catchment
