// SPDX-License-Identifier: EUPL-1.2
#include "engine/access/network_travel.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <mutex>
#include <utility>

#include "engine/access/places_by_point.hpp"
#include "engine/network/nearest_places.hpp"
#include "engine/network/reach_table.hpp"
#include "engine/network/search_memory.hpp"

namespace voorzien {
namespace {

using network::Asker;
using network::Cost;
using network::NearestPlaces;
using network::Placed;
using network::ReachedPlace;
using network::ReachTable;
using network::SearchMemory;
using network::StreetGraph;

/// Up to so many nearest places are kept at every node; whoever asks for more is searched for alone.
constexpr std::size_t most_labels = 16;

/// What costs of the graph are in metres: they are lengths, or times at a pace.
class CostInMetres {
 public:
  explicit CostInMetres(const TownNetwork& network) : pace_(network.pace) {}

  /// Rounded to whole millimetres, so that 6 minutes at 5 km/h are within 500 m.
  [[nodiscard]] Metres metres_of(Cost cost) const {
    const auto whole = static_cast<double>(cost);
    return Metres((pace_ ? std::round(whole * pace_->kmh / kmh_of_one_metre_a_second) : whole) / units);
  }

  /// The largest cost within a reach.
  [[nodiscard]] Cost cost_within(Metres reach) const {
    constexpr double hair = 1e-6;  // 0.7 m may be a hair less than 700 mm as a binary fraction
    const double units_of_reach =
        reach.value() * units * (pace_ ? kmh_of_one_metre_a_second / pace_->kmh : 1.0);
    const double within = std::floor(units_of_reach + hair);
    return within >= static_cast<double>(network::unreachable) ? network::unreachable - 1
                                                               : static_cast<Cost>(std::max(0.0, within));
  }

 private:
  static constexpr double units = 1000.0;  // to a metre or a second
  static constexpr double kmh_of_one_metre_a_second = 3.6;
  std::optional<Pace> pace_;
};

class NetworkTravel final : public Travel {
 public:
  NetworkTravel(const TownNetwork& network, std::vector<Point> places)
      : streets_(network.streets),
        measure_(network),
        places_(std::move(places)),
        by_point_(places_),
        memory_(network.memory ? network.memory
                               : std::make_shared<SearchMemory>(network.streets, network.farthest_aside)),
        placed_(memory_->snapped(places_)) {}

  [[nodiscard]] TravelTable options(std::span<const TravelQuery> queries) const override {
    const std::vector<Asker> askers = askers_of(queries);
    const ReachTable within = within_reach(queries, askers);
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
      for (const ReachedPlace& one : row) table.options.push_back({one.place, measure_.metres_of(one.cost)});
      table.first.push_back(table.options.size());
    }
    return table;
  }

  [[nodiscard]] Metres distance(Point from, std::size_t place) const override {
    if (places_[place] == from) return Metres(0.0);
    const Asker asker{memory_->snapped(std::span(&from, 1)).front(), network::unreachable - 1};
    const ReachTable table = from_fields(std::span(&asker, 1), place, 1);
    if (table.reached.empty()) return Metres(std::numeric_limits<double>::infinity());
    return measure_.metres_of(table.reached.front().cost);
  }

  [[nodiscard]] std::size_t place_count() const override { return places_.size(); }

 private:
  [[nodiscard]] std::vector<Asker> askers_of(std::span<const TravelQuery> queries) const {
    std::vector<Point> points;
    points.reserve(queries.size());
    for (const TravelQuery& query : queries) points.push_back(query.from);
    const std::vector<Placed> placed = memory_->snapped(points);
    std::vector<Asker> askers;
    askers.reserve(queries.size());
    for (std::size_t i = 0; i < queries.size(); ++i) {
      askers.push_back({placed[i], measure_.cost_within(queries[i].reach)});
    }
    return askers;
  }

  /// Every place within the reach of each asker; nothing for those that ask for the nearest only.
  [[nodiscard]] ReachTable within_reach(std::span<const TravelQuery> queries,
                                        std::span<const Asker> askers) const {
    const auto asks = [](const TravelQuery& query) { return query.reach >= Metres(0.0); };
    if (std::none_of(queries.begin(), queries.end(), asks)) return {};
    // A few who ask of many places are searched from themselves, until so many have asked that searching from
    // the places once would have been less.
    const std::size_t asked = asked_ += askers.size();
    if (asked < places_.size() || !memory_->can_hold(places_.size()))
      return network::places_within(*streets_, askers, placed_, 1);
    return from_fields(askers, 0, places_.size());
  }

  /// The same by the remembered fields of `count` places from `first` on, numbered from 0.
  [[nodiscard]] ReachTable from_fields(std::span<const Asker> askers, std::size_t first,
                                       std::size_t count) const {
    Cost farthest = 0;
    for (const Asker& asker : askers) farthest = std::max(farthest, asker.reach);
    const auto places = std::span(placed_).subspan(first, count);
    const auto fields = memory_->costs_to(std::span(places_).subspan(first, count), places, farthest);
    return network::places_within(*streets_, askers, places, fields);
  }

  /// Sets the places at the very point to 0 in a row ordered by place.
  void add_places_here(Point from, std::vector<ReachedPlace>& row) const {
    const auto by_place = [](const ReachedPlace& one, std::uint32_t place) { return one.place < place; };
    for (const std::uint32_t here : by_point_.at(from)) {
      const auto at = std::lower_bound(row.begin(), row.end(), here, by_place);
      if (at == row.end() || at->place != here) {
        row.insert(at, {here, 0});
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
  CostInMetres measure_;
  std::vector<Point> places_;
  PlacesByPoint by_point_;
  std::shared_ptr<SearchMemory> memory_;
  std::vector<Placed> placed_;
  mutable std::atomic<std::size_t> asked_ = 0;
  mutable std::mutex nearest_mutex_;
  mutable std::shared_ptr<const NearestPlaces> nearest_;
};

}  // namespace

std::unique_ptr<Travel> network_travel(const TownNetwork& network, std::vector<Point> places) {
  return std::make_unique<NetworkTravel>(network, std::move(places));
}

}  // namespace voorzien
