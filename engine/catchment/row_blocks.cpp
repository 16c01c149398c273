// SPDX-License-Identifier: EUPL-1.2
#include "engine/catchment/row_blocks.hpp"

#include <algorithm>

namespace voorzien::catchment {
namespace {

/// Fewer pairs than this are done before a thread has started.
constexpr std::size_t pairs_per_block = 65536;
constexpr std::size_t most_blocks = 16;

std::vector<std::size_t> bounds_of(const TravelPairs& pairs) {
  const std::size_t blocks = std::clamp<std::size_t>(pairs.size() / pairs_per_block, 1, most_blocks);
  std::vector<std::size_t> bounds{0};
  for (std::size_t block = 1; block < blocks; ++block) {
    const auto found =
        std::lower_bound(pairs.start.begin(), pairs.start.end() - 1, pairs.size() / blocks * block);
    bounds.push_back(static_cast<std::size_t>(found - pairs.start.begin()));
  }
  bounds.push_back(pairs.rows());
  return bounds;
}

}  // namespace

RowBlocks::RowBlocks(const TravelPairs& pairs, int threads) : threads_(threads), bounds_(bounds_of(pairs)) {}

}  // namespace voorzien::catchment
