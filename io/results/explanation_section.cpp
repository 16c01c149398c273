// SPDX-License-Identifier: EUPL-1.2
// The week of each room, what has to be settled, who gains and whose hours move.
#include <cmath>
#include <map>

#include "io/results/decimals.hpp"
#include "io/results/proposal_sections.hpp"
#include "io/results/proposal_vocabulary.hpp"
#include "io/results/sections.hpp"
#include "io/sharing/week_text.hpp"

namespace voorzien::io {
namespace {

constexpr int decimals_of_hours = 1;
/// Use below this is rounding of the timetable, not somebody in the room.
constexpr double least_use_m2 = 0.05;

/// m² in use by each user in one class; equal rows are one block of the timetable.
using UseRow = std::vector<double>;

UseRow use_in(const ExplainedSpace& space, std::size_t week, std::size_t hour_class) {
  const std::size_t classes = space.room->weeks[week].classes.size();
  UseRow row;
  for (std::size_t user = 0; user < space.room->users.size(); ++user) {
    const std::size_t cell = user * classes + hour_class;
    const double use = space.weeks[week].presence_m2[cell] + space.weeks[week].booked_m2[cell];
    row.push_back(use < least_use_m2 ? 0.0 : std::round(10.0 * use) / 10.0);
  }
  return row;
}

struct Block {
  WeekPattern hours;
  UseRow use;
};

/// Classes with the same use together, in order of their first half-hour.
std::vector<Block> blocks_of(const ExplainedSpace& space, std::size_t week) {
  const HourClasses& classes = space.room->weeks[week].classes;
  std::vector<Block> blocks;
  std::map<UseRow, std::size_t> known;
  for (std::size_t t = 0; t < classes.size(); ++t) {
    UseRow use = use_in(space, week, t);
    if (use == UseRow(use.size(), 0.0)) continue;
    const auto [place, is_new] = known.try_emplace(use, blocks.size());
    if (is_new) blocks.push_back({{}, std::move(use)});
    blocks[place->second].hours = blocks[place->second].hours | classes.half_hours_of(t);
  }
  return blocks;
}

void write_binding(JsonStream& json, const ProposalView& view, const ExplainedSpace& space) {
  json.key("binding");
  json.begin_array();
  for (std::size_t week = 0; week < space.binding.size(); ++week) {
    if (space.binding[week].empty()) continue;
    json.begin_object(Layout::one_line);
    text_member(json, "week_type", view.what.week.week_types[week].id);
    text_member(json, "hours", week_text(space.binding[week]));
    json.end_object();
  }
  json.end_array();
}

void write_week(JsonStream& json, const ProposalView& view, const ExplainedSpace& space) {
  json.key("week");
  json.begin_array();
  for (std::size_t week = 0; space.room && week < space.weeks.size(); ++week) {
    for (const Block& block : blocks_of(space, week)) {
      json.begin_object(Layout::one_line);
      text_member(json, "week_type", view.what.week.week_types[week].id);
      text_member(json, "hours", week_text(block.hours));
      json.key("use");
      json.begin_object(Layout::one_line);
      for (std::size_t user = 0; user < block.use.size(); ++user) {
        if (block.use[user] <= 0.0) continue;
        json.key(view.what.scenario.catalogue.functions[space.room->users[user]].id);
        json.decimal(block.use[user], 1);
      }
      json.end_object();
      json.end_object();
    }
  }
  json.end_array();
}

void write_rooms(JsonStream& json, const ProposalView& view, const ProposedPlan& plan) {
  json.key("rooms");
  json.begin_array();
  for (const ExplainedSpace& space : plan.explanation.spaces) {
    const PlannedBuilding& building = plan.solved.plan.phases.back().buildings[space.building];
    const PlannedSpace& planned = building.spaces[space.space];
    json.begin_object();
    text_member(json, "building", building.id);
    text_member(json, "space_kind", planned.space_kind);
    json.key("users");
    function_list(json, view, planned.users);
    json.key("area_m2");
    json.decimal(planned.area_m2, decimals_of_square_metres);
    json.key("separate_m2");
    json.decimal(space.separate_m2, decimals_of_square_metres);
    for (const auto& [key, hours] : {std::pair{"idle_hours", &TimetableWeek::idle_hours},
                                     {"contested_hours", &TimetableWeek::contested_hours}}) {
      json.key(key);
      if (space.weeks.empty()) {
        json.null();
      } else {
        json.decimal(space.weeks.front().*hours, decimals_of_hours);
      }
    }
    write_binding(json, view, space);
    write_week(json, view, space);
    json.end_object();
  }
  json.end_array();
}

void write_conditions(JsonStream& json, const ProposalView& view, const ProposedPlan& plan) {
  const FunctionCatalogue& catalogue = view.what.scenario.catalogue;
  json.key("conditions");
  json.begin_array();
  for (const ExplainedCondition& condition : plan.explanation.conditions) {
    const SharingCondition& what = view.what.sharing.conditions[condition.condition];
    json.begin_object(Layout::one_line);
    text_member(json, "building", plan.solved.plan.phases.back().buildings[condition.building].id);
    text_member(json, "one", catalogue.functions[condition.one].id);
    text_member(json, "other", catalogue.functions[condition.other].id);
    text_member(json, "condition", what.id);
    text_member(json, "department", name_of(what.department));
    text_member(json, "space_kind", condition.space_kind);
    json.end_object();
  }
  json.end_array();
}

void write_changes(JsonStream& json, const ProposalView& view, const ProposedPlan& plan) {
  json.key("changes");
  json.begin_array();
  for (const ExplainedChange& change : plan.explanation.changes) {
    const FacilityFunction& function = view.what.scenario.catalogue.functions[change.function];
    json.begin_object(Layout::one_line);
    text_member(json, "neighbourhood", view.what.scenario.town.neighbourhoods[change.neighbourhood].id);
    text_member(json, "function", function.id);
    json.key("met_before");
    json.decimal(change.met_before, function.unit.decimals);
    json.key("met_after");
    json.decimal(change.met_after, function.unit.decimals);
    json.end_object();
  }
  json.end_array();
}

void write_groups(JsonStream& json, const ProposalView& view, const ProposedPlan& plan) {
  json.key("groups");
  json.begin_array();
  for (const ExplainedGroup& group : plan.explanation.groups) {
    json.begin_object(Layout::one_line);
    ages_member(json, group.ages);
    json.key("functions");
    json.begin_array(Layout::one_line);
    for (const FunctionIndex function : group.functions) {
      json.text(view.what.scenario.catalogue.functions[function].id);
    }
    json.end_array();
    json.key("met_before");
    json.decimal(group.met_before, decimals_of_shares);
    json.key("met_after");
    json.decimal(group.met_after, decimals_of_shares);
    json.end_object();
  }
  json.end_array();
}

void write_moved(JsonStream& json, const ProposalView& view, const ProposedPlan& plan) {
  json.key("moved");
  json.begin_array();
  for (const MovedHours& moved : plan.explanation.moved) {
    json.begin_object(Layout::one_line);
    text_member(json, "building", plan.solved.plan.phases.back().buildings[moved.building].id);
    text_member(json, "space_kind", moved.space_kind);
    text_member(json, "function", view.what.scenario.catalogue.functions[moved.function].id);
    json.key("hours_per_week");
    json.decimal(moved.hours_per_week, decimals_of_hours);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_explanation(JsonStream& json, const ProposalView& view, const ProposedPlan& plan) {
  write_rooms(json, view, plan);
  write_conditions(json, view, plan);
  write_changes(json, view, plan);
  write_groups(json, view, plan);
  write_moved(json, view, plan);
}

}  // namespace voorzien::io
