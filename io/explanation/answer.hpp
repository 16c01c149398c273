// SPDX-License-Identifier: EUPL-1.2
// Everything that is known about one number: terms, facilities, interventions and plans. The text and the
// JSON of `voorzien explain` are two ways of telling it.
#pragma once

#include <string>
#include <vector>

#include "engine/explanation/intervention_effects.hpp"
#include "engine/explanation/need_terms.hpp"
#include "engine/explanation/supply_terms.hpp"
#include "io/outcome/written_result.hpp"

namespace voorzien::io {

/// The same question under a plan of the proposal.
struct AnswerUnderPlan {
  std::string id;
  AnswerFigures figures;
  std::optional<double> area_supply;
  std::vector<Intervention> interventions;  ///< of the plan, for this function, up to the year; by year
};

struct Answer {
  const Scenario& scenario;  ///< narrowed_to the question
  const RunResult& result;   ///< its run
  Question question;
  AnswerFigures figures;
  NeedTerms need;
  SupplyTerms supply;
  InterventionEffects effects;
  bool distribution_written = false;  ///< results.json holds the distribution of this year
  std::vector<AnswerUnderPlan> plans;

  [[nodiscard]] const FacilityFunction& function() const {
    return scenario.catalogue.functions[question.function];
  }
  [[nodiscard]] const Neighbourhood& neighbourhood() const {
    return scenario.town.neighbourhoods[question.neighbourhood];
  }
  [[nodiscard]] const FunctionBalance& balance() const { return result.functions[question.function]; }
  [[nodiscard]] std::size_t year() const { return position_in_series(scenario.base_year, question.year); }
};

/// The answer without plans. `narrowed` is narrowed_to(…, question) and `result` its run; both must outlive
/// the answer.
Answer answer_to(const Scenario& narrowed, const RunResult& result, const Question& question, int threads);

/// Adds what a plan makes of it. `planned` is the narrowed scenario of the plan and `result` its run.
void add_plan(Answer& answer, const std::string& id, const Scenario& planned, const RunResult& result);

/// Holds the answer against what the run wrote and notes what was written. Throws InputError with every
/// number that differs: then the directory was changed after the run, and nothing may be explained.
void check_against(Answer& answer, const WrittenResult& written, const std::string& directory);

}  // namespace voorzien::io
