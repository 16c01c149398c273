// SPDX-License-Identifier: EUPL-1.2
// The whole job of the engine for one scenario.
#pragma once

#include <vector>

#include "engine/balance/balance.hpp"
#include "engine/balance/findings.hpp"

namespace voorzien {

struct RunResult {
  Timeline timeline;
  std::vector<FunctionBalance> functions;  ///< one per function of the catalogue, in its order
  std::vector<Finding> findings;
  std::vector<Message> warnings;
};

/// Simulates, applies the norms, distributes and balances. `threads` ≥ 1 changes nothing but the time it
/// takes. The scenario is one that io has validated.
RunResult run(const Scenario& scenario, int threads, const LastingSettings& lasting = {});

}  // namespace voorzien
