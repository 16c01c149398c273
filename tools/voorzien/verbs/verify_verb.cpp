// SPDX-License-Identifier: EUPL-1.2
#include <iostream>

#include "engine/balance/run.hpp"
#include "engine/verification/verify.hpp"
#include "io/results/results_json.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/pattern.hpp"
#include "io/verification/check_files.hpp"
#include "io/verification/compare_results.hpp"
#include "io/verification/results_reader.hpp"
#include "io/verification/verification_summary.hpp"
#include "tools/voorzien/columns.hpp"
#include "tools/voorzien/load_case.hpp"
#include "tools/voorzien/opened_run.hpp"
#include "tools/voorzien/reporting.hpp"
#include "tools/voorzien/verbs/verbs.hpp"

namespace voorzien::tool {
namespace {

using io::Language;
using io::text;

/// The base run again, against what is written of it.
Verification verify_run(const VerifiedCase& verified, const io::WrittenResults& written) {
  std::vector<io::Problem> problems;
  const std::string again = io::results_json(verified.scenario(), verified.run);
  Verification outcome = io::compare_results(written.tree, io::parse_json(again, "results.json", problems));
  outcome.add(verify_people(verified, written.people));
  outcome.add(verify_need(verified, written.needs));
  return outcome;
}

/// The run of the scenario that stands for a plan, against what is said of residence points.
Verification verify_plan_run(const io::WrittenPlan& written, const std::filesystem::path& directory,
                             const Environment& environment) {
  const std::filesystem::path file = directory / written.scenario;
  text_of(file);
  const io::LoadedScenario loaded = load_case(file, environment);
  const ProposalCase what = io::proposal_case(loaded);
  const RunResult result = run(loaded.scenario, environment.processors);
  return verify_at_points({what, result}, written.plan);
}

void print_outcome(const Verification& outcome, Language language) {
  std::cout << in_columns(
      {text("cli.verify.column.subject", language), text("cli.verify.column.numbers", language),
       text("cli.verify.column.difference", language)},
      io::tally_rows(outcome, language));
  if (outcome.violations.empty()) {
    std::cout << text("cli.verify.good", language) << "\n";
    return;
  }
  const bool one = outcome.violations.size() == 1;
  std::cout << io::fill(text(one ? "cli.verify.one_violation" : "cli.verify.violations", language),
                        {{"count", static_cast<double>(outcome.violations.size())}}, language)
            << "\n"
            << io::violation_lines(outcome, language);
}

}  // namespace

ExitStatus verify_verb(const VerifyOptions& options, const Environment& environment, Language language) {
  const std::filesystem::path file = options.directory / "results.json";
  const std::string content = text_of(file);
  const std::filesystem::path inputs = options.directory / "inputs" / "scenario.json";
  text_of(inputs);
  // Without its own catalogue a result would be compared with that of the program.
  text_of(options.directory / "inputs" / "catalogue" / "functions.json");
  const io::LoadedScenario loaded = load_case(inputs, environment);
  const io::WrittenResults written = io::read_results(content, file.string(), loaded.scenario);

  const ProposalCase what = io::proposal_case(loaded);
  const RunResult result = run(loaded.scenario, environment.processors);
  const VerifiedCase verified = {what, result};
  Verification outcome = verify_run(verified, written);
  const io::FilesChecked files = io::check_files(options.directory);
  outcome.add(files.outcome);
  std::string plans;
  std::vector<io::Problem> unreadable;
  for (const io::WrittenPlan& plan : written.plans) {
    if (plan.plan.plan.phases.empty()) continue;  // that there is no plan was said
    outcome.add(verify_plan(verified, plan.plan));
    if (!plan.scenario.empty()) {
      // A plan that cannot be run is told, and keeps nothing else from being verified.
      try {
        outcome.add(verify_plan_run(plan, options.directory, environment));
      } catch (const io::InputError& error) {
        unreadable.insert(unreadable.end(), error.problems().begin(), error.problems().end());
      }
    }
    plans += (plans.empty() ? "" : ", ") + plan.plan.id;
  }
  for (const io::WrittenComparison& comparison : written.comparisons) {
    outcome.add(verify_bounds(comparison.id, comparison.levels));
  }
  const std::optional<StatedPlan> by_hand = plan_by_hand(verified);
  if (by_hand) outcome.add(verify_plan(verified, *by_hand));

  std::cout << io::fill(text("cli.verify.heading", language), {{"directory", options.directory.string()}},
                        language)
            << "\n"
            << io::fill(text(plans.empty() ? "cli.verify.no_plans" : "cli.verify.plans", language),
                        {{"plans", plans}}, language)
            << "\n";
  if (by_hand) {
    std::cout << text("cli.verify.by_hand", language) << "\n" << io::hand_made_lines(*by_hand, language);
  }
  print_outcome(outcome, language);
  for (const std::string& name : files.styled) {
    std::cout << io::fill(text("cli.verify.styled", language), {{"file", name}}, language) << "\n";
  }
  if (!unreadable.empty()) print_problems(unreadable, language);
  return outcome.violations.empty() && unreadable.empty() ? ExitStatus::done : ExitStatus::invalid_input;
}

}  // namespace voorzien::tool
