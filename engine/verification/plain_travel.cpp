// SPDX-License-Identifier: EUPL-1.2
#include "engine/verification/plain_travel.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <queue>

#include "engine/network/street_graph.hpp"

namespace voorzien {
namespace {

using network::Street;
using network::StreetWay;

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr std::uint64_t not_reached = std::numeric_limits<std::uint64_t>::max();
constexpr double thousand = 1000.0;

std::pair<double, double> key_of(Point at) { return {at.x, at.y}; }

double length_between(Point a, Point b) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  return std::sqrt(dx * dx + dy * dy);
}

bool may_go_forward(const Street& street) { return street.way != StreetWay::backward; }
bool may_go_backward(const Street& street) { return street.way != StreetWay::forward; }

/// Whole millimetres, as distances are told.
double told(double metres) { return std::round(metres * thousand) / thousand; }

}  // namespace

PlainStreets::PlainStreets(const network::StreetNetwork& streets, const TownNetwork& network)
    : streets_(streets),
      network_(network),
      cell_m_(std::max(100.0, network.farthest_aside.value())),
      arriving_(streets.nodes.size()) {
  for (std::uint32_t i = 0; i < streets.streets.size(); ++i) {
    add_legs(i);
    const Street& street = streets.streets[i];
    if (may_go_forward(street)) arriving_[street.to].push_back({street.from, street_cost_[i]});
    if (may_go_backward(street)) arriving_[street.from].push_back({street.to, street_cost_[i]});
  }
}

PlainStreets::Cost PlainStreets::cost_of(double metres, double kmh) const {
  const double exact = network_.pace ? metres / (kmh * thousand) * 3600.0 * thousand : metres * thousand;
  // Rounded up, but for what binary fractions add to a whole number.
  return static_cast<Cost>(std::max(0.0, std::ceil(exact - 1e-6)));
}

void PlainStreets::add_legs(std::uint32_t number) {
  const Street& street = streets_.streets[number];
  std::vector<Point> line = {streets_.nodes[street.from]};
  const auto bends = streets_.bends_of(street);
  line.insert(line.end(), bends.begin(), bends.end());
  line.push_back(streets_.nodes[street.to]);
  Cost cost = 0;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    legs_.push_back({line[i], line[i + 1], number, cost});
    file_leg(static_cast<std::uint32_t>(legs_.size() - 1));
    cost += cost_of(length_between(line[i], line[i + 1]), street.speed_kmh);
  }
  street_cost_.push_back(std::max<Cost>(1, cost));
}

PlainStreets::Cell PlainStreets::cell_of(Point at) const {
  constexpr double far_away = 1e15;  // of what fits a whole number
  const auto number = [&](double x) {
    return static_cast<long>(std::clamp(std::floor(x / cell_m_), -far_away, far_away));
  };
  return {number(at.x), number(at.y)};
}

void PlainStreets::file_leg(std::uint32_t number) {
  const Leg& leg = legs_[number];
  const auto [ax, ay] = cell_of(leg.a);
  const auto [bx, by] = cell_of(leg.b);
  const long width = std::abs(bx - ax) + 1;
  const long height = std::abs(by - ay) + 1;
  constexpr long most = 100;
  if (width > most || height > most) return legs_anywhere_.push_back(number);
  for (long x = std::min(ax, bx); x <= std::max(ax, bx); ++x) {
    for (long y = std::min(ay, by); y <= std::max(ay, by); ++y) legs_in_[{x, y}].push_back(number);
  }
}

std::optional<PlainStreets::Snap> PlainStreets::nearest_street(Point at) const {
  double best = network_.farthest_aside.value();
  std::optional<std::uint32_t> found;
  double found_share = 0.0;
  const auto look = [&](const std::vector<std::uint32_t>& numbers) {
    for (const std::uint32_t number : numbers) {
      const Leg& leg = legs_[number];
      const double dx = leg.b.x - leg.a.x;
      const double dy = leg.b.y - leg.a.y;
      const double square = dx * dx + dy * dy;
      const double along = (at.x - leg.a.x) * dx + (at.y - leg.a.y) * dy;
      const double share = square > 0.0 ? std::clamp(along / square, 0.0, 1.0) : 0.0;
      const double distance = std::hypot(leg.a.x + share * dx - at.x, leg.a.y + share * dy - at.y);
      // Of streets equally near the first in the list.
      if (distance > best || (found && distance == best && number >= *found)) continue;
      best = distance;
      found = number;
      found_share = share;
    }
  };
  look(legs_anywhere_);
  const auto [column, row] = cell_of(at);
  for (long x = column - 1; x <= column + 1; ++x) {
    for (long y = row - 1; y <= row + 1; ++y) {
      const auto cell = legs_in_.find({x, y});
      if (cell != legs_in_.end()) look(cell->second);
    }
  }
  if (!found) return std::nullopt;
  const Leg& leg = legs_[*found];
  const double kmh = streets_.streets[leg.street].speed_kmh;
  Snap snap;
  snap.street = leg.street;
  const Cost whole = street_cost_[leg.street];
  const Cost along = cost_of(length_between(leg.a, leg.b) * found_share, kmh);
  snap.from_start = std::min(whole, leg.before + along);
  snap.to_end = whole - snap.from_start;
  snap.aside = cost_of(best, network_.pace ? network_.pace->kmh : kmh);
  return snap;
}

