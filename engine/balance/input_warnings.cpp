// SPDX-License-Identifier: EUPL-1.2
#include "engine/balance/input_warnings.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace voorzien {
namespace {

/// Facilities of a function, and those of which something holds.
struct Tally {
  std::size_t all = 0;
  std::size_t postcode_4 = 0;
  std::size_t postcode_6 = 0;
  std::size_t assumed = 0;
};

std::vector<Tally> tally(const Scenario& scenario) {
  std::vector<Tally> tallies(scenario.catalogue.functions.size());
  for (const Facility& facility : scenario.town.facilities) {
    for (const FacilityCapacity& one : facility.capacities) {
      Tally& counts = tallies[one.function];
      ++counts.all;
      if (facility.place_from == PlaceFrom::postcode_4) ++counts.postcode_4;
      if (facility.place_from == PlaceFrom::postcode_6) ++counts.postcode_6;
      if (one.capacity && one.provenance.status == Status::assumption) ++counts.assumed;
    }
  }
  return tallies;
}

void warn_of_facilities(const Scenario& scenario, std::vector<Message>& warnings) {
  const std::vector<Tally> tallies = tally(scenario);
  for (std::size_t i = 0; i < tallies.size(); ++i) {
    const auto tell = [&](const char* code, std::size_t count) {
      if (count == 0) return;
      warnings.push_back({code,
                          "",
                          {{"function", scenario.catalogue.functions[i].id},
                           {"count", static_cast<double>(count)},
                           {"all", static_cast<double>(tallies[i].all)}}});
    };
    tell("facility_places_postcode_4", tallies[i].postcode_4);
    tell("facility_places_postcode_6", tallies[i].postcode_6);
    tell("facility_capacity_assumed", tallies[i].assumed);
  }
}

bool any_norm_per_district(const Scenario& scenario) {
  return std::any_of(scenario.norms.by_function.begin(), scenario.norms.by_function.end(),
                     [](const auto& norm) {
                       if (!norm || !norm->need) return false;
                       const auto* presence = std::get_if<PresenceNeed>(&*norm->need);
                       return presence != nullptr && presence->per == Scale::district;
                     });
}

/// Where the level above the areas is the municipality itself, a norm per district counts it as one.
void warn_of_one_district(const Scenario& scenario, std::vector<Message>& warnings) {
  const Town& town = scenario.town;
  if (town.districts.size() != 1 || town.neighbourhoods.size() < 2 || !any_norm_per_district(scenario))
    return;
  const std::string& district = town.districts.front().id;
  const auto is_within = [&](const Neighbourhood& one) { return one.municipality == district; };
  const bool is_whole =
      district == town.id || std::all_of(town.neighbourhoods.begin(), town.neighbourhoods.end(), is_within);
  if (!is_whole) return;
  warnings.push_back({"districts_not_given",
                      "",
                      {{"count", static_cast<double>(town.neighbourhoods.size())}, {"place", town.name.nl}}});
}

}  // namespace

std::vector<Message> input_warnings(const Scenario& scenario) {
  std::vector<Message> warnings;
  warn_of_one_district(scenario, warnings);
  warn_of_facilities(scenario, warnings);
  return warnings;
}

}  // namespace voorzien
