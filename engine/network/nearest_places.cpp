// SPDX-License-Identifier: EUPL-1.2
#include "engine/network/nearest_places.hpp"

#include <algorithm>

#include "engine/network/bucket_queue.hpp"

namespace voorzien::network {
namespace {

/// A place on its way to a node; ordered by cost, then place.
struct Label {
  std::uint64_t rank = 0;  // cost above, place below
  std::uint32_t node = 0;
  [[nodiscard]] Cost cost() const { return static_cast<Cost>(rank >> 32U); }
  [[nodiscard]] std::uint32_t place() const { return static_cast<std::uint32_t>(rank); }
  friend bool operator<(const Label& a, const Label& b) { return a.rank < b.rank; }
};

std::uint64_t rank_of(Cost cost, std::uint32_t place) { return std::uint64_t{cost} << 32U | place; }

bool nearer(const ReachedPlace& a, const ReachedPlace& b) {
  return rank_of(a.cost, a.place) < rank_of(b.cost, b.place);
}

}  // namespace

NearestPlaces::NearestPlaces(const StreetGraph& graph, std::span<const Placed> places, std::size_t count,
                             Cost reach)
    : graph_(graph),
      count_(count),
      reach_(reach),
      places_(graph, places, Heading::to_position),
      labels_(graph.node_count() * count),
      held_(graph.node_count(), 0) {
  if (count > 0) search(places);
}

bool NearestPlaces::may_take(std::uint32_t node, std::uint32_t place) const {
  const std::span<const ReachedPlace> held = of_node(node);
  return held.size() < count_ &&
         std::none_of(held.begin(), held.end(), [&](const ReachedPlace& one) { return one.place == place; });
}

bool NearestPlaces::keep(std::uint32_t node, ReachedPlace place) {
  if (!may_take(node, place.place)) return false;
  labels_[node * count_ + held_[node]] = place;
  ++held_[node];
  return true;
}

void NearestPlaces::search(std::span<const Placed> places) {
  Cost largest_step = graph_.longest_arc();
  std::vector<Label> starts;
  for (std::uint32_t place = 0; place < places.size(); ++place) {
    if (!places[place]) continue;
    for (const Access& access : graph_.arriving(*places[place])) {
      if (access.cost > reach_) continue;
      starts.push_back({rank_of(access.cost, place), access.node});
      largest_step = std::max(largest_step, access.cost);
    }
  }
  BucketQueue<Label> queue(largest_step);
  for (const Label& start : starts) queue.push(start);
  while (!queue.empty()) {
    const Label label = queue.pop();
    if (!keep(label.node, {label.place(), label.cost()})) continue;
    for (const Arc& arc : graph_.arcs_to(label.node)) {
      const Cost there = label.cost() + arc.cost;
      if (there <= reach_ && may_take(arc.node, label.place()))
        queue.push({rank_of(there, label.place()), arc.node});
    }
  }
}

void NearestPlaces::of_position(const StreetPosition& position, std::vector<ReachedPlace>& found) const {
  found.clear();
  const auto offer = [&](std::uint32_t place, Cost cost) {
    if (cost <= reach_) found.push_back({place, cost});
  };
  for (const std::uint32_t place : places_.on_street(position.street)) {
    offer(place, graph_.along_street(position, *places_.position(place)));
  }
  for (const Access& access : graph_.leaving(position)) {
    for (const ReachedPlace& label : of_node(access.node)) offer(label.place, access.cost + label.cost);
  }
  std::sort(found.begin(), found.end(), nearer);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < found.size() && kept < count_; ++i) {
    const auto end = found.begin() + static_cast<std::ptrdiff_t>(kept);
    const bool known =
        std::any_of(found.begin(), end, [&](const ReachedPlace& one) { return one.place == found[i].place; });
    if (!known) found[kept++] = found[i];
  }
  found.resize(kept);
}

}  // namespace voorzien::network
