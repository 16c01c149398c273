// SPDX-License-Identifier: EUPL-1.2
#include <iostream>

#include "engine/balance/run.hpp"
#include "io/explanation/explanation_json.hpp"
#include "io/explanation/explanation_text.hpp"
#include "io/explanation/named_place.hpp"
#include "tools/voorzien/opened_run.hpp"
#include "tools/voorzien/reporting.hpp"
#include "tools/voorzien/verbs/verbs.hpp"

namespace voorzien::tool {
namespace {

/// What was asked, found in the scenario; throws with everything that is not known.
Question question_of(const ExplainOptions& options, const Scenario& scenario) {
  std::vector<io::Problem> problems;
  const auto neighbourhood = io::neighbourhood_called(options.neighbourhood, scenario.town, problems);
  const auto function = io::function_called(options.function, scenario.catalogue, problems);
  const int first = static_cast<int>(scenario.base_year);
  const int last = static_cast<int>(scenario.horizon_year);
  if (options.year < first || options.year > last) {
    problems.push_back({"explanation_year",
                        "",
                        {{"year", static_cast<double>(options.year)},
                         {"first_year", static_cast<double>(first)},
                         {"last_year", static_cast<double>(last)}}});
  }
  if (!problems.empty()) throw io::InputError(std::move(problems));
  return {*neighbourhood, *function, Year(options.year)};
}

}  // namespace

void explain_verb(const ExplainOptions& options, const Environment& environment, io::Language language) {
  Progress progress(environment.words_on_terminal, language);
  progress.step(0, 2, "read");
  const OpenedRun opened = open_run(options.directory, environment);
  const Question question = question_of(options, opened.loaded.scenario);
  progress.step(1, 2, "compute");
  const Scenario narrowed = narrowed_to(opened.loaded.scenario, question);
  const RunResult result = run(narrowed, environment.processors);
  io::Answer answer = io::answer_to(narrowed, result, question, environment.processors);
  io::check_against(answer, opened.written, options.directory.string());
  for (const io::WrittenPlanTotals& plan : opened.written.plans()) {
    if (plan.scenario.empty()) continue;
    const io::LoadedScenario planned = open_plan(opened, plan, environment);
    const Scenario seen = narrowed_to(planned.scenario, question);
    io::add_plan(answer, plan.id, seen, run(seen, environment.processors));
  }
  progress.clear();
  std::cout << (options.format == ExplanationFormat::json ? io::explanation_json(answer)
                                                          : io::explanation_text(answer, language));
}

}  // namespace voorzien::tool
