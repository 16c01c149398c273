// SPDX-License-Identifier: EUPL-1.2
// What stands beside the plans: alternatives that are not given, the same without combining, what scarce
// things are worth, rooms that need consent, and what cannot come where.
#include "io/results/decimals.hpp"
#include "io/results/proposal_sections.hpp"
#include "io/results/proposal_vocabulary.hpp"
#include "io/results/sections.hpp"

namespace voorzien::io {
namespace {

void write_savings(JsonStream& json, std::string_view key, const std::vector<LevelSaving>& savings) {
  json.key(key);
  json.begin_array();
  for (const LevelSaving& saving : savings) {
    json.begin_object(Layout::one_line);
    text_member(json, "level", name_of(saving.level));
    json.key("least");
    json.decimal(saving.least, decimals_of(saving.level));
    json.key("most");
    json.decimal(saving.most, decimals_of(saving.level));
    json.key("comparable");
    json.boolean(saving.comparable);
    json.end_object();
  }
  json.end_array();
}

void write_without(JsonStream& json, std::string_view key, const std::optional<WithoutCombining>& without) {
  json.key(key);
  if (!without) return json.null();
  json.begin_object();
  text_member(json, "status", name_of(without->solved.status));
  write_figures(json, without->figures);
  write_totals(json, without->solved.plan.levels);
  write_levels(json, without->solved.levels);
  write_savings(json, "savings", without->savings);
  json.end_object();
}

void write_alternatives(JsonStream& json, const Proposals& proposals) {
  json.key("alternatives");
  json.begin_array();
  for (const AlternativeNote& note : proposals.alternatives) {
    json.begin_object(Layout::one_line);
    text_member(json, "kind", name_of(note.kind));
    text_member(json, "outcome", name_of(note.outcome));
    text_member(json, "like", note.like);
    json.end_object();
  }
  json.end_array();
}

void write_worth(JsonStream& json, const Proposals& proposals) {
  json.key("worth");
  json.begin_array();
  for (const Worth& worth : proposals.worth) {
    json.begin_object();
    text_member(json, "what", name_of(worth.what));
    text_member(json, "where", worth.where);
    write_savings(json, "gains", worth.gains);
    json.end_object();
  }
  json.end_array();
}

void write_potential(JsonStream& json, const ProposalView& view) {
  json.key("potential");
  json.begin_array();
  for (const PotentialRoom& potential : view.proposals.potential) {
    const Facility& facility = view.what.scenario.town.facilities[potential.facility];
    const Room& room = facility.rooms[potential.room];
    json.begin_object(Layout::one_line);
    text_member(json, "facility", facility.id);
    text_member(json, "room", room.id);
    text_member(json, "space_kind", room.space_kind);
    json.key("area_m2");
    json.decimal(room.area.value(), decimals_of_square_metres);
    text_member(json, "consent", name_of(room.consent));
    json.key("could_use");
    function_list(json, view, potential.could_use);
    json.end_object();
  }
  json.end_array();
}

void square_metres_if(JsonStream& json, std::string_view key, bool told, double value) {
  json.key(key);
  if (told) {
    json.decimal(value, decimals_of_square_metres);
  } else {
    json.null();
  }
}

void write_refusals(JsonStream& json, const ProposalView& view) {
  const ProposalProblem& problem = view.proposals.problem;
  json.key("refusals");
  json.begin_array();
  for (const Location& location : problem.locations) {
    // The temporary place of a site is refused what the site is refused; once is enough.
    if (location.existing || location.making == Making::temporary) continue;
    for (std::size_t f = 0; f < location.placements.size(); ++f) {
      const Placement& placement = location.placements[f];
      if (placement.refusal == Refusal::none) continue;
      const bool measured = placement.refusal == Refusal::too_small;
      json.begin_object(Layout::one_line);
      text_member(json, "site", location.id);
      text_member(json, "function", view.what.scenario.catalogue.functions[problem.functions[f].function].id);
      text_member(json, "reason", name_of(placement.refusal));
      square_metres_if(json, "needed_m2", measured, placement.needed_m2);
      square_metres_if(json, "offered_m2", measured, placement.offered_m2);
      json.end_object();
    }
  }
  json.end_array();
}

}  // namespace

void write_comparisons(JsonStream& json, const ProposalView& view) {
  write_alternatives(json, view.proposals);
  json.key("without_combining");
  json.begin_object();
  write_without(json, "own_rooms_best", view.proposals.own_rooms_best);
  write_without(json, "present_practice", view.proposals.present_practice);
  json.end_object();
  write_worth(json, view.proposals);
  write_potential(json, view);
  write_refusals(json, view);
}

}  // namespace voorzien::io
