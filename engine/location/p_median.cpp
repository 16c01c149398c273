// SPDX-License-Identifier: EUPL-1.2
#include "engine/location/p_median.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <utility>

#include "engine/location/interchange.hpp"
#include "engine/location/median_dive.hpp"
#include "engine/location/median_lagrangian.hpp"
#include "engine/location/median_tree.hpp"
#include "engine/location/narrowing.hpp"

namespace voorzien::location {
namespace {

/// Alternates multipliers and settling while that leaves less and less. True when the case is closed.
bool narrow_by_lagrange(Narrowing& narrowing, const Proof& proof, MedianSolution& solution, Budget& budget) {
  constexpr std::size_t most_rounds = 6;
  for (std::size_t round = 0; round < most_rounds; ++round) {
    Interchange interchange(narrowing.core);
    MedianLagrangian lagrangian(narrowing.core, &interchange, std::move(narrowing.price));
    lagrangian.run({}, proof, solution.best, budget);
    solution.bound = std::max(solution.bound, lagrangian.bound());
    if (proof.closes(solution.bound, solution.best.cost)) return true;
    const std::size_t before = narrowing.core.sites();
    if (!narrow(narrowing, lagrangian.settled(proof, solution.best.cost), lagrangian.price())) return true;
    if (budget.exhausted() || 10 * narrowing.core.sites() > 7 * before) break;
  }
  return false;
}

/// Dives where few sites are to be opened and multipliers come near the exact relaxation; else branch and
/// cut, which pays per node for being exact, and starts anew when its root settles much.
void search(Narrowing narrowing, const Proof& proof, MedianSolution& solution, Budget& budget) {
  constexpr std::size_t few_sites = 6;
  constexpr std::size_t some_sites = 15;
  constexpr double near_enough = 0.2;
  constexpr double worth_it = 0.25;
  constexpr std::int64_t most_nodes = 3000;
  bool dives = narrowing.core.open <= few_sites;
  bool may_dive = narrowing.core.open <= some_sites;
  while (!solution.proven && !budget.exhausted()) {
    if (dives) {
      const TreeOutcome dive =
          median_dive(narrowing.core, narrowing.price, proof, most_nodes, solution.best, budget);
      solution.proven = dive.finished;
      solution.bound = std::max(solution.bound, dive.bound);
      dives = may_dive = false;
      continue;
    }
    const double before = solution.bound;
    const MedianTreeOutcome outcome =
        median_tree(narrowing.core, narrowing.price, proof, may_dive ? 0 : worth_it, solution.best, budget);
    solution.bound = std::max(solution.bound, std::min(outcome.tree.bound, solution.best.cost));
    if (!outcome.tree.shrunk) {
      solution.proven = outcome.tree.finished;
      return;
    }
    dives = may_dive && solution.bound - before <= near_enough * (solution.best.cost - before);
    may_dive = false;
    solution.proven = !narrow(narrowing, outcome.standing, outcome.price) ||
                      narrow_by_lagrange(narrowing, proof, solution, budget);
  }
}

}  // namespace

MedianSolution solve_median(const MedianCore& whole, const Proof& proof, const MedianIncumbent& start,
                            Budget& budget) {
  MedianSolution solution;
  solution.best = start;
  if (whole.open == 0 || whole.open >= whole.sites()) {
    std::vector<std::uint32_t> all(whole.open == 0 ? 0 : whole.sites());
    std::iota(all.begin(), all.end(), 0U);
    solution.best.take(whole, all, cost_of(whole, all));
    solution.bound = solution.best.cost;
    solution.proven = true;
    return solution;
  }
  Narrowing narrowing{whole, {}};
  const bool closed = narrow_by_lagrange(narrowing, proof, solution, budget);
  if (!closed) search(std::move(narrowing), proof, solution, budget);
  if (closed) solution.proven = true;
  if (solution.proven) solution.bound = proof.bound_when_closed(solution.bound, solution.best.cost);
  return solution;
}

}  // namespace voorzien::location
