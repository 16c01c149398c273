// SPDX-License-Identifier: EUPL-1.2
// What the two ways of asking a location problem share: on plain tables, and on the people, facilities and
// sites of a scenario.
#pragma once

#include "engine/location/location_result.hpp"
#include "io/location/location_names.hpp"
#include "io/text/language.hpp"
#include "tools/voorzien/environment.hpp"
#include "tools/voorzien/options.hpp"

namespace voorzien::tool {

/// Solves with the gap and the clock of the options; throws OutputFailure when time was up without a
/// solution.
location::LocationResult solve_within(const io::NamedLocation& named, const LocateOptions& options);

/// In words on stderr: what was found, how good it is, what was as good, or why there is nothing.
void tell_result(const io::NamedLocation& named, const location::LocationResult& result,
                 io::Language language);

/// Asks the problem of a scenario's function and writes a directory with the answer and a map.
void locate_in_scenario(const LocateOptions& options, const Environment& environment, io::Language language);

}  // namespace voorzien::tool
