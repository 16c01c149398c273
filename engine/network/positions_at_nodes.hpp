// SPDX-License-Identifier: EUPL-1.2
// Positions on streets, found from the nodes at the ends of their street and from the street itself: what a
// search that comes past a node meets there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/network/street_graph.hpp"
#include "engine/network/street_search.hpp"

namespace voorzien::network {

class PositionsAtNodes {
 public:
  /// `heading` says what the positions do: leave onto the network (from_position) or are arrived at.
  PositionsAtNodes(const StreetGraph& graph, std::span<const std::optional<StreetPosition>> positions,
                   Heading heading);

  [[nodiscard]] std::size_t size() const { return positions_.size(); }
  [[nodiscard]] const std::optional<StreetPosition>& position(std::uint32_t number) const {
    return positions_[number];
  }
  /// Positions that leave to, or are arrived at from, the node; each `node` is the number of a position, with
  /// the cost between the two.
  [[nodiscard]] std::span<const Access> at_node(std::uint32_t node) const {
    return std::span(at_node_).subspan(first_[node], first_[node + 1] - first_[node]);
  }
  /// Positions on the street, rising.
  [[nodiscard]] std::span<const std::uint32_t> on_street(std::uint32_t street) const;

 private:
  std::vector<std::optional<StreetPosition>> positions_;
  std::vector<std::uint32_t> first_;
  std::vector<Access> at_node_;
  std::vector<std::uint32_t> by_street_;
};

}  // namespace voorzien::network
