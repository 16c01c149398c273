// SPDX-License-Identifier: EUPL-1.2
// What drives the difference between two cases: one thing after the other is taken from the second case
// (people, norms, facilities, travel, plan), and each time the scenario is computed again. The steps add up
// to the whole difference exactly; in another order the parts may differ, since they work on each other.
#pragma once

#include "engine/comparison/measures.hpp"

namespace voorzien {

enum class Driver { people, norms, facilities, travel, plan };

/// The town's figures once this much has been taken from the second case.
struct DriverStep {
  Driver driver = Driver::people;
  std::vector<TownMeasures> functions;  ///< one per function of the catalogue
};

/// The drivers in the order in which they are changed.
const std::vector<Driver>& drivers();

/// Whether the parts of two scenarios fit together: the same neighbourhoods, functions and base year, in the
/// same order. Otherwise no part of one can stand in the other.
bool can_be_mixed(const Scenario& one, const Scenario& other);

/// The scenario `from` with everything up to and including `last` taken from `to`. Requires can_be_mixed.
Scenario mixed(const ComparedCase& from, const ComparedCase& to, Driver last);

/// One step per driver, the last of which has the figures of `to`. Both cases are seen in the same years
/// (seen_in), `year` being one of them. Requires can_be_mixed.
std::vector<DriverStep> driver_steps(const ComparedCase& from, const ComparedCase& to, Year year,
                                     int threads);

}  // namespace voorzien
