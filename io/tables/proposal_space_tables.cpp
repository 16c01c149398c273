// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "io/proposal/building_rows.hpp"
#include "io/proposal/proposal_names.hpp"
#include "io/proposal/space_rows.hpp"
#include "io/results/decimals.hpp"
#include "io/results/finding_text.hpp"
#include "io/tables/csv_table.hpp"
#include "io/tables/proposal_tables.hpp"

namespace voorzien::io {
namespace {

constexpr int decimals_of_hours = 1;
// A share of a room is told more finely than a building.
constexpr int decimals_of_used_square_metres = 1;

std::string users_of(const PlannedSpace& space, const FunctionCatalogue& catalogue) {
  std::string ids;
  for (const FunctionIndex user : space.users) {
    if (!ids.empty()) ids += ';';
    ids += catalogue.functions[user].id;
  }
  return ids;
}

void place_cells(CsvTable& table, const BuildingRow& row, const Town& town) {
  if (!row.place) {
    table.empty().empty().empty().empty().empty();
    return;
  }
  table.text(row.place->name);
  table.text(row.place->neighbourhood ? town.neighbourhoods[*row.place->neighbourhood].id : std::string());
  table.decimal(row.place->at.x, decimals_of_metres).decimal(row.place->at.y, decimals_of_metres);
  table.integer(row.place->illustrative ? 1 : 0);
}

}  // namespace

std::string proposal_buildings_csv(const ProposalView& view, const RunResult& result, Language language) {
  CsvTable table(
      "plan,year,until_year,building_id,role,building_name,neighbourhood_id,x_m,y_m,illustrative,functions,"
      "capacities,sharing,gfa_m2,footprint_m2,outdoor_m2,land_m2,shared_spaces,conditions,departments");
  for (const BuildingRow& row : building_rows(view, result, language)) {
    table.text(row.phase.plan->id).year(row.phase.from).year(row.phase.until).text(row.building->id);
    table.text(key_of(row.role));
    place_cells(table, row, view.what.scenario.town);
    table.text(row.functions).text(row.capacities).text(row.sharing);
    for (const double area : {row.building->gfa_m2, row.building->footprint_m2, row.building->outdoor_m2,
                              row.building->land_m2}) {
      table.decimal(area, decimals_of_square_metres);
    }
    table.integer(row.shared_spaces);
    if (row.conditions) {
      table.integer(*row.conditions).text(row.departments).end_row();
    } else {
      table.empty().empty().end_row();
    }
  }
  return table.take();
}

std::string proposal_functions_csv(const ProposalView& view, Language language) {
  CsvTable table(
      "plan,year,building_id,building_existing,temporary,function,function_name,capacity,unit,already_there");
  const FunctionCatalogue& catalogue = view.what.scenario.catalogue;
  for (const PhaseOfPlan& phase : phases_of(view)) {
    for (const PlannedBuilding& building : phase.phase->buildings) {
      for (const PlannedFunction& planned : building.functions) {
        const FacilityFunction& function = catalogue.functions[planned.function];
        table.text(phase.plan->id).year(phase.from).text(building.id).integer(building.existing ? 1 : 0);
        table.integer(building.temporary ? 1 : 0).text(function.id).text(in(function.name, language));
        table.decimal(planned.capacity, std::max(decimals_of_persons, function.unit.decimals));
        table.text(function.unit.id).integer(planned.own ? 1 : 0).end_row();
      }
    }
  }
  return table.take();
}

std::string proposal_spaces_csv(const ProposalView& view, Language language) {
  CsvTable table(
      "plan,year,building_id,space_kind,space_name,users,user_names,shared,area_m2,modules,separate_m2,"
      "saved_m2,open_hours_per_week,idle_hours_per_week,contested_hours_per_week");
  for (const SpaceRow& row : space_rows(view)) {
    const PlannedSpace& space = *row.space;
    table.text(row.phase.plan->id).year(row.phase.from).text(row.building->id).text(space.space_kind);
    table.text(space_name(view.what.space_kinds, space.space_kind, language));
    table.text(users_of(space, view.what.scenario.catalogue));
    table.text(names_of(space.users, view.what.scenario.catalogue, ", ", language));
    table.integer(space.users.size() > 1 ? 1 : 0).decimal(space.area_m2, decimals_of_used_square_metres);
    if (space.modules > 0) {
      table.integer(space.modules);
    } else {
      table.empty();
    }
    std::optional<double> saved;
    if (row.separate_m2) saved = *row.separate_m2 - space.area_m2;
    table.decimal(row.separate_m2, decimals_of_used_square_metres);
    table.decimal(saved, decimals_of_used_square_metres).decimal(row.open_hours, decimals_of_hours);
    table.decimal(row.idle_hours, decimals_of_hours)
        .decimal(row.contested_hours, decimals_of_hours)
        .end_row();
  }
  return table.take();
}

std::string proposal_timetable_csv(const ProposalView& view, Language language) {
  CsvTable table(
      "plan,building_id,space_kind,users,week_type,day,from,until,function,function_name,m2,space_m2,"
      "space_full");
  const FunctionCatalogue& catalogue = view.what.scenario.catalogue;
  for (const ProposedPlan& plan : view.proposals.plans) {
    for (const TimetableRow& row : timetable_rows(view, plan)) {
      const FacilityFunction& function = catalogue.functions[row.function];
      table.text(plan.id).text(row.building->id).text(row.space->space_kind);
      table.text(users_of(*row.space, catalogue)).text(row.week_type->id);
      table.integer(static_cast<long>(row.day) + 1).text(clock_time(row.from)).text(clock_time(row.until));
      table.text(function.id).text(in(function.name, language));
      table.decimal(row.m2, decimals_of_used_square_metres);
      table.decimal(row.space->area_m2, decimals_of_used_square_metres)
          .integer(row.binding ? 1 : 0)
          .end_row();
    }
  }
  return table.take();
}

}  // namespace voorzien::io
