// SPDX-License-Identifier: EUPL-1.2
#include "engine/simulation/facility_supply.hpp"

#include <algorithm>
#include <string>
#include <tuple>

#include "engine/simulation/year_value.hpp"

namespace voorzien {
namespace {

bool is_open(const Facility& facility, Year year) {
  const bool has_opened = !facility.open_from || *facility.open_from <= year;
  const bool has_not_closed = !facility.open_until || year <= *facility.open_until;
  return has_opened && has_not_closed;
}

/// A plan is as sure as the intervention says.
Provenance provenance_of_plan(const Intervention& intervention) { return intervention.provenance; }

Facility facility_from(const Intervention& intervention, const OpenFacility& action) {
  Facility facility;
  facility.id = intervention.id;
  facility.name = intervention.id;
  facility.at = action.at;
  facility.neighbourhood = action.neighbourhood;
  facility.open_from = intervention.year;
  facility.open_until = action.until;
  facility.status = provenance_of_plan(intervention).status;
  for (const FunctionCapacity& planned : action.functions) {
    FacilityCapacity capacity;
    capacity.function = planned.function;
    capacity.capacity = Interval::exactly(planned.capacity);
    capacity.provenance = provenance_of_plan(intervention);
    facility.capacities.push_back(capacity);
  }
  return facility;
}

FacilityCapacity* find_function(std::vector<FacilityCapacity>& capacities, FunctionIndex function) {
  const auto found = std::find_if(capacities.begin(), capacities.end(),
                                  [&](const FacilityCapacity& c) { return c.function == function; });
  return found == capacities.end() ? nullptr : &*found;
}

/// Adds to the function, which comes into being when the facility did not have it.
void add_capacity(std::vector<FacilityCapacity>& capacities, const FunctionCapacity& added,
                  const Intervention& intervention) {
  FacilityCapacity* present = find_function(capacities, added.function);
  if (present == nullptr) {
    FacilityCapacity capacity;
    capacity.function = added.function;
    capacity.capacity = Interval::exactly(added.capacity);
    capacity.provenance = provenance_of_plan(intervention);
    capacities.push_back(capacity);
  } else if (present->capacity) {
    *present->capacity += Interval::exactly(added.capacity);
  }
}

Interval less(const Interval& capacity, double taken) {
  return {std::max(0.0, capacity.low - taken), std::max(0.0, capacity.mid - taken),
          std::max(0.0, capacity.high - taken)};
}

/// The facility an intervention changes; none for those that change no facility.
const std::string* facility_changed_by(const Action& action) {
  if (const auto* extend = std::get_if<ExtendFacility>(&action)) return &extend->facility;
  if (const auto* convert = std::get_if<ConvertCapacity>(&action)) return &convert->facility;
  if (const auto* close = std::get_if<CloseFacility>(&action)) return &close->facility;
  return nullptr;
}

}  // namespace

FacilitySupply::FacilitySupply(const Scenario& scenario)
    : scenario_(scenario), facilities_(scenario.town.facilities) {
  for (const Intervention& intervention : scenario.interventions) {
    if (const auto* open = std::get_if<OpenFacility>(&intervention.action)) {
      facilities_.push_back(facility_from(intervention, *open));
    }
  }
  std::stable_sort(facilities_.begin(), facilities_.end(),
                   [](const Facility& a, const Facility& b) { return a.id < b.id; });
  capacities_.reserve(facilities_.size());
  for (const Facility& facility : facilities_) capacities_.push_back(facility.capacities);
}

std::optional<std::size_t> FacilitySupply::find(const std::string& id) const {
  const auto found = std::lower_bound(facilities_.begin(), facilities_.end(), id,
                                      [](const Facility& f, const std::string& key) { return f.id < key; });
  if (found == facilities_.end() || found->id != id) return std::nullopt;
  return static_cast<std::size_t>(found - facilities_.begin());
}

void FacilitySupply::advance_to(Year year, std::vector<Message>& warnings) {
  const std::vector<Intervention>& interventions = scenario_.interventions;
  for (; next_intervention_ < interventions.size(); ++next_intervention_) {
    if (interventions[next_intervention_].year > year) return;
    apply(interventions[next_intervention_], warnings);
  }
}

void FacilitySupply::apply(const Intervention& intervention, std::vector<Message>& warnings) {
  const std::string* id = facility_changed_by(intervention.action);
  if (id == nullptr) return;
  const std::optional<std::size_t> facility = find(*id);
  if (!facility) {
    warnings.push_back(
        Message{"unknown_facility", "", {{"intervention", intervention.id}, {"facility", *id}}});
    return;
  }
  if (!is_open(facilities_[*facility], intervention.year)) {
    warnings.push_back(Message{
        "facility_not_open",
        "",
        {{"intervention", intervention.id}, {"facility", *id}, {"year", year_value(intervention.year)}}});
  }
  if (const auto* extension = std::get_if<ExtendFacility>(&intervention.action)) {
    extend(*facility, *extension, intervention, warnings);
  } else if (const auto* conversion = std::get_if<ConvertCapacity>(&intervention.action)) {
    convert(*facility, *conversion, intervention, warnings);
  } else {
    const Year last = intervention.year - std::chrono::years(1);
    std::optional<Year>& until = facilities_[*facility].open_until;
    until = until ? std::min(*until, last) : last;
  }
}

void FacilitySupply::extend(std::size_t facility, const ExtendFacility& action,
                            const Intervention& intervention, std::vector<Message>& warnings) {
  std::vector<FacilityCapacity>& capacities = capacities_[facility];
  for (const FunctionCapacity& added : action.added) {
    const FacilityCapacity* present = find_function(capacities, added.function);
    if (present != nullptr && !present->capacity) {
      warnings.push_back(Message{"extend_unknown_capacity",
                                 "",
                                 {{"intervention", intervention.id},
                                  {"facility", action.facility},
                                  {"function", scenario_.catalogue.functions[added.function].id}}});
    }
    add_capacity(capacities, added, intervention);
  }
}

void FacilitySupply::convert(std::size_t facility, const ConvertCapacity& action,
                             const Intervention& intervention, std::vector<Message>& warnings) {
  std::vector<FacilityCapacity>& capacities = capacities_[facility];
  FacilityCapacity* from = find_function(capacities, action.from.function);
  const std::string& function = scenario_.catalogue.functions[action.from.function].id;
  if (from != nullptr && !from->capacity) {
    warnings.push_back(
        Message{"convert_unknown_capacity",
                "",
                {{"intervention", intervention.id}, {"facility", action.facility}, {"function", function}}});
  } else {
    const double present = from == nullptr ? 0.0 : from->capacity->mid;
    if (action.from.capacity > present) {
      warnings.push_back(Message{"convert_exceeds_capacity",
                                 "",
                                 {{"intervention", intervention.id},
                                  {"facility", action.facility},
                                  {"function", function},
                                  {"converted", action.from.capacity},
                                  {"present", present}}});
    }
    if (from != nullptr) {
      from->capacity = less(*from->capacity, action.from.capacity);
      if (from->capacity->high <= 0.0) capacities.erase(capacities.begin() + (from - capacities.data()));
    }
  }
  add_capacity(capacities, action.to, intervention);
}

std::vector<OpenFunction> FacilitySupply::open_in(Year year) const {
  std::vector<OpenFunction> open;
  for (std::size_t facility = 0; facility < facilities_.size(); ++facility) {
    if (!is_open(facilities_[facility], year)) continue;
    const bool made_up = facilities_[facility].status == Status::illustrative;
    for (const FacilityCapacity& capacity : capacities_[facility]) {
      open.push_back({FacilityIndex(facility), capacity.function, capacity.capacity,
                      made_up ? Status::illustrative : capacity.provenance.status});
    }
  }
  std::stable_sort(open.begin(), open.end(), [](const OpenFunction& a, const OpenFunction& b) {
    return std::tie(a.function, a.facility) < std::tie(b.function, b.facility);
  });
  return open;
}

}  // namespace voorzien
