// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/neighbourhood.hpp"

#include <algorithm>
#include <cmath>

#include "engine/geometry/measure.hpp"

namespace voorzien {

std::vector<std::vector<std::uint32_t>> decisions_of(const ProposalProgramme& programme) {
  std::vector<std::vector<std::uint32_t>> decisions(programme.phases.front().locations.size());
  for (const PhaseColumns& phase : programme.phases) {
    for (std::size_t location = 0; location < phase.locations.size(); ++location) {
      const LocationColumns& columns = phase.locations[location];
      std::vector<std::uint32_t>& list = decisions[location];
      const auto add = [&](std::uint32_t column) {
        if (column != no_column && programme.programme.columns[column].integer) list.push_back(column);
      };
      add(columns.open);
      for (const PlaceColumns& place : columns.places) add(place.present);
      for (const RoomColumns& room : columns.rooms) {
        add(room.area);
        add(room.shared);
        for (const std::uint32_t user : room.user) add(user);
      }
    }
  }
  return decisions;
}

Neighbourhoods::Neighbourhoods(const ProposalProblem& problem, const ProposalProgramme& programme)
    : problem_(problem),
      programme_(programme),
      decisions_(decisions_of(programme)),
      demand_of_(programme.programme.columns.size(), no_column) {
  for (std::size_t location = 0; location < decisions_.size(); ++location) {
    if (!decisions_[location].empty()) undecided_.push_back(location);
  }
  for (const PhaseColumns& phase : programme.phases) {
    for (std::size_t demand = 0; demand < problem.demands.size(); ++demand) {
      demand_of_[phase.unmet[demand]] = static_cast<std::uint32_t>(demand);
    }
    for (std::size_t arc = 0; arc < problem.arcs.size(); ++arc) {
      if (phase.flow[arc] == no_column) continue;
      demand_of_[phase.flow[arc]] = static_cast<std::uint32_t>(problem.arcs[arc].demand);
    }
  }
}

std::vector<std::size_t> Neighbourhoods::nearest(std::size_t centre, std::size_t count) const {
  std::vector<std::size_t> near = undecided_;
  const Point middle = problem_.locations[centre].at;
  std::stable_sort(near.begin(), near.end(), [&](std::size_t a, std::size_t b) {
    return distance_between(problem_.locations[a].at, middle) <
           distance_between(problem_.locations[b].at, middle);
  });
  near.resize(std::min(near.size(), count));
  return near;
}

std::vector<bool> Neighbourhoods::touched_demands(const std::vector<bool>& free) const {
  std::vector<bool> touched(problem_.demands.size(), false);
  for (const ReachArc& arc : problem_.arcs) {
    if (free[arc.location]) touched[arc.demand] = true;
  }
  return touched;
}

ColumnBounds Neighbourhoods::around(const LinearProgramme& programme, std::span<const double> plan,
                                    const std::vector<std::size_t>& locations, PhaseRange phases) const {
  std::vector<bool> free(problem_.locations.size(), false);
  for (const std::size_t location : locations) free[location] = true;
  // People who cannot go to any of these locations go where they go now: most of a large town.
  const std::vector<bool> touched = touched_demands(free);
  // What stands there with nothing to decide takes in as many of the others as it can.
  for (const ReachArc& arc : problem_.arcs) {
    if (touched[arc.demand] && decisions_[arc.location].empty()) free[arc.location] = true;
  }
  ColumnBounds bounds = bounds_of(programme);
  for (std::uint32_t column = 0; column < plan.size(); ++column) {
    const std::uint32_t owner = programme_.location_of[column];
    const std::uint32_t phase = programme_.phase_of[column];
    const std::uint32_t demand = demand_of_[column];
    const bool now = phase == no_phase || (phase >= phases.first && phase < phases.end);
    if (now && (owner == no_column ? demand == no_column || touched[demand] : free[owner])) continue;
    const double value = programme.columns[column].integer ? std::round(plan[column]) : plan[column];
    bounds.lower[column] = std::clamp(value, bounds.lower[column], bounds.upper[column]);
    bounds.upper[column] = bounds.lower[column];
  }
  return bounds;
}

}  // namespace voorzien
