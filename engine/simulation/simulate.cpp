// SPDX-License-Identifier: EUPL-1.2
#include "engine/simulation/simulate.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "engine/simulation/facility_supply.hpp"
#include "engine/simulation/housing_programme.hpp"
#include "engine/simulation/year_value.hpp"

namespace voorzien {
namespace {

PopulationState base_population(const Town& town) {
  PopulationState state;
  for (const Neighbourhood& neighbourhood : town.neighbourhoods) {
    state.residents.push_back(neighbourhood.ages);
    std::optional<double> dwellings;
    if (neighbourhood.dwellings) dwellings = neighbourhood.dwellings->value();
    state.dwellings.push_back(dwellings);
  }
  return state;
}

/// Each neighbourhood's municipality as a number from 0.
std::vector<int> municipality_numbers(const Town& town) {
  std::map<std::string, int> numbers;
  std::vector<int> result;
  for (const Neighbourhood& neighbourhood : town.neighbourhoods) {
    const int next = static_cast<int>(numbers.size());
    result.push_back(numbers.try_emplace(neighbourhood.municipality, next).first->second);
  }
  return result;
}

std::optional<Persons> control_total_of(const Scenario& scenario, Year year) {
  const auto found = std::find_if(scenario.control_totals.begin(), scenario.control_totals.end(),
                                  [&](const ControlTotal& total) { return total.year == year; });
  if (found == scenario.control_totals.end()) return std::nullopt;
  return found->residents;
}

/// What will not count because of its date, known before the first year is run.
void warn_about_dates(const Scenario& scenario, std::vector<Message>& warnings) {
  for (const ControlTotal& total : scenario.control_totals) {
    if (total.year > scenario.base_year) continue;
    warnings.push_back(
        Message{"control_total_ignored",
                "",
                {{"year", year_value(total.year)}, {"base_year", year_value(scenario.base_year)}}});
  }
  for (const Intervention& intervention : scenario.interventions) {
    const bool builds = std::holds_alternative<BuildDwellings>(intervention.action) ||
                        std::holds_alternative<DemolishDwellings>(intervention.action);
    if (builds || intervention.year <= scenario.horizon_year) continue;
    warnings.push_back(Message{"intervention_after_horizon",
                               "",
                               {{"intervention", intervention.id},
                                {"year", year_value(intervention.year)},
                                {"horizon_year", year_value(scenario.horizon_year)}}});
  }
}

void warn_about_control_total(Year year, Persons wanted, const PopulationState& state,
                              std::vector<Message>& warnings) {
  MicroPersons present = 0;
  for (const Cohorts& cohorts : state.residents) present += cohorts.total();
  if (present == to_micro(wanted.value())) return;
  warnings.push_back(
      Message{"control_total_not_met", "", {{"year", year_value(year)}, {"residents", wanted.value()}}});
}

/// From 1 January of `year` to the next.
PopulationStep step_through(const Scenario& scenario, Year year, const PopulationState& state,
                            const std::vector<int>& municipality, std::vector<Message>& warnings) {
  const std::vector<HousingChange> housing = housing_change_in(scenario, year);
  for (Message& warning : demolition_warnings(scenario, year, state, housing)) {
    warnings.push_back(std::move(warning));
  }
  const Year next = year + std::chrono::years(1);
  const std::optional<Persons> control_total = control_total_of(scenario, next);
  PopulationStep step = advance(state, scenario.demography, housing, municipality, control_total);
  if (control_total) warn_about_control_total(next, *control_total, step.state, warnings);
  return step;
}

}  // namespace

Timeline simulate(const Scenario& scenario) {
  Timeline timeline;
  timeline.warnings = housing_warnings(scenario);
  warn_about_dates(scenario, timeline.warnings);
  const std::vector<int> municipality = municipality_numbers(scenario.town);
  FacilitySupply supply(scenario);
  PopulationStep step;
  step.state = base_population(scenario.town);
  for (Year year = scenario.base_year;; ++year) {
    supply.advance_to(year, timeline.warnings);
    YearState state;
    state.year = year;
    state.residents = step.state.residents;
    state.dwellings = step.state.dwellings;
    state.terms = std::move(step.terms);
    state.open = supply.open_in(year);
    timeline.years.push_back(std::move(state));
    if (year >= scenario.horizon_year) break;
    step = step_through(scenario, year, step.state, municipality, timeline.warnings);
  }
  timeline.facilities = supply.facilities();
  return timeline;
}

}  // namespace voorzien
