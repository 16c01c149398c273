// SPDX-License-Identifier: EUPL-1.2
#include "engine/network/connected_parts.hpp"

#include <algorithm>
#include <numeric>

namespace voorzien::network {
namespace {

/// Sets of nodes that can be joined; each is known by its lowest node.
class NodeSets {
 public:
  explicit NodeSets(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), 0U); }

  std::uint32_t find(std::uint32_t node) {
    while (parent_[node] != node) {
      parent_[node] = parent_[parent_[node]];
      node = parent_[node];
    }
    return node;
  }

  void join(std::uint32_t a, std::uint32_t b) {
    a = find(a);
    b = find(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::uint32_t> parent_;
};

}  // namespace

ConnectedParts connected_parts(const StreetNetwork& network) {
  NodeSets sets(network.nodes.size());
  for (const Street& street : network.streets) sets.join(street.from, street.to);
  ConnectedParts result;
  std::vector<std::uint32_t> part_of_lowest(network.nodes.size(), no_part);
  for (const Street& street : network.streets) {
    std::uint32_t& part = part_of_lowest[sets.find(street.from)];
    if (part == no_part) {
      part = static_cast<std::uint32_t>(result.parts.size());
      result.parts.emplace_back();
    }
    result.parts[part].length += length_of(network, street);
    ++result.parts[part].streets;
  }
  std::vector<std::uint32_t> order(result.parts.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return result.parts[a].length > result.parts[b].length;
  });
  std::vector<std::uint32_t> rank(order.size());
  std::vector<ConnectedPart> sorted;
  for (const std::uint32_t part : order) {
    rank[part] = static_cast<std::uint32_t>(sorted.size());
    sorted.push_back(result.parts[part]);
  }
  result.parts = std::move(sorted);
  result.of_node.resize(network.nodes.size(), no_part);
  for (std::uint32_t node = 0; node < network.nodes.size(); ++node) {
    const std::uint32_t part = part_of_lowest[sets.find(node)];
    if (part != no_part) result.of_node[node] = rank[part];
  }
  return result;
}

StreetNetwork without_small_parts(const StreetNetwork& network, Metres least) {
  const ConnectedParts parts = connected_parts(network);
  const auto stays = [&](std::uint32_t node) {
    const std::uint32_t part = parts.of_node[node];
    return part == 0 || (part != no_part && parts.parts[part].length >= least);
  };
  StreetNetwork kept;
  std::vector<std::uint32_t> number(network.nodes.size());
  for (std::uint32_t node = 0; node < network.nodes.size(); ++node) {
    if (!stays(node)) continue;
    number[node] = static_cast<std::uint32_t>(kept.nodes.size());
    kept.nodes.push_back(network.nodes[node]);
  }
  for (const Street& street : network.streets) {
    if (!stays(street.from)) continue;
    Street copy = street;
    copy.from = number[street.from];
    copy.to = number[street.to];
    add_street(kept, copy, network.bends_of(street));
  }
  return kept;
}

}  // namespace voorzien::network
