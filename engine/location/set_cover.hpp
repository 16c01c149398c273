// SPDX-License-Identifier: EUPL-1.2
// Set covering to a proven optimum: reductions, greedy choice with pruning (Chvátal 1979), branch and cut on
// what is left. The same search answers whether so many sites suffice, for the p-center.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/location/cover_core.hpp"
#include "engine/location/proof.hpp"
#include "engine/optimisation/budget.hpp"

namespace voorzien::location {

struct CoverSolution {
  double cost = unlimited;            ///< unlimited: none was found
  std::vector<std::uint32_t> chosen;  ///< candidates, in order
  double bound = -unlimited;
  bool proven = false;  ///< the bound closes, or no solution costs at most `enough`
};

/// A row without columns makes the case impossible: proven, with unlimited cost. With `enough`, any solution
/// of at most that cost ends the search, and dearer ones are not looked for.
CoverSolution solve_cover(const CoverCore& core, const Proof& proof, std::optional<double> enough,
                          Budget& budget);

}  // namespace voorzien::location
