// SPDX-License-Identifier: EUPL-1.2
// Checks interventions against the sites they stand on and the rooms they use: when a site comes free, what
// it keeps out, and whether the owner of a room lets others in.
#pragma once

#include <vector>

#include "io/scenario/intervention_reader.hpp"

namespace voorzien::io {

/// Reports sites that are not free yet or belong to another facility, and spaces in an existing facility that
/// others may not use. Functions a site keeps out, and rooms nobody knows of, are warnings: people may know
/// more than the dataset.
void check_sites(const std::vector<ReadIntervention>& interventions, const Scenario& scenario,
                 std::vector<Message>& warnings);

}  // namespace voorzien::io
