// SPDX-License-Identifier: EUPL-1.2
#include "io/geopackage/plan_parts.hpp"
#include "io/geopackage/proposal_shown.hpp"
#include "io/proposal/building_rows.hpp"
#include "io/proposal/proposal_names.hpp"
#include "io/proposal/space_rows.hpp"

namespace voorzien::io {
namespace {

void write_space(RowWriter& rows, const PlanDraft& draft, const SpaceRow& row) {
  const PlannedSpace& space = *row.space;
  std::optional<double> saved;
  if (row.separate_m2) saved = *row.separate_m2 - space.area_m2;
  write_phase(rows, draft, row.phase);
  rows.text(row.building->id).text(space.space_kind);
  rows.text(space_name(draft.proposal->what.space_kinds, space.space_kind, draft.language));
  rows.text(names_of(space.users, draft.scenario.catalogue, ", ", draft.language));
  rows.flag(space.users.size() > 1).real(space.area_m2);
  rows.whole_number(space.modules > 0 ? std::optional<int>(space.modules) : std::nullopt);
  rows.real(row.separate_m2).real(saved).real(row.open_hours).real(row.idle_hours);
  rows.real(row.contested_hours).end_row();
}

void write_timetable(PlanDraft& draft) {
  const TableSpec table = described_table(
      draft, "proposal_timetable", GeometryKind::none,
      columns_of("plan:t plan_name:t building_id:t space_kind:t space_name:t users:t week_type:t day:w "
                 "from_time:t until_time:t function:t function_name:t used_m2:r area_m2:r space_full:f"));
  RowWriter rows = draft.file.create(table);
  const FunctionCatalogue& catalogue = draft.scenario.catalogue;
  for (const ProposedPlan& plan : draft.proposal->proposals.plans) {
    for (const TimetableRow& row : timetable_rows(*draft.proposal, plan)) {
      const FacilityFunction& function = catalogue.functions[row.function];
      rows.text(plan.id).text(plan_name(plan.id, draft.language)).text(row.building->id);
      rows.text(row.space->space_kind);
      rows.text(space_name(draft.proposal->what.space_kinds, row.space->space_kind, draft.language));
      rows.text(names_of(row.space->users, catalogue, ", ", draft.language));
      rows.text(draft.name_in_language(row.week_type->name)).whole_number(static_cast<int>(row.day) + 1);
      rows.text(clock_time(row.from)).text(clock_time(row.until)).text(function.id);
      rows.text(draft.name_in_language(function.name)).real(row.m2).real(row.space->area_m2);
      rows.flag(row.binding).end_row();
    }
  }
  add_style(draft, table, draft.say("style.table"), {});
}

}  // namespace

void write_proposal_spaces(PlanDraft& draft) {
  const TableSpec table = described_table(
      draft, "proposal_space", GeometryKind::none,
      columns_of(std::string(phase_columns) +
                 "building_id:t space_kind:t space_name:t users:t shared:f area_m2:r modules:w "
                 "separate_m2:r saved_m2:r open_hours:r idle_hours:r contested_hours:r"));
  RowWriter rows = draft.file.create(table);
  for (const SpaceRow& row : space_rows(*draft.proposal)) write_space(rows, draft, row);
  add_style(draft, table, draft.say("style.table"), {});
  write_timetable(draft);
}

}  // namespace voorzien::io
