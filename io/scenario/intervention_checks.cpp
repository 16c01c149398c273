// SPDX-License-Identifier: EUPL-1.2
#include "io/scenario/intervention_checks.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "io/json/report_unknown.hpp"
#include "io/scenario/scenario_names.hpp"

namespace voorzien::io {
namespace {

/// What is known of a facility while the interventions pass by.
struct Standing {
  std::optional<Year> from;
  std::optional<Year> until;
  std::set<FunctionIndex> functions;
};

std::map<std::string, Standing> all_facilities(const std::vector<ReadIntervention>& interventions,
                                               const Town& town) {
  std::map<std::string, Standing> facilities;
  for (const Facility& facility : town.facilities) {
    Standing standing{facility.open_from, facility.open_until, {}};
    for (const FacilityCapacity& capacity : facility.capacities) standing.functions.insert(capacity.function);
    facilities.emplace(facility.id, std::move(standing));
  }
  for (const ReadIntervention& read : interventions) {
    const auto* open = std::get_if<OpenFacility>(&read.intervention.action);
    if (open == nullptr) continue;
    Standing standing{read.intervention.year, open->until, {}};
    for (const FunctionCapacity& capacity : open->functions) standing.functions.insert(capacity.function);
    facilities.emplace(read.intervention.id, std::move(standing));
  }
  return facilities;
}

bool stands_open(const ReadIntervention& read, const std::string& id, const Standing& standing) {
  const Year year = read.intervention.year;
  if (standing.from && year < *standing.from) {
    read.facility.report(
        "facility_not_open_yet",
        {{"facility", id}, {"year", year_value(year)}, {"opens", year_value(*standing.from)}});
    return false;
  }
  if (standing.until && *standing.until < year) {
    read.facility.report(
        "facility_closed",
        {{"facility", id}, {"year", year_value(year)}, {"last", year_value(*standing.until)}});
    return false;
  }
  return true;
}

void apply(const ReadIntervention& read, const std::string& id, const FunctionCatalogue& catalogue,
           Standing& standing) {
  const Action& action = read.intervention.action;
  if (const auto* extension = std::get_if<ExtendFacility>(&action)) {
    for (const FunctionCapacity& added : extension->added) standing.functions.insert(added.function);
  } else if (const auto* conversion = std::get_if<ConvertCapacity>(&action)) {
    if (standing.functions.count(conversion->from.function) == 0)
      read.place.report("convert_absent_function",
                        {{"facility", id}, {"function", catalogue.functions[conversion->from.function].id}});
    standing.functions.insert(conversion->to.function);
  } else if (std::holds_alternative<CloseFacility>(action)) {
    standing.until = read.intervention.year - std::chrono::years(1);
  }
}

}  // namespace

void check_ids(const std::vector<ReadIntervention>& interventions, const Town& town) {
  std::set<std::string> seen;
  for (const ReadIntervention& read : interventions) {
    const std::string& id = read.intervention.id;
    if (id.empty()) continue;
    if (!seen.insert(id).second) read.place.report("duplicate_id", {{"id", id}});
    const bool opens = std::holds_alternative<OpenFacility>(read.intervention.action);
    const bool taken = std::any_of(town.facilities.begin(), town.facilities.end(),
                                   [&](const Facility& facility) { return facility.id == id; });
    if (opens && taken) read.place.report("facility_id_taken", {{"id", id}});
  }
}

void check_facilities(const std::vector<ReadIntervention>& interventions, const Scenario& scenario) {
  auto facilities = all_facilities(interventions, scenario.town);
  std::vector<std::string> ids;
  for (const auto& [id, standing] : facilities) ids.push_back(id);
  // A town that could not be read has been reported; its facilities are not unknown, only unread.
  const bool town_is_there = !scenario.town.neighbourhoods.empty();
  for (const ReadIntervention& read : interventions) {
    if (read.facility.kind() != JsonKind::text) continue;
    const auto id = read.facility.text(true);
    if (!id || id->empty()) continue;
    const auto found = facilities.find(*id);
    if (found == facilities.end()) {
      if (town_is_there) report_unknown(read.facility, "unknown_facility", *id, ids);
    } else if (stands_open(read, *id, found->second)) {
      apply(read, *id, scenario.catalogue, found->second);
    }
  }
}

}  // namespace voorzien::io
