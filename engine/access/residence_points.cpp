// SPDX-License-Identifier: EUPL-1.2
#include "engine/access/residence_points.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/geometry/measure.hpp"

namespace voorzien {
namespace {

/// Index of the lowest lattice line, (index + ½) · spacing, at or above `value`.
double first_line(double value, double spacing) {
  double line = std::floor(value / spacing - 0.5);
  // Dividing rounds; the line itself decides, so that a point exactly on a border is nobody's never.
  while ((line + 0.5) * spacing < value) ++line;
  return line;
}

/// Lattice points inside the shape, by y, then x.
std::vector<Point> lattice_inside(const MultiPolygon& shape, double spacing) {
  std::vector<Point> points;
  const Box box = box_of(shape);
  for (double row = first_line(box.min.y, spacing); (row + 0.5) * spacing < box.max.y; ++row) {
    const double y = (row + 0.5) * spacing;
    for (const Stretch& stretch : inner_stretches(shape, y)) {
      // The eastern end is left out: it is the western end of the neighbour, which takes it.
      for (double column = first_line(stretch.from_x, spacing); (column + 0.5) * spacing < stretch.to_x;
           ++column) {
        points.push_back({(column + 0.5) * spacing, y});
      }
    }
  }
  return points;
}

}  // namespace

std::vector<ResidencePoint> lattice_points(const std::vector<Neighbourhood>& neighbourhoods, Metres spacing) {
  std::vector<ResidencePoint> result;
  for (std::size_t i = 0; i < neighbourhoods.size(); ++i) {
    const Neighbourhood& neighbourhood = neighbourhoods[i];
    if (neighbourhood.kind == AreaKind::water) continue;
    std::vector<Point> points = lattice_inside(neighbourhood.area, spacing.value());
    if (points.empty()) {
      points.push_back(neighbourhood.area.empty() ? neighbourhood.centre : inner_point(neighbourhood.area));
    }
    const double weight = 1.0 / static_cast<double>(points.size());
    for (const Point& point : points) result.push_back({NeighbourhoodIndex(i), point, weight});
  }
  return result;
}

double expected_lattice_points(const std::vector<Neighbourhood>& neighbourhoods, Metres spacing) {
  // Lines are numbered in doubles, which count one by one up to 2^53.
  constexpr double last_line = 9007199254740992.0;
  double expected = 0.0;
  for (const Neighbourhood& neighbourhood : neighbourhoods) {
    if (neighbourhood.kind == AreaKind::water) continue;
    if (neighbourhood.area.empty()) {
      expected += 1.0;
      continue;
    }
    const Box box = box_of(neighbourhood.area);
    const double farthest =
        std::max({std::abs(box.min.x), std::abs(box.min.y), std::abs(box.max.x), std::abs(box.max.y)});
    if (farthest / spacing.value() > last_line) return std::numeric_limits<double>::infinity();
    const double lines = (box.max.y - box.min.y) / spacing.value();
    const double points = area_of(neighbourhood.area).value() / spacing.value() / spacing.value();
    expected += std::max({1.0, lines, points});
  }
  return expected;
}

std::string residence_point_name(const std::string& neighbourhood, std::size_t number) {
  constexpr std::size_t width = 6;
  const std::string digits = std::to_string(number);
  return neighbourhood + '#' + std::string(width - std::min(width, digits.size()), '0') + digits;
}

std::vector<std::string> residence_point_names(const Town& town) {
  std::vector<std::string> names;
  names.reserve(town.residence_points.size());
  std::vector<std::size_t> count(town.neighbourhoods.size(), 0);
  for (const ResidencePoint& point : town.residence_points) {
    const std::size_t number = ++count[point.neighbourhood];
    const std::string& neighbourhood = town.neighbourhoods[point.neighbourhood].id;
    names.push_back(point.id.empty() ? residence_point_name(neighbourhood, number) : point.id);
  }
  return names;
}

}  // namespace voorzien
