// SPDX-License-Identifier: EUPL-1.2
// The proposal: zero option, best plan level by level, alternatives that are really different, and beside
// them what the same costs without combining, in two numbers that are never mixed (handbook model.md 5.2,
// rows 8–10). Every alternative is also a list of interventions that the program runs like any other.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/balance/run.hpp"
#include "engine/proposal/plan_explanation.hpp"
#include "engine/proposal/search.hpp"

namespace voorzien {

/// A plan with everything a reader is told about it.
struct ProposedPlan {
  std::string id;                       ///< zero, best, or the alternative's key: least_space …
  std::optional<AlternativeKind> kind;  ///< none: the zero option or the best plan
  SolvedPlan solved;
  std::vector<Intervention> interventions;
  PlanExplanation explanation;
  OwnRooms own_rooms;  ///< (A) the same plan with own rooms
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
  std::vector<LevelSaving> savings;  ///< per level of the best plan
};

/// An alternative that was asked for and is not given, and why.
enum class AlternativeOutcome : std::uint8_t { given, same_as_other, dominated, not_known, none_found };
struct AlternativeNote {
  AlternativeKind kind = AlternativeKind::least_space;
  AlternativeOutcome outcome = AlternativeOutcome::given;
  std::string like;  ///< id of the plan it is the same as, or that is better in everything
};

struct Proposals {
  ProposalProblem problem;
  std::vector<PlanLevel> order;
  std::vector<ProposedPlan> plans;  ///< the zero option first, then the best plan, then alternatives
  std::vector<AlternativeNote> alternatives;
  std::optional<WithoutCombining> own_rooms_best;    ///< (B) nobody shares a room
  std::optional<WithoutCombining> present_practice;  ///< rooms of existing buildings are shared as agreed
  std::vector<Message> messages;
  Limit limit = Limit::none;  ///< what ended the search, if not its own end
};

/// Proposals for a case; `baseline` is the run of its scenario. Work beyond the budget is not done, and what
/// was found until then is given.
Proposals propose(const ProposalCase& what, const RunResult& baseline, Budget& budget);

/// Share of what opens that differs, 0..1: new capacity at one place and not at the other, per function,
/// mean.
double difference_between(const ProposalProblem& problem, const Plan& a, const Plan& b);

}  // namespace voorzien