const std::optional<PlainStreets::Snap>& PlainStreets::snapped(Point at) {
  const auto [known, fresh] = snaps_.try_emplace(key_of(at));
  if (fresh) known->second = nearest_street(at);
  return known->second;
}

const std::vector<PlainStreets::Cost>& PlainStreets::costs_to(Point to, const Snap& snap) {
  constexpr std::size_t most_remembered = 50'000'000;  // costs: 400 MB
  const auto known = searched_.find(key_of(to));
  if (known != searched_.end()) return known->second;
  if ((searched_.size() + 1) * arriving_.size() > most_remembered) searched_.clear();
  std::vector<Cost>& costs = searched_[key_of(to)];
  costs.assign(arriving_.size(), not_reached);
  using Entry = std::pair<Cost, std::uint32_t>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
  const Street& street = streets_.streets[snap.street];
  if (may_go_forward(street)) queue.emplace(snap.aside + snap.from_start, street.from);
  if (may_go_backward(street)) queue.emplace(snap.aside + snap.to_end, street.to);
  while (!queue.empty()) {
    const auto [cost, node] = queue.top();
    queue.pop();
    if (cost >= costs[node]) continue;
    costs[node] = cost;
    for (const Step& step : arriving_[node]) queue.emplace(cost + step.cost, step.node);
  }
  return costs;
}

std::optional<PlainStreets::Cost> PlainStreets::along_common_street(const Snap& from, const Snap& to) const {
  if (from.street != to.street) return std::nullopt;
  const Street& street = streets_.streets[from.street];
  if (to.from_start >= from.from_start && may_go_forward(street))
    return from.aside + to.aside + (to.from_start - from.from_start);
  if (to.from_start <= from.from_start && may_go_backward(street))
    return from.aside + to.aside + (from.from_start - to.from_start);
  return std::nullopt;
}

double PlainStreets::metres(Point from, Point to) {
  const std::optional<Snap> start = snapped(from);
  const std::optional<Snap> end = snapped(to);
  if (!start || !end) return infinite;
  Cost best = along_common_street(*start, *end).value_or(not_reached);
  const std::vector<Cost>& costs = costs_to(to, *end);
  const Street& street = streets_.streets[start->street];
  const auto over = [&](std::uint32_t node, Cost to_node) {
    if (costs[node] != not_reached) best = std::min(best, start->aside + to_node + costs[node]);
  };
  if (may_go_backward(street)) over(street.from, start->from_start);
  if (may_go_forward(street)) over(street.to, start->to_end);
  if (best == not_reached) return infinite;
  const auto units = static_cast<double>(best);
  return (network_.pace ? std::round(units * network_.pace->kmh / 3.6) : units) / thousand;
}

PlainTravel::PlainTravel(const Scenario& scenario) : scenario_(scenario) {
  const Town& town = scenario.town;
  if (town.network) streets_.emplace(town.network->streets->network(), *town.network);
  if (!town.costs) return;
  for (const CostOrigin& origin : town.costs->table->origins) row_of_.emplace(key_of(origin.at), origin.row);
  for (const CostPlace& place : town.costs->table->places)
    columns_of_.emplace(key_of(place.at), place.column);
}

double PlainTravel::by_costs(Point from, Point to) const {
  const TownCosts& costs = *scenario_.town.costs;
  const CostTable& table = *costs.table;
  double best = infinite;
  if (const auto row = row_of_.find(key_of(from)); row != row_of_.end()) {
    const auto [first, last] = columns_of_.equal_range(key_of(to));
    for (auto column = first; column != last; ++column) {
      for (const CostWay& way : table.row(row->second)) {
        if (way.column == column->second) best = std::min(best, way.cost);
      }
    }
  }
  if (best == infinite) return from == to ? 0.0 : infinite;
  return told(costs.pace ? best * metres_per_minute(*costs.pace) : best);
}

double PlainTravel::metres(Point from, Point to) {
  if (scenario_.town.costs) return by_costs(from, to);
  if (from == to) return 0.0;
  if (streets_) return streets_->metres(from, to);
  return length_between(from, to) * scenario_.travel.detour_factor;
}

}  // namespace voorzien
