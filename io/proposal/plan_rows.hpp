// SPDX-License-Identifier: EUPL-1.2
// Plans as maps and tables tell them: what each level comes to and how much better it could be at most, who
// goes where, who gains, and what the same takes without combining.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/balance/run.hpp"
#include "io/proposal/plan_phases.hpp"

namespace voorzien::io {

/// A level of a plan; no bound where it was not asked for.
struct LevelRow {
  const ProposedPlan* plan = nullptr;
  PlanLevel level = PlanLevel::statutory_unmet;
  std::optional<double> value;  ///< none: not known (a price is missing)
  std::optional<double> bound;  ///< no plan can be better than this
  std::optional<double> gap;    ///< how much better any plan could be at most
};

/// Of one plan: every level, those asked for first and in their order.
std::vector<LevelRow> level_rows(const ProposedPlan& plan);

/// Need met in a building, with where it comes from.
struct FlowRow {
  PhaseOfPlan phase;
  const PlannedFlow* flow = nullptr;
  const PlannedBuilding* building = nullptr;
  Point from;
  std::optional<Point> to;        ///< none: an id that is no place of the run
  double share_of_largest = 0.0;  ///< of the largest flow of the function in the phase, 0..1
};

/// Of all plans, by plan, phase, then as planned.
std::vector<FlowRow> flow_rows(const ProposalView& view, const RunResult& result, Language language);

/// Need of a neighbourhood that is met in the last phase, before and after.
struct ChangeRow {
  const ProposedPlan* plan = nullptr;
  const ExplainedChange* change = nullptr;
  std::optional<double> need;   ///< in the last phase; none: not known
  std::optional<double> share;  ///< change ÷ need
};
std::vector<ChangeRow> change_rows(const ProposalView& view, const ProposedPlan& plan);

/// A plan beside what it would take without combining.
struct ComparisonRow {
  std::string plan;     ///< id
  std::string variant;  ///< as_planned, own_rooms, best_without_sharing, present_practice
  std::optional<PlanStatus> status;
  std::optional<bool> fits;  ///< own_rooms: whether they fit on the same plots
  std::optional<double> gfa_m2;
  std::optional<double> outdoor_m2;
  std::optional<double> land_m2;
  std::optional<int> plots;
  std::optional<int> shared_spaces;
  const PlanLevels* levels = nullptr;  ///< null: not computed for the variant
  std::optional<Interval> present_value_eur;
  const std::vector<LevelSaving>* savings = nullptr;  ///< what the best plan saves against this one
};

/// Every plan, each with its own rooms; after the best plan the two plans without combining.
std::vector<ComparisonRow> comparison_rows(const ProposalView& view);

}  // namespace voorzien::io
