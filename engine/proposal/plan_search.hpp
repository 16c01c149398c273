// SPDX-License-Identifier: EUPL-1.2
// Private to this room: the search on one problem, level by level; see search.hpp. Its parts:
//   plan_search.cpp   levels in order, what is held of them, and when a solution is a better plan
//   plan_start.cpp    first plans: nothing new, a dive from the relaxation, phase by phase from the last one
//   plan_improve.cpp  fix-and-optimise in neighbourhoods
//   plan_polish.cpp   taking away what nobody uses
#pragma once

#include "engine/proposal/bound.hpp"
#include "engine/proposal/neighbourhood.hpp"
#include "engine/proposal/plan_of.hpp"
#include "engine/proposal/search.hpp"

namespace voorzien {

/// The search on one problem: the programme with the levels held so far, and the best plan.
class PlanSearch {
 public:
  PlanSearch(const ProposalProblem& problem, ProposalProgramme programme, const SearchSettings& settings,
             Budget& budget);
  PlanSearch(const PlanSearch&) = delete;
  PlanSearch& operator=(const PlanSearch&) = delete;

  /// Takes a plan of the same problem as the start, and keeps these of its levels within tolerance.
  void resume(const SolvedPlan& from, std::size_t settled);

  SolvedPlan run(const std::vector<PlanLevel>& order);
  /// With nothing allowed but what is locked.
  SolvedPlan run_zero(const std::vector<PlanLevel>& order);

 private:
  // plan_search.cpp
  [[nodiscard]] const LevelExpression& expression(PlanLevel level) const;
  void hold(LevelOutcome& outcome);
  SolvedPlan finished(SolvedPlan result);
  LevelOutcome settle(PlanLevel level);
  LevelOutcome improve(PlanLevel level);
  /// Sets apart this level's part of what is left of the budget.
  void share_budget(PlanLevel level, std::size_t levels_left);
  /// Plans are sought with the earlier levels as prices in the objective: rows that hold them make every
  /// sub-problem many times slower. Whether they are held is checked afterwards.
  void set_objective(const LevelOutcome& outcome);
  /// A price at which plans give up more than they may is too low: doubles it. False where it is far above
  /// already.
  bool raise_price(const LevelOutcome& outcome);
  /// Whether a solution keeps every earlier level within its tolerance.
  [[nodiscard]] bool holds(std::span<const double> x) const;
  /// Keeps a solution that is better, counting what it makes of earlier levels.
  bool take(std::vector<double> x, LevelOutcome& outcome);
  void tell(const LevelOutcome& outcome) const;
  /// Whether this level has had its share of the work.
  [[nodiscard]] bool spent() const { return budget_.left() <= stop_at_; }
  [[nodiscard]] bool good_enough(const LevelOutcome& outcome) const;
  [[nodiscard]] PhaseRange all_phases() const { return {0, problem_.phases.size()}; }

  // plan_start.cpp
  /// Closes every decision that no lock asks for, in `target`.
  void forbid_in(LinearProgramme& target) const;
  /// A first plan: nothing but what is locked; false where there is none, as told in `result`.
  bool start(SolvedPlan& result, PlanLevel first);
  /// A plan from the relaxation: by a dive, and where that leads nowhere by RENS (Berthold 2014): what the
  /// relaxation decides is kept, the rest is solved.
  void follow_relaxation(const std::vector<double>& relaxed, LevelOutcome& outcome);
  /// The level, and a trace of what else is unmet: of plans that are alike the one that also does the rest.
  [[nodiscard]] LevelExpression with_an_eye_to_others(PlanLevel level) const;
  /// Plans the last phase as if it were the only one, then the one before it beneath what is there later, and
  /// so on: each is a problem of one phase.
  void plan_backwards(LevelOutcome& outcome);
  /// Of plans that are alike on this level the one that also meets the other need, in these phases.
  void meet_others(PhaseRange phases, LevelOutcome& outcome);
  /// A phase as the one after it, as far as that can be there already.
  bool copy_from_next(std::size_t phase, LevelOutcome& outcome);
  bool dive_in(PhaseRange phases, LevelOutcome& outcome);

  // plan_improve.cpp
  /// Fix-and-optimise: round by round over all locations until each has been tried since the last gain; then
  /// with more of them at a time.
  void walk(PhaseRange phases, LevelOutcome& outcome);
  /// Decides the location and its nearest ones anew in these phases, the others staying as they are.
  bool reconsider(std::size_t centre, std::size_t neighbours, PhaseRange phases, LevelOutcome& outcome);
  /// Decides anew wherever plan and relaxation disagree (RINS; Danna, Rothberg & Le Pape 2005).
  bool reconsider_against(const std::vector<double>& relaxed, PhaseRange phases, LevelOutcome& outcome);
  /// Whether there was a gain, or what was found gave up too much and the next one will give up less.
  bool solve_sub(ColumnBounds bounds, std::int64_t nodes, std::int64_t steps, LevelOutcome& outcome);

  // plan_polish.cpp
  /// Takes away what nobody uses, and makes the best of the decisions as they are.
  void polish(LevelOutcome& outcome);
  void empty_places(std::size_t location, std::size_t f, std::vector<double>& x) const;
  void empty_room(const PhaseColumns& phase, std::size_t location, const RoomColumns& room,
                  std::vector<double>& x) const;
  /// The best of the flows with every decision as in x.
  bool take_decisions(const std::vector<double>& x, LevelOutcome& outcome);

  const ProposalProblem& problem_;
  SearchSettings settings_;
  Budget& budget_;
  ProposalProgramme programme_;
  Neighbourhoods near_;
  LinearProgramme current_;         ///< with the rows that hold earlier levels
  LinearProgramme objective_;       ///< without them, earlier levels priced
  LevelExpression priced_;          ///< the level at hand, and the earlier ones at their prices
  LevelExpression eyed_;            ///< the same, and a trace of the unmet need that comes after it
  std::vector<LevelOutcome> held_;  ///< levels so far, each with what later ones may make of it
  std::vector<LevelOutcome> settled_;
  LevelBounder bounder_;
  double price_of_other_unmet_;  ///< at which this level is sought now
  std::vector<double> best_;
  std::int64_t stop_at_ = 0;  ///< steps to leave to the levels after the one at hand
};

}  // namespace voorzien
