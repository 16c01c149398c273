// SPDX-License-Identifier: EUPL-1.2
// Rooms of existing facilities that are not agreed yet: what could be used if the owner said yes. Shown apart
// from every plan, since a plan must not rest on what is not agreed (handbook model.md section 5.1).
#pragma once

#include <vector>

#include "engine/proposal/propose.hpp"

namespace voorzien {

/// The rooms without agreed consent that some function of the proposal could use beside the facility's own
/// ones, by facility, then room. Facilities that close before the first phase are left out.
std::vector<PotentialRoom> potential_rooms(const ProposalCase& what, const ProposalProblem& problem);

}  // namespace voorzien
