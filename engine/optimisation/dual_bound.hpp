// SPDX-License-Identifier: EUPL-1.2
// A lower bound on a linear programme that holds whatever the rounding: any row duals give one by weak
// duality, computed here with outward rounding (Neumaier & Shcherbina 2004, Safe bounds in linear and
// mixed-integer linear programming).
#pragma once

#include <span>

#include "engine/optimisation/linear_programme.hpp"

namespace voorzien {

/// A number that no point within the columns' bounds and the rows can go below, in the objective's unit; −∞
/// when the duals prove nothing. A column that is unbounded on the side where its reduced cost points, be it
/// by rounding alone, needs a bound that its rows imply; without one the answer is −∞.
double dual_bound(const LinearProgramme& programme, std::span<const double> dual);

/// The smallest objective value ≥ `bound` that an integer solution can have, when the objective goes by steps
/// (see `objective_step`); otherwise `bound` itself.
double round_up_to_step(const LinearProgramme& programme, double bound);

}  // namespace voorzien
