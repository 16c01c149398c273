// SPDX-License-Identifier: EUPL-1.2
// A proposal solved level by level: each level is optimised while the earlier ones are held within their
// tolerance. Small cases are solved to the end by branch and cut; every level carries its own bound in its
// own unit (handbook model.md section 5.2, row 8).
#pragma once

#include <optional>
#include <vector>

#include "engine/model/proposal_settings.hpp"
#include "engine/optimisation/budget.hpp"
#include "engine/proposal/plan.hpp"
#include "engine/proposal/programme.hpp"

namespace voorzien {

/// What is known about one level once the search ends; in the level's own unit. `bound` holds for every plan
/// that keeps the earlier levels within their tolerance.
struct LevelOutcome {
  PlanLevel level = PlanLevel::statutory_unmet;
  double value = 0.0;
  double bound = 0.0;
  /// What later levels may make of it at most, so what the bounds of later levels rest on; none: not held.
  std::optional<double> most = {};
  [[nodiscard]] double gap() const { return value > bound ? value - bound : 0.0; }
};

enum class PlanStatus : std::uint8_t {
  optimal,     ///< every level proven to within its solver's tolerance
  feasible,    ///< a plan, with a gap on some level
  infeasible,  ///< what is locked cannot be together
  none_found   ///< the budget struck before any plan
};

struct SolvedPlan {
  PlanStatus status = PlanStatus::none_found;
  Limit limit = Limit::none;  ///< what struck, if anything
  Plan plan;
  std::vector<double> x;             ///< the solution in the programme's columns; empty without a plan
  std::vector<LevelOutcome> levels;  ///< in the order in which they were asked for
};

/// The levels in order as the settings ask for them; all known ones in the handbook's order when the settings
/// name none. Unmet need always comes first.
std::vector<PlanLevel> level_order(const ProposalSettings& settings, const ProposalProgramme& programme);

/// Whether the level is unmet need, which every alternative keeps.
bool is_unmet(PlanLevel level);

/// Whether two plans are alike on a level: each is within what the other's later levels rest on.
bool alike(const LevelOutcome& one, const LevelOutcome& other, double tolerance);

/// How far above its best value a level may be held: `tolerance` is a share of need, so that much in % for
/// unmet need; the other levels keep their value to within the same share.
double held_at(PlanLevel level, double value, double tolerance);

/// Solves to proven optimality, level by level. For small problems: time grows exponentially.
SolvedPlan solve_exactly(const ProposalProblem& problem, const std::vector<PlanLevel>& order,
                         double tolerance, Budget& budget);

}  // namespace voorzien
