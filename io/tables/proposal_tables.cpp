// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/proposal_tables.hpp"

#include <algorithm>

#include "io/proposal/building_rows.hpp"
#include "io/proposal/plan_rows.hpp"
#include "io/proposal/proposal_names.hpp"
#include "io/results/decimals.hpp"
#include "io/results/finding_text.hpp"
#include "io/results/proposal_vocabulary.hpp"
#include "io/tables/csv_table.hpp"

namespace voorzien::io {
namespace {

constexpr int decimals_of_euros = 0;

void whole(CsvTable& table, std::optional<int> value) {
  if (value) {
    table.integer(*value);
  } else {
    table.empty();
  }
}

void level_cells(CsvTable& table, const PlanLevels* levels) {
  if (levels == nullptr) {
    table.empty().empty().empty().empty().empty();
    return;
  }
  table.decimal(levels->statutory_unmet, decimals_of(PlanLevel::statutory_unmet));
  table.decimal(levels->other_unmet, decimals_of(PlanLevel::other_unmet))
      .decimal(levels->travel_m, decimals_of(PlanLevel::travel));
  table.decimal(levels->cost_eur, decimals_of(PlanLevel::cost))
      .decimal(levels->complexity, decimals_of(PlanLevel::complexity));
}

void saving_cells(CsvTable& table, const std::vector<LevelSaving>* savings, PlanLevel level) {
  const LevelSaving* saving = nullptr;
  if (savings != nullptr) {
    for (const LevelSaving& one : *savings) {
      if (one.level == level) saving = &one;
    }
  }
  if (saving == nullptr) {
    table.empty().empty().empty();
    return;
  }
  table.decimal(saving->least, decimals_of(level)).decimal(saving->most, decimals_of(level));
  table.integer(saving->comparable ? 1 : 0);
}

std::string ids_of(const std::vector<FunctionIndex>& functions, const FunctionCatalogue& catalogue) {
  std::string ids;
  for (const FunctionIndex function : functions) {
    if (!ids.empty()) ids += ';';
    ids += catalogue.functions[function].id;
  }
  return ids;
}

}  // namespace

std::string proposals_csv(const ProposalView& view, Language language) {
  CsvTable table("plan,plan_name,status,rank,level,unit,value,bound,gap");
  for (const ProposedPlan& plan : view.proposals.plans) {
    const auto begin_row = [&] {
      table.text(plan.id).text(plan_name(plan.id, language)).text(name_of(plan.solved.status));
    };
    const std::vector<LevelRow> rows = level_rows(plan);
    if (rows.empty()) {
      begin_row();
      table.empty().empty().empty().empty().empty().empty().end_row();
    }
    long rank = 0;
    for (const LevelRow& row : rows) {
      const int decimals = decimals_of(row.level);
      ++rank;
      begin_row();
      table.integer(rank).text(name_of(row.level)).text(unit_of(row.level));
      table.decimal(row.value, decimals).decimal(row.bound, decimals).decimal(row.gap, decimals).end_row();
    }
  }
  return table.take();
}

std::string proposal_comparison_csv(const ProposalView& view, Language language) {
  CsvTable table(
      "plan,plan_name,variant,status,fits,gfa_m2,outdoor_m2,land_m2,plots,shared_spaces,"
      "statutory_unmet_percent,other_unmet_percent,travel_m,cost_eur,complexity,present_value_eur_low,"
      "present_value_eur,present_value_eur_high,saves_land_m2_least,saves_land_m2_most,land_comparable,"
      "saves_cost_eur_least,saves_cost_eur_most,cost_comparable,saves_travel_m_least,saves_travel_m_most,"
      "travel_comparable");
  for (const ComparisonRow& row : comparison_rows(view)) {
    table.text(row.plan).text(plan_name(row.plan, language)).text(row.variant);
    table.text(row.status ? name_of(*row.status) : std::string_view());
    whole(table, row.fits ? std::optional<int>(*row.fits ? 1 : 0) : std::nullopt);
    table.decimal(row.gfa_m2, decimals_of_square_metres).decimal(row.outdoor_m2, decimals_of_square_metres);
    table.decimal(row.land_m2, decimals_of_square_metres);
    whole(table, row.plots);
    whole(table, row.shared_spaces);
    level_cells(table, row.levels);
    table.interval(row.present_value_eur, decimals_of_euros);
    for (const PlanLevel level : {PlanLevel::land, PlanLevel::cost, PlanLevel::travel}) {
      saving_cells(table, row.savings, level);
    }
    table.end_row();
  }
  return table.take();
}

std::string proposal_flows_csv(const ProposalView& view) {
  CsvTable table("plan,year,function,neighbourhood_id,from_building_id,building_id,amount,unit");
  const Scenario& scenario = view.what.scenario;
  for (const PhaseOfPlan& phase : phases_of(view)) {
    for (const PlannedFlow& flow : phase.phase->flows) {
      const FacilityFunction& function = scenario.catalogue.functions[flow.function];
      table.text(phase.plan->id).year(phase.from).text(function.id);
      table.text(scenario.town.neighbourhoods[flow.from].id);
      table.text(flow.from_building ? phase.phase->buildings[*flow.from_building].id : std::string());
      table.text(phase.phase->buildings[flow.building].id);
      table.decimal(flow.amount, std::max(decimals_of_persons, function.unit.decimals));
      table.text(function.unit.id).end_row();
    }
  }
  return table.take();
}

std::string proposal_conditions_csv(const ProposalView& view, Language language) {
  CsvTable table(
      "plan,department,building_id,building_existing,condition_id,condition,space_kind,functions,"
      "function_names,cost_eur_low,cost_eur,cost_eur_high");
  const FunctionCatalogue& catalogue = view.what.scenario.catalogue;
  for (const ProposedPlan& plan : view.proposals.plans) {
    for (const ConditionRow& row : condition_rows(view, plan)) {
      const PlannedBuilding& building = plan.solved.plan.phases.back().buildings[row.building];
      table.text(plan.id).text(name_of(row.condition->department)).text(building.id);
      table.integer(building.existing ? 1 : 0).text(row.condition->id);
      table.text(in(row.condition->text, language)).text(row.space_kind);
      table.text(ids_of(row.functions, catalogue)).text(names_of(row.functions, catalogue, ", ", language));
      std::optional<Interval> cost;
      if (row.condition->cost_eur) cost = row.condition->cost_eur->value;
      table.interval(cost, decimals_of_euros).end_row();
    }
  }
  return table.take();
}

std::string proposal_changes_csv(const ProposalView& view) {
  CsvTable table(
      "plan,year,function,neighbourhood_id,need,met_before,met_after,change,change_share_of_need,unit");
  const Scenario& scenario = view.what.scenario;
  for (const ProposedPlan& plan : view.proposals.plans) {
    for (const ChangeRow& row : change_rows(view, plan)) {
      const ExplainedChange& change = *row.change;
      const FacilityFunction& function = scenario.catalogue.functions[change.function];
      const int decimals = std::max(decimals_of_persons, function.unit.decimals);
      table.text(plan.id).year(plan.solved.plan.phases.back().year).text(function.id);
      table.text(scenario.town.neighbourhoods[change.neighbourhood].id).decimal(row.need, decimals);
      table.decimal(change.met_before, decimals).decimal(change.met_after, decimals);
      table.decimal(change.met_after - change.met_before, decimals);
      table.decimal(row.share, decimals_of_shares).text(function.unit.id).end_row();
    }
  }
  return table.take();
}

std::string potential_rooms_csv(const ProposalView& view, Language language) {
  CsvTable table(
      "facility_id,facility_name,room_id,space_kind,area_m2,owner,consent,could_use,could_use_names");
  const Scenario& scenario = view.what.scenario;
  for (const PotentialRoom& potential : view.proposals.potential) {
    const Facility& facility = scenario.town.facilities[potential.facility];
    const Room& room = facility.rooms[potential.room];
    table.text(facility.id).text(facility.name).text(room.id).text(room.space_kind);
    table.decimal(room.area.value(), decimals_of_square_metres).text(room.owner).text(name_of(room.consent));
    table.text(ids_of(potential.could_use, scenario.catalogue));
    table.text(names_of(potential.could_use, scenario.catalogue, ", ", language)).end_row();
  }
  return table.take();
}

std::vector<TableFile> proposal_tables(const ProposalView& view, const RunResult& result, Language language) {
  std::vector<TableFile> files;
  files.push_back({"proposals.csv", proposals_csv(view, language)});
  files.push_back({"proposal_comparison.csv", proposal_comparison_csv(view, language)});
  files.push_back({"proposal_buildings.csv", proposal_buildings_csv(view, result, language)});
  files.push_back({"proposal_functions.csv", proposal_functions_csv(view, language)});
  files.push_back({"proposal_spaces.csv", proposal_spaces_csv(view, language)});
  files.push_back({"proposal_timetable.csv", proposal_timetable_csv(view, language)});
  files.push_back({"proposal_flows.csv", proposal_flows_csv(view)});
  files.push_back({"proposal_conditions.csv", proposal_conditions_csv(view, language)});
  files.push_back({"proposal_changes.csv", proposal_changes_csv(view)});
  files.push_back({"potential_rooms.csv", potential_rooms_csv(view, language)});
  return files;
}

}  // namespace voorzien::io
