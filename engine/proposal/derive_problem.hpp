// SPDX-License-Identifier: EUPL-1.2
// From a case and its baseline run to the compact problem: need per cell and phase from the balance, reach
// from residence points, space from the norms, pools from the sharing rules, and for every function that
// cannot come somewhere the reason why.
#pragma once

#include "engine/balance/run.hpp"
#include "engine/proposal/proposal_case.hpp"
#include "engine/proposal/proposal_problem.hpp"

namespace voorzien {

/// The problem of a case; `baseline` is the run of its scenario. Total on a case that io has validated; what
/// cannot be kept or is not known is told in `messages`, never dropped.
ProposalProblem derive_problem(const ProposalCase& what, const RunResult& baseline);

/// The same problem when nobody shares a room.
ProposalProblem without_shared_rooms(ProposalProblem problem);

/// The same problem when rooms of existing buildings are shared as agreed, and those of new ones are not:
/// present practice.
ProposalProblem with_rooms_shared_as_today(ProposalProblem problem);

}  // namespace voorzien
