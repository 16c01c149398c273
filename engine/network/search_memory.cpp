// SPDX-License-Identifier: EUPL-1.2
#include "engine/network/search_memory.hpp"

#include <algorithm>
#include <optional>

#include "engine/network/street_search.hpp"

namespace voorzien::network {
namespace {

constexpr std::size_t most_costs = 64'000'000;  // 256 MB
constexpr std::size_t most_points = 2'000'000;

}  // namespace

SearchMemory::SearchMemory(std::shared_ptr<const StreetGraph> graph, Metres farthest_aside)
    : graph_(std::move(graph)), farthest_aside_(farthest_aside) {}

std::vector<Placed> SearchMemory::snapped(std::span<const Point> points) {
  std::vector<Placed> positions;
  positions.reserve(points.size());
  std::vector<std::size_t> fresh;
  {
    const std::lock_guard lock(mutex_);
    for (std::size_t i = 0; i < points.size(); ++i) {
      const auto found = placed_.find({points[i].x, points[i].y});
      positions.push_back(found == placed_.end() ? std::nullopt : found->second);
      if (found == placed_.end()) fresh.push_back(i);
    }
  }
  for (const std::size_t i : fresh) positions[i] = graph_->snapped(points[i], farthest_aside_);
  const std::lock_guard lock(mutex_);
  if (placed_.size() + fresh.size() > most_points) placed_.clear();
  for (const std::size_t i : fresh) placed_.emplace(Key(points[i].x, points[i].y), positions[i]);
  return positions;
}

bool SearchMemory::can_hold(std::size_t fields) const { return fields * graph_->node_count() <= most_costs; }

std::shared_ptr<const CostField> SearchMemory::known(Key key, Cost& reach) {
  const std::lock_guard lock(mutex_);
  const auto found = fields_.find(key);
  if (found == fields_.end()) return nullptr;
  if (found->second->reach >= reach) return found->second;
  // Who asks farther and farther is answered with few searches.
  reach = std::max(reach, std::min(found->second->reach, unreachable / 2 - 1) * 2);
  return nullptr;
}

void SearchMemory::remember(Key key, std::shared_ptr<const CostField> field) {
  const std::lock_guard lock(mutex_);
  if (!can_hold(fields_.size() + 1)) fields_.clear();
  auto& kept = fields_[key];
  if (!kept || kept->reach < field->reach) kept = std::move(field);
}

std::vector<std::shared_ptr<const CostField>> SearchMemory::costs_to(std::span<const Point> points,
                                                                     std::span<const Placed> places,
                                                                     Cost reach) {
  std::vector<std::shared_ptr<const CostField>> fields(points.size());
  std::optional<StreetSearch> search;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!places[i]) continue;
    const Key key(points[i].x, points[i].y);
    Cost farther = reach;
    fields[i] = known(key, farther);
    if (fields[i]) continue;
    if (!search) search.emplace(*graph_);
    CostField field{farther, std::vector<Cost>(graph_->node_count(), unreachable)};
    for (const Access& node : search->reached(*places[i], Heading::to_position, farther))
      field.from_node[node.node] = node.cost;
    fields[i] = std::make_shared<const CostField>(std::move(field));
    remember(key, fields[i]);
  }
  return fields;
}

ReachTable places_within(const StreetGraph& graph, std::span<const Asker> askers,
                         std::span<const Placed> places,
                         std::span<const std::shared_ptr<const CostField>> fields) {
  std::vector<Accesses> leaving(askers.size());
  for (std::size_t i = 0; i < askers.size(); ++i) {
    if (askers[i].at) leaving[i] = graph.leaving(*askers[i].at);
  }
  struct Found {
    std::uint32_t asker = 0;
    ReachedPlace place;
  };
  std::vector<Found> found;
  ReachTable table;
  table.first.assign(askers.size() + 1, 0);
  // Place by place, since askers near each other look at the same part of its field.
  for (std::uint32_t place = 0; place < places.size(); ++place) {
    if (!fields[place]) continue;
    const std::vector<Cost>& from_node = fields[place]->from_node;
    for (std::uint32_t i = 0; i < askers.size(); ++i) {
      if (!askers[i].at) continue;
      Cost cost = graph.along_street(*askers[i].at, *places[place]);
      for (const Access& node : leaving[i]) cost = std::min(cost, node.cost + from_node[node.node]);
      if (cost > askers[i].reach) continue;
      found.push_back({i, {place, cost}});
      ++table.first[i + 1];
    }
  }
  for (std::size_t i = 1; i < table.first.size(); ++i) table.first[i] += table.first[i - 1];
  table.reached.resize(table.first.back());
  std::vector<std::size_t> next(table.first.begin(), table.first.end() - 1);
  for (const Found& one : found) table.reached[next[one.asker]++] = one.place;
  return table;
}

}  // namespace voorzien::network
