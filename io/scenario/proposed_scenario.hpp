// SPDX-License-Identifier: EUPL-1.2
// A proposal as a scenario file: it extends the scenario it was made for and adds its interventions, so that
// anyone can run it, change it by hand and run it again.
#pragma once

#include <string>
#include <vector>

#include "engine/model/scenario.hpp"

namespace voorzien::io {

/// What a proposal adds to a scenario.
struct ProposedScenario {
  std::string id;
  Name name;
  std::string extends;  ///< path of the scenario it extends, from the place of the file
  const std::vector<Intervention>& interventions;
};

/// The file (format voorzien-scenario/1), with `proposal` null: a proposal is not searched for again.
std::string proposed_scenario_json(const Scenario& scenario, const ProposedScenario& proposed);

}  // namespace voorzien::io
