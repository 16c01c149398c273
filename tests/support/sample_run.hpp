// SPDX-License-Identifier: EUPL-1.2
// A hand-sized run for tests of what is written: nine squares of 1 km (three by three), two districts, three
// functions, 2024..2028. Every coverage class of the maps occurs exactly once at the horizon; one square is
// water, one has unknown residents. Figures are set by hand, not computed, so writers are tested alone.
//
//     north   101 102 103     coverage of primary school in 2028:  no need  unknown   water
//             201 202 203                                          100 %    150 %     90 %
//     south   301 302 303                                          40 %     60 %      110 %
#pragma once

#include "engine/balance/run.hpp"
#include "engine/model/scenario.hpp"

namespace voorzien::sample {

/// Positions in the catalogue: ordered by id.
inline constexpr std::size_t library = 0;         ///< city scale, supply unknown
inline constexpr std::size_t primary_school = 1;  ///< neighbourhood scale, supply complete
inline constexpr std::size_t sports_hall = 2;     ///< district scale, supply illustrative

Scenario scenario();
RunResult run_result(const Scenario& scenario);

}  // namespace voorzien::sample
