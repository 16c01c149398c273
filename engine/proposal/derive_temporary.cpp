// SPDX-License-Identifier: EUPL-1.2
// Temporary places: beside every plot a building for some phases only, for need that passes away.
#include <algorithm>
#include <cmath>

#include "engine/proposal/problem_deriver.hpp"

namespace voorzien {
namespace {

constexpr double temporary_floors = 2.0;
/// A temporary building may be as small as one group of a school of eight: so much of a whole place.
constexpr double temporary_share = 0.125;

}  // namespace

void ProblemDeriver::add_temporary_places() {
  if (!case_.scenario.proposal.temporary_allowed) return;
  const std::size_t count = problem_.locations.size();
  for (std::size_t beside = 0; beside < count; ++beside) {
    const Location& permanent = problem_.locations[beside];
    const bool on_ground = permanent.ground.takes_ground && permanent.making == Making::new_building;
    if (permanent.existing || !on_ground) continue;
    Location location = permanent;
    location.making = Making::temporary;
    location.beside = beside;
    location.ground.floors = std::min(location.ground.floors, temporary_floors);
    location.book_value_eur = 0.0;
    const Site& site = *std::find_if(case_.scenario.town.sites.begin(), case_.scenario.town.sites.end(),
                                     [&](const Site& one) { return one.id == location.id; });
    location.first_phase = first_phase_of(&site, Making::temporary);
    place_temporarily(permanent, location);
    const bool any = std::any_of(location.placements.begin(), location.placements.end(),
                                 [](const Placement& one) { return one.refusal == Refusal::none; });
    if (any) problem_.locations.push_back(std::move(location));
  }
}

void ProblemDeriver::place_temporarily(const Location& beside, Location& location) {
  for (std::size_t f = 0; f < problem_.functions.size(); ++f) {
    Placement& placement = location.placements[f];
    placement.smallest = temporary_share * problem_.functions[f].smallest;
    if (placement.refusal == Refusal::not_available && location.first_phase < problem_.phases.size()) {
      placement.refusal = Refusal::none;  // sooner than a permanent building could be
      check_size(location, f, placement);
    }
    if (placement.refusal != Refusal::none) continue;
    const YearGrid& need = baseline_.functions[problem_.functions[f].function].need;
    bool passes = false;
    for (std::size_t phase = location.first_phase; phase < problem_.phases.size(); ++phase) {
      const std::size_t year = position_in_series(case_.scenario.base_year, problem_.phases[phase]);
      passes = passes || phase < beside.first_phase;
      for (std::size_t cell = 0; cell < need.areas() && !passes; ++cell) {
        passes = need.at(year, cell).mid > lasting_need(need, cell) + 1e-9;
      }
    }
    if (!passes || !problem_.functions[f].indoor) placement.refusal = Refusal::need_lasts;
  }
}

}  // namespace voorzien
