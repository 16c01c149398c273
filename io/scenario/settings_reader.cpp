// SPDX-License-Identifier: EUPL-1.2
#include "io/scenario/settings_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "io/catchment/measure_text.hpp"
#include "io/scenario/scenario_names.hpp"

namespace voorzien::io {
namespace {

/// A year within the scenario's years, later than the one before it; year 0 stands for none.
std::optional<Year> read_rising_year(const JsonNode& node, const Scenario& scenario, Year before) {
  const auto year = read_year(node);
  if (!year) return std::nullopt;
  if (before != Year(0) && *year <= before) {
    node.report("years_not_rising", {{"year", year_value(*year)}, {"before", year_value(before)}});
    return std::nullopt;
  }
  if (!is_within(node, *year, scenario)) return std::nullopt;
  return year;
}

void read_phases(const JsonNode& node, Scenario& scenario) {
  for (const JsonNode& element : node.elements()) {
    const Year before = scenario.phases.empty() ? Year(0) : scenario.phases.back();
    if (const auto year = read_rising_year(element, scenario, before)) scenario.phases.push_back(*year);
  }
}

void read_control_totals(const JsonNode& node, Scenario& scenario) {
  for (const JsonNode& element : node.elements()) {
    JsonObject object(element);
    const Year before = scenario.control_totals.empty() ? Year(0) : scenario.control_totals.back().year;
    const auto year = read_rising_year(object.required("year"), scenario, before);
    const auto residents = object.required("residents").number(plausible_above_zero);
    if (year && residents) scenario.control_totals.push_back({*year, Persons(*residents)});
  }
}

void read_travel(LayeredObject travel, TravelSettings& settings) {
  if (travel.empty()) return;
  settings.mode = read_choice(travel.optional("mode"), travel_mode_names).value_or(settings.mode);
  // The reach of a norm is in metres, so travel is too.
  static_cast<void>(travel.optional("cost").choice({"m"}));
  settings.detour_factor =
      travel.optional("detour_factor").number({1.0, most_of_anything}).value_or(settings.detour_factor);
}

/// Absent or null: those every run has.
void read_access_measures(const JsonNode& node, Scenario& scenario) {
  if (!node.present()) return;
  scenario.access_measures.clear();
  for (const JsonNode& element : node.elements()) {
    const auto text = element.text();
    if (!text) continue;
    ReadMeasure read = measure_from(*text);
    if (!read.measure) {
      const char* const code = read.fault == MeasureFault::lacking          ? "access_measure_lacks"
                               : read.fault == MeasureFault::unusable_decay ? "access_measure_decay"
                                                                            : "access_measure_not_understood";
      element.report(code, {{"measure", *text}, {"part", read.wrong}});
      continue;
    }
    const auto same = [&](const AskedMeasure& other) { return other.name == read.measure->name; };
    if (std::any_of(scenario.access_measures.begin(), scenario.access_measures.end(), same)) {
      element.report("access_measure_twice", {{"measure", read.measure->name}});
    } else {
      scenario.access_measures.push_back(std::move(*read.measure));
    }
  }
}

}  // namespace

void read_settings(LayeredObject& root, Scenario& scenario) {
  const auto base = read_year(root.required("base_year"));
  const JsonNode horizon_node = root.required("horizon_year");
  const auto horizon = read_year(horizon_node);
  if (base && horizon && *horizon < *base)
    horizon_node.report("horizon_before_base",
                        {{"horizon", year_value(*horizon)}, {"base", year_value(*base)}});
  const bool sensible = base && horizon && *base <= *horizon;
  scenario.base_year = sensible ? *base : Year(0);
  scenario.horizon_year = sensible ? *horizon : Year(0);
  read_phases(root.optional("phases"), scenario);
  scenario.seed = root.optional("seed").natural_number().value_or(scenario.seed);
  read_travel(root.layered("travel"), scenario.travel);
  read_access_measures(root.optional("access_measures"), scenario);
}

void read_demography_settings(LayeredObject& root, const Run& run) {
  static_cast<void>(root.required("demography"));
  LayeredObject settings = root.layered("demography");
  Scenario& scenario = run.loaded.scenario;
  if (settings.empty()) return;
  scenario.demography = read_rates(settings.required("rates"), run);
  if (const auto dilution = settings.optional("dilution_per_year").number({0.0, 0.1}))
    scenario.demography.dilution_per_year = *dilution;
  read_control_totals(settings.optional("control_totals"), scenario);
}

void check_base_year(LayeredObject& root, const Scenario& scenario) {
  const Year described = scenario.town.reference_year;
  // Year 0: the town or the settings could not be read, which has been reported.
  if (described == Year(0) || scenario.base_year == Year(0) || described == scenario.base_year) return;
  root.optional("base_year")
      .report("base_year_differs",
              {{"base", year_value(scenario.base_year)}, {"described", year_value(described)}});
}

}  // namespace voorzien::io
