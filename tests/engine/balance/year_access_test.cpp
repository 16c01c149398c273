// SPDX-License-Identifier: EUPL-1.2
#include "engine/balance/year_access.hpp"

#include <catch2/catch.hpp>
#include <memory>
#include <random>
#include <vector>

namespace voorzien {
namespace {

using catchment::Measure;

AskedMeasure asked(Measure measure) { return {"", measure, {}, {}}; }

/// Three homes on a line and two places: the middle home reaches both, the outer ones only the near one.
struct Street {
  std::vector<NeedPoint> points{{{0, 0}, 100}, {{400, 0}, 100}, {{800, 0}, 200}};
  std::vector<NeighbourhoodIndex> home{NeighbourhoodIndex(0), NeighbourhoodIndex(1), NeighbourhoodIndex(1)};
  std::vector<double> capacity{100, 150};
  std::unique_ptr<Travel> travel = straight_line_travel({{100, 0}, {700, 0}}, 1.0);
  std::vector<PeopleGroup> groups;

  [[nodiscard]] MeasuredAccess at(double reach, const AskedMeasure& measure) const {
    const std::vector<AskedMeasure> measures{measure};
    return access_in_year({points, home, 3}, {*travel, capacity, Metres(reach)}, measures, groups).front();
  }
};

/// Random homes in five neighbourhoods and six places, the first without capacity.
struct RandomTown {
  explicit RandomTown(unsigned seed) : dice(seed) {
    for (std::size_t i = 0; i < 40; ++i) {
      points.push_back({{between(0, 3000), between(0, 3000)}, between(1, 50)});
      home.emplace_back(i % 5);
      need[i % 5] += points.back().need;
    }
    for (int j = 0; j < 6; ++j) {
      places.push_back({between(0, 3000), between(0, 3000)});
      capacity.push_back(j == 0 ? 0.0 : between(1, 300));
    }
    travel = straight_line_travel(places, 1.3);
    reach = between(400, 2500);
  }

  double between(double low, double high) {
    return low + (high - low) * static_cast<double>(dice() % 10007) / 10007.0;
  }
  /// Capacity with anybody in reach.
  [[nodiscard]] double reached() const {
    double sum = 0.0;
    for (std::size_t j = 0; j < places.size(); ++j) {
      bool anybody = false;
      for (const NeedPoint& point : points)
        anybody = anybody || travel->distance(point.at, j) <= Metres(reach);
      if (anybody) sum += capacity[j];
    }
    return sum;
  }

