// SPDX-License-Identifier: EUPL-1.2
// What one more of something scarce is worth: the case solved again with one more plot, one more floor, one
// more hour in the evening, or one point less of a norm. The answer is the difference of two intervals; duals
// would only be a guess (handbook model.md section 5.2, row 11).
#pragma once

#include <string>
#include <vector>

#include "engine/proposal/propose.hpp"

namespace voorzien {

/// A case with one more of something.
struct Relaxed {
  Scarce what = Scarce::plot;
  std::string where;  ///< id of the site, space kind or function
  ProposalProblem problem;
};

/// The cases worth asking about for a plan, in the order plot, floor, norm point, evening hour, at most
/// `count`: where the plan leaves most unmet within reach, or is fullest.
std::vector<Relaxed> relaxed_cases(const ProposalCase& what, const RunResult& baseline,
                                   const ProposalProblem& problem, const Plan& plan, std::size_t count);

/// By how much every level can be better: [least, most] over all plans of both cases.
Worth worth_of(const Relaxed& relaxed, const SolvedPlan& best, const SolvedPlan& with_more, double tolerance);

}  // namespace voorzien
