// SPDX-License-Identifier: EUPL-1.2
#include "engine/network/street_search.hpp"

namespace voorzien::network {

StreetSearch::StreetSearch(const StreetGraph& graph)
    : graph_(graph), best_(graph.node_count(), unreachable) {}

void StreetSearch::offer(std::uint32_t node, Cost cost) {
  if (cost >= best_[node]) return;
  if (best_[node] == unreachable) touched_.push_back(node);
  best_[node] = cost;
  heap_.push(std::uint64_t{cost} << 32U | node);
}

std::span<const Access> StreetSearch::reached(const StreetPosition& position, Heading heading, Cost reach) {
  settled_.clear();
  const bool forwards = heading == Heading::from_position;
  for (const Access& access : forwards ? graph_.leaving(position) : graph_.arriving(position)) {
    if (access.cost <= reach) offer(access.node, access.cost);
  }
  while (!heap_.empty()) {
    const std::uint64_t entry = heap_.pop();
    const auto node = static_cast<std::uint32_t>(entry);
    const auto cost = static_cast<Cost>(entry >> 32U);
    if (cost > best_[node]) continue;
    settled_.push_back({node, cost});
    for (const Arc& arc : forwards ? graph_.arcs_from(node) : graph_.arcs_to(node)) {
      const Cost there = cost + arc.cost;
      if (there <= reach) offer(arc.node, there);
    }
  }
  for (const std::uint32_t node : touched_) best_[node] = unreachable;
  touched_.clear();
  return settled_;
}

}  // namespace voorzien::network
