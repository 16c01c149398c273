// SPDX-License-Identifier: EUPL-1.2
#include "engine/network/reach_table.hpp"

#include <algorithm>

#include "engine/concurrency/parallel_for.hpp"
#include "engine/network/positions_at_nodes.hpp"
#include "engine/network/street_search.hpp"

namespace voorzien::network {
namespace {

/// Someone on the other side of a search and the cost between the two.
struct Met {
  std::uint32_t position = 0;
  Cost cost = 0;
};

/// One search after the other over the same arrays, for the positions of one side.
class Meetings {
 public:
  Meetings(const StreetGraph& graph, const PositionsAtNodes& others, Heading heading)
      : graph_(graph),
        others_(others),
        heading_(heading),
        search_(graph),
        best_(others.size(), unreachable) {}

  /// Who of the others is at most `reach` away, by position.
  void meet(const StreetPosition& from, Cost reach, std::vector<Met>& met) {
    met.clear();
    for (const std::uint32_t other : others_.on_street(from.street)) {
      const StreetPosition& there = *others_.position(other);
      const bool forwards = heading_ == Heading::from_position;
      offer(other, forwards ? graph_.along_street(from, there) : graph_.along_street(there, from), reach);
    }
    for (const Access& node : search_.reached(from, heading_, reach)) {
      for (const Access& other : others_.at_node(node.node)) offer(other.node, node.cost + other.cost, reach);
    }
    std::sort(touched_.begin(), touched_.end());
    for (const std::uint32_t other : touched_) {
      met.push_back({other, best_[other]});
      best_[other] = unreachable;
    }
    touched_.clear();
  }

 private:
  void offer(std::uint32_t other, Cost cost, Cost reach) {
    if (cost > reach || cost >= best_[other]) return;
    if (best_[other] == unreachable) touched_.push_back(other);
    best_[other] = cost;
  }

  const StreetGraph& graph_;
  const PositionsAtNodes& others_;
  Heading heading_;
  StreetSearch search_;
  std::vector<Cost> best_;
  std::vector<std::uint32_t> touched_;
};

/// Pieces of work that share their arrays: enough to keep the threads busy, few enough to make arrays for.
constexpr std::size_t pieces_per_thread = 4;

std::size_t piece_count(std::size_t searches, int threads) {
  if (threads <= 1) return 1;
  return std::min(searches, pieces_per_thread * static_cast<std::size_t>(threads));
}

/// A search from every position of one side; the answers in the order of that side.
template <class ReachOf>
std::vector<std::vector<Met>> search_from(const StreetGraph& graph, std::span<const Placed> side,
                                          const PositionsAtNodes& others, Heading heading, ReachOf reach_of,
                                          int threads) {
  std::vector<std::vector<Met>> met(side.size());
  const std::size_t pieces = piece_count(side.size(), threads);
  parallel_for(pieces, threads, [&](std::size_t piece) {
    Meetings meetings(graph, others, heading);
    const std::size_t end = side.size() * (piece + 1) / pieces;
    for (std::size_t i = side.size() * piece / pieces; i < end; ++i) {
      if (side[i]) meetings.meet(*side[i], reach_of(i), met[i]);
    }
  });
  return met;
}

ReachTable from_askers(const StreetGraph& graph, std::span<const Asker> askers,
                       std::span<const Placed> starts, std::span<const Placed> places, int threads) {
  const PositionsAtNodes others(graph, places, Heading::to_position);
  const auto met = search_from(
      graph, starts, others, Heading::from_position, [&](std::size_t i) { return askers[i].reach; }, threads);
  ReachTable table;
  for (const std::vector<Met>& row : met) {
    for (const Met& one : row) table.reached.push_back({one.position, one.cost});
    table.first.push_back(table.reached.size());
  }
  return table;
}

ReachTable from_places(const StreetGraph& graph, std::span<const Asker> askers,
                       std::span<const Placed> starts, std::span<const Placed> places, int threads) {
  Cost farthest = 0;
  for (const Asker& asker : askers) farthest = std::max(farthest, asker.reach);
  const PositionsAtNodes others(graph, starts, Heading::from_position);
  auto met = search_from(
      graph, places, others, Heading::to_position, [&](std::size_t) { return farthest; }, threads);
  ReachTable table;
  table.first.assign(askers.size() + 1, 0);
  for (std::vector<Met>& row : met) {
    row.erase(std::remove_if(row.begin(), row.end(),
                             [&](const Met& one) { return one.cost > askers[one.position].reach; }),
              row.end());
    for (const Met& one : row) ++table.first[one.position + 1];
  }
  for (std::size_t i = 1; i < table.first.size(); ++i) table.first[i] += table.first[i - 1];
  table.reached.resize(table.first.back());
  std::vector<std::size_t> next(table.first.begin(), table.first.end() - 1);
  for (std::uint32_t place = 0; place < met.size(); ++place) {
    for (const Met& one : met[place]) table.reached[next[one.position]++] = {place, one.cost};
  }
  return table;
}

}  // namespace

ReachTable places_within(const StreetGraph& graph, std::span<const Asker> askers,
                         std::span<const Placed> places, int threads) {
  std::vector<Placed> starts;
  starts.reserve(askers.size());
  for (const Asker& asker : askers) starts.push_back(asker.at);
  const bool fewer_askers = askers.size() < places.size();
  return fewer_askers ? from_askers(graph, askers, starts, places, threads)
                      : from_places(graph, askers, starts, places, threads);
}

}  // namespace voorzien::network
