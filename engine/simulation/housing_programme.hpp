// SPDX-License-Identifier: EUPL-1.2
// The housing programme: what all interventions together build and demolish in a year. What is delivered in
// year y counts from 1 January y + 1 (handbook model.md, time convention).
#pragma once

#include <vector>

#include "engine/model/scenario.hpp"
#include "engine/population/step.hpp"

namespace voorzien {

/// Dwellings delivered and demolished during `year`, one entry per neighbourhood of the town. Counts are
/// spread evenly over year..last_year, so they may be fractions of a dwelling. Water gets no dwellings.
std::vector<HousingChange> housing_change_in(const Scenario& scenario, Year year);

/// What of the programme has no effect, and why: built on water, delivered outside base year..horizon − 1,
/// of a dwelling type the demography does not know. In the order of the interventions.
std::vector<Message> housing_warnings(const Scenario& scenario);

/// Where the demolition of `year` asks for more than stands there, or for a number that cannot be checked
/// because the dwellings of the neighbourhood are unknown.
std::vector<Message> demolition_warnings(const Scenario& scenario, Year year, const PopulationState& state,
                                         const std::vector<HousingChange>& housing);

}  // namespace voorzien
