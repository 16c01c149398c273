// SPDX-License-Identifier: EUPL-1.2
// Whether access follows income: people in a row from poor to rich. Palma and concentration as the R package
// accessibility computes them (fractional rank of van Doorslaer & Koolman 2004, correction of Erreygers
// 2009).
#pragma once

#include <optional>
#include <span>

#include "engine/equity/weighted_values.hpp"

namespace voorzien::equity {

/// Mean value of those whose income lies above that of the poorest nine tenths of people, over the mean of
/// those up to the income of the poorest four tenths. Whole rows: equal incomes are never parted. Empty when
/// one of the two has nobody, or the poorest have nothing.
std::optional<double> palma(const WeightedValues& given, std::span<const double> income);

/// How rows with equal income are ranked: in order of row (as R does), or all with the middle of their ranks
/// (then the order of rows plays no part).
enum class EqualIncomes { in_order_of_row, share_a_rank };

/// −1 (the poorest has all) to 1 (the richest has all). `corrected` = 4 · mean / (highest − lowest) · simple,
/// with the bounds given.
struct Concentration {
  double simple = 0.0;
  std::optional<double> corrected;  ///< empty when everybody has the same
};

/// The lowest and the highest value there can be or that was met.
struct ValueBounds {
  double lowest = 0.0;
  double highest = 0.0;
};

/// Empty without people or when all values are 0.
std::optional<Concentration> concentration(const WeightedValues& given, std::span<const double> income,
                                           ValueBounds bounds, EqualIncomes equal_incomes);

}  // namespace voorzien::equity
