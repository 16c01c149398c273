// SPDX-License-Identifier: EUPL-1.2
// What people fixed in advance is kept and repaired around, as far as it fits: choices that cannot be on one
// plot together would leave no plan at all, so those that come last are let go, and told.
#pragma once

#include "engine/proposal/proposal_problem.hpp"

namespace voorzien {

/// Lets go of required placements that do not fit on their plot beside the required ones before them (in the
/// order of the functions), each with a message.
void keep_what_fits(ProposalProblem& problem);

}  // namespace voorzien
