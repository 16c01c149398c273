// SPDX-License-Identifier: EUPL-1.2
// A plan as a file states it: what stands where and who goes where, and everything that was concluded from
// that. Verification recomputes the conclusions; it takes nothing from whoever made the plan.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/model/proposal_settings.hpp"
#include "engine/proposal/plan.hpp"
#include "engine/proposal/plan_costs.hpp"

namespace voorzien {

/// What is stated about one level, in its own unit.
struct StatedLevel {
  PlanLevel level = PlanLevel::statutory_unmet;
  double value = 0.0;
  double bound = 0.0;
  double gap = 0.0;
};

/// Something to settle between two functions of a building.
struct StatedCondition {
  std::string building;
  FunctionIndex one;
  FunctionIndex other;
  std::string condition;   ///< id
  std::string space_kind;  ///< empty: about one roof or one plot
  friend auto operator<=>(const StatedCondition&, const StatedCondition&) = default;
};

/// What the new buildings of the last phase are said to come to.
struct StatedFigures {
  double gfa_m2 = 0.0;
  double outdoor_m2 = 0.0;
  double land_m2 = 0.0;
  int plots = 0;
};

/// Need of a function in a year, what of it the flows leave unmet, and what the balance leaves unmet at
/// residence points once the plan is run.
struct StatedUnmet {
  Year year{0};
  FunctionIndex function;
  double need = 0.0;
  double unmet_cells = 0.0;
  double unmet_points = 0.0;
};

struct StatedPlan {
  std::string id;
  bool by_hand = false;             ///< made of a scenario's own interventions, without flows
  Plan plan;                        ///< `plan.levels` are the totals
  std::vector<StatedLevel> levels;  ///< in the order in which they were asked for
  StatedFigures figures;
  std::optional<PlanCosts> costs;
  std::vector<StatedCondition> conditions;  ///< of the last phase
  std::vector<StatedUnmet> unmet;
  /// Site and function of fixed choices that the result says were let go or cut.
  std::set<std::pair<std::string, std::string>> let_go = {};
};

}  // namespace voorzien
