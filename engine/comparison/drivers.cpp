// SPDX-License-Identifier: EUPL-1.2
#include "engine/comparison/drivers.hpp"

#include <algorithm>

namespace voorzien {
namespace {

bool builds_homes(const Intervention& intervention) {
  return std::holds_alternative<BuildDwellings>(intervention.action) ||
         std::holds_alternative<DemolishDwellings>(intervention.action);
}

/// Which part of a scenario an intervention belongs to.
Driver part_of(const ComparedCase& owner, const Intervention& intervention) {
  if (builds_homes(intervention)) return Driver::people;
  return owner.planned.count(intervention.id) > 0 ? Driver::plan : Driver::facilities;
}

template <class Things>
bool same_ids(const Things& one, const Things& other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](const auto& a, const auto& b) { return a.id == b.id; });
}

}  // namespace

const std::vector<Driver>& drivers() {
  static const std::vector<Driver> order = {Driver::people, Driver::norms, Driver::facilities, Driver::travel,
                                            Driver::plan};
  return order;
}

bool can_be_mixed(const Scenario& one, const Scenario& other) {
  return one.base_year == other.base_year && same_ids(one.town.neighbourhoods, other.town.neighbourhoods) &&
         same_ids(one.catalogue.functions, other.catalogue.functions);
}

Scenario mixed(const ComparedCase& from, const ComparedCase& to, Driver last) {
  Scenario mix = from.scenario;
  const Scenario& other = to.scenario;
  if (last >= Driver::people) {
    mix.town.neighbourhoods = other.town.neighbourhoods;
    mix.town.districts = other.town.districts;
    mix.town.residence_points = other.town.residence_points;
    mix.demography = other.demography;
    mix.control_totals = other.control_totals;
  }
  if (last >= Driver::norms) mix.norms = other.norms;
  if (last >= Driver::facilities) {
    mix.town.facilities = other.town.facilities;
    mix.town.supply_knowledge = other.town.supply_knowledge;
    mix.catalogue = other.catalogue;
  }
  if (last >= Driver::travel) mix.travel = other.travel;
  mix.interventions.clear();
  for (const Intervention& intervention : from.scenario.interventions) {
    if (part_of(from, intervention) > last) mix.interventions.push_back(intervention);
  }
  for (const Intervention& intervention : other.interventions) {
    if (part_of(to, intervention) <= last) mix.interventions.push_back(intervention);
  }
  std::stable_sort(mix.interventions.begin(), mix.interventions.end(),
                   [](const Intervention& a, const Intervention& b) { return a.year < b.year; });
  return mix;
}

std::vector<DriverStep> driver_steps(const ComparedCase& from, const ComparedCase& to, Year year,
                                     int threads) {
  std::vector<DriverStep> steps;
  for (const Driver driver : drivers()) {
    const Scenario mix = mixed(from, to, driver);
    const RunResult result = run(mix, threads);
    DriverStep step;
    step.driver = driver;
    for (std::size_t i = 0; i < mix.catalogue.functions.size(); ++i) {
      step.functions.push_back(town_measures(mix, result, FunctionIndex(i), year));
    }
    steps.push_back(std::move(step));
  }
  return steps;
}

}  // namespace voorzien
