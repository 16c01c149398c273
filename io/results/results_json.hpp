// SPDX-License-Identifier: EUPL-1.2
// results.json: everything a run found, in one file that does not depend on language, threads or clock;
// tables, maps and reports say the same. Its shape is published in results.schema.json.
#pragma once

#include <string>

#include "engine/balance/run.hpp"
#include "engine/model/scenario.hpp"
#include "io/results/proposal_view.hpp"

namespace voorzien::io {

/// The result as `voorzien-results/1`. Numbers are rounded per unit (a function's unit states its decimals),
/// unknown is null. `result` is what run(scenario, …) gave; `proposals` is null when none was asked for.
std::string results_json(const Scenario& scenario, const RunResult& result,
                         const ProposalView* proposals = nullptr);

}  // namespace voorzien::io
