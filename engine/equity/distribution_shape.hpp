// SPDX-License-Identifier: EUPL-1.2
// How unequally something is spread over people, whoever they are. Gini as the area under the Lorenz curve,
// Theil's T, FGT shortfall (Foster, Greer & Thorbecke 1984); as the R package accessibility computes them,
// but for Theil, where the R package leaves out people without any access (0·ln 0 = 0 counts here).
#pragma once

#include <array>
#include <optional>

#include "engine/equity/weighted_values.hpp"

namespace voorzien::equity {

/// Which end of the values is bad: access is worse when low, a distance when high.
enum class Worse { low, high };

/// Mean value of the share (0 < share ≤ 1) of people who are worst off; a row on the edge counts for the part
/// that fills it up. Empty without people.
std::optional<double> worst_share_mean(const WeightedValues& given, double share, Worse worse);

/// Gini, 0 (everybody has the same) to 1 (one has all). Empty without people or when all values are 0.
std::optional<double> gini(const WeightedValues& given);

/// Theil's T, 0 (everybody has the same) to ln(people). Empty without people or when all values are 0.
std::optional<double> theil(const WeightedValues& given);

/// FGT 0, 1 and 2: the mean over all people of (shortfall / line)^α of those strictly below the line (> 0).
/// Empty without people.
std::optional<std::array<double, 3>> shortfall(const WeightedValues& given, double line);

}  // namespace voorzien::equity
