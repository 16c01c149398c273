// SPDX-License-Identifier: EUPL-1.2
// Where functions may come, and where not and why.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "engine/need/location_area.hpp"
#include "engine/proposal/problem_deriver.hpp"
#include "engine/proposal/rectangle_fit.hpp"

namespace voorzien {
namespace {

Ground ground_of(const Site& site) {
  Ground ground;
  ground.floors = site.floors;
  if (site.largest_gfa) ground.largest_gfa = site.largest_gfa->value();
  switch (site.kind) {
    case SiteKind::plot:
    case SiteKind::public_space:
      ground.area = site.area.value();
      ground.largest_footprint = site.area.value() * site.footprint_share;
      break;
    case SiteKind::plinth:
    case SiteKind::existing_building:
      ground.largest_footprint = site.area.value();
      ground.built = true;
      ground.takes_ground = false;
      break;
    case SiteKind::roof:
      ground.area = site.area.value();
      ground.roof_only = true;
      ground.takes_ground = false;
      break;
  }
  return ground;
}

bool taken(const Scenario& scenario, const std::string& site) {
  return std::any_of(scenario.interventions.begin(), scenario.interventions.end(),
                     [&](const Intervention& intervention) {
                       const auto* open = std::get_if<OpenFacility>(&intervention.action);
                       return open != nullptr && open->site == site;
                     });
}

/// The largest share of a room that functions other than the building's own have booked at once. Functions of
/// the proposal are no others: their hours are planned anew, and those that move are told.
double booked_by_others(const Room& room, const Facility& facility,
                        const std::vector<FunctionIndex>& planned) {
  if (!room.bookings) return 0.0;
  std::map<std::pair<std::string, int>, double> share;
  double most = 0.0;
  for (const RoomBooking& booking : *room.bookings) {
    const bool own =
        std::any_of(facility.capacities.begin(), facility.capacities.end(),
                    [&](const FacilityCapacity& one) { return one.function == booking.function; });
    if (own || std::find(planned.begin(), planned.end(), booking.function) != planned.end()) continue;
    for (const int half_hour : booking.half_hours) {
      double& at = share[{booking.week_type, half_hour}];
      at += booking.share;
      most = std::max(most, at);
    }
  }
  return std::min(1.0, most);
}

}  // namespace

void ProblemDeriver::add_existing() {
  const Timeline& timeline = baseline_.timeline;
  std::map<std::size_t, Location> found;
  const auto at = [&](std::size_t facility) -> Location& {
    const auto [place, added] = found.try_emplace(facility);
    if (added) {
      place->second.id = timeline.facilities[facility].id;
      place->second.existing = true;
      place->second.at = timeline.facilities[facility].at;
      if (const auto& cell = timeline.facilities[facility].neighbourhood) {
        place->second.cell = static_cast<std::size_t>(*cell);
      }
      place->second.ground.takes_ground = false;
      Placement nothing;
      nothing.refusal = Refusal::no_agreed_room;
      place->second.placements.assign(problem_.functions.size(), nothing);
    }
    return place->second;
  };
  for (std::size_t phase = 0; phase < problem_.phases.size(); ++phase) {
    for (const OpenFunction& open : timeline.at(problem_.phases[phase]).open) {
      for (std::size_t f = 0; f < problem_.functions.size(); ++f) {
        if (problem_.functions[f].function != open.function || !open.capacity) continue;
        Placement& placement = at(open.facility).placements[f];
        placement.refusal = Refusal::none;
        placement.own = true;
        placement.capacity.resize(problem_.phases.size(), 0.0);
        const bool used_up = case_.scenario.catalogue.functions[open.function].distributed;
        placement.capacity[phase] = used_up ? open.capacity->mid : unlimited_amount;
      }
    }
  }
  for (std::size_t facility = 0; facility < timeline.facilities.size(); ++facility) {
    const Facility& building = timeline.facilities[facility];
    const bool stays = (!building.open_from || *building.open_from <= problem_.phases.front()) &&
                       (!building.open_until || *building.open_until >= problem_.phases.back());
    const bool agreed = std::any_of(building.rooms.begin(), building.rooms.end(),
                                    [](const Room& room) { return room.consent == Consent::agreed; });
    if (!stays || !agreed) continue;
    add_agreed_rooms(building, at(facility));
    place_at_existing(at(facility));
  }
  for (auto& [facility, location] : found) problem_.locations.push_back(std::move(location));
}

void ProblemDeriver::add_agreed_rooms(const Facility& facility, Location& location) {
  for (const Room& room : facility.rooms) {
    if (room.consent != Consent::agreed) continue;
    for (std::size_t kind = 0; kind < problem_.kinds.size(); ++kind) {
      if (problem_.kinds[kind].id != room.space_kind) continue;
      const double free = 1.0 - booked_by_others(room, facility, case_.scenario.proposal.functions);
      if (free <= 0.0) continue;
      auto same = std::find_if(location.rooms.begin(), location.rooms.end(),
                               [&](const AgreedRooms& rooms) { return rooms.kind == kind; });
      if (same == location.rooms.end()) {
        const bool whole = problem_.kinds[kind].module_m2 > 0.0;
        location.rooms.push_back({kind, whole ? room.area.value() * free : 0.0, room.area.value() * free});
        continue;
      }
      // Rooms of unlike size count as so many of the smallest.
      const double count = same->room_m2 > 0.0 ? std::round(same->area_m2 / same->room_m2) : 0.0;
      if (same->room_m2 > 0.0) {
        same->room_m2 = std::min(same->room_m2, room.area.value() * free);
        same->area_m2 = (count + 1.0) * same->room_m2;
      } else {
        same->area_m2 += room.area.value() * free;
      }
    }
  }
  std::sort(location.rooms.begin(), location.rooms.end(),
            [](const AgreedRooms& a, const AgreedRooms& b) { return a.kind < b.kind; });
}

void ProblemDeriver::place_at_existing(Location& location) {
  for (std::size_t f = 0; f < problem_.functions.size(); ++f) {
    Placement& placement = location.placements[f];
    if (placement.own) continue;
    placement.smallest = problem_.functions[f].smallest;
    placement.largest = problem_.functions[f].largest;
    placement.refusal = area_known_[f] ? Refusal::none : Refusal::area_unknown;
    for (const SpaceSlot& slot : problem_.functions[f].slots) {
      const bool room = std::any_of(slot.options.begin(), slot.options.end(), [&](const SlotOption& option) {
        return has_kind(location, option.kind);
      });
      if (!room) placement.refusal = Refusal::no_agreed_room;
    }
    for (const ProblemPair& pair : problem_.pairs) {
      const bool with_own = (pair.one == f && location.placements[pair.other].own) ||
                            (pair.other == f && location.placements[pair.one].own);
      if (pair.excluded && with_own && placement.refusal == Refusal::none) {
        placement.refusal = Refusal::conflict_with_present;
      }
    }
  }
}

bool ProblemDeriver::has_kind(const Location& location, std::size_t kind) const {
  if (location.existing) {
    return std::any_of(location.rooms.begin(), location.rooms.end(),
                       [&](const AgreedRooms& rooms) { return rooms.kind == kind; });
  }
  if (std::binary_search(location.refused_kinds.begin(), location.refused_kinds.end(), kind)) return false;
  const ProblemKind& what = problem_.kinds[kind];
  if (location.ground.roof_only) return !what.indoor && what.roof_allowed;
  return what.indoor ? location.ground.largest_footprint > 0.0 : location.ground.area > 0.0;
}

void ProblemDeriver::add_sites() {
  bool prices_known = true;
  const std::size_t first = problem_.locations.size();
  for (const Site& site : case_.scenario.town.sites) {
    Location location = location_of(site);
    if (location.ground.takes_ground && !site.land_price_eur_m2) prices_known = false;
    refuse_kinds(site, location);
    place_on_site(site, location);
    problem_.locations.push_back(std::move(location));
  }
  if (prices_known) return;
  // A price for some plots only would make those dear and the others free.
  for (std::size_t i = first; i < problem_.locations.size(); ++i) {
    problem_.locations[i].land_price_eur_m2.reset();
  }
  tell("proposal_land_price_unknown", {});
}

Location ProblemDeriver::location_of(const Site& site) const {
  Location location;
  location.id = site.id;
  location.at = site.at;
  if (site.neighbourhood) location.cell = static_cast<std::size_t>(*site.neighbourhood);
  location.ground = ground_of(site);
  location.placements.resize(problem_.functions.size());
  if (site.book_value_eur) location.book_value_eur = site.book_value_eur->value.mid;
  if (site.land_price_eur_m2) location.land_price_eur_m2 = site.land_price_eur_m2->value.mid;
  if (site.kind == SiteKind::existing_building) location.making = Making::conversion;
  if (site.kind == SiteKind::plot && site.facility) location.making = Making::extension;
  if (location.making == Making::conversion && site.facility) {
    const std::string& id = case_.scenario.town.facilities[*site.facility].id;
    for (std::size_t there = 0; there < problem_.locations.size(); ++there) {
      if (problem_.locations[there].existing && problem_.locations[there].id == id) location.replaces = there;
    }
  }
  location.first_phase = first_phase_of(&site, location.making);
  return location;
}

std::size_t ProblemDeriver::first_phase_of(const Site* site, Making making) const {
  const LeadTimes& lead = case_.scenario.proposal.lead_times;
  const std::array<int, 4> years = {lead.new_building, lead.extension, lead.conversion, lead.temporary};
  Year earliest = case_.scenario.base_year + std::chrono::years(years[static_cast<std::size_t>(making)]);
  if (site != nullptr && site->available_from) earliest = std::max(earliest, *site->available_from);
  std::size_t phase = 0;
  while (phase < problem_.phases.size() && problem_.phases[phase] < earliest) ++phase;
  return phase;
}

void ProblemDeriver::place_on_site(const Site& site, Location& location) {
  for (std::size_t f = 0; f < problem_.functions.size(); ++f) {
    Placement& placement = location.placements[f];
    placement.smallest = problem_.functions[f].smallest;
    placement.largest = problem_.functions[f].largest;
    placement.refusal = refusal_of(site, location, f);
    if (location.making == Making::extension) extend_own(site, f, placement);
    if (placement.refusal == Refusal::none) check_size(location, f, placement);
  }
}

void ProblemDeriver::extend_own(const Site& site, std::size_t function, Placement& placement) const {
  const ProblemFunction& what = problem_.functions[function];
  placement.smallest = 0.0;
  for (const FacilityCapacity& own : case_.scenario.town.facilities[*site.facility].capacities) {
    if (own.function != what.function || !own.capacity) continue;
    placement.largest = std::max(0.0, placement.largest - own.capacity->mid);
    if (!area_known_[function]) continue;
    const Norm& norm = *case_.scenario.norms.by_function[what.function];
    for (std::size_t slot = 0; slot < what.slots.size(); ++slot) {
      // What the norm asks of what stands there is there; a line above a rule by pieces stays above it.
      const FunctionSpace& space = case_.scenario.catalogue.functions[what.function].spaces[slot];
      const bool outdoor = !problem_.kinds[what.slots[slot].options.front().kind].indoor;
      double there = 0.0;
      for (const AreaRule& rule : norm.areas) {
        if (rule.outdoor == outdoor) there += space.share_of_area * area_under(rule, own.capacity->mid);
      }
      const double line = what.slots[slot].fixed + what.slots[slot].per_unit * own.capacity->mid;
      placement.fixed.push_back(what.slots[slot].fixed > 0.0 ? std::max(0.0, line - there) : 0.0);
    }
  }
}

Refusal ProblemDeriver::refusal_of(const Site& site, const Location& location, std::size_t function) const {
  const FunctionIndex index = problem_.functions[function].function;
  if (taken(case_.scenario, site.id)) return Refusal::taken;
  if (location.first_phase >= problem_.phases.size()) return Refusal::not_available;
  for (const ExcludedFunction& excluded : site.excluded) {
    if (excluded.function == index) return Refusal::excluded_by_site;
  }
  const bool listed = std::find(site.allowed.begin(), site.allowed.end(), index) != site.allowed.end();
  if (!site.allowed.empty() && !listed) return Refusal::not_allowed;
  if (!area_known_[function]) return Refusal::area_unknown;
  if (site.facility) {
    const Refusal refusal = facility_refusal(site, location, function);
    if (refusal != Refusal::none) return refusal;
  }
  for (const SpaceSlot& slot : problem_.functions[function].slots) {
    const bool any = std::any_of(slot.options.begin(), slot.options.end(),
                                 [&](const SlotOption& option) { return has_kind(location, option.kind); });
    if (any) continue;
    const bool too_large =
        std::any_of(slot.options.begin(), slot.options.end(), [&](const SlotOption& option) {
          return std::binary_search(location.refused_kinds.begin(), location.refused_kinds.end(),
                                    option.kind);
        });
    return too_large ? Refusal::rectangle_too_large : Refusal::no_space_kind;
  }
  return Refusal::none;
}

Refusal ProblemDeriver::facility_refusal(const Site& site, const Location& location,
                                         std::size_t function) const {
  if (location.making == Making::conversion) {
    return case_.scenario.proposal.closures_allowed ? Refusal::none : Refusal::closure_not_allowed;
  }
  if (location.making != Making::extension) return Refusal::none;
  const std::vector<FacilityCapacity>& own = case_.scenario.town.facilities[*site.facility].capacities;
  const bool listed = std::any_of(own.begin(), own.end(), [&](const FacilityCapacity& one) {
    return one.function == problem_.functions[function].function;
  });
  return listed ? Refusal::none : Refusal::not_its_own;
}

void ProblemDeriver::refuse_kinds(const Site& site, Location& location) const {
  for (std::size_t position = 0; position < problem_.kinds.size(); ++position) {
    const SpaceKind& kind = *case_.space_kinds.find(problem_.kinds[position].id);
    if (!kind.smallest_rectangle) continue;
    const double width = kind.smallest_rectangle->width.value();
    const double length = kind.smallest_rectangle->length.value();
    bool fits = width * length <= site.area.value();
    if (site.largest_rectangle_m) {
      fits = width <= site.largest_rectangle_m->first && length <= site.largest_rectangle_m->second;
    } else if (site.shape) {
      fits = rectangle_fits(*site.shape, width, length);
    }
    if (!fits) location.refused_kinds.push_back(position);
  }
}

double ProblemDeriver::least_area(const Location& location, std::size_t function,
                                  std::size_t position) const {
  const SpaceSlot& slot = problem_.functions[function].slots[position];
  const double size = problem_.fixed_size(location, function, position) +
                      slot.per_unit * location.placements[function].smallest;
  double least = unlimited_amount;
  for (std::size_t pool = 0; pool < problem_.pools.size(); ++pool) {
    const ProblemPool& alone = problem_.pools[pool];
    const ProblemKind& kind = problem_.kinds[alone.kind];
    const bool option = std::any_of(slot.options.begin(), slot.options.end(),
                                    [&](const SlotOption& one) { return one.kind == alone.kind; });
    if (alone.shared() || alone.users.front() != function || !option) continue;
    if (!has_kind(location, alone.kind)) continue;
    double area = alone_[pool] * size;
    if (kind.module_m2 > 0.0) area = kind.module_m2 * std::max(1.0, std::ceil(area / kind.module_m2 - 1e-6));
    least = std::min(least, area * (kind.indoor ? kind.gross_per_m2 : 1.0));
  }
  return least;
}

void ProblemDeriver::check_size(const Location& location, std::size_t function, Placement& placement) const {
  double indoor = 0.0;
  double outdoor = 0.0;
  const std::vector<SpaceSlot>& slots = problem_.functions[function].slots;
  for (std::size_t slot = 0; slot < slots.size(); ++slot) {
    const double area = least_area(location, function, slot);
    (problem_.kinds[slots[slot].options.front().kind].indoor ? indoor : outdoor) += area;
  }
  const Ground& ground = location.ground;
  const double floors = std::min(ground.largest_footprint * ground.floors, ground.largest_gfa);
  const bool inside_too_small = indoor > floors;
  if (!inside_too_small && outdoor <= ground.area) return;
  placement.refusal = Refusal::too_small;
  placement.needed_m2 = inside_too_small ? indoor : outdoor;
  placement.offered_m2 = inside_too_small ? floors : ground.area;
}

void ProblemDeriver::apply_locks() {
  for (const Lock& lock : case_.scenario.proposal.locks) {
    bool kept = false;
    for (Location& location : problem_.locations) {
      const bool temporary = location.making == Making::temporary;
      if (location.existing || location.id != lock.site || (temporary && lock.required)) continue;
      for (std::size_t f = 0; f < problem_.functions.size(); ++f) {
        if (problem_.functions[f].function != lock.function) continue;
        Placement& placement = location.placements[f];
        if (!lock.required) {
          if (placement.refusal == Refusal::none) placement.refusal = Refusal::locked_out;
          kept = true;
        } else if (placement.refusal == Refusal::none) {
          placement.required = true;
          placement.required_capacity = lock.capacity.value_or(0.0);
          kept = true;
          if (placement.required_capacity <= placement.largest) continue;
          tell("proposal_lock_too_large", {{"site", lock.site},
                                           {"function", problem_.functions[f].id},
                                           {"asked", placement.required_capacity},
                                           {"largest", placement.largest}});
        }
      }
    }
    if (kept) continue;
    tell("proposal_lock_impossible",
         {{"site", lock.site}, {"function", case_.scenario.catalogue.functions[lock.function].id}});
  }
}

}  // namespace voorzien
