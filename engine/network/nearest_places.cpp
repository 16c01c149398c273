// SPDX-License-Identifier: EUPL-1.2
#include "engine/network/nearest_places.hpp"

#include <algorithm>
#include <numeric>
#include <random>

#include "engine/network/bucket_queue.hpp"
#include "engine/network/min_heap.hpp"
#include "engine/network/street_search.hpp"

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

/// Farther than every place there is.
constexpr ReachedPlace nobody{0xFFFFFFFFU, unreachable};

bool nearer(const ReachedPlace& a, const ReachedPlace& b) {
  return rank_of(a.cost, a.place) < rank_of(b.cost, b.place);
}

/// Every place once, in an order without order: what is searched first keeps the later searches small.
std::vector<std::uint32_t> shuffled(std::size_t count) {
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  std::minstd_rand random(1);
  for (std::size_t left = count; left > 1; --left) std::swap(order[left - 1], order[random() % left]);
  return order;
}

}  // namespace

NearestPlaces::NearestPlaces(const StreetGraph& graph, std::span<const Placed> places, std::size_t count,
                             Cost reach)
    : graph_(graph),
      count_(count),
      reach_(reach),
      places_(graph, places, Heading::to_position),
      labels_(graph.node_count() * count, nobody),
      held_(graph.node_count(), 0) {
  if (count == 0) return;
  if (few_are_near(places)) {
    search_one_by_one(places);
  } else {
    search_together(places);
  }
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

bool NearestPlaces::few_are_near(std::span<const Placed> places) const {
  constexpr std::size_t sample = 4;
  // Searching alone takes a third of the time per node of searching together.
  constexpr double worth = 3.0;
  if (reach_ >= unreachable - 1 || places.empty()) return false;
  StreetSearch search(graph_);
  std::size_t looked_at = 0;
  std::size_t nodes = 0;
  for (const std::uint32_t place : shuffled(places.size())) {
    if (looked_at == sample) break;
    ++looked_at;
    if (places[place]) nodes += search.reached(*places[place], Heading::to_position, reach_).size();
  }
  // A search comes past what is within reach, but no farther than where `count_` of those before it are
  // nearer.
  const double within_reach = static_cast<double>(nodes) / static_cast<double>(looked_at);
  const double wanted = static_cast<double>(graph_.node_count() * std::min(count_, places.size()));
  double alone = 0.0;
  for (std::size_t i = 1; i <= places.size(); ++i)
    alone += std::min(within_reach, wanted / static_cast<double>(i));
  return alone <= worth * wanted;
}

void NearestPlaces::search_one_by_one(std::span<const Placed> places) {
  std::vector<Cost> best(graph_.node_count(), unreachable);
  std::vector<std::uint32_t> touched;
  MinHeap<std::uint64_t> heap;
  for (const std::uint32_t place : shuffled(places.size())) {
    if (!places[place]) continue;
    const auto offer = [&](std::uint32_t node, Cost cost) {
      // Where enough others are nearer, they are nearer to whoever comes past here too.
      const ReachedPlace& last = labels_[node * count_ + count_ - 1];
      if (cost > reach_ || cost >= best[node] || !nearer({place, cost}, last)) return;
      if (best[node] == unreachable) touched.push_back(node);
      best[node] = cost;
      heap.push(rank_of(cost, node));
    };
    for (const Access& access : graph_.arriving(*places[place])) offer(access.node, access.cost);
    while (!heap.empty()) {
      const std::uint64_t entry = heap.pop();
      const auto node = static_cast<std::uint32_t>(entry);
      const auto cost = static_cast<Cost>(entry >> 32U);
      if (cost > best[node]) continue;
      for (const Arc& arc : graph_.arcs_to(node)) offer(arc.node, cost + arc.cost);
    }
    for (const std::uint32_t node : touched) {
      insert(node, {place, best[node]});
      best[node] = unreachable;
    }
    touched.clear();
  }
}

void NearestPlaces::insert(std::uint32_t node, ReachedPlace place) {
  const std::span<ReachedPlace> row = std::span(labels_).subspan(node * count_, count_);
  std::size_t at = count_ - 1;
  for (; at > 0 && nearer(place, row[at - 1]); --at) row[at] = row[at - 1];
  row[at] = place;
  if (held_[node] < count_) ++held_[node];
}

void NearestPlaces::search_together(std::span<const Placed> places) {
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
