// SPDX-License-Identifier: EUPL-1.2
// Rows 2–4 of the handbook, model.md section 5.2: capacity placed in pools, hours used, rooms that hold them.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "engine/proposal/programme_writer.hpp"
#include "engine/sharing/room_requirement.hpp"

namespace voorzien {

void ProgrammeWriter::size_pools() {
  RoomSolver solver;
  alone_.assign(problem_.pools.size(), std::numeric_limits<double>::infinity());
  const std::array<double, 1> one = {1.0};
  for (std::size_t pool = 0; pool < problem_.pools.size(); ++pool) {
    if (problem_.pools[pool].shared()) continue;
    const LeastRoom least = solver.least_room(problem_.pools[pool].plan, one);
    if (least.area) alone_[pool] = least.area->value();
  }
}

bool ProgrammeWriter::kind_at(const Spot& spot, std::size_t kind) const {
  const Location& location = at(spot);
  if (location.existing) {
    return std::any_of(location.rooms.begin(), location.rooms.end(),
                       [&](const AgreedRooms& rooms) { return rooms.kind == kind; });
  }
  if (std::binary_search(location.refused_kinds.begin(), location.refused_kinds.end(), kind)) return false;
  const ProblemKind& what = problem_.kinds[kind];
  if (location.ground.roof_only) return !what.indoor && what.roof_allowed;
  return what.indoor ? location.ground.largest_footprint > 0.0
                     : !location.ground.built || location.ground.area > 0.0;
}

std::vector<std::size_t> ProgrammeWriter::pools_at(const Spot& spot) const {
  std::vector<std::size_t> found;
  std::vector<std::pair<std::size_t, std::vector<std::size_t>>> shared;
  for (std::size_t pool = 0; pool < problem_.pools.size(); ++pool) {
    const ProblemPool& candidate = problem_.pools[pool];
    if (!kind_at(spot, candidate.kind) || (candidate.shared() && !at(spot).shares_rooms)) continue;
    std::vector<std::size_t> here;
    for (const std::size_t user : candidate.users) {
      if (possible(spot, user)) here.push_back(user);
    }
    if (candidate.shared() ? here.size() < 2 : here.empty()) continue;
    if (!candidate.shared()) {
      found.push_back(pool);
      continue;
    }
    // A pool whose users here are all in another pool of the kind adds nothing, but for change-over: a pool
    // counts it for all its users, also those who stay away, so its rooms are never too small.
    const bool covered = std::any_of(shared.begin(), shared.end(), [&](const auto& other) {
      return problem_.pools[other.first].kind == candidate.kind &&
             std::includes(other.second.begin(), other.second.end(), here.begin(), here.end());
    });
    if (covered) continue;
    std::erase_if(shared, [&](const auto& other) {
      return problem_.pools[other.first].kind == candidate.kind &&
             std::includes(here.begin(), here.end(), other.second.begin(), other.second.end());
    });
    shared.emplace_back(pool, std::move(here));
  }
  for (const auto& [pool, users] : shared) found.push_back(pool);
  std::sort(found.begin(), found.end());
  return found;
}

void ProgrammeWriter::add_rooms(const Spot& spot) {
  const std::vector<std::size_t> pools = pools_at(spot);
  for (std::size_t function = 0; function < problem_.functions.size(); ++function) {
    if (columns(spot).places[function].capacity == no_column) continue;
    for (std::size_t slot = 0; slot < problem_.functions[function].slots.size(); ++slot) {
      add_slot(spot, function, slot, pools);
    }
  }
  for (const std::size_t pool : pools) add_room(spot, pool);
  for (std::size_t function = 0; function < problem_.functions.size(); ++function) {
    if (columns(spot).places[function].present != no_column) add_module_strength(spot, function);
  }
}

void ProgrammeWriter::add_slot(const Spot& spot, std::size_t function, std::size_t slot,
                               const std::vector<std::size_t>& pools) {
  const SpaceSlot& what = problem_.functions[function].slots[slot];
  const Placement& placement = at(spot).placements[function];
  LocationColumns& here = columns(spot);
  // An existing building's own function keeps the rooms that are not agreed for others to itself.
  if (placement.own && std::none_of(what.options.begin(), what.options.end(),
                                    [&](const SlotOption& option) { return kind_at(spot, option.kind); })) {
    return;
  }
  const PlaceColumns& place = here.places[function];
  std::vector<LinearTerm> size = {{place.capacity, -what.per_unit}};
  const double fixed = problem_.fixed_size(at(spot), function, slot);
  if (place.present != no_column && fixed != 0.0) size.push_back({place.present, -fixed});
  const double constant = placement.own ? fixed : 0.0;
  // Every column has a bound, so that a bound of the whole never fails by rounding.
  const double most = fixed + what.per_unit * largest(spot, function);
  std::vector<LinearTerm> all = size;
  for (std::size_t option = 0; option < what.options.size(); ++option) {
    const std::size_t before = here.portions.size();
    for (const std::size_t pool : pools) {
      const ProblemPool& candidate = problem_.pools[pool];
      if (candidate.kind != what.options[option].kind) continue;
      if (!std::binary_search(candidate.users.begin(), candidate.users.end(), function)) continue;
      if (!candidate.shared() && !std::isfinite(area_alone(pool))) continue;
      here.portions.push_back({function, slot, option, pool, column(0.0, most)});
      all.push_back({here.portions.back().column, 1.0});
    }
    if (what.options[option].largest_share >= 1.0) continue;
    std::vector<LinearTerm> limited;
    for (const LinearTerm& term : size) {
      limited.push_back({term.column, term.value * what.options[option].largest_share});
    }
    for (std::size_t i = before; i < here.portions.size(); ++i)
      limited.push_back({here.portions[i].column, 1.0});
    builder_.add_row(-no_bound, constant * what.options[option].largest_share, limited);
  }
  if (placement.own) all.push_back({column(0.0, size_elsewhere(spot, function, slot)), 1.0});
  builder_.add_row(constant, constant, all);
}

double ProgrammeWriter::size_elsewhere(const Spot& spot, std::size_t function, std::size_t slot) const {
  const SpaceSlot& what = problem_.functions[function].slots[slot];
  double rest = what.fixed + what.per_unit * at(spot).placements[function].capacity[spot.phase];
  for (std::size_t pool = 0; pool < problem_.pools.size(); ++pool) {
    const ProblemPool& alone = problem_.pools[pool];
    if (alone.shared() || alone.users.front() != function || !std::isfinite(area_alone(pool))) continue;
    for (const AgreedRooms& rooms : at(spot).rooms) {
      const bool option = std::any_of(what.options.begin(), what.options.end(),
                                      [&](const SlotOption& one) { return one.kind == alone.kind; });
      if (option && rooms.kind == alone.kind && area_alone(pool) > 0.0)
        rest -= rooms.area_m2 / area_alone(pool);
    }
  }
  return std::max(0.0, rest);
}

std::vector<LinearTerm> ProgrammeWriter::portions_of(const Spot& spot, std::size_t function,
                                                     std::size_t pool) const {
  std::vector<LinearTerm> terms;
  for (const PortionColumn& portion : result_.phases[spot.phase].locations[spot.location].portions) {
    if (portion.function == function && portion.pool == pool) terms.push_back({portion.column, 1.0});
  }
  return terms;
}

void ProgrammeWriter::add_room(const Spot& spot, std::size_t pool) {
  const ProblemPool& what = problem_.pools[pool];
  LocationColumns& here = columns(spot);
  if (std::none_of(here.portions.begin(), here.portions.end(),
                   [&](const PortionColumn& portion) { return portion.pool == pool; })) {
    return;
  }
  RoomColumns room;
  room.pool = pool;
  double unit = problem_.kinds[what.kind].module_m2;
  double most = no_bound;
  for (const AgreedRooms& rooms : at(spot).rooms) {
    if (rooms.kind != what.kind) continue;
    unit = rooms.room_m2;
    most = unit > 0.0 ? std::floor(rooms.area_m2 / unit + 1e-9) : rooms.area_m2;
  }
  room.whole = unit > 0.0;
  room.m2_per_unit = room.whole ? unit : 1.0;
  room.area = column(0.0, std::min(most, largest_area(spot, room)), room.whole);
  add_hours(spot, room);
  if (what.shared()) add_sharing(spot, room);
  here.rooms.push_back(std::move(room));
}

double ProgrammeWriter::size_bound(const std::vector<LinearTerm>& portions) const {
  double sum = 0.0;
  for (const LinearTerm& term : portions) sum += builder_.column(term.column).upper;
  return sum;
}

double ProgrammeWriter::largest_area(const Spot& spot, const RoomColumns& room) const {
  const ProblemPool& pool = problem_.pools[room.pool];
  double area = 0.0;
  for (const std::size_t user : pool.users) {
    const double size = size_bound(portions_of(spot, user, room.pool));
    if (size <= 0.0) continue;
    const auto alone =
        std::find_if(problem_.pools.begin(), problem_.pools.end(), [&](const ProblemPool& one) {
          return !one.shared() && one.kind == pool.kind && one.users.front() == user;
        });
    if (alone == problem_.pools.end()) return no_bound;
    area += size * area_alone(static_cast<std::size_t>(alone - problem_.pools.begin()));
  }
  // What each would take alone is more than they ever take together, but for the change-over between them.
  constexpr double for_change_over = 10.0;
  return room.whole ? std::ceil(for_change_over * area / room.m2_per_unit) + 1.0 : for_change_over * area;
}

void ProgrammeWriter::add_hours(const Spot& spot, const RoomColumns& room) {
  const ProblemPool& pool = problem_.pools[room.pool];
  if (pool.shared()) {
    for (const RoomWeek& week : pool.plan.weeks) add_week(spot, room, week);
    return;
  }
  std::vector<LinearTerm> terms = portions_of(spot, pool.users.front(), room.pool);
  for (LinearTerm& term : terms) term.value *= area_alone(room.pool);
  terms.push_back({room.area, -room.m2_per_unit});
  builder_.add_row(-no_bound, 0.0, terms);
}

std::vector<std::vector<LinearTerm>> ProgrammeWriter::booked_rows(const Spot& spot, const RoomColumns& room,
                                                                  const RoomWeek& week) {
  const ProblemPool& pool = problem_.pools[room.pool];
  const std::size_t classes = week.classes.size();
  std::vector<std::vector<LinearTerm>> in_class(classes);
  for (std::size_t user = 0; user < pool.users.size(); ++user) {
    const BookedAmount& amount = week.amounts[user];
    const std::vector<LinearTerm> size = portions_of(spot, pool.users[user], room.pool);
    if (amount.m2_hours <= 0.0 || size.empty()) continue;
    const double largest_size = size_bound(size);
    std::vector<LinearTerm> total;
    std::vector<LinearTerm> minimum;
    for (const LinearTerm& term : size) {
      total.push_back({term.column, -amount.m2_hours});
      minimum.push_back({term.column, -amount.m2_hours * amount.minimum_share});
    }
    for (std::size_t t = 0; t < classes; ++t) {
      const Booking booking = week.booking[user * classes + t];
      if (booking == Booking::none) continue;
      const std::uint32_t booked = column(0.0, amount.m2_hours * largest_size / week.classes.hours[t]);
      in_class[t].push_back({booked, 1.0});
      total.push_back({booked, week.classes.hours[t]});
      if (booking == Booking::in_minimum) minimum.push_back({booked, week.classes.hours[t]});
      if (!std::isfinite(amount.m2_at_once)) continue;
      std::vector<LinearTerm> at_once = {{booked, 1.0}};
      for (const LinearTerm& term : size) at_once.push_back({term.column, -amount.m2_at_once});
      builder_.add_row(-no_bound, 0.0, at_once);
    }
    builder_.add_row(0.0, 0.0, total);
    if (amount.minimum_share > 0.0) builder_.add_row(0.0, no_bound, minimum);
  }
  return in_class;
}

void ProgrammeWriter::add_week(const Spot& spot, const RoomColumns& room, const RoomWeek& week) {
  const ProblemPool& pool = problem_.pools[room.pool];
  const std::size_t classes = week.classes.size();
  std::vector<std::vector<LinearTerm>> in_class = booked_rows(spot, room, week);
  for (std::size_t t = 0; t < classes; ++t) {
    std::vector<LinearTerm>& terms = in_class[t];
    for (std::size_t user = 0; user < pool.users.size(); ++user) {
      const double present = week.presence_m2[user * classes + t];
      if (present <= 0.0) continue;
      for (const LinearTerm& term : portions_of(spot, pool.users[user], room.pool)) {
        terms.push_back({term.column, present});
      }
    }
    if (terms.empty()) continue;
    if (week.open[t]) terms.push_back({room.area, -room.m2_per_unit});
    builder_.add_row(-no_bound, 0.0, terms);
  }
}

void ProgrammeWriter::add_sharing(const Spot& spot, RoomColumns& room) {
  const ProblemPool& pool = problem_.pools[room.pool];
  LocationColumns& here = columns(spot);
  const auto matters = [&](const RoomConditions& pair) {
    return pair.kind == pool.kind && std::binary_search(pool.users.begin(), pool.users.end(), pair.one) &&
           std::binary_search(pool.users.begin(), pool.users.end(), pair.other);
  };
  const bool conditional =
      std::any_of(problem_.room_conditions.begin(), problem_.room_conditions.end(), matters);
  if (!conditional && pool.zone_fixed_m2 + pool.zone_per_user_m2 <= 0.0) return;
  room.shared = column(0.0, 1.0, true);
  room.user.assign(pool.users.size(), no_column);
  for (std::size_t user = 0; user < pool.users.size(); ++user) {
    const std::size_t function = pool.users[user];
    std::vector<LinearTerm> placed = portions_of(spot, function, room.pool);
    if (placed.empty()) continue;
    room.user[user] = column(0.0, 1.0, true);
    double most = 0.0;
    const std::vector<SpaceSlot>& slots = problem_.functions[function].slots;
    for (std::size_t slot = 0; slot < slots.size(); ++slot) {
      if (std::any_of(slots[slot].options.begin(), slots[slot].options.end(),
                      [&](const SlotOption& option) { return option.kind == pool.kind; })) {
        most +=
            problem_.fixed_size(at(spot), function, slot) + slots[slot].per_unit * largest(spot, function);
      }
    }
    placed.push_back({room.user[user], -most});
    builder_.add_row(-no_bound, 0.0, placed);
    const std::array<LinearTerm, 2> in_use = {{{room.user[user], 1.0}, {room.shared, -1.0}}};
    builder_.add_row(-no_bound, 0.0, in_use);
  }
  for (const RoomConditions& pair : problem_.room_conditions) {
    if (!matters(pair)) continue;
    const auto place = [&](std::size_t function) {
      return room.user[static_cast<std::size_t>(
          std::lower_bound(pool.users.begin(), pool.users.end(), function) - pool.users.begin())];
    };
    if (place(pair.one) == no_column || place(pair.other) == no_column) continue;
    const std::uint32_t both = column(0.0, 1.0);
    const std::array<LinearTerm, 3> row = {{{both, 1.0}, {place(pair.one), -1.0}, {place(pair.other), -1.0}}};
    builder_.add_row(-1.0, no_bound, row);
    here.parties.push_back({both, static_cast<double>(pair.conditions)});
  }
}

void ProgrammeWriter::add_module_strength(const Spot& spot, std::size_t function) {
  const LocationColumns& here = columns(spot);
  const std::vector<SpaceSlot>& slots = problem_.functions[function].slots;
  for (std::size_t position = 0; position < slots.size(); ++position) {
    const SpaceSlot& slot = slots[position];
    double least_per_size = std::numeric_limits<double>::infinity();
    bool whole = !slot.options.empty();
    std::vector<LinearTerm> modules;
    for (const RoomColumns& room : here.rooms) {
      const ProblemPool& pool = problem_.pools[room.pool];
      const bool option = std::any_of(slot.options.begin(), slot.options.end(),
                                      [&](const SlotOption& one) { return one.kind == pool.kind; });
      if (!option || !std::binary_search(pool.users.begin(), pool.users.end(), function)) continue;
      whole = whole && room.whole;
      modules.push_back({room.area, 1.0});
      if (!pool.shared()) least_per_size = std::min(least_per_size, area_alone(room.pool) / room.m2_per_unit);
    }
    const double size = problem_.fixed_size(at(spot), function, position) +
                        slot.per_unit * at(spot).placements[function].smallest;
    if (!whole || modules.empty() || size <= 0.0 || !std::isfinite(least_per_size)) continue;
    const double count = std::ceil(least_per_size * size - 1e-6);
    if (count < 1.0) continue;
    modules.push_back({here.places[function].present, -count});
    builder_.add_row(0.0, no_bound, modules);
  }
}

}  // namespace voorzien
