// SPDX-License-Identifier: EUPL-1.2
// Shortest ways from one position to every node within a reach, forwards or backwards (Dijkstra 1959). The
// arrays are made once and wiped where they were touched, so that a small search in a large city is cheap.
#pragma once

#include <span>
#include <vector>

#include "engine/network/min_heap.hpp"
#include "engine/network/street_graph.hpp"

namespace voorzien::network {

/// From the position onwards along the arcs, or backwards: from where the position is reached.
enum class Heading { from_position, to_position };

class StreetSearch {
 public:
  explicit StreetSearch(const StreetGraph& graph);

  /// Nodes at most `reach` away (inclusive), nearest first, of equally near ones the lowest first; the
  /// distance aside of the position counts. Valid until the next call.
  [[nodiscard]] std::span<const Access> reached(const StreetPosition& position, Heading heading, Cost reach);

 private:
  void offer(std::uint32_t node, Cost cost);

  const StreetGraph& graph_;
  std::vector<Cost> best_;  // of each node; unreachable outside a search
  std::vector<Access> settled_;
  std::vector<std::uint32_t> touched_;
  MinHeap<std::uint64_t> heap_;  // cost above, node below: one comparison orders by both
};

}  // namespace voorzien::network
