// SPDX-License-Identifier: EUPL-1.2
// What the two ways of asking a location problem share: on plain tables, and on the people, facilities and
// sites of a scenario.
#pragma once

#include <string>

#include "engine/location/location_result.hpp"
#include "engine/model/facility_function.hpp"
#include "io/location/location_map.hpp"
#include "io/location/location_names.hpp"
#include "io/text/language.hpp"
#include "tools/voorzien/environment.hpp"
#include "tools/voorzien/options.hpp"

namespace voorzien::tool {

/// Solves with the gap and the clock of the options; status unknown when time was up without a solution.
location::LocationResult solve_within(const io::NamedLocation& named, const LocateOptions& options);

/// In words on stderr: what was found, how good it is, what was as good, or why there is nothing. `unit` is
/// that of demand where costs are metres; empty: the tables' own units, which only their makers know.
void tell_result(const io::NamedLocation& named, const location::LocationResult& result,
                 io::Language language, const std::string& unit = {});

/// Beside that, of a scenario: people and places by name, distances in metres, what is not known.
void tell_located(const io::PlacedLocation& placed, const location::LocationResult& result,
                  const FacilityFunction& function, io::Language language);

/// Asks the problem of a scenario's function and writes a directory with the answer and a map.
void locate_in_scenario(const LocateOptions& options, const Environment& environment, io::Language language);

}  // namespace voorzien::tool
