// SPDX-License-Identifier: EUPL-1.2
// Private to this room: the pairs that count for something, with their weights, and the two sums over them.
// Most pairs of a table lie beyond a catchment: they are left out once, so that the passes do not read them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "engine/catchment/catchment_case.hpp"
#include "engine/catchment/row_blocks.hpp"

namespace voorzien::catchment {

class WeighedPairs {
 public:
  /// Pairs of the case that cost at most `max_cost` (inclusive), weighed by its decay.
  WeighedPairs(const CatchmentCase& given, double max_cost);
  /// The same, and in the same sweep `demand_coming`: what at_supply would make of the demand of the case.
  WeighedPairs(const CatchmentCase& given, double max_cost, std::vector<double>& demand_coming);

  /// Per demand row the sum of its weights.
  [[nodiscard]] std::vector<double> row_sums() const;
  /// Per supply row the sum of weight × amount of the demand row.
  [[nodiscard]] std::vector<double> at_supply(std::span<const double> of_demand) const;
  /// Per demand row the sum of weight × amount of the supply row.
  [[nodiscard]] std::vector<double> at_demand(std::span<const double> of_supply) const;
  /// Replaces every weight w of a row by w² / `sums` of the row; 0 where that sum is 0.
  void square_over(std::span<const double> sums);

 private:
  struct Row {
    std::size_t first = 0;
    std::size_t last = 0;
  };

  explicit WeighedPairs(const CatchmentCase& given);
  /// Fills rows_, to_ and weight_; calls on_pair(block, row, place, weight) for each pair that stays.
  template <class OnPair>
  void take(const CatchmentCase& given, double max_cost, OnPair on_pair);
  [[nodiscard]] std::vector<double> sum_of_blocks(std::vector<double> sums) const;

  std::size_t supplies_;
  RowBlocks blocks_;
  std::vector<Row> rows_;
  // Not filled with zeros first: what lies beyond the catchments is never touched.
  std::unique_ptr<std::uint32_t[]> to_;
  std::unique_ptr<double[]> weight_;
};

}  // namespace voorzien::catchment
