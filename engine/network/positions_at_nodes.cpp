// SPDX-License-Identifier: EUPL-1.2
#include "engine/network/positions_at_nodes.hpp"

#include <algorithm>

namespace voorzien::network {

PositionsAtNodes::PositionsAtNodes(const StreetGraph& graph,
                                   std::span<const std::optional<StreetPosition>> positions, Heading heading)
    : positions_(positions.begin(), positions.end()), first_(graph.node_count() + 1, 0) {
  const auto accesses = [&](const StreetPosition& position) {
    return heading == Heading::from_position ? graph.leaving(position) : graph.arriving(position);
  };
  for (std::uint32_t i = 0; i < positions_.size(); ++i) {
    if (!positions_[i]) continue;
    by_street_.push_back(i);
    for (const Access& access : accesses(*positions_[i])) ++first_[access.node + 1];
  }
  for (std::size_t node = 1; node < first_.size(); ++node) first_[node] += first_[node - 1];
  at_node_.resize(first_.back());
  std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
  for (const std::uint32_t i : by_street_) {
    for (const Access& access : accesses(*positions_[i])) at_node_[next[access.node]++] = {i, access.cost};
  }
  std::stable_sort(by_street_.begin(), by_street_.end(), [&](std::uint32_t a, std::uint32_t b) {
    return positions_[a]->street < positions_[b]->street;
  });
}

std::span<const std::uint32_t> PositionsAtNodes::on_street(std::uint32_t street) const {
  const auto begin = std::partition_point(by_street_.begin(), by_street_.end(),
                                          [&](std::uint32_t i) { return positions_[i]->street < street; });
  const auto end = std::partition_point(begin, by_street_.end(),
                                        [&](std::uint32_t i) { return positions_[i]->street == street; });
  return {begin, end};
}

}  // namespace voorzien::network
