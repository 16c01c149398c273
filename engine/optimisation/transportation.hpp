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

/// Integer supplies and costs. Demand that gets no place stays unmet at `unmet_cost` per unit: a price like
/// any other, so whoever wants as much met as possible makes it exceed what any exchange can cost (see
/// access/distribution_problem.cpp).
struct TransportProblem {
  std::vector<std::int64_t> demand;    ///< per origin, ≥ 0; their sum at most 2^53
  std::vector<std::int64_t> capacity;  ///< per destination, ≥ 0; their sum at most 2^61
  std::vector<TransportArc> arcs;      ///< ordered by origin, then destination; no pair twice
  std::int64_t unmet_cost = 0;         ///< ≥ 0
  /// A guess of the destinations' potentials, each 0..unmet_cost, or empty. It changes the time only, and
  /// which of equally cheap solutions is found: a good guess starts the search near its end.
  std::vector<std::int64_t> price_guess = {};
};

/// Potentials are optimal duals, per unit, within 0..unmet_cost. For every arc, also one that was left out of
/// the problem,
///
///     reduced cost = cost − origin_potential[origin] + destination_potential[destination].
///
/// It is ≥ 0 for every arc of the problem, and 0 where an arc carries flow. A left-out arc with a negative
/// reduced cost can lower the total cost; while none has one, the solution is optimal with those arcs too.
/// A destination that is not full has potential 0; an origin with unmet demand has potential `unmet_cost`.
struct TransportSolution {
  std::vector<std::int64_t> flow;                   ///< per arc
  std::vector<std::int64_t> unmet;                  ///< per origin
  std::vector<std::int64_t> origin_potential;       ///< what one unit more of demand would cost
  std::vector<std::int64_t> destination_potential;  ///< what one unit more of capacity would save
};

/// The largest cost (of an arc or of unmet demand) for which no potential of a problem of this size can
/// overflow: 2^59 / (min(origins, destinations) + 2).
std::int64_t largest_transport_cost(std::size_t origins, std::size_t destinations);

/// An optimal solution; the total cost is unique, the flows may not be. The same problem always gives the
/// same flows. Costs must not exceed `largest_transport_cost`.
TransportSolution solve(const TransportProblem& problem);

}  // namespace voorzien
