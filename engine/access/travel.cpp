// SPDX-License-Identifier: EUPL-1.2
#include "engine/access/travel.hpp"

#include <algorithm>
#include <utility>

#include "engine/geometry/measure.hpp"
#include "engine/geometry/spatial_index.hpp"

namespace voorzien {
namespace {

bool nearer(const TravelOption& a, const TravelOption& b) {
  if (a.distance != b.distance) return a.distance < b.distance;
  return a.place < b.place;
}

std::vector<TravelOption> by_distance(const TravelTable& table) {
  std::vector<TravelOption> options = table.options;
  std::sort(options.begin(), options.end(), nearer);
  return options;
}

class StraightLineTravel final : public Travel {
 public:
  StraightLineTravel(std::vector<Point> places, double detour_factor)
      : places_(std::move(places)), index_(places_), detour_factor_(detour_factor) {}

  [[nodiscard]] TravelTable options(std::span<const TravelQuery> queries) const override {
    TravelTable table;
    table.first.reserve(queries.size() + 1);
    std::vector<Neighbour> found;
    for (const TravelQuery& query : queries) {
      append_answer(query, found, table.options);
      table.first.push_back(table.options.size());
    }
    return table;
  }

  [[nodiscard]] Metres distance(Point from, std::size_t place) const override {
    return distance_between(from, places_[place]) * detour_factor_;
  }

  [[nodiscard]] std::size_t place_count() const override { return places_.size(); }

 private:
  void append_answer(const TravelQuery& query, std::vector<Neighbour>& found,
                     std::vector<TravelOption>& options) const {
    const std::size_t begin = options.size();
    // A hair more than the reach, since dividing rounds; the distance itself decides.
    index_.gather_within(query.from, query.reach / detour_factor_ * (1.0 + 1e-12), found);
    for (const Neighbour& neighbour : found) {
      const Metres distance = neighbour.distance * detour_factor_;
      if (distance <= query.reach) options.push_back({neighbour.position, distance});
    }
    if (options.size() - begin >= query.at_least) return;
    options.resize(begin);
    index_.gather_nearest(query.from, query.at_least, found);
    for (const Neighbour& neighbour : found) {
      options.push_back({neighbour.position, neighbour.distance * detour_factor_});
    }
  }

  std::vector<Point> places_;
  SpatialIndex index_;
  double detour_factor_;
};

}  // namespace

std::vector<TravelOption> Travel::within(Point from, Metres reach) const {
  const TravelQuery query{from, reach, 0};
  return by_distance(options(std::span(&query, 1)));
}

std::vector<TravelOption> Travel::nearest(Point from, std::size_t count) const {
  const TravelQuery query{from, Metres(-1.0), count};
  return by_distance(options(std::span(&query, 1)));
}

std::unique_ptr<Travel> straight_line_travel(std::vector<Point> places, double detour_factor) {
  return std::make_unique<StraightLineTravel>(std::move(places), detour_factor);
}

}  // namespace voorzien
