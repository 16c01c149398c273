// SPDX-License-Identifier: EUPL-1.2
#include "io/comparison/comparison_json.hpp"

#include "io/comparison/comparison_words.hpp"
#include "io/results/decimals.hpp"
#include "io/results/sections.hpp"
#include "io/results/version.hpp"

namespace voorzien::io {
namespace {

constexpr int decimals_of_shares = 4;

class ComparisonWriter {
 public:
  explicit ComparisonWriter(const Comparison& comparison) : comparison_(comparison) {}

  std::string write() {
    json_.begin_object();
    text_member(json_, "format", "voorzien-comparison/1");
    text_member(json_, "version", program_version());
    write_runs();
    json_.key("years");
    json_.begin_array(Layout::one_line);
    for (const Year year : comparison_.years) json_.integer(static_cast<int>(year));
    json_.end_array();
    write_notes();
    json_.key("functions");
    json_.begin_array();
    for (const ComparedFunction& function : comparison_.functions) write_function(function);
    json_.end_array();
    write_places();
    write_drivers();
    json_.end_object();
    return json_.take();
  }

 private:
  void amount(std::string_view key, const std::optional<double>& value, int decimals) {
    amount_member(json_, key, value, decimals);
  }

  void band(std::string_view key, const std::optional<Interval>& value) {
    bandwidth_member(json_, key, value, 0);
  }

  void write_totals(const std::optional<WrittenPlanTotals>& totals) {
    json_.key("plan_totals");
    if (!totals) return json_.null();
    json_.begin_object(Layout::one_line);
    for (const PlanMeasure& measure : plan_measure_list) {
      amount(measure.name, (*totals).*measure.member, measure.decimals);
    }
    band("present_value_eur", totals->present_value_eur);
    band("yearly_eur", totals->yearly_eur);
    amount("price_level_year", totals->price_level_year, 0);
    json_.end_object();
  }

  void write_runs() {
    json_.key("runs");
    json_.begin_array();
    for (const ComparedRun& run : comparison_.runs) {
      const Scenario& scenario = run.what.scenario;
      json_.begin_object();
      text_member(json_, "letter", run.letter);
      text_member(json_, "named", run.named);
      text_member(json_, "plan", run.plan);
      text_member(json_, "scenario", scenario.id);
      name_member(json_, "name", scenario.name);
      text_member(json_, "dataset", scenario.town.id);
      text_member(json_, "norms", scenario.norms.id);
      year_member(json_, "base_year", scenario.base_year);
      json_.key("residents");
      json_.begin_array(Layout::one_line);
      for (const Year year : comparison_.years) {
        const auto residents = residents_of(scenario, run.result, year);
        if (residents) {
          json_.decimal(*residents, decimals_of_persons);
        } else {
          json_.null();
        }
      }
      json_.end_array();
      write_totals(run.totals);
      json_.end_object();
    }
    json_.end_array();
  }

  void write_notes() {
    json_.key("notes");
    json_.begin_array();
    for (const Message& note : comparison_.notes) {
      json_.begin_object(Layout::one_line);
      text_member(json_, "code", note.code);
      json_.key("values");
      json_.begin_object();
      for (const auto& [key, value] : note.values) {
        json_.key(key);
        if (const auto* words = std::get_if<std::string>(&value)) {
          json_.text(*words);
        } else {
          json_.shortest(std::get<double>(value));
        }
      }
      json_.end_object();
      json_.end_object();
    }
    json_.end_array();
  }

