// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>

#include "io/geopackage/plan_parts.hpp"
#include "io/geopackage/proposal_shown.hpp"
#include "io/proposal/building_rows.hpp"
#include "io/proposal/plan_rows.hpp"
#include "io/qgis/proposal_renderers.hpp"
#include "io/qgis/renderers.hpp"
#include "io/text/number.hpp"

namespace voorzien::io {
namespace {

/// Positions of buildings in which something changes: only flows to them are drawn.
std::vector<bool> changed_buildings(const std::vector<BuildingRow>& buildings, const PhaseOfPlan& phase) {
  std::vector<bool> changed(phase.phase->buildings.size());
  for (const BuildingRow& row : buildings) {
    if (row.phase.phase == phase.phase) changed[row.position] = row.role != BuildingRole::unchanged;
  }
  return changed;
}

void write_flow(RowWriter& rows, const PlanDraft& draft, const FlowRow& row, bool to_changed) {
  const FacilityFunction& function = draft.scenario.catalogue.functions[row.flow->function];
  std::optional<std::string> start;
  if (row.flow->from_building) start = row.phase.phase->buildings[*row.flow->from_building].id;
  if (row.to) {
    rows.line(row.from, *row.to);
  } else {
    rows.no_shape();
  }
  write_phase(rows, draft, row.phase);
  rows.text(function.id).text(draft.name_in_language(function.name));
  rows.text(draft.scenario.town.neighbourhoods[row.flow->from].id).text(start).text(row.building->id);
  rows.real(row.flow->amount).text(draft.name_in_language(function.unit.name));
  rows.real(row.share_of_largest).flag(to_changed).end_row();
}

/// All functions together: widths by share of the largest flow of the same function.
void style_all(PlanDraft& draft, const TableSpec& table) {
  for (const ShownPlan& shown : shown_plans(draft)) {
    LayerStyle style;
    style.renderer = flow_renderer(
        {shown.filter + " AND \"to_changed\"",
         "share_of_largest",
         {0.5, 0.1, 0.0},
         {draft.say("class.flow_above_50"), draft.say("class.flow_to_50"), draft.say("class.flow_to_10")},
         draft.say("legend.flow")});
    style.map_tip = draft.say("tip.flow");
    style.dated = shown.dated;
    add_style(draft, table, shown.style_name, style);
  }
}

/// One function of the best plan: widths in its own unit.
void style_function(PlanDraft& draft, const TableSpec& table, const ShownPlan& shown, FunctionIndex function,
                    double largest) {
  const FacilityFunction& one = draft.scenario.catalogue.functions[function];
  std::vector<double> limits = legend_values(largest);
  limits.back() = 0.0;
  const Values names{{"function", draft.name_in_language(one.name)},
                     {"unit", draft.name_in_language(one.unit.name)},
                     {"plan", shown.style_name},
                     {"above", number(limits[0], draft.language)},
                     {"middle", number(limits[1], draft.language)}};
  LayerStyle style;
  style.renderer =
      flow_renderer({shown.filter + " AND \"function\" = '" + one.id + "'",
                     "amount",
                     limits,
                     {draft.say("class.flow_above", names), draft.say("class.flow_between", names),
                      draft.say("class.flow_below", names)},
                     draft.say("legend.flow_of", names)});
  style.map_tip = draft.say("tip.flow");
  add_style(draft, table, draft.say("style.plan_function", names), style);
}

}  // namespace

void write_proposal_flows(PlanDraft& draft) {
  const TableSpec table = described_table(
      draft, "proposal_flow", GeometryKind::line,
      columns_of(std::string(phase_columns) +
                 "function:t function_name:t neighbourhood_id:t from_building_id:t building_id:t amount:r "
                 "unit:t share_of_largest:r to_changed:f"));
  RowWriter rows = draft.file.create(table);
  const std::vector<BuildingRow> buildings = building_rows(*draft.proposal, draft.result, draft.language);
  std::map<FunctionIndex, double> largest;
  const PhasePlan* known = nullptr;
  std::vector<bool> changed;
  for (const FlowRow& row : flow_rows(*draft.proposal, draft.result, draft.language)) {
    if (known != row.phase.phase) changed = changed_buildings(buildings, row.phase);
    known = row.phase.phase;
    write_flow(rows, draft, row, changed[row.flow->building]);
    if (row.phase.plan->id != "best" || !row.phase.is_last) continue;
    double& most = largest[row.flow->function];
    most = std::max(most, row.flow->amount);
  }
  style_all(draft, table);
  const std::vector<ShownPlan> shown = shown_plans(draft);
  for (const auto& [function, most] : largest) {
    if (most > 0.0) style_function(draft, table, shown.front(), function, most);
  }
}

}  // namespace voorzien::io
