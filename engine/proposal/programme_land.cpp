// SPDX-License-Identifier: EUPL-1.2
// Rows 5–7 of the handbook, model.md section 5.2: what stands there over the phases, area and land, forms.
#include <algorithm>
#include <array>

#include "engine/proposal/programme_writer.hpp"

namespace voorzien {

void ProgrammeWriter::add_stock(const Spot& spot) {
  LocationColumns& here = columns(spot);
  if (at(spot).existing) {
    for (const AgreedRooms& rooms : at(spot).rooms) {
      std::vector<LinearTerm> terms;
      for (const RoomColumns& room : here.rooms) {
        if (problem_.pools[room.pool].kind == rooms.kind) terms.push_back({room.area, room.m2_per_unit});
      }
      if (!terms.empty()) builder_.add_row(-no_bound, rooms.area_m2 * (1.0 + 1e-9), terms);
    }
    return;
  }
  for (std::size_t kind = 0; kind < problem_.kinds.size(); ++kind) {
    double most = 0.0;
    bool any = false;
    for (const RoomColumns& room : here.rooms) {
      if (problem_.pools[room.pool].kind != kind) continue;
      any = true;
      const ProblemPool& pool = problem_.pools[room.pool];
      most += builder_.column(room.area).upper * room.m2_per_unit + problem_.zone_m2(kind, pool.users.size());
    }
    // What an earlier phase built still stands, however little this one can ask.
    if (any && spot.phase > 0) {
      const std::uint32_t before = result_.phases[spot.phase - 1].locations[spot.location].stock[kind];
      if (before != no_column) most = std::max(most, builder_.column(before).upper);
    }
    if (any) here.stock[kind] = column(0.0, most);
  }
  for (std::size_t kind = 0; kind < problem_.kinds.size(); ++kind) {
    if (here.stock[kind] == no_column) continue;
    std::vector<LinearTerm> terms = {{here.stock[kind], -1.0}};
    for (const RoomColumns& room : here.rooms) {
      if (problem_.pools[room.pool].kind != kind) continue;
      terms.push_back({room.area, room.m2_per_unit});
      add_zone_terms(room, terms);
    }
    builder_.add_row(-no_bound, 0.0, terms);
  }
}

void ProgrammeWriter::add_zone_terms(const RoomColumns& room, std::vector<LinearTerm>& terms) const {
  if (room.shared == no_column) return;
  const ProblemPool& pool = problem_.pools[room.pool];
  const double per_gross = 1.0 / problem_.kinds[pool.kind].gross_per_m2;
  const double once = pool.zone_fixed_m2 - pool.zone_per_user_m2;
  if (once != 0.0) terms.push_back({room.shared, per_gross * once});
  if (pool.zone_per_user_m2 == 0.0) return;
  for (const std::uint32_t user : room.user) {
    if (user != no_column) terms.push_back({user, per_gross * pool.zone_per_user_m2});
  }
}

void ProgrammeWriter::add_land(std::size_t location) {
  const Location& where = problem_.locations[location];
  if (where.existing) return;
  const Ground& ground = where.ground;
  const double least = ground.built ? ground.largest_footprint : 0.0;
  result_.footprint[location] = column(least, ground.largest_footprint);
  result_.land[location] = column(0.0, ground.area);
  for (std::size_t phase = 0; phase < problem_.phases.size(); ++phase) {
    add_floors({location, phase});
    add_ground({location, phase});
  }
}

void ProgrammeWriter::add_floors(const Spot& spot) {
  const LocationColumns& here = columns(spot);
  std::vector<LinearTerm> gross;
  std::vector<LinearTerm> storeys;
  std::vector<LinearTerm> on_ground;
  for (std::size_t kind = 0; kind < problem_.kinds.size(); ++kind) {
    const ProblemKind& what = problem_.kinds[kind];
    if (here.stock[kind] == no_column || !what.indoor) continue;
    gross.push_back({here.stock[kind], what.gross_per_m2});
    storeys.push_back({here.stock[kind], what.gross_per_m2 * what.storeys});
    if (what.needs_ground_floor) on_ground.push_back({here.stock[kind], what.gross_per_m2});
  }
  if (gross.empty()) return;
  const std::uint32_t footprint = result_.footprint[spot.location];
  const Ground& ground = at(spot).ground;
  if (ground.largest_gfa < unlimited_amount) builder_.add_row(-no_bound, ground.largest_gfa, gross);
  storeys.push_back({footprint, -ground.floors});
  builder_.add_row(-no_bound, 0.0, storeys);
  if (!on_ground.empty()) {
    on_ground.push_back({footprint, -1.0});
    builder_.add_row(-no_bound, 0.0, on_ground);
  }
}

void ProgrammeWriter::add_ground(const Spot& spot) {
  const LocationColumns& here = columns(spot);
  const std::uint32_t land = result_.land[spot.location];
  const bool own_ground = !at(spot).ground.built && !at(spot).ground.roof_only;
  // land = footprint + outdoor, of which kinds that may lie on a roof can lie on the building's own.
  std::vector<LinearTerm> with_footprint = {{land, -1.0}};
  std::vector<LinearTerm> outdoor = {{land, -1.0}};
  if (own_ground) with_footprint.push_back({result_.footprint[spot.location], 1.0});
  for (std::size_t kind = 0; kind < problem_.kinds.size(); ++kind) {
    const ProblemKind& what = problem_.kinds[kind];
    if (here.stock[kind] == no_column || what.indoor) continue;
    outdoor.push_back({here.stock[kind], 1.0});
    if (!what.roof_allowed) with_footprint.push_back({here.stock[kind], 1.0});
  }
  builder_.add_row(-no_bound, 0.0, with_footprint);
  builder_.add_row(-no_bound, 0.0, outdoor);
}

void ProgrammeWriter::add_forms(const Spot& spot) {
  const LocationColumns& here = columns(spot);
  const std::size_t functions = problem_.functions.size();
  std::vector<std::vector<bool>> conflict(functions, std::vector<bool>(functions, false));
  for (const ProblemPair& pair : problem_.pairs) {
    if (!pair.excluded) continue;
    conflict[pair.one][pair.other] =
        here.places[pair.one].present != no_column && here.places[pair.other].present != no_column;
    conflict[pair.other][pair.one] = conflict[pair.one][pair.other];
  }
  for (const std::vector<std::size_t>& clique : maximal_cliques(conflict)) {
    if (clique.size() < 2) continue;
    std::vector<LinearTerm> terms;
    for (const std::size_t function : clique) terms.push_back({here.places[function].present, 1.0});
    builder_.add_row(-no_bound, 1.0, terms);
  }
}

void ProgrammeWriter::add_parties(const Spot& spot) {
  LocationColumns& here = columns(spot);
  for (const PlaceColumns& place : here.places) {
    if (place.present != no_column) here.parties.push_back({place.present, 1.0});
  }
  if (here.open != no_column) here.parties.push_back({here.open, -1.0});
  for (const ProblemPair& pair : problem_.pairs) {
    if (pair.excluded || pair.conditions == 0) continue;
    const PlaceColumns& one = here.places[pair.one];
    const PlaceColumns& other = here.places[pair.other];
    if (one.capacity == no_column || other.capacity == no_column) continue;
    if (one.present == no_column && other.present == no_column) continue;  // both are there already
    const std::uint32_t both = column(0.0, 1.0);
    std::vector<LinearTerm> row = {{both, 1.0}};
    double present = 0.0;
    for (const PlaceColumns* place : {&one, &other}) {
      if (place->present == no_column) {
        present += 1.0;
      } else {
        row.push_back({place->present, -1.0});
      }
    }
    builder_.add_row(present - 1.0, no_bound, row);
    here.parties.push_back({both, static_cast<double>(pair.conditions)});
  }
}

void ProgrammeWriter::share_ground(std::size_t location) {
  const std::optional<std::size_t> beside = problem_.locations[location].beside;
  if (!beside) return;
  const Ground& ground = problem_.locations[*beside].ground;
  const std::array<LinearTerm, 2> built = {
      {{result_.footprint[location], 1.0}, {result_.footprint[*beside], 1.0}}};
  builder_.add_row(-no_bound, ground.largest_footprint, built);
  const std::array<LinearTerm, 2> used = {{{result_.land[location], 1.0}, {result_.land[*beside], 1.0}}};
  builder_.add_row(-no_bound, ground.area, used);
  keep_apart(location, *beside);
  if (ground.largest_gfa >= unlimited_amount) return;
  for (std::size_t phase = 0; phase < problem_.phases.size(); ++phase) {
    std::vector<LinearTerm> gross;
    for (const std::size_t one : {location, *beside}) {
      for (std::size_t kind = 0; kind < problem_.kinds.size(); ++kind) {
        const std::uint32_t stock = result_.phases[phase].locations[one].stock[kind];
        if (stock == no_column || !problem_.kinds[kind].indoor) continue;
        gross.push_back({stock, problem_.kinds[kind].gross_per_m2});
      }
    }
    builder_.add_row(-no_bound, ground.largest_gfa, gross);
  }
}

void ProgrammeWriter::keep_apart(std::size_t location, std::size_t beside) {
  for (const PhaseColumns& phase : result_.phases) {
    for (const PlotExclusion& pair : problem_.plot_exclusions) {
      for (const auto& [here, there] : {std::pair{pair.one, pair.other}, std::pair{pair.other, pair.one}}) {
        const std::uint32_t a = phase.locations[location].places[here].present;
        const std::uint32_t b = phase.locations[beside].places[there].present;
        if (a == no_column || b == no_column) continue;
        const std::array<LinearTerm, 2> not_both = {{{a, 1.0}, {b, 1.0}}};
        builder_.add_row(-no_bound, 1.0, not_both);
      }
    }
  }
}

void ProgrammeWriter::close_replaced(std::size_t location) {
  const std::optional<std::size_t> replaces = problem_.locations[location].replaces;
  if (!replaces) return;
  for (std::size_t phase = 0; phase < problem_.phases.size(); ++phase) {
    const std::uint32_t open = result_.phases[phase].locations[location].open;
    for (std::size_t function = 0; function < problem_.functions.size(); ++function) {
      const PlaceColumns& place = result_.phases[phase].locations[*replaces].places[function];
      if (place.capacity == no_column) continue;
      const bool guest = place.present != no_column;
      const double most = guest ? 1.0 : largest({*replaces, phase}, function);
      const std::array<LinearTerm, 2> row = {{{guest ? place.present : place.capacity, 1.0}, {open, most}}};
      builder_.add_row(-no_bound, most, row);
    }
  }
}

void ProgrammeWriter::couple_phases(std::size_t location) {
  if (problem_.locations[location].making == Making::temporary) return;
  const auto not_less = [&](std::uint32_t before, std::uint32_t after) {
    if (before == no_column || after == no_column) return;
    const std::array<LinearTerm, 2> row = {{{after, 1.0}, {before, -1.0}}};
    builder_.add_row(0.0, no_bound, row);
  };
  for (std::size_t phase = 1; phase < problem_.phases.size(); ++phase) {
    const LocationColumns& before = result_.phases[phase - 1].locations[location];
    const LocationColumns& after = result_.phases[phase].locations[location];
    not_less(before.open, after.open);
    for (std::size_t function = 0; function < problem_.functions.size(); ++function) {
      not_less(before.places[function].present, after.places[function].present);
    }
    for (std::size_t kind = 0; kind < problem_.kinds.size(); ++kind) {
      not_less(before.stock[kind], after.stock[kind]);
    }
  }
}

}  // namespace voorzien
