// SPDX-License-Identifier: EUPL-1.2
#include "io/geopackage/plan_parts.hpp"
#include "io/proposal/building_rows.hpp"
#include "io/proposal/plan_rows.hpp"
#include "io/proposal/proposal_names.hpp"
#include "io/results/proposal_vocabulary.hpp"

namespace voorzien::io {
namespace {

void write_levels(PlanDraft& draft) {
  const TableSpec table =
      described_table(draft, "proposal_level", GeometryKind::none,
                      columns_of("plan:t plan_name:t plan_status:t rank:w level:t unit:t level_value:r "
                                 "bound:r gap:r"));
  RowWriter rows = draft.file.create(table);
  for (const ProposedPlan& plan : draft.proposal->proposals.plans) {
    const auto begin_row = [&] {
      rows.text(plan.id).text(plan_name(plan.id, draft.language)).text(name_of(plan.solved.status));
    };
    const std::vector<LevelRow> levels = level_rows(plan);
    // A plan that was not found is still told.
    if (levels.empty()) {
      begin_row();
      rows.whole_number(std::nullopt).text(std::nullopt).text(std::nullopt);
      rows.real(std::nullopt).real(std::nullopt).real(std::nullopt).end_row();
    }
    int rank = 0;
    for (const LevelRow& level : levels) {
      ++rank;
      begin_row();
      rows.whole_number(rank).text(name_of(level.level));
      rows.text(draft.say("level_unit." + std::string(unit_of(level.level))));
      rows.real(level.value).real(level.bound).real(level.gap).end_row();
    }
  }
  add_style(draft, table, draft.say("style.table"), {});
}

void write_condition(RowWriter& rows, const PlanDraft& draft, const ConditionRow& row,
                     const BuildingPlaces& places) {
  const PlannedBuilding& building = row.plan->solved.plan.phases.back().buildings[row.building];
  const auto place = places.find(building);
  std::optional<std::string> space;
  if (!row.space_kind.empty()) {
    space = space_name(draft.proposal->what.space_kinds, row.space_kind, draft.language);
  }
  rows.text(row.plan->id).text(plan_name(row.plan->id, draft.language));
  rows.text(name_of(row.condition->department)).text(row.condition->id);
  rows.text(draft.name_in_language(row.condition->text)).text(building.id);
  rows.text(place ? place->name : building.id).text(unless_empty(row.space_kind)).text(space);
  rows.text(names_of(row.functions, draft.scenario.catalogue, ", ", draft.language)).end_row();
}

}  // namespace

void write_proposal_plans(PlanDraft& draft) {
  write_levels(draft);
  const TableSpec table =
      described_table(draft, "proposal_condition", GeometryKind::none,
                      columns_of("plan:t plan_name:t department:t condition_id:t condition:t building_id:t "
                                 "name:t space_kind:t space_name:t functions:t"));
  RowWriter rows = draft.file.create(table);
  const BuildingPlaces places(draft.scenario.town, draft.result.timeline.facilities, draft.language);
  for (const ProposedPlan& plan : draft.proposal->proposals.plans) {
    for (const ConditionRow& row : condition_rows(*draft.proposal, plan)) {
      write_condition(rows, draft, row, places);
    }
  }
  add_style(draft, table, draft.say("style.table"), {});
}

}  // namespace voorzien::io
