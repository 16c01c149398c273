// SPDX-License-Identifier: EUPL-1.2
// A proposal as the writers of maps, tables and results take it: what was proposed, and the case it answers.
// The case holds the interval norms, the week and the rules that the words of an explanation rest on.
#pragma once

#include "engine/proposal/proposal_case.hpp"
#include "engine/proposal/propose.hpp"

namespace voorzien::io {

/// Both must outlive the view; a writer that gets none writes no proposals.
struct ProposalView {
  const Proposals& proposals;
  const ProposalCase& what;
};

}  // namespace voorzien::io
