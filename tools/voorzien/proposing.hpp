// SPDX-License-Identifier: EUPL-1.2
// The proposal step of a run: work counted in steps, with a clock as a safety, and every plan evaluated again
// at residence points. Clocks belong to tools; the engine only asks whether to stop.
#pragma once

#include <optional>

#include "engine/balance/run.hpp"
#include "engine/optimisation/budget.hpp"
#include "engine/proposal/propose.hpp"

namespace voorzien::tool {

/// The budget a scenario allows: so many steps, and a clock that starts now. The clock is read at every step,
/// which costs some tens of nanoseconds where a step takes microseconds at least, and keeps it within a
/// second.
Budget budget_of(const ProposalSettings& settings);

/// What a run proposes; none when the scenario asks for none. Says so in its messages when the clock struck.
std::optional<Proposals> make_proposals(const ProposalCase& what, const RunResult& baseline, int threads);

}  // namespace voorzien::tool
