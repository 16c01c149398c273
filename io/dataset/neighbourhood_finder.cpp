// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/neighbourhood_finder.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/geometry/measure.hpp"

namespace voorzien::io {
namespace {

bool holds(const Box& box, Point point) {
  return point.x >= box.min.x && point.x <= box.max.x && point.y >= box.min.y && point.y <= box.max.y;
}

double distance_between(const Box& box, Point point) {
  const double x = std::max({box.min.x - point.x, 0.0, point.x - box.max.x});
  const double y = std::max({box.min.y - point.y, 0.0, point.y - box.max.y});
  return std::hypot(x, y);
}

std::size_t cell_at(double value, double from, double to, std::size_t side) {
  if (to <= from || value <= from) return 0;
  const auto cell = static_cast<std::size_t>((value - from) / (to - from) * static_cast<double>(side));
  return std::min(cell, side - 1);
}

}  // namespace

NeighbourhoodFinder::NeighbourhoodFinder(const std::vector<Neighbourhood>& neighbourhoods)
    : neighbourhoods_(neighbourhoods),
      // About one neighbourhood per cell.
      side_(1 + static_cast<std::size_t>(std::sqrt(static_cast<double>(neighbourhoods.size())))) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  all_ = {{infinity, infinity}, {-infinity, -infinity}};
  for (const Neighbourhood& neighbourhood : neighbourhoods) {
    boxes_.push_back(box_of(neighbourhood.area));
    const Box& box = boxes_.back();
    if (neighbourhood.area.empty()) continue;
    all_.min = {std::min(all_.min.x, box.min.x), std::min(all_.min.y, box.min.y)};
    all_.max = {std::max(all_.max.x, box.max.x), std::max(all_.max.y, box.max.y)};
  }
  cells_.resize(side_ * side_);
  for (std::size_t i = 0; i < neighbourhoods.size(); ++i) {
    if (neighbourhoods[i].area.empty()) continue;
    for (std::size_t row = row_of(boxes_[i].min.y); row <= row_of(boxes_[i].max.y); ++row) {
      for (std::size_t column = column_of(boxes_[i].min.x); column <= column_of(boxes_[i].max.x); ++column)
        cells_[row * side_ + column].push_back(i);
    }
  }
}

std::size_t NeighbourhoodFinder::column_of(double x) const {
  return cell_at(x, all_.min.x, all_.max.x, side_);
}

std::size_t NeighbourhoodFinder::row_of(double y) const { return cell_at(y, all_.min.y, all_.max.y, side_); }

std::optional<NeighbourhoodIndex> NeighbourhoodFinder::at(Point point) const {
  if (!holds(all_, point)) return std::nullopt;
  for (const std::size_t position : cells_[row_of(point.y) * side_ + column_of(point.x)]) {
    if (holds(boxes_[position], point) && covers(neighbourhoods_[position].area, point))
      return NeighbourhoodIndex(position);
  }
  return std::nullopt;
}

Metres NeighbourhoodFinder::distance_from(Point point) const {
  double nearest = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < neighbourhoods_.size(); ++i) {
    if (neighbourhoods_[i].area.empty() || distance_between(boxes_[i], point) >= nearest) continue;
    nearest = std::min(nearest, voorzien::distance_between(neighbourhoods_[i].area, point).value());
  }
  return Metres(nearest);
}

}  // namespace voorzien::io
