// SPDX-License-Identifier: EUPL-1.2
// Measures with competition: supply is shared by everybody in its catchment. Two-step floating catchments
// (Luo & Wang 2003; with decay Luo & Qi 2009), three-step (Wan, Zou & Sternberg 2012, weights as PySAL access
// computes them), balanced (Paez, Higgins & Vivona 2019) and spatial availability (Soukhov et al. 2023, both
// as the R package accessibility computes them). README.md says which conserves what.
#pragma once

#include "engine/catchment/catchment_case.hpp"

namespace voorzien::catchment {

/// 2SFCA without decay, E2SFCA with: A_i = Σ_j w_ij S_j / Σ_i' w_i'j P_i'; supply per unit of demand.
Access two_step(const CatchmentCase& given);

/// 3SFCA: two steps with weights w_ij G_ij, where G_ij = w_ij / Σ_j' w_ij' is the share of the row that looks
/// at j. The sum runs over all pairs of the row, also those beyond `max_cost` and with supply 0, as in PySAL.
Access three_step(const CatchmentCase& given);

/// BFCA: demand is dealt over places by w_ij / Σ_j' w_ij', and the ratio of each place over rows by
/// w_ij / Σ_i' w_i'j; sums over pairs within `max_cost`, also those with supply or demand 0, as in R.
Access balanced(const CatchmentCase& given);

/// Spatial availability: the supply that a row's people get, V_i = Σ_j S_j P_i w_ij / Σ_i' P_i' w_i'j; in the
/// unit of supply. Sums to all supply that somebody reaches.
Access spatial_availability(const CatchmentCase& given);

}  // namespace voorzien::catchment
