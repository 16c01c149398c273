// SPDX-License-Identifier: EUPL-1.2
#include "engine/access/cost_travel.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "engine/access/places_by_point.hpp"

namespace voorzien {
namespace {

bool by_place(const TravelOption& a, const TravelOption& b) {
  return a.place != b.place ? a.place < b.place : a.distance < b.distance;
}

bool nearer(const TravelOption& a, const TravelOption& b) {
  return a.distance != b.distance ? a.distance < b.distance : a.place < b.place;
}

class CostTravel final : public Travel {
 public:
  CostTravel(TownCosts costs, const std::vector<Point>& places)
      : costs_(std::move(costs)),
        place_count_(places.size()),
        by_point_(places),
        first_(costs_.table->to.size() + 1, 0) {
    std::vector<std::vector<std::uint32_t>> at_column(costs_.table->to.size());
    for (std::uint32_t place = 0; place < places.size(); ++place) {
      for (const CostPlace& one : places_at(*costs_.table, places[place]))
        at_column[one.column].push_back(place);
    }
    for (std::size_t column = 0; column < at_column.size(); ++column) {
      at_column_.insert(at_column_.end(), at_column[column].begin(), at_column[column].end());
      first_[column + 1] = at_column_.size();
    }
  }

  [[nodiscard]] TravelTable options(std::span<const TravelQuery> queries) const override {
    TravelTable table;
    table.first.reserve(queries.size() + 1);
    std::vector<TravelOption> all;
    for (const TravelQuery& query : queries) {
      gather(query.from, all);
      append_answer(query, all, table.options);
      table.first.push_back(table.options.size());
    }
    return table;
  }

  [[nodiscard]] Metres distance(Point from, std::size_t place) const override {
    std::vector<TravelOption> all;
    gather(from, all);
    const auto found = std::lower_bound(all.begin(), all.end(), place,
                                        [](const TravelOption& one, std::size_t p) { return one.place < p; });
    if (found == all.end() || found->place != place) return Metres(std::numeric_limits<double>::infinity());
    return found->distance;
  }

  [[nodiscard]] std::size_t place_count() const override { return place_count_; }

 private:
  /// Every place that can be reached, each once, rising.
  void gather(Point from, std::vector<TravelOption>& all) const {
    all.clear();
    if (const auto row = row_from(*costs_.table, from)) {
      for (const CostWay& way : costs_.table->row(*row)) {
        for (std::size_t i = first_[way.column]; i < first_[way.column + std::size_t{1}]; ++i)
          all.push_back({at_column_[i], metres_of(costs_, way.cost)});
      }
    }
    for (const std::uint32_t here : by_point_.at(from)) {
      const auto same = [&](const TravelOption& one) { return one.place == here; };
      if (std::none_of(all.begin(), all.end(), same)) all.push_back({here, Metres(0.0)});
    }
    std::sort(all.begin(), all.end(), by_place);
    const auto same = [](const TravelOption& a, const TravelOption& b) { return a.place == b.place; };
    all.erase(std::unique(all.begin(), all.end(), same), all.end());
  }

  static void append_answer(const TravelQuery& query, std::vector<TravelOption>& all,
                            std::vector<TravelOption>& options) {
    const auto within = [&](const TravelOption& one) { return one.distance <= query.reach; };
    const auto reached = static_cast<std::size_t>(std::count_if(all.begin(), all.end(), within));
    if (reached >= query.at_least) {
      std::copy_if(all.begin(), all.end(), std::back_inserter(options), within);
      return;
    }
    if (all.size() > query.at_least) {
      std::sort(all.begin(), all.end(), nearer);
      all.resize(query.at_least);
      std::sort(all.begin(), all.end(), by_place);
    }
    options.insert(options.end(), all.begin(), all.end());
  }

  TownCosts costs_;
  std::size_t place_count_;
  PlacesByPoint by_point_;
  std::vector<std::size_t> first_;  // of each column in `at_column_`
  std::vector<std::uint32_t> at_column_;
};

}  // namespace

std::optional<std::uint32_t> row_from(const CostTable& table, Point at) {
  const auto before = [](const CostOrigin& origin, Point p) { return is_left_of(origin.at, p); };
  const auto found = std::lower_bound(table.origins.begin(), table.origins.end(), at, before);
  if (found == table.origins.end() || found->at != at) return std::nullopt;
  return found->row;
}

std::span<const CostPlace> places_at(const CostTable& table, Point at) {
  const auto before = [](const CostPlace& place, Point p) { return is_left_of(place.at, p); };
  const auto after = [](Point p, const CostPlace& place) { return is_left_of(p, place.at); };
  const auto begin = std::lower_bound(table.places.begin(), table.places.end(), at, before);
  const auto end = std::upper_bound(begin, table.places.end(), at, after);
  return {begin, end};
}

Metres metres_of(const TownCosts& costs, double cost) {
  constexpr double per_metre = 1000.0;
  const double metres = costs.pace ? cost * metres_per_minute(*costs.pace) : cost;
  return Metres(std::round(metres * per_metre) / per_metre);
}

std::unique_ptr<Travel> cost_travel(TownCosts costs, const std::vector<Point>& places) {
  return std::make_unique<CostTravel>(std::move(costs), places);
}

}  // namespace voorzien
