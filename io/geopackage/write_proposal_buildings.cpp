// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "io/geopackage/plan_parts.hpp"
#include "io/geopackage/proposal_shown.hpp"
#include "io/proposal/building_rows.hpp"
#include "io/proposal/shared_weeks.hpp"
#include "io/proposal/space_rows.hpp"
#include "io/qgis/proposal_renderers.hpp"

namespace voorzien::io {
namespace {

/// The point of a building and what names it.
void write_place(RowWriter& rows, const BuildingRow& row) {
  if (row.place) {
    rows.shape(row.place->at);
  } else {
    rows.no_shape();
  }
}

std::string name_of_building(const BuildingRow& row) {
  return row.place && !row.place->name.empty() ? row.place->name : row.building->id;
}

/// Floor and ground that sharing saves, by building of a phase: what its users would need apart, less what
/// they share. Known of the last phase only.
using Savings = std::map<const PlannedBuilding*, double>;
/// Who uses shared spaces when, by building of a last phase.
using Weeks = std::map<const PlannedBuilding*, std::string>;

Savings savings_of(const PlanDraft& draft) {
  Savings savings;
  for (const SpaceRow& row : space_rows(*draft.proposal)) {
    if (row.separate_m2) savings[row.building] += *row.separate_m2 - row.space->area_m2;
  }
  return savings;
}

bool shares_a_room(const PlannedBuilding& building, FunctionIndex function) {
  return std::any_of(building.spaces.begin(), building.spaces.end(), [function](const PlannedSpace& space) {
    return space.users.size() > 1 &&
           std::find(space.users.begin(), space.users.end(), function) != space.users.end();
  });
}

void write_building(RowWriter& rows, const PlanDraft& draft, const BuildingRow& row, const Savings& savings,
                    const Weeks& weeks) {
  const PlannedBuilding& building = *row.building;
  std::optional<std::string> neighbourhood;
  if (row.place && row.place->neighbourhood) {
    neighbourhood = draft.scenario.town.neighbourhoods[*row.place->neighbourhood].id;
  }
  write_place(rows, row);
  write_phase(rows, draft, row.phase);
  rows.text(building.id).text(name_of_building(row)).text(key_of(row.role));
  rows.flag(row.place && row.place->illustrative).text(neighbourhood);
  rows.text(unless_empty(row.functions)).text(unless_empty(row.capacities)).text(unless_empty(row.sharing));
  rows.real(building.gfa_m2).real(building.footprint_m2).real(building.outdoor_m2).real(building.land_m2);
  const auto saved = savings.find(&building);
  rows.real(saved == savings.end() ? std::nullopt : std::optional<double>(saved->second));
  rows.whole_number(row.shared_spaces).whole_number(row.conditions);
  const auto week = weeks.find(&building);
  rows.text(unless_empty(row.departments));
  rows.text(week == weeks.end() ? std::nullopt : std::optional<std::string>(week->second)).end_row();
}

TableSpec building_table(const PlanDraft& draft) {
  return described_table(
      draft, "proposal_building", GeometryKind::point,
      columns_of(std::string(phase_columns) +
                 "building_id:t name:t role:t illustrative:f neighbourhood_id:t "
                 "functions:t capacities:t sharing:t gfa_m2:r footprint_m2:r "
                 "outdoor_m2:r land_m2:r saved_m2:r shared_spaces:w conditions:w departments:t week:t"));
}

/// The name, with an asterisk instead of words where the place is made up, and what sharing saves; close by
/// also the functions. Seen from afar only what is new is named.
std::string building_label(const PlanDraft& draft) {
  return fmt::format(
      "CASE WHEN @map_scale < 40000 OR \"role\" <> 'joined' THEN "
      "wordwrap(regexp_replace(\"name\", ' *\\\\((illustra|schema)[a-z]*\\\\)', ''), 22) || "
      "if(\"illustrative\", '*', '') "
      "|| "
      "if(round(\"saved_m2\") > 0, '\\n− ' || format_number(\"saved_m2\", 0, '{}') || ' m²', '') || "
      "if(@map_scale < 40000, '\\n' || wordwrap(\"functions\", 34), '') END",
      code_of(draft.language));
}

void style_buildings(PlanDraft& draft, const TableSpec& table, const std::vector<BuildingRow>& all) {
  BuildingLook look;
  for (const BuildingRow& row : all) {
    if (!row.building->existing) look.largest_gfa_m2 = std::max(look.largest_gfa_m2, row.building->gfa_m2);
    look.has_temporary |= row.role == BuildingRole::temporary;
    look.has_joined |= row.role == BuildingRole::joined;
  }
  for (const ShownPlan& shown : shown_plans(draft)) {
    look.filter = shown.filter;
    LayerStyle style;
    style.renderer = building_renderer(look, draft.language);
    style.label = LabelLook{building_label(draft), 8.0, LabelPlace::around_point};
    style.shown_by_name = "\"name\"";
    style.map_tip = draft.say("tip.building");
    style.dated = shown.dated;
    add_style(draft, table, shown.style_name, style);
  }
}

void write_plots(PlanDraft& draft, const TableSpec& buildings) {
  const std::vector<Site>& sites = draft.scenario.town.sites;
  if (std::none_of(sites.begin(), sites.end(), [](const Site& site) { return site.shape.has_value(); })) {
    return;
  }
  const TableSpec view =
      described_table(draft, "proposal_plot", GeometryKind::multi_polygon, buildings.columns);
  std::string columns;
  for (const Column& column : view.columns) columns += ", b." + column.name;
  draft.file.create_view(
      view,
      "SELECT b.fid AS OGC_FID, s.geom AS geom" + columns +
          " FROM proposal_building b JOIN site_plot s ON s.id = b.building_id WHERE b.role "
          "IN ('built', 'temporary')",
      town_box(draft));
  for (const ShownPlan& shown : shown_plans(draft)) {
    LayerStyle style;
    style.renderer = taken_plot_renderer(shown.filter, draft.language);
    style.shown_by_name = "\"name\"";
    style.map_tip = draft.say("tip.building");
    style.dated = shown.dated;
    add_style(draft, view, shown.style_name, style);
  }
}

void write_functions(PlanDraft& draft, const std::vector<BuildingRow>& all) {
  const TableSpec table =
      described_table(draft, "proposal_function", GeometryKind::point,
                      columns_of(std::string(phase_columns) +
                                 "building_id:t name:t role:t function:t function_name:t domain:t "
                                 "capacity:r unit:t already_there:f shares:f position:w function_count:w"));
  RowWriter rows = draft.file.create(table);
  std::vector<std::string> domains;
  for (const BuildingRow& row : all) {
    int position = 0;
    for (const PlannedFunction& planned : row.building->functions) {
      const FacilityFunction& function = draft.scenario.catalogue.functions[planned.function];
      ++position;
      write_place(rows, row);
      write_phase(rows, draft, row.phase);
      rows.text(row.building->id).text(name_of_building(row)).text(key_of(row.role)).text(function.id);
      rows.text(draft.name_in_language(function.name)).text(function.domain).real(planned.capacity);
      rows.text(draft.name_in_language(function.unit.name)).flag(planned.own);
      rows.flag(shares_a_room(*row.building, planned.function)).whole_number(position);
      rows.whole_number(static_cast<int>(row.building->functions.size())).end_row();
      if (row.role != BuildingRole::unchanged) domains.push_back(function.domain);
    }
  }
  std::sort(domains.begin(), domains.end());
  domains.erase(std::unique(domains.begin(), domains.end()), domains.end());
  for (const ShownPlan& shown : shown_plans(draft)) {
    LayerStyle style;
    style.renderer = function_icon_renderer(domains, shown.filter, draft.language);
    style.shown_by_name = "\"function_name\"";
    style.map_tip = draft.say("tip.building_function");
    style.dated = shown.dated;
    add_style(draft, table, shown.style_name, style);
  }
}

}  // namespace

void write_proposal_buildings(PlanDraft& draft) {
  const TableSpec table = building_table(draft);
  RowWriter rows = draft.file.create(table);
  const std::vector<BuildingRow> all = building_rows(*draft.proposal, draft.result, draft.language);
  const Savings savings = savings_of(draft);
  const Weeks weeks = shared_weeks(*draft.proposal, draft.language);
  for (const BuildingRow& row : all) write_building(rows, draft, row, savings, weeks);
  style_buildings(draft, table, all);
  write_plots(draft, table);
  write_functions(draft, all);
}

}  // namespace voorzien::io
