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
  // With more sites to open the tree below, which sees exact relaxations, needs far fewer nodes.
  constexpr std::size_t few_sites = 6;
  constexpr std::int64_t most_nodes = 5000;
  if (!closed && narrowing.core.open <= few_sites) {
    const TreeOutcome dive =
        median_dive(narrowing.core, narrowing.price, proof, most_nodes, solution.best, budget);
    solution.proven = dive.finished;
    solution.bound = std::max(solution.bound, dive.bound);
  }
  while (!closed && !solution.proven && !budget.exhausted()) {
    const MedianTreeOutcome outcome =
        median_tree(narrowing.core, narrowing.price, proof, solution.best, budget);
    solution.bound = std::max(solution.bound, std::min(outcome.tree.bound, solution.best.cost));
    if (!outcome.tree.shrunk) {
      solution.proven = outcome.tree.finished;
      break;
    }
    solution.proven = !narrow(narrowing, outcome.standing, outcome.price);
  }
  if (closed) solution.proven = true;
  if (solution.proven) solution.bound = proof.bound_when_closed(solution.bound, solution.best.cost);
  return solution;
}

}  // namespace voorzien::location
