// SPDX-License-Identifier: EUPL-1.2
// What keeps a function out of a site, and what it would cost to have it there all the same: the case is
// solved again with the function locked in, and the price is the difference as an interval. Duals would only
// be a guess (handbook model.md 5.2, row 11).
#pragma once

#include <optional>
#include <string>

#include "engine/proposal/propose.hpp"

namespace voorzien {

struct WhyNot {
  bool known = false;               ///< whether the site and the function are part of the proposal
  Refusal refusal = Refusal::none;  ///< none: it may come here, and does or is not worth it
  double needed_m2 = 0.0;           ///< too_small: what it asks at least, and what there is
  double offered_m2 = 0.0;
  bool in_best_plan = false;  ///< and as large as was asked
  double there = 0.0;         ///< capacity the best plan has there in its last phase, in the function's unit
  double largest = unlimited_amount;  ///< that one place can have
  std::optional<SolvedPlan> forced;   ///< none where it cannot be forced
  std::vector<LevelSaving> price;  ///< per level, what forcing adds: [least, most]; 0 within it: not proven
};

/// Explains and prices; `best` is the best plan of `problem` in the order `order`.
WhyNot why_not(const ProposalProblem& problem, const SolvedPlan& best, const std::string& site,
               FunctionIndex function, const SearchSettings& settings, Budget& budget);

}  // namespace voorzien