  std::mt19937 dice;
  std::vector<NeedPoint> points;
  std::vector<NeighbourhoodIndex> home;
  std::vector<double> need = std::vector<double>(5, 0.0);
  std::vector<Point> places;
  std::vector<double> capacity;
  std::unique_ptr<Travel> travel;
  double reach = 0.0;
};

}  // namespace

TEST_CASE("every place divides its capacity over the need within its reach") {
  // Place A (100) serves 200 people: 0.5 each. Place B (150) serves 300: 0.5 each.
  const MeasuredAccess year = Street().at(300, asked(Measure::two_step));
  REQUIRE(year.values.size() == 3);
  CHECK(*year.values[0] == Approx(0.5));
  // The second neighbourhood: 100 people with 1.0 and 200 with 0.5.
  CHECK(*year.values[1] == Approx((100 * 1.0 + 200 * 0.5) / 300));
  CHECK_FALSE(year.values[2].has_value());
  const AccessEquity& equity = year.equity;
  CHECK(*equity.summary.mean == Approx(250.0 / 400.0));
  CHECK(*equity.summary.worst_tenth_mean == Approx(0.5));
  // 300 people with 0.5 and 100 with 1: G = Σ w w' |x − x'| / (2 W² mean) = 2·300·100·0.5 / (2·160000·0.625).
  CHECK(*equity.summary.gini == Approx(0.15));
  // 300 of 400 lie below 1, each by a half.
  CHECK((*equity.shortfall)[0] == Approx(0.75));
  CHECK((*equity.shortfall)[1] == Approx(0.375));
  CHECK((*equity.shortfall)[2] == Approx(0.1875));
  CHECK(equity.theil_split->between + equity.theil_split->within == Approx(*equity.summary.theil));
}

TEST_CASE("the nearest place is told beyond the reach too, the n-th nearest likewise") {
  AskedMeasure nearest = asked(Measure::nearest);
  const MeasuredAccess year = Street().at(50, nearest);
  CHECK(*year.values[0] == Approx(100));
  CHECK(*year.values[1] == Approx((300 * 100 + 100 * 200) / 300.0));
  CHECK_FALSE(year.equity.shortfall.has_value());
  nearest.settings.nth = 2;
  CHECK(*Street().at(50, nearest).values[0] == Approx(700));
  nearest.settings.nth = 3;
  CHECK_FALSE(Street().at(50, nearest).values[0].has_value());
  CHECK(Street().at(50, nearest).equity.need_without_value == Approx(400));
  // Supply that is out of reach counts as 0, and is told likewise; a home at the very place has a cost of 0.
  CHECK(Street().at(50, asked(Measure::two_step)).equity.need_without_value == Approx(400));
  CHECK(Street().at(300, asked(Measure::two_step)).equity.need_without_value == 0.0);
  Street at_home;
  at_home.points = {{{100, 0}, 10}};
  at_home.home = {NeighbourhoodIndex(0)};
  CHECK(at_home.at(50, asked(Measure::nearest)).equity.need_without_value == 0.0);
}

TEST_CASE("a place without capacity is no nearest place") {
  Street street;
  street.capacity = {0, 150};
  CHECK(*street.at(50, asked(Measure::nearest)).values[0] == Approx(700));
}

TEST_CASE("supply per need times need is the supply that somebody reaches") {
  for (const Measure measure : {Measure::two_step, Measure::three_step, Measure::spatial_availability}) {
    for (unsigned seed = 0; seed < 30; ++seed) {
      const RandomTown town(seed);
      const std::vector<AskedMeasure> measures{asked(measure)};
      const auto year = access_in_year({town.points, town.home, 5},
                                       {*town.travel, town.capacity, Metres(town.reach)}, measures, {});
      double given = 0.0;
      for (std::size_t n = 0; n < 5; ++n) given += town.need[n] * year.front().values[n].value_or(0.0);
      CHECK(given == Approx(town.reached()));
    }
  }
}

TEST_CASE("rational agents settle on fractions of a person too") {
  Street street;
  for (NeedPoint& point : street.points) point.need /= 1000.0;
  AskedMeasure agents = asked(Measure::rational_agents);
  agents.settings.raam.tau = 1000.0;
  const MeasuredAccess small = street.at(5000, agents);
  REQUIRE(small.values[0].has_value());
  CHECK(*small.values[0] > 0.9);
  CHECK(*small.values[0] < 2.0);
}

TEST_CASE("a group is compared with the others by its share where need arises") {
  Street street;
  street.groups = {{"low_income", {1.0, 0.25, std::nullopt}}, {"single", {std::nullopt, 0.5, 0.5}}};
  const AccessEquity equity = street.at(300, asked(Measure::two_step)).equity;
  REQUIRE(equity.groups.size() == 2);
  // Group: 100 with 0.5, 25 with 1, 50 with 0.5; others: 75 with 1, 150 with 0.5.
  CHECK(*equity.groups[0].mean == Approx((50 + 25 + 25) / 175.0));
  CHECK(*equity.groups[0].mean_of_others == Approx((75 + 75) / 225.0));
  CHECK(*equity.groups[0].gap() == Approx(150 / 225.0 - 100 / 175.0));
  // The first neighbourhood's share is not known: its need takes no part.
  CHECK(*equity.groups[1].mean == Approx(200.0 / 300.0));
  CHECK(*equity.groups[1].gap() == Approx(0.0));
  // Poorest first: neighbourhood 0 (100 people, mean 0.5), then 1 (300, mean 2/3).
  REQUIRE(equity.concentration.has_value());
  CHECK(equity.concentration->simple > 0.0);
}

TEST_CASE("where no place can be reached there is no distance, and supply per need is nothing") {
  Street street;
  street.capacity = {0, 0};
  CHECK_FALSE(street.at(300, asked(Measure::nearest)).values[0].has_value());
  const MeasuredAccess year = street.at(300, asked(Measure::two_step));
  CHECK(*year.values[0] == 0.0);
  CHECK(*year.equity.summary.mean == 0.0);
  CHECK_FALSE(year.equity.summary.gini.has_value());
}

TEST_CASE("without need there is nothing to tell") {
  const auto travel = straight_line_travel({{0, 0}}, 1.0);
  const std::vector<double> capacity{10};
  const auto measures = standard_access_measures();
  const auto year = access_in_year({{}, {}, 2}, {*travel, capacity, Metres(100)}, measures, {});
  REQUIRE(year.size() == 2);
  CHECK(year[0].values.size() == 2);
  CHECK_FALSE(year[1].values[0].has_value());
  CHECK_FALSE(year[1].equity.summary.mean.has_value());
}

}  // namespace voorzien