  void write_function(const ComparedFunction& function) {
    const FacilityFunction& what = comparison_.function(function);
    json_.begin_object();
    text_member(json_, "id", function.id);
    name_member(json_, "name", what.name);
    text_member(json_, "unit", what.unit.id);
    json_.key("counted");
    bool counted = false;
    for (const std::size_t position : comparison_.counted) {
      counted |= &comparison_.functions[position] == &function;
    }
    json_.boolean(counted);
    json_.key("town");
    json_.begin_array();
    for (std::size_t run = 0; run < comparison_.runs.size(); ++run) {
      for (std::size_t year = 0; year < comparison_.years.size(); ++year) {
        const TownMeasures& measures = function.town[run][year];
        json_.begin_object(Layout::one_line);
        text_member(json_, "run", comparison_.runs[run].letter);
        year_member(json_, "year", comparison_.years[year]);
        for (const TownMeasure& measure : town_measure_list) {
          amount(measure.name, measures.*measure.member, decimals_of(measure, what));
        }
        json_.key("partial");
        json_.boolean(measures.partial);
        json_.end_object();
      }
    }
    json_.end_array();
    json_.end_object();
  }

  void write_place_functions(std::size_t place) {
    json_.key("functions");
    json_.begin_array();
    for (const ComparedFunction& function : comparison_.functions) {
      const int decimals = comparison_.function(function).unit.decimals;
      for (std::size_t run = 0; run < comparison_.runs.size(); ++run) {
        const NeighbourhoodMeasures& here = function.places[run][place];
        if (!here.need && !here.supply) continue;
        json_.begin_object(Layout::one_line);
        text_member(json_, "function", function.id);
        text_member(json_, "run", comparison_.runs[run].letter);
        amount("need", here.need, decimals);
        amount("supply", here.supply, decimals);
        amount("met_within_reach", here.met_within, decimals);
        amount("unmet", here.unmet, decimals);
        amount("served", here.served, decimals_of_shares);
        json_.end_object();
      }
    }
    json_.end_array();
  }

  void write_places() {
    json_.key("neighbourhoods");
    json_.begin_array();
    for (std::size_t i = 0; i < comparison_.places.size(); ++i) {
      const ComparedPlace& place = comparison_.places[i];
      json_.begin_object();
      text_member(json_, "id", place.id);
      text_member(json_, "name", place.name);
      json_.key("in");
      json_.begin_array(Layout::one_line);
      for (std::size_t run = 0; run < place.at.size(); ++run) {
        if (place.at[run]) json_.text(comparison_.runs[run].letter);
      }
      json_.end_array();
      json_.key("served");
      json_.begin_array(Layout::one_line);
      for (const std::optional<double>& served : place.served) {
        if (served) {
          json_.decimal(*served, decimals_of_shares);
        } else {
          json_.null();
        }
      }
      json_.end_array();
      write_place_functions(i);
      json_.end_object();
    }
    json_.end_array();
  }

  void write_step(const DriverStep& step, std::size_t run) {
    json_.begin_object();
    text_member(json_, "changed", name_of(step.driver));
    json_.key("functions");
    json_.begin_array();
    for (const ComparedFunction& function : comparison_.functions) {
      if (!function.at[run] || !function.at.front()) continue;
      const FacilityFunction& what = comparison_.function(function);
      const TownMeasures& measures = step.functions[*function.at.front()];
      json_.begin_object(Layout::one_line);
      text_member(json_, "function", function.id);
      for (const TownMeasure& measure : town_measure_list) {
        amount(measure.name, measures.*measure.member, decimals_of(measure, what));
      }
      json_.end_object();
    }
    json_.end_array();
    json_.end_object();
  }

  void write_drivers() {
    json_.key("drivers");
    json_.begin_array();
    for (const ComparedDrivers& drivers : comparison_.drivers) {
      json_.begin_object();
      text_member(json_, "from", comparison_.runs.front().letter);
      text_member(json_, "to", comparison_.runs[drivers.run].letter);
      year_member(json_, "year", comparison_.years.back());
      json_.key("steps");
      json_.begin_array();
      for (const DriverStep& step : drivers.steps) write_step(step, drivers.run);
      json_.end_array();
      json_.end_object();
    }
    json_.end_array();
  }

  const Comparison& comparison_;
  JsonStream json_;
};

}  // namespace

std::string comparison_json(const Comparison& comparison) { return ComparisonWriter(comparison).write(); }

}  // namespace voorzien::io
