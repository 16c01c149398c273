// SPDX-License-Identifier: EUPL-1.2
// The n nearest of many places, for every node of a city at once (n labels per node). Either one search from
// all places backwards, in which a node keeps the first n places that come past and passes on only those; or,
// where the reach is short, one small search from each place that stops where n others are nearer. The second
// stays in the nearest cache; both give the same answer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/network/positions_at_nodes.hpp"
#include "engine/network/reach_table.hpp"
#include "engine/network/street_graph.hpp"

namespace voorzien::network {

class NearestPlaces {
 public:
  /// Searches for the `count` nearest of `places` at most `reach` away (inclusive) from every node.
  NearestPlaces(const StreetGraph& graph, std::span<const Placed> places, std::size_t count, Cost reach);

  /// How many places a node may hold.
  [[nodiscard]] std::size_t count() const { return count_; }

  /// The nearest places of a node, nearest first, of equally near ones the lowest first; fewer where fewer
  /// are within reach.
  [[nodiscard]] std::span<const ReachedPlace> of_node(std::uint32_t node) const {
    return std::span(labels_).subspan(node * count_, held_[node]);
  }

  /// The nearest places of a position on a street at most `reach` away, its distance aside included, in the
  /// same order, in place of what `found` held.
  void of_position(const StreetPosition& position, std::vector<ReachedPlace>& found) const;

 private:
  /// Whether a place is within reach of so few nodes that a search from each pays.
  [[nodiscard]] bool few_are_near(std::span<const Placed> places) const;
  void search_one_by_one(std::span<const Placed> places);
  void search_together(std::span<const Placed> places);
  void insert(std::uint32_t node, ReachedPlace place);
  bool keep(std::uint32_t node, ReachedPlace place);
  [[nodiscard]] bool may_take(std::uint32_t node, std::uint32_t place) const;

  const StreetGraph& graph_;
  std::size_t count_;
  Cost reach_;
  PositionsAtNodes places_;
  std::vector<ReachedPlace> labels_;  // count_ for each node
  std::vector<std::uint32_t> held_;   // how many of them are filled
};

}  // namespace voorzien::network
