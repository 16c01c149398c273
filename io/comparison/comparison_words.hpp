// SPDX-License-Identifier: EUPL-1.2
// The measures of a comparison and how they are told: the same in text, page and JSON.
#pragma once

#include <array>
#include <string>

#include "io/comparison/comparison.hpp"
#include "io/text/language.hpp"
#include "io/text/pattern.hpp"

namespace voorzien::io {

/// In what a measure is told.
enum class MeasureUnit { capacity, metres, square_metres, none };

struct TownMeasure {
  const char* name;  ///< in files; `label.compare.measure.<name>` in words
  std::optional<double> TownMeasures::*member;
  MeasureUnit unit;
};

inline constexpr std::array<TownMeasure, 11> town_measure_list{{
    {"need", &TownMeasures::need, MeasureUnit::capacity},
    {"supply", &TownMeasures::supply, MeasureUnit::capacity},
    {"shortfall", &TownMeasures::shortfall, MeasureUnit::capacity},
    {"met_within_reach", &TownMeasures::met_within, MeasureUnit::capacity},
    {"met_beyond_reach", &TownMeasures::met_beyond, MeasureUnit::capacity},
    {"unmet", &TownMeasures::unmet, MeasureUnit::capacity},
    {"mean_travel_m", &TownMeasures::mean_travel_m, MeasureUnit::metres},
    {"least_tenth", &TownMeasures::least_tenth, MeasureUnit::none},
    {"gini", &TownMeasures::gini, MeasureUnit::none},
    {"need_gfa_m2", &TownMeasures::need_gfa_m2, MeasureUnit::square_metres},
    {"supply_gfa_m2", &TownMeasures::supply_gfa_m2, MeasureUnit::square_metres},
}};

struct PlanMeasure {
  const char* name;  ///< as above
  std::optional<double> WrittenPlanTotals::*member;
  int decimals;
};

inline constexpr std::array<PlanMeasure, 9> plan_measure_list{{
    {"statutory_unmet", &WrittenPlanTotals::statutory_unmet, 2},
    {"other_unmet", &WrittenPlanTotals::other_unmet, 2},
    {"plan_travel_m", &WrittenPlanTotals::travel_m, 0},
    {"gfa_m2", &WrittenPlanTotals::gfa_m2, 0},
    {"outdoor_m2", &WrittenPlanTotals::outdoor_m2, 0},
    {"land_m2", &WrittenPlanTotals::land_m2, 0},
    {"plots", &WrittenPlanTotals::plots, 0},
    {"shared_spaces", &WrittenPlanTotals::shared_spaces, 0},
    {"complexity", &WrittenPlanTotals::complexity, 0},
}};

/// The measures whose difference is taken apart by driver.
bool is_driven(const TownMeasure& measure);

/// Key of a driver in files.
std::string_view name_of(Driver driver);

/// Decimals of a measure of a function.
int decimals_of(const TownMeasure& measure, const FacilityFunction& function);

class ComparisonWords {
 public:
  ComparisonWords(const Comparison& comparison, Language language)
      : comparison_(comparison), language_(language) {}

  [[nodiscard]] const Comparison& comparison() const { return comparison_; }
  [[nodiscard]] Language language() const { return language_; }
  /// The text of `label.compare.<key>`, filled.
  [[nodiscard]] std::string say(const std::string& key, const Values& values = {}) const;
  /// A number, or the word for unknown.
  [[nodiscard]] std::string amount(std::optional<double> value, int decimals) const;
  /// A difference with its sign; "=" where it rounds to nothing; the word for unknown.
  [[nodiscard]] std::string change(std::optional<double> from, std::optional<double> to, int decimals) const;
  [[nodiscard]] std::string signed_number(double value, int decimals) const;
  [[nodiscard]] std::string function_name(const ComparedFunction& function) const;
  [[nodiscard]] std::string unit_of(const TownMeasure& measure, const ComparedFunction& function) const;
  /// "Beste plan" or the name of the scenario.
  [[nodiscard]] std::string run_name(std::size_t run) const;
  [[nodiscard]] std::string last_year() const;
  /// The notes as sentences.
  [[nodiscard]] std::vector<std::string> notes() const;
  /// Whether anything about a function differs between any two runs in the last year.
  [[nodiscard]] bool differs(const ComparedFunction& function) const;

  /// Steps of a driver analysis that changed need, shortfall or the unmet of any function, by position.
  [[nodiscard]] std::vector<std::size_t> steps_that_matter(const ComparedDrivers& drivers) const;
  /// "Geen verschil door: normen, reizen."; empty when every step matters.
  [[nodiscard]] std::string idle_steps(const ComparedDrivers& drivers) const;

  /// A neighbourhood with its change in percentage points.
  struct Change {
    const ComparedPlace* place = nullptr;
    double points = 0.0;
  };
  /// Neighbourhoods whose change is more than rounding; the largest first, gains and losses apart.
  [[nodiscard]] std::vector<Change> changed(std::size_t run, bool gains) const;

 private:
  const Comparison& comparison_;
  Language language_;
};

/// The comparison in words for a terminal: what is compared, the table, who wins and loses, what drives it.
std::string comparison_text(const Comparison& comparison, Language language);

}  // namespace voorzien::io
