// SPDX-License-Identifier: EUPL-1.2
// The settings of a scenario: years, phases, seed, travel, assumptions about people.
#pragma once

#include "io/scenario/layered_object.hpp"
#include "io/scenario/scenario_surroundings.hpp"

namespace voorzien::io {

/// Reads base, horizon, phases, seed, travel and measures of access into the scenario.
void read_settings(LayeredObject& root, Scenario& scenario);

/// Reads the rates and what the scenario says about them itself (dilution, control totals).
void read_demography_settings(LayeredObject& root, const Run& run);

/// Whether the base year is the year the dataset describes.
void check_base_year(LayeredObject& root, const Scenario& scenario);

}  // namespace voorzien::io
