// SPDX-License-Identifier: EUPL-1.2
// What stands where for one neighbourhood: which facilities count as its supply, and which can be reached.
#pragma once

#include "engine/explanation/question.hpp"

namespace voorzien {

/// A facility with the function asked about, open in the year.
struct SupplyTerm {
  const OpenFunction* open = nullptr;  ///< in the timeline
  bool counted_here = false;           ///< its capacity is part of the neighbourhood's supply
  bool counted_in_area = false;        ///< part of the supply at the function's own scale
  /// From where people of the neighbourhood live, weighted, as far as they can come there; none: nobody can.
  std::optional<double> mean_distance_m;
  double share_within_reach = 0.0;  ///< 0..1 of them
  std::optional<double> assigned;   ///< by the best distribution, from the whole town
};

struct SupplyTerms {
  std::vector<SupplyTerm> facilities;  ///< those counted here, in the area, or within reach; nearest first
  std::size_t elsewhere = 0;           ///< how many others are open
  Metres reach;                        ///< of the norm; a very large distance when it states none
  double share_near_one = 0.0;         ///< 0..1 of the people who have at least one within reach
};

/// The terms for a question. Pointers are into `result`.
SupplyTerms supply_terms(const Scenario& scenario, const RunResult& result, const Question& question);

}  // namespace voorzien
