// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/bound.hpp"

#include <algorithm>

namespace voorzien {

RootBound LevelBounder::bound(const LinearProgramme& programme, const LevelExpression& level, Budget& budget,
                              bool cut) {
  constexpr int enough_rounds = 6;
  CutOptions options;
  options.rounds = cut ? enough_rounds : 0;
  RootBound found = root_bound(with_objective(programme, level), pool_, options, budget);
  pool_.append(found.cuts);
  // Unmet need, travel, land, cost and parties are never negative.
  found.bound = std::max(0.0, found.bound);
  return found;
}

}  // namespace voorzien
