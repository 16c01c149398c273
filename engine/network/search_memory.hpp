// SPDX-License-Identifier: EUPL-1.2
// What was found on a street graph before: where points are on it, and how far every node is from a place. A
// run asks for the same places year after year, and a distribution in several rounds; each place is then
// searched from once. Answers never depend on what is remembered.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <utility>
#include <vector>

#include "engine/network/reach_table.hpp"
#include "engine/network/street_graph.hpp"

namespace voorzien::network {

/// Costs from every node to a place, as far as `reach`; unreachable beyond.
struct CostField {
  Cost reach = 0;
  std::vector<Cost> from_node;
};

/// May be asked from several threads at once.
class SearchMemory {
 public:
  /// Nothing farther than `farthest_aside` from every street is on the graph.
  SearchMemory(std::shared_ptr<const StreetGraph> graph, Metres farthest_aside);

  /// The positions of the points, in their order.
  [[nodiscard]] std::vector<Placed> snapped(std::span<const Point> points);

  /// Whether so many fields may be held at once; with more it is better to search again.
  [[nodiscard]] bool can_hold(std::size_t fields) const;

  /// Costs to each of the places that is on the graph, at least as far as `reach`; null for the others.
  [[nodiscard]] std::vector<std::shared_ptr<const CostField>> costs_to(std::span<const Point> points,
                                                                       std::span<const Placed> places,
                                                                       Cost reach);

 private:
  using Key = std::pair<double, double>;
  [[nodiscard]] std::shared_ptr<const CostField> known(Key key, Cost& reach);
  void remember(Key key, std::shared_ptr<const CostField> field);

  std::shared_ptr<const StreetGraph> graph_;
  Metres farthest_aside_;
  std::mutex mutex_;
  std::map<Key, Placed> placed_;
  std::map<Key, std::shared_ptr<const CostField>> fields_;
};

/// Every place at most its reach away from each asker (inclusive), from the fields of the places; the same
/// table as that by searches.
ReachTable places_within(const StreetGraph& graph, std::span<const Asker> askers,
                         std::span<const Placed> places,
                         std::span<const std::shared_ptr<const CostField>> fields);

}  // namespace voorzien::network
