// SPDX-License-Identifier: EUPL-1.2
#include "engine/access/network_travel.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>
#include <utility>

#include "engine/network/nearest_places.hpp"
#include "engine/network/reach_table.hpp"

namespace voorzien {
namespace {

using network::Asker;
using network::Cost;
using network::NearestPlaces;
using network::Placed;
using network::ReachedPlace;
using network::ReachTable;
using network::StreetGraph;

constexpr double units_per_metre = 1000.0;
/// Up to so many nearest places are kept at every node; whoever asks for more is searched for alone.
constexpr std::size_t most_labels = 16;

Metres metres_of(Cost cost) { return Metres(static_cast<double>(cost) / units_per_metre); }

/// The largest cost within a reach.
Cost cost_within(Metres reach) {
  constexpr double hair = 1e-6;  // 0.7 m may be a hair less than 700 mm as a binary fraction
  const double units = std::floor(reach.value() * units_per_metre + hair);
  return units >= static_cast<double>(network::unreachable) ? network::unreachable - 1
                                                            : static_cast<Cost>(std::max(0.0, units));
}

bool left_of(Point a, Point b) { return a.x != b.x ? a.x < b.x : a.y < b.y; }

class NetworkTravel final : public Travel {
 public:
  NetworkTravel(std::shared_ptr<const StreetGraph> streets, std::vector<Point> places, Metres farthest_aside)
      : streets_(std::move(streets)), places_(std::move(places)), farthest_aside_(farthest_aside) {
    placed_.reserve(places_.size());
    for (const Point& place : places_) placed_.push_back(streets_->snapped(place, farthest_aside_));
    by_position_.resize(places_.size());
    for (std::uint32_t i = 0; i < places_.size(); ++i) by_position_[i] = i;
    std::stable_sort(by_position_.begin(), by_position_.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return left_of(places_[a], places_[b]); });
  }

  [[nodiscard]] TravelTable options(std::span<const TravelQuery> queries) const override {
    const std::vector<Asker> askers = askers_of(queries);
    const ReachTable within = network::places_within(*streets_, askers, placed_, 1);
    TravelTable table;
    table.first.reserve(queries.size() + 1);
    std::vector<ReachedPlace> row;
    for (std::size_t i = 0; i < queries.size(); ++i) {
      const TravelQuery& query = queries[i];
      row.clear();
      if (query.reach >= Metres(0.0)) {
        const auto reached = within.of(i);
        row.assign(reached.begin(), reached.end());
        add_places_here(query.from, row);
      }
      if (row.size() < query.at_least) find_nearest(query, askers[i].at, row);
      for (const ReachedPlace& one : row) table.options.push_back({one.place, metres_of(one.cost)});
      table.first.push_back(table.options.size());
    }
    return table;
  }

  [[nodiscard]] Metres distance(Point from, std::size_t place) const override {
    if (places_[place] == from) return Metres(0.0);
    const Asker asker{streets_->snapped(from, farthest_aside_), network::unreachable - 1};
    const ReachTable table =
        network::places_within(*streets_, std::span(&asker, 1), std::span(&placed_[place], 1), 1);
    if (table.reached.empty()) return Metres(std::numeric_limits<double>::infinity());
    return metres_of(table.reached.front().cost);
  }

  [[nodiscard]] std::size_t place_count() const override { return places_.size(); }

 private:
  [[nodiscard]] std::vector<Asker> askers_of(std::span<const TravelQuery> queries) const {
    std::vector<Asker> askers;
    askers.reserve(queries.size());
    for (const TravelQuery& query : queries) {
      askers.push_back({streets_->snapped(query.from, farthest_aside_), cost_within(query.reach)});
    }
    return askers;
  }

  /// Sets the places at the very point to 0 in a row ordered by place.
  void add_places_here(Point from, std::vector<ReachedPlace>& row) const {
    const auto before = [&](std::uint32_t place, Point at) { return left_of(places_[place], at); };
    const auto by_place = [](const ReachedPlace& one, std::uint32_t place) { return one.place < place; };
    auto here = std::lower_bound(by_position_.begin(), by_position_.end(), from, before);
    for (; here != by_position_.end() && places_[*here] == from; ++here) {
      const auto at = std::lower_bound(row.begin(), row.end(), *here, by_place);
      if (at == row.end() || at->place != *here) {
        row.insert(at, {*here, 0});
      } else {
        at->cost = 0;
      }
    }
  }

  /// The nearest `at_least` places in place of what the row held, ordered by place.
  void find_nearest(const TravelQuery& query, const Placed& at, std::vector<ReachedPlace>& row) const {
    row.clear();
    if (at && query.at_least <= most_labels) {
      nearest_for(query.at_least)->of_position(*at, row);
    } else if (at) {
      const Asker asker{at, network::unreachable - 1};
      row = network::places_within(*streets_, std::span(&asker, 1), placed_, 1).reached;
    }
    const auto by_place = [](const ReachedPlace& a, const ReachedPlace& b) { return a.place < b.place; };
    std::sort(row.begin(), row.end(), by_place);
    add_places_here(query.from, row);
    if (row.size() <= query.at_least) return;
    std::stable_sort(row.begin(), row.end(),
                     [](const ReachedPlace& a, const ReachedPlace& b) { return a.cost < b.cost; });
    row.resize(query.at_least);
    std::sort(row.begin(), row.end(), by_place);
  }

  /// At least `count` nearest places of all nodes, searched once and kept for the next question.
  [[nodiscard]] std::shared_ptr<const NearestPlaces> nearest_for(std::size_t count) const {
    const std::size_t wanted = std::min(count, places_.size());
    const std::lock_guard lock(nearest_mutex_);
    if (nearest_ == nullptr || nearest_->count() < wanted) {
      nearest_ = std::make_shared<const NearestPlaces>(*streets_, placed_, wanted, network::unreachable - 1);
    }
    return nearest_;
  }

  std::shared_ptr<const StreetGraph> streets_;
  std::vector<Point> places_;
  Metres farthest_aside_;
  std::vector<Placed> placed_;
  std::vector<std::uint32_t> by_position_;  // places from left to right
  mutable std::mutex nearest_mutex_;
  mutable std::shared_ptr<const NearestPlaces> nearest_;
};

}  // namespace

std::unique_ptr<Travel> network_travel(std::shared_ptr<const StreetGraph> streets, std::vector<Point> places,
                                       Metres farthest_aside) {
  return std::make_unique<NetworkTravel>(std::move(streets), std::move(places), farthest_aside);
}

}  // namespace voorzien
