// SPDX-License-Identifier: EUPL-1.2
#include "io/comparison/comparison_words.hpp"

#include <algorithm>
#include <cmath>

#include "io/results/decimals.hpp"
#include "io/results/finding_text.hpp"
#include "io/summary/proposal_words.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/number.hpp"
#include "io/text/render.hpp"

namespace voorzien::io {
namespace {

/// Below this a share has not changed for anybody.
constexpr double least_points = 0.05;

}  // namespace

bool is_driven(const TownMeasure& measure) {
  return measure.member == &TownMeasures::need || measure.member == &TownMeasures::shortfall ||
         measure.member == &TownMeasures::unmet;
}

std::string_view name_of(Driver driver) {
  switch (driver) {
    case Driver::people:
      return "people";
    case Driver::norms:
      return "norms";
    case Driver::facilities:
      return "facilities";
    case Driver::travel:
      return "travel";
    case Driver::plan:
      break;
  }
  return "plan";
}

int decimals_of(const TownMeasure& measure, const FacilityFunction& function) {
  if (measure.unit == MeasureUnit::none) return 2;
  return measure.unit == MeasureUnit::capacity ? function.unit.decimals : 0;
}

std::string ComparisonWords::say(const std::string& key, const Values& values) const {
  return fill(text("label.compare." + key, language_), values, language_);
}

std::string ComparisonWords::amount(std::optional<double> value, int decimals) const {
  return value ? number(*value, decimals, language_) : text("label.unknown", language_);
}

std::string ComparisonWords::signed_number(double value, int decimals) const {
  const std::string size = number(std::abs(value), decimals, language_);
  if (size == number(0.0, decimals, language_)) return "=";
  return (value > 0.0 ? "+" : "−") + size;
}

std::string ComparisonWords::change(std::optional<double> from, std::optional<double> to,
                                    int decimals) const {
  return from && to ? signed_number(*to - *from, decimals) : text("label.unknown", language_);
}

std::string ComparisonWords::function_name(const ComparedFunction& function) const {
  return in(comparison_.function(function).name, language_);
}

std::string ComparisonWords::unit_of(const TownMeasure& measure, const ComparedFunction& function) const {
  if (measure.unit == MeasureUnit::metres) return text("label.unit.m", language_);
  if (measure.unit == MeasureUnit::square_metres) return text("label.unit.gfa_m2", language_);
  if (measure.unit == MeasureUnit::none) return say("no_unit");
  return in(comparison_.function(function).unit.name, language_);
}

std::string ComparisonWords::run_name(std::size_t run) const {
  const ComparedRun& one = comparison_.runs[run];
  const std::string name = in(one.what.scenario.name, language_);
  const std::string shown = name.empty() ? one.what.scenario.id : name;
  // The scenario of a plan already has the plan in its name.
  return shown;
}

std::string ComparisonWords::last_year() const {
  return std::to_string(static_cast<int>(comparison_.years.back()));
}

std::vector<std::string> ComparisonWords::notes() const {
  std::vector<std::string> sentences;
  for (const Message& note : comparison_.notes) {
    sentences.push_back(what(note, MessageKind::warning, language_));
  }
  return sentences;
}

bool ComparisonWords::differs(const ComparedFunction& function) const {
  const std::size_t last = comparison_.years.size() - 1;
  return std::any_of(town_measure_list.begin(), town_measure_list.end(), [&](const TownMeasure& measure) {
    const int decimals = decimals_of(measure, comparison_.function(function));
    const std::string first = amount(function.town.front()[last].*measure.member, decimals);
    return std::any_of(function.town.begin() + 1, function.town.end(),
                       [&](const auto& run) { return amount(run[last].*measure.member, decimals) != first; });
  });
}

std::vector<std::size_t> ComparisonWords::steps_that_matter(const ComparedDrivers& drivers) const {
  std::vector<std::size_t> matter;
  const std::size_t last = comparison_.years.size() - 1;
  for (std::size_t step = 0; step < drivers.steps.size(); ++step) {
    const bool matters = std::any_of(
        comparison_.functions.begin(), comparison_.functions.end(), [&](const ComparedFunction& function) {
          if (!function.at.front()) return false;
          const TownMeasures& before = step == 0 ? function.town.front()[last]
                                                 : drivers.steps[step - 1].functions[*function.at.front()];
          const TownMeasures& after = drivers.steps[step].functions[*function.at.front()];
          return std::any_of(
              town_measure_list.begin(), town_measure_list.end(), [&](const TownMeasure& measure) {
                const int decimals = decimals_of(measure, comparison_.function(function));
                return is_driven(measure) &&
                       change(before.*measure.member, after.*measure.member, decimals) != "=" &&
                       amount(before.*measure.member, decimals) != amount(after.*measure.member, decimals);
              });
        });
    if (matters) matter.push_back(step);
  }
  return matter;
}

std::string ComparisonWords::idle_steps(const ComparedDrivers& drivers) const {
  const std::vector<std::size_t> matter = steps_that_matter(drivers);
  std::vector<std::string> idle;
  for (std::size_t step = 0; step < drivers.steps.size(); ++step) {
    if (std::find(matter.begin(), matter.end(), step) != matter.end()) continue;
    idle.push_back(say("driver." + std::string(name_of(drivers.steps[step].driver))));
  }
  return idle.empty() ? std::string() : say("drivers_idle", {{"steps", in_a_row(idle, language_)}});
}

std::vector<ComparisonWords::Change> ComparisonWords::changed(std::size_t run, bool gains) const {
  std::vector<Change> changes;
  for (const ComparedPlace& place : comparison_.places) {
    const auto points = served_change(place, run);
    if (!points || std::abs(*points) < least_points) continue;
    if ((*points > 0.0) == gains) changes.push_back({&place, *points});
  }
  std::stable_sort(changes.begin(), changes.end(),
                   [](const Change& a, const Change& b) { return std::abs(a.points) > std::abs(b.points); });
  return changes;
}

}  // namespace voorzien::io
