// SPDX-License-Identifier: EUPL-1.2
// The five things a planner would want to know first.
#pragma once

#include <string>
#include <vector>

#include "engine/balance/balance.hpp"

namespace voorzien {

/// One finding: its sentence (code and values), what it is about and how much.
struct Finding {
  Message message;
  FunctionIndex function;
  std::string area;  ///< id of the area it points to, empty for the whole town
  Year year{0};
  Interval value;
};

/// At most five, most urgent first, at most two about one function. In this order: shortfalls of functions
/// whose list of facilities is complete, waves that pass, then shortfalls by illustrative lists; within each
/// the statutory duties first, then the largest share of need that is short. A function whose supply or need
/// is unknown never appears.
std::vector<Finding> findings_of(const Scenario& scenario, const std::vector<FunctionBalance>& functions);

}  // namespace voorzien
