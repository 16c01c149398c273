// SPDX-License-Identifier: EUPL-1.2
// The proposal: zero option, best plan level by level, alternatives that are really different, and beside
// them what the same costs without combining, in two numbers that are never mixed (handbook model.md 5.2,
// rows 8–10). Every alternative is also a list of interventions that the program runs like any other.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/balance/run.hpp"
#include "engine/proposal/plan_costs.hpp"
#include "engine/proposal/plan_explanation.hpp"
#include "engine/proposal/search.hpp"

namespace voorzien {

/// What the new buildings of a plan come to, in its last phase.
struct PlanFigures {
  double gfa_m2 = 0.0;
  double outdoor_m2 = 0.0;
  double land_m2 = 0.0;   ///< plot area taken
  int plots = 0;          ///< sites that something is built on or in
  int shared_spaces = 0;  ///< spaces used by two or more functions
};
PlanFigures figures_of(const ProposalProblem& problem, const Plan& plan);

/// Need that the plan leaves unmet within reach, in the cell model of the search and again for every
/// residence point by the balance of the run; in the function's unit.
struct PointEvaluation {
  Year year{0};
  FunctionIndex function;
  double need = 0.0;
  double unmet_cells = 0.0;
  double unmet_points = 0.0;
};

/// A plan with everything a reader is told about it.
struct ProposedPlan {
  std::string id;                       ///< zero, best, or the alternative's key: least_space …
  std::optional<AlternativeKind> kind;  ///< none: the zero option or the best plan
  SolvedPlan solved;
  std::vector<Intervention> interventions;
  PlanExplanation explanation;
  OwnRooms own_rooms;  ///< (A) the same plan with own rooms
  PlanFigures figures;
  std::optional<PlanCosts> costs;          ///< none: a price is not known
  std::vector<PointEvaluation> at_points;  ///< by year, then function
};

/// By how much a level is better with combined use, [least, most]; 0 within it: not proven either way.
struct LevelSaving {
  PlanLevel level = PlanLevel::land;
  double least = 0.0;
  double most = 0.0;
  /// Whether both plans are as good on every earlier level, to within the tolerance: else the one that meets
  /// more also takes more, and the difference is no saving.
  bool comparable = true;
};

/// The best plan when rooms are not shared, optimised anew, and what combining saves against it.
struct WithoutCombining {
  SolvedPlan solved;
  PlanFigures figures;
  std::vector<LevelSaving> savings;  ///< per level of the best plan
};

/// An alternative that was asked for and is not given, and why.
enum class AlternativeOutcome : std::uint8_t { given, same_as_other, dominated, not_known, none_found };
struct AlternativeNote {
  AlternativeKind kind = AlternativeKind::least_space;
  AlternativeOutcome outcome = AlternativeOutcome::given;
  std::string like;  ///< id of the plan it is the same as, or that is better in everything
};

/// What one more of something scarce is worth: the case solved again with it.
enum class Scarce : std::uint8_t { plot, floor, evening_hour, norm_point };
struct Worth {
  Scarce what = Scarce::plot;
  std::string where;               ///< id of the site, space kind or function it is about
  std::vector<LevelSaving> gains;  ///< per level, [least, most]; 0 within it: within the gap
};

/// A room that others could use once its owner agrees: no part of any plan.
struct PotentialRoom {
  FacilityIndex facility;
  std::size_t room = 0;                  ///< position in Facility::rooms
  std::vector<FunctionIndex> could_use;  ///< functions of the proposal that may share the kind with its own
};

struct Proposals {
  ProposalProblem problem;
  std::vector<PlanLevel> order;
  std::vector<ProposedPlan> plans;  ///< the zero option first, then the best plan, then alternatives
  std::vector<AlternativeNote> alternatives;
  std::optional<WithoutCombining> own_rooms_best;    ///< (B) nobody shares a room
  std::optional<WithoutCombining> present_practice;  ///< rooms of existing buildings are shared as agreed
  std::vector<Worth> worth;
  std::vector<PotentialRoom> potential;  ///< by facility, then room
  std::vector<Message> messages;
  std::int64_t steps = 0;     ///< of work done
  Limit limit = Limit::none;  ///< what ended the search, if not its own end
};

/// The part of all steps that the best plan may take.
inline constexpr double best_plan_share = 0.4;

/// Proposals for a case; `baseline` is the run of its scenario. Work beyond the budget is not done, and what
/// was found until then is given. `threads` ≥ 1 changes nothing but the time it takes.
Proposals propose(const ProposalCase& what, const RunResult& baseline, Budget& budget, int threads = 1);

/// Share of what opens that differs, 0..1: new capacity at one place and not at the other, per function,
/// mean.
double difference_between(const ProposalProblem& problem, const Plan& a, const Plan& b);

}  // namespace voorzien
