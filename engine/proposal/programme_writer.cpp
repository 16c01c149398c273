// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/programme_writer.hpp"

#include <algorithm>
#include <array>

namespace voorzien {

ProposalProgramme ProgrammeWriter::write() {
  const std::size_t locations = problem_.locations.size();
  result_.phases.resize(problem_.phases.size());
  result_.footprint.assign(locations, no_column);
  result_.land.assign(locations, no_column);
  sum_reachable();
  size_pools();
  for (std::size_t phase = 0; phase < problem_.phases.size(); ++phase) {
    result_.phases[phase].locations.resize(locations);
    phase_ = static_cast<std::uint32_t>(phase);
    for (std::size_t location = 0; location < locations; ++location) {
      own_by(location);
      add_places({location, phase});
    }
    owner_ = no_column;
    add_flows(phase);
    for (std::size_t location = 0; location < locations; ++location) {
      own_by(location);
      add_rooms({location, phase});
      add_stock({location, phase});
      add_forms({location, phase});
      add_parties({location, phase});
    }
  }
  phase_ = no_phase;
  for (std::size_t location = 0; location < locations; ++location) {
    own_by(location);
    add_land(location);
    couple_phases(location);
    share_ground(location);
    close_replaced(location);
  }
  owner_ = no_column;
  add_unmet_level(true);
  add_unmet_level(false);
  add_travel_level();
  add_land_level();
  add_cost_level();
  add_complexity_level();
  result_.programme = builder_.build();
  return std::move(result_);
}

bool ProgrammeWriter::possible(const Spot& spot, std::size_t function) const {
  const Placement& placement = at(spot).placements[function];
  if (placement.refusal != Refusal::none) return false;
  return placement.own || spot.phase >= at(spot).first_phase;
}

double ProgrammeWriter::largest(const Spot& spot, std::size_t function) const {
  const std::size_t functions = problem_.functions.size();
  const double reach =
      reachable_[(spot.phase * problem_.locations.size() + spot.location) * functions + function];
  const Placement& placement = at(spot).placements[function];
  if (placement.own) return std::min(reach, placement.capacity[spot.phase]);
  // Whoever is locked in, or has a smallest size, may stand half empty: the size is built all the same.
  const double least = std::max(placement.smallest, placement.required_capacity);
  return std::min(std::max(reach, least), placement.largest);
}

std::uint32_t ProgrammeWriter::column(double lower, double upper, bool integer) {
  result_.location_of.push_back(owner_);
  result_.phase_of.push_back(phase_);
  return builder_.add_column({lower, upper, 0.0, integer, {}});
}

void ProgrammeWriter::sum_reachable() {
  const std::size_t functions = problem_.functions.size();
  const std::size_t locations = problem_.locations.size();
  reachable_.assign(problem_.phases.size() * locations * functions, 0.0);
  for (const ReachArc& arc : problem_.arcs) {
    const ProblemDemand& demand = problem_.demands[arc.demand];
    for (std::size_t phase = 0; phase < problem_.phases.size(); ++phase) {
      reachable_[(phase * locations + arc.location) * functions + demand.function] +=
          arc.share * demand.need[phase];
    }
  }
}

void ProgrammeWriter::add_places(const Spot& spot) {
  LocationColumns& here = columns(spot);
  here.places.resize(problem_.functions.size());
  here.stock.assign(problem_.kinds.size(), no_column);
  if (!at(spot).existing) here.open = column(0.0, spot.phase >= at(spot).first_phase ? 1.0 : 0.0, true);
  for (std::size_t function = 0; function < problem_.functions.size(); ++function) {
    if (possible(spot, function)) add_place(spot, function);
  }
  if (here.open == no_column) return;
  std::vector<LinearTerm> somebody = {{here.open, 1.0}};
  for (const PlaceColumns& place : here.places) {
    if (place.present != no_column) somebody.push_back({place.present, -1.0});
  }
  builder_.add_row(-no_bound, 0.0, somebody);
}

void ProgrammeWriter::add_place(const Spot& spot, std::size_t function) {
  LocationColumns& here = columns(spot);
  PlaceColumns& place = here.places[function];
  const double most = largest(spot, function);
  place.capacity = column(0.0, most);
  if (at(spot).placements[function].own) return;
  place.present = column(0.0, 1.0, true);
  const std::array<LinearTerm, 2> upper = {{{place.capacity, 1.0}, {place.present, -most}}};
  builder_.add_row(-no_bound, 0.0, upper);
  if (at(spot).placements[function].smallest > 0.0) {
    const double least = std::min(at(spot).placements[function].smallest, most);
    const std::array<LinearTerm, 2> lower = {{{place.capacity, 1.0}, {place.present, -least}}};
    builder_.add_row(0.0, no_bound, lower);
  }
  if (here.open != no_column) {
    const std::array<LinearTerm, 2> under = {{{place.present, 1.0}, {here.open, -1.0}}};
    builder_.add_row(-no_bound, 0.0, under);
  }
  add_lock(spot, function);
}

void ProgrammeWriter::add_lock(const Spot& spot, std::size_t function) {
  const Placement& placement = at(spot).placements[function];
  if (!placement.required) return;
  const PlaceColumns& place = columns(spot).places[function];
  const std::array<LinearTerm, 1> there = {{{place.present, 1.0}}};
  builder_.add_row(1.0, no_bound, there);
  if (placement.required_capacity <= 0.0) return;
  const std::array<LinearTerm, 1> size = {{{place.capacity, 1.0}}};
  builder_.add_row(std::min(placement.required_capacity, largest(spot, function)), no_bound, size);
}

void ProgrammeWriter::add_flows(std::size_t phase) {
  PhaseColumns& now = result_.phases[phase];
  now.flow.assign(problem_.arcs.size(), no_column);
  now.unmet.resize(problem_.demands.size());
  std::vector<std::uint32_t> balance(problem_.demands.size());
  for (std::size_t d = 0; d < problem_.demands.size(); ++d) {
    const double need = problem_.demands[d].need[phase];
    now.unmet[d] = column(0.0, need);
    const double constant = problem_.demands[d].origin ? 0.0 : need;
    balance[d] = builder_.add_row(constant, constant);
    builder_.add_entry(balance[d], now.unmet[d], 1.0);
  }
  for (std::size_t arc = 0; arc < problem_.arcs.size(); ++arc) {
    add_arc(phase, arc);
    if (now.flow[arc] != no_column)
      builder_.add_entry(balance[problem_.arcs[arc].demand], now.flow[arc], 1.0);
  }
  add_followers(phase, balance);
  add_lasting(phase);
  // What is built may stand half empty only where a size is asked (smallest, lock): load ≤ capacity.
  std::vector<std::vector<LinearTerm>> load(problem_.locations.size() * problem_.functions.size());
  for (std::size_t arc = 0; arc < problem_.arcs.size(); ++arc) {
    if (now.flow[arc] == no_column) continue;
    const std::size_t function = problem_.demands[problem_.arcs[arc].demand].function;
    load[problem_.arcs[arc].location * problem_.functions.size() + function].push_back({now.flow[arc], 1.0});
  }
  for (std::size_t location = 0; location < problem_.locations.size(); ++location) {
    for (std::size_t function = 0; function < problem_.functions.size(); ++function) {
      const std::uint32_t capacity = now.locations[location].places[function].capacity;
      std::vector<LinearTerm>& terms = load[location * problem_.functions.size() + function];
      if (capacity == no_column || terms.empty()) continue;
      terms.push_back({capacity, -1.0});
      builder_.add_row(-no_bound, 0.0, terms);
    }
  }
}

void ProgrammeWriter::add_followers(std::size_t phase, const std::vector<std::uint32_t>& balance) {
  const PhaseColumns& now = result_.phases[phase];
  for (std::size_t d = 0; d < problem_.demands.size(); ++d) {
    const ProblemDemand& demand = problem_.demands[d];
    if (!demand.origin) continue;
    const Follows& follows = *problem_.functions[demand.function].follows;
    for (std::size_t arc = 0; arc < problem_.arcs.size(); ++arc) {
      const bool into = problem_.arcs[arc].location == *demand.origin &&
                        problem_.demands[problem_.arcs[arc].demand].function == follows.function;
      if (into && now.flow[arc] != no_column)
        builder_.add_entry(balance[d], now.flow[arc], -follows.per_client[demand.cell]);
    }
  }
}

void ProgrammeWriter::add_lasting(std::size_t phase) {
  const PhaseColumns& now = result_.phases[phase];
  std::vector<std::vector<LinearTerm>> permanent(problem_.demands.size());
  std::vector<std::vector<LinearTerm>> temporary(problem_.demands.size());
  for (std::size_t arc = 0; arc < problem_.arcs.size(); ++arc) {
    const Location& location = problem_.locations[problem_.arcs[arc].location];
    const std::size_t demand = problem_.arcs[arc].demand;
    const bool own = location.placements[problem_.demands[demand].function].own;
    if (own || now.flow[arc] == no_column) continue;
    if (location.making != Making::temporary) {
      permanent[demand].push_back({now.flow[arc], 1.0});
    } else if (phase >= problem_.locations[*location.beside].first_phase) {
      temporary[demand].push_back({now.flow[arc], 1.0});
    }
  }
  for (std::size_t d = 0; d < problem_.demands.size(); ++d) {
    const double lasting = problem_.demands[d].lasting;
    const double passing = std::max(0.0, problem_.demands[d].need[phase] - lasting);
    if (passing > 0.0 && !permanent[d].empty()) builder_.add_row(-no_bound, lasting, permanent[d]);
    // What lasts waits for no temporary place where a permanent one could stand.
    if (!temporary[d].empty() && !problem_.demands[d].origin)
      builder_.add_row(-no_bound, passing, temporary[d]);
  }
}

void ProgrammeWriter::add_arc(std::size_t phase, std::size_t arc) {
  const ReachArc& way = problem_.arcs[arc];
  const ProblemDemand& demand = problem_.demands[way.demand];
  const PlaceColumns& place = result_.phases[phase].locations[way.location].places[demand.function];
  const double most = way.share * demand.need[phase];
  if (place.capacity == no_column || most <= 0.0) return;
  const std::uint32_t flow = column(0.0, most);
  result_.phases[phase].flow[arc] = flow;
  if (place.present == no_column) return;
  const std::array<LinearTerm, 2> strong = {{{flow, 1.0}, {place.present, -most}}};
  result_.strong.add(-no_bound, 0.0, strong);
}

ProposalProgramme build_programme(const ProposalProblem& problem) { return ProgrammeWriter(problem).write(); }

double level_at(const LevelExpression& level, std::span<const double> x) {
  double value = level.constant;
  for (const LinearTerm& term : level.terms) value += term.value * x[term.column];
  return value;
}

LinearProgramme with_objective(LinearProgramme programme, const LevelExpression& level) {
  for (LinearColumn& column : programme.columns) column.cost = 0.0;
  for (const LinearTerm& term : level.terms) programme.columns[term.column].cost += term.value;
  programme.constant = level.constant;
  return programme;
}

void hold_level(LinearProgramme& programme, const LevelExpression& level, double at_most) {
  std::vector<LinearTerm> terms = level.terms;
  std::sort(terms.begin(), terms.end(),
            [](const LinearTerm& a, const LinearTerm& b) { return a.column < b.column; });
  std::vector<LinearTerm> merged;
  for (const LinearTerm& term : terms) {
    if (!merged.empty() && merged.back().column == term.column) {
      merged.back().value += term.value;
    } else {
      merged.push_back(term);
    }
  }
  programme.rows.add(-no_bound, at_most - level.constant, merged);
}

}  // namespace voorzien
