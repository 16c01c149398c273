// SPDX-License-Identifier: EUPL-1.2
// Better plans by deciding a little of one anew at a time.
#include <algorithm>
#include <cmath>

#include "engine/optimisation/integer_programme.hpp"
#include "engine/proposal/plan_search.hpp"

namespace voorzien {

void PlanSearch::walk(PhaseRange phases, LevelOutcome& outcome) {
  const std::vector<std::size_t>& undecided = near_.undecided();
  const std::size_t widest = std::min(undecided.size(), 2 * settings_.neighbours);
  std::size_t neighbours = settings_.neighbours;
  std::size_t in_vain = 0;
  for (std::size_t turn = 0; !undecided.empty(); ++turn) {
    if (spent() || good_enough(outcome)) return;
    if (in_vain == undecided.size()) {
      if (neighbours >= widest) return;
      neighbours += 2;
      in_vain = 0;
    }
    const bool improved = reconsider(undecided[turn % undecided.size()], neighbours, phases, outcome);
    in_vain = improved ? 0 : in_vain + 1;
  }
}

bool PlanSearch::reconsider(std::size_t centre, std::size_t neighbours, PhaseRange phases,
                            LevelOutcome& outcome) {
  return solve_sub(near_.around(objective_, best_, near_.nearest(centre, neighbours), phases),
                   settings_.sub_nodes, settings_.sub_steps, outcome);
}

bool PlanSearch::reconsider_against(const std::vector<double>& relaxed, PhaseRange phases,
                                    LevelOutcome& outcome) {
  constexpr double agrees = 1e-6;
  ColumnBounds bounds = near_.around(objective_, best_, near_.undecided(), phases);
  for (const std::size_t location : near_.undecided()) {
    for (const std::uint32_t column : near_.decisions(location)) {
      if (std::abs(relaxed[column] - best_[column]) > agrees) continue;
      bounds.lower[column] = bounds.upper[column] = std::round(best_[column]);
    }
  }
  return solve_sub(std::move(bounds), 10 * settings_.sub_nodes, 2 * settings_.sub_steps, outcome);
}

bool PlanSearch::solve_sub(ColumnBounds bounds, std::int64_t nodes, std::int64_t steps,
                           LevelOutcome& outcome) {
  const auto sub = ReducedProgramme::of(objective_, programme_.strong, std::move(bounds));
  if (!sub) return false;
  const double least_gain = 1e-4 * std::max(1.0, std::abs(outcome.value));
  IntegerOptions options;
  options.nodes = nodes;
  options.heuristics = false;  // the start and the neighbourhood do their work at a tenth of the steps
  options.cutoff = level_at(priced_, best_) - least_gain;
  // Not relative: the prices of earlier levels make the objective many times larger than the level.
  options.absolute_gap = 0.5 * least_gain;
  Budget part = budget_.part(std::max<std::int64_t>(1, steps));
  const IntegerSolution solution = solve_integer(sub->programme(), options, part);
  budget_.spend(part.spent() + 1);
  if (solution.x.empty()) return false;
  std::vector<double> x = sub->expanded(solution.x);
  if (!holds(x)) return raise_price(outcome);
  return take(std::move(x), outcome);
}

}  // namespace voorzien
