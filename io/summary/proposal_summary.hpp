// SPDX-License-Identifier: EUPL-1.2
// The proposal a planner reads in a minute (handbook product.md): what to build where with whom, what it
// saves, how much better any plan could still be, what remains, and who has to settle what.
#pragma once

#include <string>

#include "io/results/proposal_view.hpp"
#include "io/text/language.hpp"

namespace voorzien::io {

/// The best plan in words, some 45 lines at most, with a line end after each; says so when there is no plan.
/// `directory` is where the run wrote its files.
std::string proposal_summary(const ProposalView& view, const std::string& directory, Language language);

/// A message of the proposal with names instead of ids.
Message readable_for(const Message& message, const ProposalCase& what, Language language);

}  // namespace voorzien::io
