// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <iostream>

#include "engine/proposal/derive_problem.hpp"
#include "engine/proposal/why_not.hpp"
#include "io/problem/near_names.hpp"
#include "io/summary/why_not_summary.hpp"
#include "tools/voorzien/load_case.hpp"
#include "tools/voorzien/proposing.hpp"
#include "tools/voorzien/reporting.hpp"
#include "tools/voorzien/verbs.hpp"

namespace voorzien::tool {
namespace {

std::filesystem::path inputs_of(const std::filesystem::path& directory) {
  const std::filesystem::path scenario = directory / "inputs" / "scenario.json";
  std::error_code ignored;
  const bool is_result = std::filesystem::exists(directory / "manifest.json", ignored) &&
                         std::filesystem::exists(scenario, ignored);
  if (!is_result) throw io::InputError({{"not_a_result", "", {{"directory", directory.string()}}}});
  return scenario;
}

/// The problem that a name is not known: the known names that resemble it, or else all.
io::Problem unknown_name(const char* code, const std::string& name, const std::vector<std::string>& known) {
  const std::vector<std::string> near = io::near_names(name, known);
  return {code, "", {{"name", name}, {"known", io::joined(near.empty() ? known : near)}}};
}

/// What was asked, found in the scenario; throws with every name that is not known.
io::WhyNotQuestion question_of(const WhyNotOptions& options, const Scenario& scenario) {
  std::vector<io::Problem> problems;
  std::vector<std::string> sites;
  for (const Site& site : scenario.town.sites) sites.push_back(site.id);
  std::vector<std::string> functions;
  for (const FunctionIndex function : scenario.proposal.functions) {
    functions.push_back(scenario.catalogue.functions[function].id);
  }
  const auto site = std::find(sites.begin(), sites.end(), options.site);
  const auto function = std::find(functions.begin(), functions.end(), options.function);
  if (site == sites.end()) problems.push_back(unknown_name("why_not_unknown_site", options.site, sites));
  if (function == functions.end()) {
    problems.push_back(unknown_name("why_not_unknown_function", options.function, functions));
  }
  if (!problems.empty()) throw io::InputError(std::move(problems));
  return {scenario.town.sites[static_cast<std::size_t>(site - sites.begin())],
          scenario.proposal.functions[static_cast<std::size_t>(function - functions.begin())]};
}

/// The problem in which forcing means at least so much.
ProposalProblem asking_for(ProposalProblem problem, const io::WhyNotQuestion& question, double capacity) {
  for (Location& location : problem.locations) {
    const bool temporary = location.making == Making::temporary;
    if (location.existing || temporary || location.id != question.site.id) continue;
    for (std::size_t f = 0; f < problem.functions.size(); ++f) {
      if (problem.functions[f].function == question.function) {
        location.placements[f].required_capacity = capacity;
      }
    }
  }
  return problem;
}

WhyNot answer_of(const WhyNotOptions& options, const ProposalCase& what, const io::WhyNotQuestion& question,
                 const RunResult& baseline) {
  const ProposalSettings& settings = what.scenario.proposal;
  const ProposalProblem problem = derive_problem(what, baseline);
  const std::vector<PlanLevel> order = level_order(settings, build_programme(problem));
  SearchSettings search;
  search.tolerance = settings.tolerance;
  search.gap = settings.gap;
  // The same share of the work as the run gave its best plan, so that it is the same plan.
  Budget for_best = budget_of(settings).part(
      static_cast<std::int64_t>(best_plan_share * static_cast<double>(settings.steps)));
  const SolvedPlan best = search_plan(problem, order, search, for_best);
  Budget for_forced = budget_of(settings).part(settings.steps / 2);
  if (!options.capacity) {
    return why_not(problem, best, options.site, question.function, search, for_forced);
  }
  return why_not(asking_for(problem, question, *options.capacity), best, options.site, question.function,
                 search, for_forced);
}

}  // namespace

void why_not_verb(const WhyNotOptions& options, const Environment& environment, io::Language language) {
  Progress progress(environment.words_on_terminal, language);
  progress.step(0, 3, "read");
  const io::LoadedScenario loaded = load_case(inputs_of(options.directory), environment);
  if (loaded.scenario.proposal.functions.empty()) {
    throw io::InputError({{"result_without_proposal", "", {{"directory", options.directory.string()}}}});
  }
  const io::WhyNotQuestion question = question_of(options, loaded.scenario);
  progress.step(1, 3, "compute");
  const RunResult baseline = run(loaded.scenario, environment.processors);
  progress.step(2, 3, "price");
  const ProposalCase what = io::proposal_case(loaded);
  const WhyNot answer = answer_of(options, what, question, baseline);
  progress.clear();
  std::cout << io::why_not_summary(what, question, answer, language);
}

}  // namespace voorzien::tool
