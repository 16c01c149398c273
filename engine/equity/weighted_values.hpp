// SPDX-License-Identifier: EUPL-1.2
// What the measures of equity are asked about: a value (access, distance, anything ≥ 0) for so many people.
// Rows without people weigh nothing. Unknown values are left out before they come here.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace voorzien::equity {

/// Values ≥ 0 and people ≥ 0, one of each per row, all finite.
struct WeightedValues {
  std::span<const double> values;
  std::span<const double> people;

  [[nodiscard]] std::size_t size() const { return values.size(); }
};

/// All people.
double people_in(const WeightedValues& given);

/// Mean value per person; empty without people.
std::optional<double> mean(const WeightedValues& given);

/// Rows in order of `key` (one per row), equal keys in order of row.
std::vector<std::size_t> in_order_of(std::span<const double> key);

}  // namespace voorzien::equity
