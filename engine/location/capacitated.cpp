// SPDX-License-Identifier: EUPL-1.2
#include "engine/location/capacitated.hpp"

#include <algorithm>

#include "engine/location/capacity_lagrangian.hpp"
#include "engine/location/capacity_tree.hpp"

namespace voorzien::location {

CapacitatedSolution solve_capacitated(const CapacityCore& whole, const Proof& proof, Budget& budget) {
  CapacitatedSolution solution;
  CapacityCore core = whole;
  constexpr int most_rounds = 3;
  constexpr std::size_t steps = 600;
  std::vector<double> price;
  double bound = -unlimited;
  for (int round = 0; round < most_rounds; ++round) {
    CapacityLagrangian lagrangian(core);
    lagrangian.run(steps, proof, solution.best, budget);
    bound = lagrangian.bound();
    price = lagrangian.price();
    solution.bound = std::max(solution.bound, bound);
    solution.proven = proof.closes(solution.bound, solution.best.cost);
    if (solution.proven || budget.exhausted()) break;
    const std::size_t before = core.sites.size();
    core = settle(core, lagrangian.settled(proof, solution.best.cost));
    if (10 * core.sites.size() > 7 * before) break;
  }
  if (!solution.proven && !budget.exhausted()) {
    const TreeOutcome tree = capacity_tree(core, price, bound, proof, solution.best, budget);
    solution.bound = std::max(solution.bound, std::min(tree.bound, solution.best.cost));
    solution.proven = tree.finished;
  }
  if (solution.proven) solution.bound = proof.bound_when_closed(solution.bound, solution.best.cost);
  return solution;
}

}  // namespace voorzien::location
