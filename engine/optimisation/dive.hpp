// SPDX-License-Identifier: EUPL-1.2
// A first solution of an integer programme, fast: solve the relaxation, round some columns up that lean that
// way, solve again, and so on (diving, Berthold 2006). What cannot be rounded up without breaking a row is
// rounded down.
#pragma once

#include <span>
#include <vector>

#include "engine/optimisation/budget.hpp"
#include "engine/optimisation/linear_programme.hpp"

namespace voorzien {

/// A solution with whole integer columns, or an empty vector when the dive ends nowhere or the budget
/// strikes. `pool` holds rows that belong to the programme and are added when violated.
std::vector<double> dive(const LinearProgramme& programme, const LinearRows& pool, Budget& budget);

}  // namespace voorzien
