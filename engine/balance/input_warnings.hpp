// SPDX-License-Identifier: EUPL-1.2
// What a reader of results must know about the data they rest on: places guessed from a postcode, capacities
// nobody measured, a town without districts under norms per district. Told by every run, from the town
// itself, so that the inputs a run keeps tell the same.
#pragma once

#include <vector>

#include "engine/model/scenario.hpp"
#include "engine/units/message.hpp"

namespace voorzien {

/// Warnings facility_places_postcode_4, facility_places_postcode_6, facility_capacity_assumed (one per
/// function) and districts_not_given.
std::vector<Message> input_warnings(const Scenario& scenario);

}  // namespace voorzien
