// SPDX-License-Identifier: EUPL-1.2
// Good plans fast, with a bound beside each level. Per level: bound by relaxation and, for unmet need, cuts;
// a first plan by diving from the tightened relaxation; then fix-and-optimise on a few neighbouring locations
// at a time by truncated branch and cut (large-neighbourhood search after Danna, Rothberg & Le Pape 2005).
// Work is counted in steps, so the result does not depend on the machine.
#pragma once

#include <functional>
#include <vector>

#include "engine/proposal/exact.hpp"

namespace voorzien {

struct SearchSettings {
  double tolerance = 0.001;  ///< by which a later level may worsen an earlier one (see held_at)
  /// What a point of other unmet need weighs against the whole of a later level while plans are sought; what
  /// it may become is checked apart. Far above 1 keeps it as it is, below 1 makes use of the tolerance.
  double price_of_other_unmet = 1000.0;
  double gap = 0.01;                ///< at which a level is left: share of need for unmet need, else relative
  std::size_t neighbours = 4;       ///< locations that are decided anew together, ≥ 1
  std::int64_t sub_nodes = 60;      ///< of one sub-problem's search tree
  std::int64_t sub_steps = 20'000;  ///< of one sub-problem
  /// Told of every better plan and of every bound, with the steps so far; must not throw.
  std::function<void(const LevelOutcome&, std::int64_t)> tell = {};
};

/// The zero option: nothing new but what is locked, existing capacity used as well as it can be.
SolvedPlan zero_option(const ProposalProblem& problem, const std::vector<PlanLevel>& order, double tolerance,
                       Budget& budget);

/// The best plan found within the budget, level by level, with a bound for each level. Starts from the zero
/// option, so there is always a plan unless what is locked cannot be.
SolvedPlan search_plan(const ProposalProblem& problem, const std::vector<PlanLevel>& order,
                       const SearchSettings& settings, Budget& budget);

/// A level to be balanced: the best and the worst value that plans on the table have, and a bound for it.
struct LevelGoal {
  PlanLevel level = PlanLevel::travel;
  double ideal = 0.0;
  double nadir = 0.0;
  double bound = 0.0;
};

/// A plan between the extremes: the largest part of the way from ideal to nadir is as small as can be, ties
/// by their sum (augmented Chebyshev; Steuer & Choo 1983). The first `settled` levels of the start are held.
SolvedPlan search_balanced(const ProposalProblem& problem, const SolvedPlan& start, std::size_t settled,
                           const std::vector<LevelGoal>& goals, const SearchSettings& settings,
                           Budget& budget);

/// Goes on from a plan of the same problem: its first `settled` levels are held, those of `order` that come
/// after them are sought anew.
SolvedPlan search_from(const ProposalProblem& problem, const SolvedPlan& start, std::size_t settled,
                       const std::vector<PlanLevel>& order, const SearchSettings& settings, Budget& budget);

}  // namespace voorzien
