// SPDX-License-Identifier: EUPL-1.2
// Private to this room: demand rows in blocks of about equally many pairs. Blocks depend on the table only
// and their sums are added in their order, so a result does not depend on the number of threads.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/catchment/travel_pairs.hpp"
#include "engine/concurrency/parallel_for.hpp"

namespace voorzien::catchment {

class RowBlocks {
 public:
  RowBlocks(const TravelPairs& pairs, int threads);

  [[nodiscard]] std::size_t count() const { return bounds_.size() - 1; }
  /// Calls work(block, first row, end row) once per block, at the same time where there are threads.
  template <class Work>
  void each(Work work) const {
    parallel_for(count(), threads_,
                 [&](std::size_t block) { work(block, bounds_[block], bounds_[block + 1]); });
  }

 private:
  int threads_;
  std::vector<std::size_t> bounds_;  ///< first row of each block, and the end of the last
};

}  // namespace voorzien::catchment
