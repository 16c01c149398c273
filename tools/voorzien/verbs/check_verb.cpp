// SPDX-License-Identifier: EUPL-1.2
#include <iostream>

#include "engine/access/cost_fit.hpp"
#include "engine/balance/run.hpp"
#include "engine/proposal/derive_problem.hpp"
#include "io/summary/proposal_summary.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/pattern.hpp"
#include "tools/voorzien/load_case.hpp"
#include "tools/voorzien/reporting.hpp"
#include "tools/voorzien/verbs/verbs.hpp"

namespace voorzien::tool {
namespace {

/// What a table of travel costs says of the town.
void print_coverage(const Town& town, io::Language language) {
  if (!town.costs) return;
  const CostFit fit = cost_fit(town);
  const std::size_t without = fit.facilities_without_column.size();
  std::cout << io::fill(io::text("cli.check.costs", language),
                        {{"pairs", static_cast<double>(fit.pairs)},
                         {"percent", 100.0 * (1.0 - fit.without_row_share)},
                         {"facilities", static_cast<double>(town.facilities.size() - without)},
                         {"all", static_cast<double>(town.facilities.size())}},
                        language)
            << "\n";
}

}  // namespace

void check_verb(const CheckOptions& options, const Environment& environment, io::Language language) {
  const io::LoadedScenario loaded = load_case(options.scenario, environment);
  print_warnings(loaded.warnings, language);
  const Scenario& scenario = loaded.scenario;
  // What only shows once the years have passed, and what the proposal cannot do as it is asked.
  const RunResult result = run(scenario, environment.processors);
  print_warnings(result.warnings, language);
  const ProposalCase what = io::proposal_case(loaded);
  if (!scenario.proposal.functions.empty()) {
    std::vector<Message> messages;
    for (const Message& message : derive_problem(what, result).messages) {
      messages.push_back(io::readable_for(message, what, language));
    }
    print_warnings(messages, language);
  }
  std::cout << io::fill(io::text("cli.check.good", language),
                        {{"scenario", options.scenario.string()},
                         {"neighbourhoods", static_cast<double>(scenario.town.neighbourhoods.size())},
                         {"facilities", static_cast<double>(scenario.town.facilities.size())},
                         {"interventions", static_cast<double>(scenario.interventions.size())},
                         {"norms", scenario.norms.id}},
                        language)
            << "\n";
  print_coverage(scenario.town, language);
}

}  // namespace voorzien::tool
