// SPDX-License-Identifier: EUPL-1.2
// The capacitated transportation problem, solved exactly by network simplex (LEMON; Ahuja, Magnanti & Orlin
// 1993, ch. 11; Király & Kovács 2012). The only place in the engine that knows LEMON.
#pragma once

#include <cstdint>
#include <vector>

namespace voorzien {

/// A way from an origin to a destination at a cost per unit; cost ≥ 0.
struct TransportArc {
  std::uint32_t origin = 0;
  std::uint32_t destination = 0;
  std::int64_t cost = 0;
};

/// Integer supplies and costs; what finds no place stays unmet at `unmet_cost` per unit, which has to exceed
/// every arc cost by so much that leaving one unit unmet never pays (the caller's rule; see
/// access/distribution.cpp).
struct TransportProblem {
  std::vector<std::int64_t> demand;    ///< per origin, ≥ 0
  std::vector<std::int64_t> capacity;  ///< per destination, ≥ 0
  std::vector<TransportArc> arcs;      ///< ordered by origin, then destination; no pair twice
  std::int64_t unmet_cost = 0;
};

struct TransportSolution {
  std::vector<std::int64_t> flow;              ///< per arc
  std::vector<std::int64_t> unmet;             ///< per origin
  std::vector<std::int64_t> origin_potential;  ///< optimal duals: reduced cost of an arc that was left out is
  std::vector<std::int64_t> destination_potential;  ///< cost − origin_potential + … as documented in the .cpp
};

/// An optimal solution; the total cost is unique, the flows may not be.
TransportSolution solve(const TransportProblem& problem);

}  // namespace voorzien
