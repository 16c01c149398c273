// SPDX-License-Identifier: EUPL-1.2
// What a plan comes to, and its phases.
#include "io/results/decimals.hpp"
#include "io/results/proposal_sections.hpp"
#include "io/results/proposal_vocabulary.hpp"
#include "io/results/sections.hpp"

namespace voorzien::io {
namespace {

void decimal_member(JsonStream& json, std::string_view key, double value, int decimals) {
  json.key(key);
  json.decimal(value, decimals);
}

void exact_member(JsonStream& json, std::string_view key, double value) {
  json.key(key);
  json.shortest(value);
}

void eur_member(JsonStream& json, std::string_view key, const Interval& value) {
  json.key(key);
  bandwidth_value(json, value, 0);
}

void write_planned_functions(JsonStream& json, const ProposalView& view, const PlannedBuilding& building) {
  json.key("functions");
  json.begin_array();
  for (const PlannedFunction& function : building.functions) {
    json.begin_object(Layout::one_line);
    text_member(json, "function", view.what.scenario.catalogue.functions[function.function].id);
    exact_member(json, "capacity", function.capacity);
    json.key("own");
    json.boolean(function.own);
    json.end_object();
  }
  json.end_array();
}

void write_planned_spaces(JsonStream& json, const ProposalView& view, const PlannedBuilding& building) {
  json.key("spaces");
  json.begin_array();
  for (const PlannedSpace& space : building.spaces) {
    json.begin_object(Layout::one_line);
    text_member(json, "space_kind", space.space_kind);
    json.key("users");
    function_list(json, view, space.users);
    json.key("sizes");
    json.begin_array(Layout::one_line);
    for (const double size : space.sizes) json.shortest(size);
    json.end_array();
    exact_member(json, "area_m2", space.area_m2);
    json.key("modules");
    json.integer(space.modules);
    json.end_object();
  }
  json.end_array();
}

void write_buildings(JsonStream& json, const ProposalView& view, const PhasePlan& phase) {
  json.key("buildings");
  json.begin_array();
  for (const PlannedBuilding& building : phase.buildings) {
    json.begin_object();
    text_member(json, "id", building.id);
    json.key("existing");
    json.boolean(building.existing);
    json.key("temporary");
    json.boolean(building.temporary);
    write_planned_functions(json, view, building);
    write_planned_spaces(json, view, building);
    exact_member(json, "gfa_m2", building.gfa_m2);
    exact_member(json, "footprint_m2", building.footprint_m2);
    exact_member(json, "outdoor_m2", building.outdoor_m2);
    exact_member(json, "land_m2", building.land_m2);
    json.end_object();
  }
  json.end_array();
}

void write_flows(JsonStream& json, const ProposalView& view, const PhasePlan& phase) {
  json.key("flows");
  json.begin_array();
  for (const PlannedFlow& flow : phase.flows) {
    json.begin_object(Layout::one_line);
    text_member(json, "from", view.what.scenario.town.neighbourhoods[flow.from].id);
    json.key("from_building");
    if (flow.from_building) {
      json.natural(*flow.from_building);
    } else {
      json.null();
    }
    text_member(json, "function", view.what.scenario.catalogue.functions[flow.function].id);
    json.key("building");
    json.natural(flow.building);
    exact_member(json, "amount", flow.amount);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_levels(JsonStream& json, const std::vector<LevelOutcome>& levels) {
  json.key("levels");
  json.begin_array();
  for (const LevelOutcome& outcome : levels) {
    json.begin_object(Layout::one_line);
    text_member(json, "level", name_of(outcome.level));
    text_member(json, "unit", unit_of(outcome.level));
    decimal_member(json, "value", outcome.value, decimals_of(outcome.level));
    decimal_member(json, "bound", outcome.bound, decimals_of(outcome.level));
    decimal_member(json, "gap", outcome.gap(), decimals_of(outcome.level));
    json.end_object();
  }
  json.end_array();
}

void write_totals(JsonStream& json, const PlanLevels& totals) {
  json.key("totals");
  json.begin_object(Layout::one_line);
  decimal_member(json, "statutory_unmet", totals.statutory_unmet, decimals_of(PlanLevel::statutory_unmet));
  decimal_member(json, "other_unmet", totals.other_unmet, decimals_of(PlanLevel::other_unmet));
  decimal_member(json, "travel_m", totals.travel_m, decimals_of(PlanLevel::travel));
  decimal_member(json, "land_m2", totals.land_m2, decimals_of(PlanLevel::land));
  json.key("cost_eur");
  if (totals.cost_eur) {
    json.decimal(*totals.cost_eur, decimals_of(PlanLevel::cost));
  } else {
    json.null();
  }
  decimal_member(json, "complexity", totals.complexity, decimals_of(PlanLevel::complexity));
  json.end_object();
}

void write_figures(JsonStream& json, const PlanFigures& figures) {
  json.key("figures");
  json.begin_object(Layout::one_line);
  decimal_member(json, "gfa_m2", figures.gfa_m2, decimals_of_square_metres);
  decimal_member(json, "outdoor_m2", figures.outdoor_m2, decimals_of_square_metres);
  decimal_member(json, "land_m2", figures.land_m2, decimals_of_square_metres);
  json.key("plots");
  json.integer(figures.plots);
  json.key("shared_spaces");
  json.integer(figures.shared_spaces);
  json.end_object();
}

void write_own_rooms(JsonStream& json, const OwnRooms& own_rooms) {
  json.key("own_rooms");
  json.begin_object(Layout::one_line);
  decimal_member(json, "gfa_m2", own_rooms.gfa_m2, decimals_of_square_metres);
  decimal_member(json, "outdoor_m2", own_rooms.outdoor_m2, decimals_of_square_metres);
  json.key("fits");
  json.boolean(own_rooms.fits);
  json.end_object();
}

void write_costs(JsonStream& json, const std::optional<PlanCosts>& costs) {
  json.key("costs");
  if (!costs) return json.null();
  json.begin_object();
  json.key("price_level_year");
  json.integer(costs->price_level_year);
  json.key("investment");
  json.begin_array();
  for (const InvestmentLine& line : costs->investment) {
    json.begin_object(Layout::one_line);
    text_member(json, "kind", name_of(line.kind));
    text_member(json, "building", line.building);
    year_member(json, "year", line.year);
    eur_member(json, "eur", line.eur);
    json.end_object();
  }
  json.end_array();
  json.key("payers");
  json.begin_array();
  for (const PayerLine& line : costs->payers) {
    json.begin_object(Layout::one_line);
    text_member(json, "payer", name_of(line.payer));
    eur_member(json, "investment_eur", line.investment_eur);
    eur_member(json, "yearly_eur", line.yearly_eur);
    json.end_object();
  }
  json.end_array();
  eur_member(json, "yearly_eur", costs->yearly_eur);
  eur_member(json, "present_value_eur", costs->present_value_eur);
  json.end_object();
}

void write_point_evaluations(JsonStream& json, const ProposalView& view, const ProposedPlan& plan) {
  json.key("at_residence_points");
  json.begin_array();
  for (const PointEvaluation& evaluation : plan.at_points) {
    const FacilityFunction& function = view.what.scenario.catalogue.functions[evaluation.function];
    json.begin_object(Layout::one_line);
    year_member(json, "year", evaluation.year);
    text_member(json, "function", function.id);
    decimal_member(json, "need", evaluation.need, function.unit.decimals);
    decimal_member(json, "unmet_cells", evaluation.unmet_cells, function.unit.decimals);
    decimal_member(json, "unmet_points", evaluation.unmet_points, function.unit.decimals);
    json.end_object();
  }
  json.end_array();
}

void write_plan_phases(JsonStream& json, const ProposalView& view, const Plan& plan) {
  json.key("phases");
  json.begin_array();
  for (const PhasePlan& phase : plan.phases) {
    json.begin_object();
    year_member(json, "year", phase.year);
    write_buildings(json, view, phase);
    write_flows(json, view, phase);
    json.end_object();
  }
  json.end_array();
}

}  // namespace voorzien::io
