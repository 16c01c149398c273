// SPDX-License-Identifier: EUPL-1.2
#include <iostream>

#include "io/text/catalogue.hpp"
#include "io/text/pattern.hpp"
#include "tools/voorzien/load_case.hpp"
#include "tools/voorzien/reporting.hpp"
#include "tools/voorzien/verbs.hpp"

namespace voorzien::tool {

void check_verb(const CheckOptions& options, const Environment& environment, io::Language language) {
  const io::LoadedScenario loaded = load_case(options.scenario, environment);
  print_warnings(loaded.warnings, language);
  const Scenario& scenario = loaded.scenario;
  std::cout << io::fill(io::text("cli.check.good", language),
                        {{"scenario", options.scenario.string()},
                         {"neighbourhoods", static_cast<double>(scenario.town.neighbourhoods.size())},
                         {"facilities", static_cast<double>(scenario.town.facilities.size())},
                         {"interventions", static_cast<double>(scenario.interventions.size())},
                         {"norms", scenario.norms.id}},
                        language)
            << "\n";
}

}  // namespace voorzien::tool
