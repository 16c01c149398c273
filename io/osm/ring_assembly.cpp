// SPDX-License-Identifier: EUPL-1.2
#include "io/osm/ring_assembly.hpp"

#include <algorithm>
#include <map>

namespace voorzien::io {
namespace {

constexpr std::size_t smallest_ring = 4;

class RingJoiner {
 public:
  explicit RingJoiner(std::vector<NodeLine> ways) : ways_(std::move(ways)), used_(ways_.size(), false) {
    for (std::size_t i = 0; i < ways_.size(); ++i) {
      if (ways_[i].size() < 2) continue;
      ends_.emplace(ways_[i].front(), i);
      ends_.emplace(ways_[i].back(), i);
    }
  }

  JoinedRings join() {
    JoinedRings joined;
    for (std::size_t i = 0; i < ways_.size(); ++i) {
      if (used_[i]) continue;
      used_[i] = true;
      NodeLine ring = ways_[i];
      std::size_t parts = 1;
      while (!ring.empty() && ring.front() != ring.back() && extend(ring)) ++parts;
      if (ring.size() >= smallest_ring && ring.front() == ring.back()) {
        joined.rings.push_back(std::move(ring));
      } else {
        joined.left_over += parts;
      }
    }
    return joined;
  }

 private:
  /// Adds an unused way that starts or ends where the ring ends.
  bool extend(NodeLine& ring) {
    const auto [first, last] = ends_.equal_range(ring.back());
    for (auto end = first; end != last; ++end) {
      if (used_[end->second]) continue;
      used_[end->second] = true;
      NodeLine way = ways_[end->second];
      if (way.front() != ring.back()) std::reverse(way.begin(), way.end());
      ring.insert(ring.end(), way.begin() + 1, way.end());
      return true;
    }
    return false;
  }

  std::vector<NodeLine> ways_;
  std::vector<bool> used_;
  std::multimap<std::int64_t, std::size_t> ends_;
};

}  // namespace

JoinedRings join_rings(std::vector<NodeLine> ways) { return RingJoiner(std::move(ways)).join(); }

}  // namespace voorzien::io
