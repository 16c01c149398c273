// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/potential_rooms.hpp"

#include <algorithm>

namespace voorzien {
namespace {

bool has_timetable(const ProposalCase& what, FunctionIndex function, const std::string& kind) {
  return what.week.hours_of(kind) != nullptr && what.week.find(function, kind) != nullptr;
}

/// Functions of the proposal that may use the room beside every function of the facility that uses its kind.
std::vector<FunctionIndex> could_use(const ProposalCase& what, const ProposalProblem& problem,
                                     const Facility& facility, const SpaceKind& kind) {
  std::vector<FunctionIndex> functions;
  for (const ProblemFunction& guest : problem.functions) {
    if (!has_timetable(what, guest.function, kind.id)) continue;
    const bool welcome =
        std::all_of(facility.capacities.begin(), facility.capacities.end(), [&](const FacilityCapacity& own) {
          if (own.function == guest.function) return false;
          return !has_timetable(what, own.function, kind.id) ||
                 what.sharing.may_share_room(guest.function, own.function, kind);
        });
    if (welcome) functions.push_back(guest.function);
  }
  return functions;
}

}  // namespace

std::vector<PotentialRoom> potential_rooms(const ProposalCase& what, const ProposalProblem& problem) {
  std::vector<PotentialRoom> rooms;
  const std::vector<Facility>& facilities = what.scenario.town.facilities;
  for (std::size_t facility = 0; facility < facilities.size(); ++facility) {
    const std::optional<Year>& until = facilities[facility].open_until;
    if (until && !problem.phases.empty() && *until < problem.phases.front()) continue;
    for (std::size_t room = 0; room < facilities[facility].rooms.size(); ++room) {
      const Room& here = facilities[facility].rooms[room];
      const SpaceKind* kind = what.space_kinds.find(here.space_kind);
      if (here.consent == Consent::agreed || kind == nullptr) continue;
      std::vector<FunctionIndex> functions = could_use(what, problem, facilities[facility], *kind);
      if (functions.empty()) continue;
      rooms.push_back({FacilityIndex(facility), room, std::move(functions)});
    }
  }
  return rooms;
}

}  // namespace voorzien
