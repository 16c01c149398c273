// SPDX-License-Identifier: EUPL-1.2
#include "tests/engine/optimisation/random_programme.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace voorzien::test {

LinearProgramme random_integer_programme(Dice& dice) {
  ProgrammeBuilder builder;
  const int columns = dice.whole(1, 5);
  for (int i = 0; i < columns; ++i) {
    const double lower = dice.whole(-2, 1);
    const double width = dice.whole(0, 3);
    const double cost = dice.whole(-6, 9);
    builder.add_column({lower, lower + width, cost, true});
  }
  const int rows = dice.whole(0, 4);
  for (int i = 0; i < rows; ++i) {
    const double side = dice.whole(-5, 8);
    const double width = dice.whole(1, 3);
    const int kind = dice.whole(0, 5);
    const bool below = kind <= 2;
    const bool above = kind >= 2 && kind <= 4;
    const double upper = kind == 5 ? side : side + width;
    const std::uint32_t row =
        builder.add_row(above || kind == 5 ? side : -no_bound, below || kind == 5 ? upper : no_bound);
    for (int j = 0; j < columns; ++j) {
      const int value = dice.whole(-4, 6);
      builder.add_entry(row, static_cast<std::uint32_t>(j), value);
    }
  }
  builder.add_constant(dice.whole(-3, 3));
  return builder.build();
}

LinearProgramme random_binary_programme(Dice& dice) {
  ProgrammeBuilder builder;
  const int columns = dice.whole(6, 10);
  const bool whole_costs = dice.whole(0, 1) == 1;
  for (int i = 0; i < columns; ++i) {
    const double cost = whole_costs ? dice.whole(-20, 20) : dice.between(-20, 20);
    builder.add_column({0, 1, cost, true});
  }
  const int rows = dice.whole(2, 7);
  for (int i = 0; i < rows; ++i) {
    const int kind = dice.whole(0, 2);
    std::vector<LinearTerm> terms;
    double total = 0;
    for (std::uint32_t j = 0; j < static_cast<std::uint32_t>(columns); ++j) {
      if (dice.whole(0, 2) == 0) continue;
      const double value = kind == 0 ? dice.whole(5, 40) : 1;
      total += value;
      terms.push_back({j, value});
    }
    if (terms.empty()) continue;
    if (kind == 0) {
      const double share = dice.between(0.3, 0.8);
      builder.add_row(-no_bound, std::floor(total * share), terms);
    } else if (kind == 1) {
      builder.add_row(dice.whole(1, 2), no_bound, terms);
    } else {
      const double most = dice.whole(1, 3);
      const double least = dice.whole(0, 1) == 1 ? most : -no_bound;
      builder.add_row(least, most, terms);
    }
  }
  return builder.build();
}

LinearProgramme random_linear_programme(Dice& dice, int columns, int rows) {
  ProgrammeBuilder builder;
  std::vector<double> point;
  for (int i = 0; i < columns; ++i) {
    const double lower = dice.between(-5, 5);
    const double width = dice.between(0, 10);
    const double cost = dice.between(-10, 10);
    point.push_back(lower + width * dice.between(0, 1));
    builder.add_column({lower, lower + width, cost});
  }
  for (int i = 0; i < rows; ++i) {
    std::vector<LinearTerm> terms;
    double activity = 0;
    for (int j = 0; j < columns; ++j) {
      if (dice.whole(0, 2) > 0) continue;
      const double value = dice.between(-3, 3);
      terms.push_back({static_cast<std::uint32_t>(j), value});
      activity += value * point[static_cast<std::size_t>(j)];
    }
    const double room = dice.between(0, 2);
    switch (dice.whole(0, 2)) {
      case 0:
        builder.add_row(activity - room, no_bound, terms);
        break;
      case 1:
        builder.add_row(-no_bound, activity + room, terms);
        break;
      default:
        builder.add_row(activity - room, activity + room, terms);
    }
  }
  return builder.build();
}

std::vector<Point> all_feasible_points(const LinearProgramme& programme) {
  std::vector<Point> points;
  std::vector<double> x;
  for (const LinearColumn& column : programme.columns) x.push_back(column.lower);
  for (;;) {
    if (violation_at(programme, x) == 0) points.push_back({objective_at(programme, x), x});
    std::size_t i = 0;
    for (; i < x.size() && x[i] == programme.columns[i].upper; ++i) x[i] = programme.columns[i].lower;
    if (i == x.size()) return points;
    x[i] += 1;
  }
}

std::optional<double> least_objective(const std::vector<Point>& points) {
  if (points.empty()) return std::nullopt;
  return std::min_element(points.begin(), points.end(),
                          [](const Point& a, const Point& b) { return a.objective < b.objective; })
      ->objective;
}

namespace {

FacilityLocation location_with_capacity(Dice& dice, int cells, int sites, double least_share,
                                        double most_share) {
  const auto place = [&dice] {
    const double east = dice.between(0, 1000);
    const double north = dice.between(0, 1000);
    return std::pair(east, north);
  };
  std::vector<std::pair<double, double>> site_places;
  for (int i = 0; i < sites; ++i) site_places.push_back(place());
  ProgrammeBuilder builder;
  std::vector<std::uint32_t> open;
  for (int i = 0; i < sites; ++i) {
    const double cost = dice.between(4000, 8000);
    open.push_back(builder.add_column({0, 1, cost, true}));
  }
  std::vector<std::uint32_t> weak;
  for (int i = 0; i < sites; ++i) weak.push_back(builder.add_row(-no_bound, 0));
  FacilityLocation location;
  double total = 0;
  for (int cell = 0; cell < cells; ++cell) {
    const auto [east, north] = place();
    const double need = dice.whole(1, 20);
    total += need;
    const std::uint32_t served = builder.add_row(need, need);
    for (std::size_t site = 0; site < open.size(); ++site) {
      const double distance = std::hypot(east - site_places[site].first, north - site_places[site].second);
      const std::uint32_t flow = builder.add_column({0, no_bound, distance});
      builder.add_entry(served, flow, 1);
      builder.add_entry(weak[site], flow, 1);
      location.strong_rows.add(-no_bound, 0, std::vector<LinearTerm>{{flow, 1}, {open[site], -need}});
    }
  }
  for (std::size_t site = 0; site < open.size(); ++site) {
    const double share = dice.between(least_share, most_share);
    builder.add_entry(weak[site], open[site], -std::ceil(total * share));
  }
  location.programme = builder.build();
  return location;
}

}  // namespace

FacilityLocation random_facility_location(Dice& dice, int cells, int sites) {
  return location_with_capacity(dice, cells, sites, 1, 1);
}

FacilityLocation random_capacitated_location(Dice& dice, int cells, int sites) {
  return location_with_capacity(dice, cells, sites, 0.3, 0.7);
}

}  // namespace voorzien::test
