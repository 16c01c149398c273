// SPDX-License-Identifier: EUPL-1.2
#include "io/scenario/site_checks.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "io/scenario/scenario_names.hpp"

namespace voorzien::io {
namespace {

/// Areas are rounded where plans are written.
constexpr double area_tolerance_m2 = 1.0;

/// What an intervention wants of the rooms of a kind, for functions the facility does not run itself.
struct WantedRooms {
  SquareMetres area;
  JsonNode place;  ///< the first space that asks for it
  std::vector<FunctionIndex> functions;
};

/// What a facility has of a kind.
struct KnownRooms {
  SquareMetres agreed;
  std::string without_consent;  ///< ids of rooms
  bool any = false;
};

class SiteChecker {
 public:
  SiteChecker(const std::vector<ReadIntervention>& interventions, const Scenario& scenario,
              std::vector<Message>& warnings)
      : interventions_(interventions), scenario_(scenario), warnings_(warnings) {}

  void check() {
    for (const ReadIntervention& read : interventions_) {
      if (const auto* open = std::get_if<OpenFacility>(&read.intervention.action)) {
        check_opening(read, *open);
      } else if (const auto* extension = std::get_if<ExtendFacility>(&read.intervention.action)) {
        check_extension(read, *extension);
      }
    }
  }

 private:
  [[nodiscard]] const Site* site_named(const std::string& id) const {
    const auto& sites = scenario_.town.sites;
    const auto found =
        std::find_if(sites.begin(), sites.end(), [&](const Site& site) { return site.id == id; });
    return found == sites.end() ? nullptr : &*found;
  }

  [[nodiscard]] const std::string& id_of(FunctionIndex function) const {
    return scenario_.catalogue.functions[function].id;
  }

  void check_opening(const ReadIntervention& read, const OpenFacility& open) {
    const Site* site = site_named(open.site);
    if (site == nullptr) return;
    check_site(read, *site, open.functions);
    if (site->kind != SiteKind::existing_building || !site->facility) return;
    const Facility& facility = scenario_.town.facilities[*site->facility];
    if (!is_closed(facility, read.intervention.year)) check_rooms(read, open.spaces, facility);
  }

  void check_extension(const ReadIntervention& read, const ExtendFacility& extension) {
    const Site* site = site_named(extension.site);
    if (site != nullptr) {
      check_site(read, *site, extension.added);
      const auto& facilities = scenario_.town.facilities;
      if (site->facility && facilities[*site->facility].id != extension.facility) {
        read.site.report("site_of_other_facility", {{"site", site->id},
                                                    {"facility", extension.facility},
                                                    {"other", facilities[*site->facility].id}});
      }
      return;  // on a site of its own it may build new rooms
    }
    for (const Facility& facility : scenario_.town.facilities) {
      if (facility.id == extension.facility) check_rooms(read, extension.spaces, facility);
    }
  }

  void check_site(const ReadIntervention& read, const Site& site,
                  const std::vector<FunctionCapacity>& functions) {
    const Year year = read.intervention.year;
    if (site.available_from && year < *site.available_from) {
      read.site.report(
          "site_not_available_yet",
          {{"site", site.id}, {"year", year_value(year)}, {"from", year_value(*site.available_from)}});
    }
    for (const FunctionCapacity& placed : functions) {
      const auto excluded =
          std::find_if(site.excluded.begin(), site.excluded.end(),
                       [&](const ExcludedFunction& other) { return other.function == placed.function; });
      const bool listed =
          std::find(site.allowed.begin(), site.allowed.end(), placed.function) != site.allowed.end();
      if (excluded == site.excluded.end() && (site.allowed.empty() || listed)) continue;
      warnings_.push_back({"site_keeps_function_out",
                           read.site.where(),
                           {{"intervention", read.intervention.id},
                            {"site", site.id},
                            {"function", id_of(placed.function)}}});
    }
  }

  /// Whether the facility has gone by then, in whatever order opening and closing are written.
  [[nodiscard]] bool is_closed(const Facility& facility, Year year) const {
    if (facility.open_until && *facility.open_until < year) return true;
    return std::any_of(interventions_.begin(), interventions_.end(), [&](const ReadIntervention& read) {
      const auto* closing = std::get_if<CloseFacility>(&read.intervention.action);
      return closing != nullptr && closing->facility == facility.id && read.intervention.year <= year;
    });
  }

  static std::set<FunctionIndex> own_functions(const Facility& facility) {
    std::set<FunctionIndex> own;
    for (const FacilityCapacity& capacity : facility.capacities) own.insert(capacity.function);
    return own;
  }

  /// What others than the facility itself want, by space kind.
  static std::map<std::string, WantedRooms> wanted_rooms(const ReadIntervention& read,
                                                         const std::vector<SharedSpace>& spaces,
                                                         const Facility& facility) {
    const auto own = own_functions(facility);
    std::map<std::string, WantedRooms> wanted;
    for (std::size_t i = 0; i < spaces.size(); ++i) {
      const SharedSpace& space = spaces[i];
      std::vector<FunctionIndex> others;
      for (const FunctionIndex function : space.shared_by) {
        if (own.count(function) == 0) others.push_back(function);
      }
      if (others.empty() || space.space_kind.empty()) continue;
      WantedRooms& rooms = wanted[space.space_kind];
      if (rooms.functions.empty()) rooms.place = read.spaces[i];
      rooms.area = rooms.area + space.area;
      rooms.functions.insert(rooms.functions.end(), others.begin(), others.end());
    }
    return wanted;
  }

  static KnownRooms known_rooms(const Facility& facility, const std::string& kind) {
    KnownRooms known;
    for (const Room& room : facility.rooms) {
      if (room.space_kind != kind) continue;
      known.any = true;
      if (room.consent == Consent::agreed) {
        known.agreed = known.agreed + room.area;
      } else {
        known.without_consent += (known.without_consent.empty() ? "" : ", ") + room.id;
      }
    }
    return known;
  }

  void check_rooms(const ReadIntervention& read, const std::vector<SharedSpace>& spaces,
                   const Facility& facility) {
    for (const auto& [kind, wanted] : wanted_rooms(read, spaces, facility)) {
      const KnownRooms known = known_rooms(facility, kind);
      if (!known.any) {
        warnings_.push_back(
            {"room_not_known",
             wanted.place.where(),
             {{"intervention", read.intervention.id}, {"facility", facility.id}, {"space_kind", kind}}});
        continue;
      }
      const bool enough = wanted.area.value() <= known.agreed.value() + area_tolerance_m2;
      if (enough) continue;
      const bool none = known.agreed <= SquareMetres(0.0);
      wanted.place.report(none ? "room_without_consent" : "room_agreed_too_small",
                          {{"facility", facility.id},
                           {"space_kind", kind},
                           {"function", id_of(wanted.functions.front())},
                           {"rooms", known.without_consent},
                           {"agreed", known.agreed.value()},
                           {"wanted", wanted.area.value()}});
    }
  }

  const std::vector<ReadIntervention>& interventions_;
  const Scenario& scenario_;
  std::vector<Message>& warnings_;
};

}  // namespace

void check_sites(const std::vector<ReadIntervention>& interventions, const Scenario& scenario,
                 std::vector<Message>& warnings) {
  SiteChecker(interventions, scenario, warnings).check();
}

}  // namespace voorzien::io
