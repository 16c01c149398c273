// SPDX-License-Identifier: EUPL-1.2
#include "io/proposal/plan_rows.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "engine/proposal/plan_of.hpp"

namespace voorzien::io {
namespace {

constexpr std::array<PlanLevel, 6> all_levels{
    PlanLevel::statutory_unmet, PlanLevel::other_unmet, PlanLevel::travel, PlanLevel::land, PlanLevel::cost,
    PlanLevel::complexity};

/// Need of a function in a cell in the last phase; what starts at several schools there is added up.
std::optional<double> need_of(const ProposalProblem& problem, FunctionIndex function, std::size_t cell) {
  std::optional<double> need;
  for (const ProblemDemand& demand : problem.demands) {
    if (demand.cell != cell || problem.functions[demand.function].function != function) continue;
    if (!demand.need.empty()) need = need.value_or(0.0) + demand.need.back();
  }
  return need;
}

ComparisonRow row_of(const std::string& plan, const std::string& variant, const PlanFigures& figures,
                     const SolvedPlan& solved) {
  ComparisonRow row;
  row.plan = plan;
  row.variant = variant;
  row.status = solved.status;
  row.gfa_m2 = figures.gfa_m2;
  row.outdoor_m2 = figures.outdoor_m2;
  row.land_m2 = figures.land_m2;
  row.plots = figures.plots;
  row.shared_spaces = figures.shared_spaces;
  row.levels = &solved.plan.levels;
  return row;
}

void add_without(const std::optional<WithoutCombining>& without, const std::string& variant,
                 std::vector<ComparisonRow>& rows) {
  if (!without) return;
  ComparisonRow row = row_of("best", variant, without->figures, without->solved);
  row.savings = &without->savings;
  rows.push_back(row);
}

}  // namespace

std::vector<LevelRow> level_rows(const ProposedPlan& plan) {
  std::vector<LevelRow> rows;
  if (plan.solved.plan.phases.empty()) return rows;
  for (const LevelOutcome& outcome : plan.solved.levels) {
    rows.push_back({&plan, outcome.level, outcome.value, outcome.bound, outcome.gap()});
  }
  for (const PlanLevel level : all_levels) {
    const bool told =
        std::any_of(rows.begin(), rows.end(), [level](const LevelRow& row) { return row.level == level; });
    if (!told) rows.push_back({&plan, level, level_of(plan.solved.plan.levels, level), {}, {}});
  }
  return rows;
}

std::vector<FlowRow> flow_rows(const ProposalView& view, const RunResult& result, Language language) {
  const Town& town = view.what.scenario.town;
  const BuildingPlaces places(town, result.timeline.facilities, language);
  std::vector<FlowRow> rows;
  for (const PhaseOfPlan& phase : phases_of(view)) {
    std::map<FunctionIndex, double> largest;
    for (const PlannedFlow& flow : phase.phase->flows) {
      double& most = largest[flow.function];
      most = std::max(most, flow.amount);
    }
    for (const PlannedFlow& flow : phase.phase->flows) {
      FlowRow row;
      row.phase = phase;
      row.flow = &flow;
      row.building = &phase.phase->buildings[flow.building];
      row.from = town.neighbourhoods[flow.from].centre;
      if (flow.from_building) {
        const auto start = places.find(phase.phase->buildings[*flow.from_building]);
        if (start) row.from = start->at;
      }
      const auto end = places.find(*row.building);
      if (end) row.to = end->at;
      if (largest[flow.function] > 0.0) row.share_of_largest = flow.amount / largest[flow.function];
      rows.push_back(row);
    }
  }
  return rows;
}

std::vector<ChangeRow> change_rows(const ProposalView& view, const ProposedPlan& plan) {
  std::vector<ChangeRow> rows;
  for (const ExplainedChange& change : plan.explanation.changes) {
    ChangeRow row;
    row.plan = &plan;
    row.change = &change;
    row.need = need_of(view.proposals.problem, change.function, change.neighbourhood);
    if (row.need && *row.need > 0.0) row.share = (change.met_after - change.met_before) / *row.need;
    rows.push_back(row);
  }
  return rows;
}

std::vector<ComparisonRow> comparison_rows(const ProposalView& view) {
  std::vector<ComparisonRow> rows;
  for (const ProposedPlan& plan : view.proposals.plans) {
    if (plan.solved.plan.phases.empty()) continue;
    ComparisonRow planned = row_of(plan.id, "as_planned", plan.figures, plan.solved);
    if (plan.costs) planned.present_value_eur = plan.costs->present_value_eur;
    rows.push_back(planned);
    if (plan.id == "zero") continue;
    ComparisonRow apart;
    apart.plan = plan.id;
    apart.variant = "own_rooms";
    apart.fits = plan.own_rooms.fits;
    apart.gfa_m2 = plan.own_rooms.gfa_m2;
    apart.outdoor_m2 = plan.own_rooms.outdoor_m2;
    rows.push_back(apart);
    if (plan.id != "best") continue;
    add_without(view.proposals.own_rooms_best, "best_without_sharing", rows);
    add_without(view.proposals.present_practice, "present_practice", rows);
  }
  return rows;
}

}  // namespace voorzien::io
