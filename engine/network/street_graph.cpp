// SPDX-License-Identifier: EUPL-1.2
#include "engine/network/street_graph.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/geometry/measure.hpp"

namespace voorzien::network {
namespace {

constexpr double units_per_metre = 1000.0;
constexpr double units_per_hour = 3'600'000.0;

/// Sums that stay within what a search can add.
Cost sum(Cost a, Cost b) { return std::min(a + b, unreachable - 1); }

}  // namespace

StreetGraph::StreetGraph(StreetNetwork network, CostMeasure measure)
    : network_(std::move(network)), measure_(measure) {
  lay_legs();
  leaving_ = rows_of(false);
  arriving_ = rows_of(true);
}

Cost StreetGraph::cost_of(double metres, double speed_kmh) const {
  const double units =
      measure_.in_seconds ? metres / (speed_kmh * 1000.0) * units_per_hour : metres * units_per_metre;
  // 0.1 m is a hair more than 100 mm as a binary fraction, and is meant as 100.
  constexpr double hair = 1e-6;
  const double whole = std::ceil(units - hair);
  return whole >= static_cast<double>(unreachable) ? unreachable - 1
                                                   : static_cast<Cost>(std::max(0.0, whole));
}

void StreetGraph::lay_legs() {
  std::vector<Leg> legs;
  legs.reserve(network_.bends.size() + network_.streets.size());
  street_cost_.reserve(network_.streets.size());
  for (std::uint32_t number = 0; number < network_.streets.size(); ++number) {
    const Street& street = network_.streets[number];
    Point last = network_.nodes[street.from];
    Cost cost = 0;
    const auto lay_to = [&](Point next) {
      legs.push_back({last, next, number});
      leg_start_.push_back(cost);
      cost = sum(cost, cost_of(distance_between(last, next).value(), street.speed_kmh));
      last = next;
    };
    for (const Point& bend : network_.bends_of(street)) lay_to(bend);
    lay_to(network_.nodes[street.to]);
    // A street without length still takes something, so that every search goes forward.
    street_cost_.push_back(std::max<Cost>(1, cost));
    longest_arc_ = std::max(longest_arc_, street_cost_.back());
  }
  grid_ = LegGrid(std::move(legs));
}

StreetGraph::Rows StreetGraph::rows_of(bool arriving) const {
  const auto each_arc = [&](auto take) {
    for (std::size_t i = 0; i < network_.streets.size(); ++i) {
      const Street& street = network_.streets[i];
      const bool forward = street.way != StreetWay::backward;
      const bool backward = street.way != StreetWay::forward;
      if (arriving ? backward : forward) take(street.from, Arc{street.to, street_cost_[i]});
      if (arriving ? forward : backward) take(street.to, Arc{street.from, street_cost_[i]});
    }
  };
  Rows rows;
  rows.first.assign(network_.nodes.size() + 1, 0);
  each_arc([&](std::uint32_t node, Arc) { ++rows.first[node + 1]; });
  for (std::size_t node = 1; node < rows.first.size(); ++node) rows.first[node] += rows.first[node - 1];
  rows.arcs.resize(rows.first.back());
  std::vector<std::uint32_t> next(rows.first.begin(), rows.first.end() - 1);
  each_arc([&](std::uint32_t node, Arc arc) { rows.arcs[next[node]++] = arc; });
  return rows;
}

std::optional<StreetPosition> StreetGraph::snapped(Point point, Metres farthest) const {
  const std::optional<Foot> foot = grid_.nearest(point, farthest.value());
  if (!foot) return std::nullopt;
  const Leg& leg = grid_.legs()[foot->leg];
  StreetPosition position;
  position.street = leg.street;
  const Street& street = network_.streets[leg.street];
  const double along = distance_between(leg.a, leg.b).value() * foot->share;
  const Cost whole = street_cost_[leg.street];
  position.from_start = std::min(whole, sum(leg_start_[foot->leg], cost_of(along, street.speed_kmh)));
  position.to_end = whole - position.from_start;
  position.aside = cost_of(foot->distance_m, measure_.off_street_kmh);
  position.aside_m = foot->distance_m;
  return position;
}

Accesses StreetGraph::leaving(const StreetPosition& position) const {
  const Street& street = network_.streets[position.street];
  Accesses accesses;
  if (street.way != StreetWay::forward)
    accesses.at[accesses.count++] = {street.from, sum(position.aside, position.from_start)};
  if (street.way != StreetWay::backward)
    accesses.at[accesses.count++] = {street.to, sum(position.aside, position.to_end)};
  return accesses;
}

Accesses StreetGraph::arriving(const StreetPosition& position) const {
  const Street& street = network_.streets[position.street];
  Accesses accesses;
  if (street.way != StreetWay::backward)
    accesses.at[accesses.count++] = {street.from, sum(position.aside, position.from_start)};
  if (street.way != StreetWay::forward)
    accesses.at[accesses.count++] = {street.to, sum(position.aside, position.to_end)};
  return accesses;
}

Cost StreetGraph::along_street(const StreetPosition& from, const StreetPosition& to) const {
  if (from.street != to.street) return unreachable;
  const StreetWay way = network_.streets[from.street].way;
  const Cost aside = sum(from.aside, to.aside);
  if (to.from_start >= from.from_start && way != StreetWay::backward)
    return sum(aside, to.from_start - from.from_start);
  if (to.from_start <= from.from_start && way != StreetWay::forward)
    return sum(aside, from.from_start - to.from_start);
  return unreachable;
}

}  // namespace voorzien::network
