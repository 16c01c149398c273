// SPDX-License-Identifier: EUPL-1.2
#include "io/results/decimals.hpp"
#include "io/results/proposal_sections.hpp"
#include "io/results/proposal_vocabulary.hpp"
#include "io/results/sections.hpp"

namespace voorzien::io {
namespace {

void write_plan(JsonStream& json, const ProposalView& view, const ProposedPlan& plan) {
  json.begin_object();
  text_member(json, "id", plan.id);
  text_member(json, "kind", plan.kind ? name_of(*plan.kind) : "");
  text_member(json, "status", name_of(plan.solved.status));
  write_levels(json, plan.solved.levels);
  write_totals(json, plan.solved.plan.levels);
  write_figures(json, plan.figures);
  write_own_rooms(json, plan.own_rooms);
  write_costs(json, plan.costs);
  write_point_evaluations(json, view, plan);
  write_plan_phases(json, view, plan.solved.plan);
  write_explanation(json, view, plan);
  text_member(json, "scenario", plan.solved.plan.phases.empty() ? "" : scenario_file_of(plan));
  json.end_object();
}

}  // namespace

std::string scenario_file_of(const ProposedPlan& plan) { return "proposals/" + plan.id + ".json"; }

void function_list(JsonStream& json, const ProposalView& view, const std::vector<FunctionIndex>& functions) {
  json.begin_array(Layout::one_line);
  for (const FunctionIndex function : functions) {
    json.text(view.what.scenario.catalogue.functions[function].id);
  }
  json.end_array();
}

void write_proposals(JsonStream& json, const ProposalView& view) {
  const Proposals& proposals = view.proposals;
  json.key("proposals");
  json.begin_object();
  json.key("phases");
  json.begin_array(Layout::one_line);
  for (const Year phase : proposals.problem.phases) json.integer(static_cast<int>(phase));
  json.end_array();
  json.key("functions");
  json.begin_array(Layout::one_line);
  for (const ProblemFunction& function : proposals.problem.functions) {
    json.text(view.what.scenario.catalogue.functions[function.function].id);
  }
  json.end_array();
  json.key("levels");
  json.begin_array(Layout::one_line);
  for (const PlanLevel level : proposals.order) json.text(name_of(level));
  json.end_array();
  json.key("tolerance");
  json.shortest(view.what.scenario.proposal.tolerance);
  json.key("steps");
  json.integer(proposals.steps);
  text_member(json, "limit", name_of(proposals.limit));
  json.key("plans");
  json.begin_array();
  for (const ProposedPlan& plan : proposals.plans) write_plan(json, view, plan);
  json.end_array();
  write_comparisons(json, view);
  write_warnings(json, proposals.messages);
  json.end_object();
}

}  // namespace voorzien::io
