// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>
#include <iostream>

#include "engine/proposal/derive_problem.hpp"
#include "engine/proposal/why_not.hpp"
#include "io/problem/called.hpp"
#include "io/summary/proposal_words.hpp"
#include "io/summary/why_not_summary.hpp"
#include "tools/voorzien/load_case.hpp"
#include "tools/voorzien/opened_run.hpp"
#include "tools/voorzien/proposing.hpp"
#include "tools/voorzien/reporting.hpp"
#include "tools/voorzien/verbs/verbs.hpp"

namespace voorzien::tool {
namespace {

/// What was asked, found in the scenario by id or name; throws with every name that is not known.
io::WhyNotQuestion question_of(const WhyNotOptions& options, const Scenario& scenario) {
  std::vector<io::Problem> problems;
  std::vector<io::Callings> sites;
  for (const Site& site : scenario.town.sites) {
    sites.push_back({site.id, site.name.nl, io::short_name(site.name.nl), site.name.en});
  }
  std::vector<io::Callings> functions;
  for (const FunctionIndex index : scenario.proposal.functions) {
    const FacilityFunction& one = scenario.catalogue.functions[index];
    functions.push_back({one.id, one.name.nl, io::short_name(one.name.nl), one.name.en, one.plural.nl});
  }
  const std::vector<std::size_t> site = io::called(options.site, sites);
  const std::vector<std::size_t> function = io::called(options.function, functions);
  const auto expect_one = [&](const char* code, const std::string& name, const auto& things,
                              const std::vector<std::size_t>& found) {
    if (found.size() == 1) return;
    problems.push_back({code, "", {{"name", name}, {"known", io::known_or_near(name, things)}}});
  };
  expect_one("why_not_unknown_site", options.site, sites, site);
  expect_one("why_not_unknown_function", options.function, functions, function);
  if (options.capacity && !(*options.capacity > 0.0 && std::isfinite(*options.capacity))) {
    problems.push_back({"why_not_capacity", "", {{"asked", *options.capacity}}});
  }
  if (!problems.empty()) throw io::InputError(std::move(problems));
  return {scenario.town.sites[site.front()], scenario.proposal.functions[function.front()]};
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

struct Answer {
  WhyNot why_not;
  std::optional<AddedAlone> added;
};

Answer answer_of(const WhyNotOptions& options, const ProposalCase& what, const io::WhyNotQuestion& question,
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
  const ProposalProblem asked = options.capacity ? asking_for(problem, question, *options.capacity) : problem;
  const std::string& site = question.site.id;
  return {why_not(asked, best, site, question.function, search, for_forced),
          add_alone(problem, best.plan, site, question.function, options.capacity)};
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
  const Answer answer = answer_of(options, what, question, baseline);
  progress.clear();
  warn_if_changed({options.directory.string()}, language);
  std::cout << io::why_not_summary(what, question, answer.why_not, language);
  if (answer.added) std::cout << io::added_alone_summary(what, question, *answer.added, language);
}

}  // namespace voorzien::tool
