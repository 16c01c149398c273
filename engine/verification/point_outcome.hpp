// SPDX-License-Identifier: EUPL-1.2
// What a run says of a function for every residence point: need, what of it is not met within reach, and the
// metres that are travelled.
#pragma once

#include <optional>

#include "engine/verification/verified_case.hpp"

namespace voorzien {

struct PointOutcome {
  double need = 0.0;
  double unmet = 0.0;   ///< in the function's unit; what is met beyond reach is not met
  double metres = 0.0;  ///< unit of need times metres
};

/// By the run's best distribution; of a norm of nearness by who is covered. None where the run does not know.
std::optional<PointOutcome> outcome_at_points(const VerifiedCase& verified, FunctionIndex function,
                                              Year year);

}  // namespace voorzien
