// SPDX-License-Identifier: EUPL-1.2
#include "engine/equity/summary.hpp"

namespace voorzien::equity {

Summary summary_of(const WeightedValues& given, Worse worse) {
  return {people_in(given), mean(given), worst_share_mean(given, 0.1, worse), gini(given), theil(given)};
}

}  // namespace voorzien::equity
