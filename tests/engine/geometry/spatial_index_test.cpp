// SPDX-License-Identifier: EUPL-1.2
#include "engine/geometry/spatial_index.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <utility>

#include "engine/geometry/measure.hpp"
#include "tests/support/dice.hpp"

using namespace voorzien;

namespace {

std::vector<std::size_t> positions(const std::vector<Neighbour>& neighbours) {
  std::vector<std::size_t> result;
  for (const Neighbour& neighbour : neighbours) result.push_back(neighbour.position);
  return result;
}

/// Every point by distance, then position.
std::vector<Neighbour> sorted_by_distance(const std::vector<Point>& points, Point from) {
  std::vector<Neighbour> all;
  for (std::size_t i = 0; i < points.size(); ++i) all.push_back({i, distance_between(from, points[i])});
  std::stable_sort(all.begin(), all.end(),
                   [](const Neighbour& a, const Neighbour& b) { return a.distance < b.distance; });
  return all;
}

}  // namespace

TEST_CASE("an index answers by distance, then by position, and its reach is inclusive") {
  const SpatialIndex index({{10, 0}, {0, 5}, {5, 0}, {0, 0}, {0, 10.001}});
  CHECK(positions(index.within({0, 0}, Metres(10))) == std::vector<std::size_t>{3, 1, 2, 0});
  CHECK(positions(index.nearest({0, 0}, 2)) == std::vector<std::size_t>{3, 1});
  CHECK(positions(index.nearest({0, 0}, 3)) == std::vector<std::size_t>{3, 1, 2});
}

TEST_CASE("an index gives what there is when asked for more, and nothing when there is nothing") {
  const SpatialIndex two({{1, 1}, {2, 2}});
  CHECK(two.nearest({0, 0}, 9).size() == 2);
  CHECK(two.nearest({0, 0}, 0).empty());
  CHECK(two.within({0, 0}, Metres(-1)).empty());
  const SpatialIndex none({});
  CHECK(none.nearest({0, 0}, 3).empty());
  CHECK(none.within({0, 0}, Metres(1e9)).empty());
}

TEST_CASE("an index still answers after it was moved") {
  SpatialIndex first({{1, 1}});
  SpatialIndex second = std::move(first);
  CHECK(second.nearest({0, 0}, 1).size() == 1);
}

TEST_CASE("an index agrees with looking at every point, also where many are equally far") {
  test::Dice dice(11);
  for (int round = 0; round < 200; ++round) {
    // Whole coordinates on a small grid: coincident points and equal distances abound.
    const int count = dice.whole(1, 120);
    std::vector<Point> points;
    for (int i = 0; i < count; ++i) {
      const double x = dice.whole(0, 12);
      const double y = dice.whole(0, 12);
      points.push_back({x, y});
    }
    const SpatialIndex index(points);
    const double x = dice.whole(-2, 14);
    const double y = dice.whole(-2, 14);
    const Point from{x, y};
    const auto all = sorted_by_distance(points, from);

    const Metres reach(dice.whole(0, 9));
    auto within = all;
    within.erase(
        std::remove_if(within.begin(), within.end(), [&](const Neighbour& n) { return n.distance > reach; }),
        within.end());
    CHECK(positions(index.within(from, reach)) == positions(within));

    const auto wanted = static_cast<std::size_t>(dice.whole(1, 20));
    auto nearest = all;
    nearest.resize(std::min(nearest.size(), wanted));
    CHECK(positions(index.nearest(from, wanted)) == positions(nearest));
  }
}

TEST_CASE("rounding of large coordinates loses no point at the edge of what is asked") {
  test::Dice dice(12);
  for (int round = 0; round < 2000; ++round) {
    // On one line, so that the farthest point lies exactly on the edge of the box that is searched.
    const double y = dice.between(300'000, 620'000);
    std::vector<Point> points;
    for (int i = 0; i < 5; ++i) {
      const double x = dice.between(10'000, 280'000);
      points.push_back({x, y});
    }
    const double x = dice.between(10'000, 280'000);
    const Point from{x, y};
    const SpatialIndex index(points);
    const auto all = sorted_by_distance(points, from);
    for (std::size_t count = 1; count <= points.size(); ++count) {
      CHECK(index.nearest(from, count).size() == count);
      CHECK(index.within(from, all[count - 1].distance).size() == count);
    }
  }
}
