// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "io/geopackage/plan_parts.hpp"
#include "io/geopackage/proposal_shown.hpp"
#include "io/proposal/building_rows.hpp"
#include "io/proposal/plan_rows.hpp"
#include "io/proposal/proposal_names.hpp"
#include "io/qgis/proposal_renderers.hpp"
#include "io/results/proposal_vocabulary.hpp"

namespace voorzien::io {
namespace {

void write_change(RowWriter& rows, const PlanDraft& draft, const ChangeRow& row) {
  const ExplainedChange& change = *row.change;
  const FacilityFunction& function = draft.scenario.catalogue.functions[change.function];
  const Neighbourhood& here = draft.scenario.town.neighbourhoods[change.neighbourhood];
  rows.text(row.plan->id).text(plan_name(row.plan->id, draft.language));
  rows.whole_number(static_cast<int>(row.plan->solved.plan.phases.back().year)).text(function.id);
  rows.text(draft.name_in_language(function.name)).text(here.id).text(here.name).real(row.need);
  rows.real(change.met_before).real(change.met_after).real(change.met_after - change.met_before);
  rows.real(row.share).text(draft.name_in_language(function.unit.name)).end_row();
}

/// Functions of which the best plan changes something, those that the law asks for first.
std::vector<FunctionIndex> changed_functions(const PlanDraft& draft) {
  std::vector<FunctionIndex> functions;
  for (const ProposedPlan& plan : draft.proposal->proposals.plans) {
    if (plan.id != "best") continue;
    for (const ExplainedChange& change : plan.explanation.changes) {
      if (std::find(functions.begin(), functions.end(), change.function) == functions.end()) {
        functions.push_back(change.function);
      }
    }
  }
  std::stable_partition(functions.begin(), functions.end(), [&draft](FunctionIndex function) {
    return draft.scenario.catalogue.functions[function].duty == Duty::statutory;
  });
  return functions;
}

/// "Centrum\n+120": with sign and in the function's unit; nothing where it rounds to none.
std::string change_label(const PlanDraft& draft, const FacilityFunction& function) {
  const std::string decimals = std::to_string(function.unit.decimals);
  const std::string rounded = "round(\"change\", " + decimals + ")";
  return "if(" + rounded +
         " = 0, NULL, \"neighbourhood\" || '\\n' || if(\"change\" > 0, '+', '') || format_number(" + rounded +
         ", " + decimals + ", '" + (draft.language == Language::nl ? "nl" : "en") + "'))";
}

void style_changes(PlanDraft& draft, const TableSpec& view) {
  for (const FunctionIndex function : changed_functions(draft)) {
    const FacilityFunction& one = draft.scenario.catalogue.functions[function];
    for (const ShownPlan& shown : shown_plans(draft)) {
      if (!shown.is_last_phase) continue;
      const Values names{{"function", draft.name_in_language(one.name)},
                         {"unit", draft.name_in_language(one.unit.name)},
                         {"plan", shown.style_name}};
      LayerStyle style;
      style.renderer = change_renderer(shown.filter + " AND \"function\" = '" + one.id + "'",
                                       draft.say("legend.change", names), draft.language);
      style.label = LabelLook{change_label(draft, one), 7.5};
      style.shown_by_name = "\"neighbourhood\"";
      style.map_tip = draft.say("tip.change");
      add_style(draft, view, draft.say("style.plan_function", names), style);
    }
  }
}

}  // namespace

void write_proposal_changes(PlanDraft& draft) {
  const TableSpec table = described_table(
      draft, "proposal_change", GeometryKind::none,
      columns_of("plan:t plan_name:t year:w function:t function_name:t neighbourhood_id:t neighbourhood:t "
                 "need:r met_before:r met_after:r change:r change_share:r unit:t"));
  RowWriter rows = draft.file.create(table);
  for (const ProposedPlan& plan : draft.proposal->proposals.plans) {
    for (const ChangeRow& row : change_rows(*draft.proposal, plan)) write_change(rows, draft, row);
  }
  add_style(draft, table, draft.say("style.table"), {});
  if (changed_functions(draft).empty()) return;

  const TableSpec view =
      described_table(draft, "proposal_change_map", GeometryKind::multi_polygon, table.columns);
  std::string columns;
  for (const Column& column : view.columns) columns += ", c." + column.name;
  draft.file.create_view(view,
                         "SELECT c.fid AS OGC_FID, a.geom AS geom" + columns +
                             " FROM proposal_change c JOIN neighbourhoods a ON a.id = c.neighbourhood_id",
                         town_box(draft));
  style_changes(draft, view);
}

void write_potential_rooms(PlanDraft& draft) {
  const std::vector<PotentialRoom>& potential = draft.proposal->proposals.potential;
  if (potential.empty()) return;
  const TableSpec table =
      described_table(draft, "potential_room", GeometryKind::point,
                      columns_of("facility_id:t name:t room_id:t space_kind:t space_name:t area_m2:r "
                                 "owner:t right_to_use:t consent:t could_use:t"));
  RowWriter rows = draft.file.create(table);
  for (const PotentialRoom& one : potential) {
    const Facility& facility = draft.scenario.town.facilities[one.facility];
    const Room& room = facility.rooms[one.room];
    rows.shape(facility.at).text(facility.id).text(facility.name).text(room.id).text(room.space_kind);
    rows.text(space_name(draft.proposal->what.space_kinds, room.space_kind, draft.language));
    rows.real(room.area.value()).text(unless_empty(room.owner)).text(unless_empty(room.right_to_use));
    rows.text(name_of(room.consent));
    rows.text(names_of(one.could_use, draft.scenario.catalogue, ", ", draft.language)).end_row();
  }
  LayerStyle style;
  style.renderer = potential_room_renderer(draft.language);
  style.shown_by_name = "\"name\"";
  style.map_tip = draft.say("tip.potential_room");
  add_style(draft, table, draft.say("style.potential_room"), style);
}

}  // namespace voorzien::io
