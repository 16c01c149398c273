// SPDX-License-Identifier: EUPL-1.2
// A sparse table of what it costs to get from demand to supply, as contiguous arrays: the pairs of one demand
// row lie together, in order of supply. A pair that is not there cannot be used. Sums at supply are made over
// fixed blocks of demand rows (row_blocks.hpp), so no second table by supply is needed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace voorzien::catchment {

struct TravelPairs {
  std::vector<std::size_t> start{0};  ///< where the pairs of each demand row begin, and the end of the last
  std::vector<std::uint32_t> to;      ///< supply row, rising within a demand row
  std::vector<double> cost;           ///< ≥ 0, finite

  [[nodiscard]] std::size_t rows() const { return start.size() - 1; }
  [[nodiscard]] std::size_t size() const { return to.size(); }
};

}  // namespace voorzien::catchment
