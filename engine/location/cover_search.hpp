// SPDX-License-Identifier: EUPL-1.2
// Local search for set covering by row weights: a row that stays uncovered weighs more every time, until the
// search gives up something else for it (Gao, Weise & Li 2015, An efficient local search heuristic with row
// weighting for the unicost set covering problem).
#pragma once

#include <cstdint>
#include <vector>

#include "engine/location/cover_core.hpp"
#include "engine/optimisation/budget.hpp"

namespace voorzien::location {

/// Improves a covering (columns of the core, any order) until it costs at most `enough` or `patience` rounds
/// in a row gained nothing; the cheapest covering that was met, in order. Rows without columns are not
/// allowed. The same call gives the same answer; one budget step per round.
std::vector<std::uint32_t> search_cover(const CoverCore& core, std::vector<std::uint32_t> start,
                                        double enough, std::int64_t patience, Budget& budget);

}  // namespace voorzien::location
