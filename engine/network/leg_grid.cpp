// SPDX-License-Identifier: EUPL-1.2
#include "engine/network/leg_grid.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace voorzien::network {
namespace {

constexpr double smallest_cell_m = 10.0;
constexpr double most_cells_per_leg = 4.0;

Foot foot_on(const Leg& leg, std::uint32_t number, Point point) {
  const double dx = leg.b.x - leg.a.x;
  const double dy = leg.b.y - leg.a.y;
  const double square = dx * dx + dy * dy;
  double share = 0.0;
  if (square > 0.0) {
    share = std::clamp(((point.x - leg.a.x) * dx + (point.y - leg.a.y) * dy) / square, 0.0, 1.0);
  }
  const double distance = std::hypot(leg.a.x + share * dx - point.x, leg.a.y + share * dy - point.y);
  return {number, share, distance};
}

}  // namespace

struct LegGrid::Best {
  std::optional<Foot> foot;
  double farthest_m = 0.0;

  void offer(const Foot& offered) {
    if (offered.distance_m > farthest_m) return;
    if (foot && offered.distance_m == foot->distance_m && offered.leg >= foot->leg) return;
    foot = offered;
    farthest_m = offered.distance_m;
  }
};

LegGrid::LegGrid(std::vector<Leg> legs) : legs_(std::move(legs)) {
  if (legs_.empty()) return;
  Box box{legs_.front().a, legs_.front().a};
  for (const Leg& leg : legs_) {
    for (const Point& point : {leg.a, leg.b}) {
      box.min = {std::min(box.min.x, point.x), std::min(box.min.y, point.y)};
      box.max = {std::max(box.max.x, point.x), std::max(box.max.y, point.y)};
    }
  }
  const double width = box.max.x - box.min.x;
  const double height = box.max.y - box.min.y;
  const auto count = static_cast<double>(legs_.size());
  // A street map on a line or in a point has no area: its longer side then bounds the number of cells.
  cell_m_ = std::max({smallest_cell_m, std::sqrt(2.0 * width * height / count),
                      std::max(width, height) / (most_cells_per_leg * count)});
  origin_ = box.min;
  columns_ = static_cast<long>(width / cell_m_) + 1;
  rows_ = static_cast<long>(height / cell_m_) + 1;
  place_legs();
}

long LegGrid::column_of(double x) const { return static_cast<long>(std::floor((x - origin_.x) / cell_m_)); }
long LegGrid::row_of(double y) const { return static_cast<long>(std::floor((y - origin_.y) / cell_m_)); }

/// Every cell a leg runs through, row by row; one cell more at either side, so that rounding loses none.
template <class Take>
void LegGrid::walk_cells(const Leg& leg, Take take) const {
  const Point low = leg.a.y <= leg.b.y ? leg.a : leg.b;
  const Point high = leg.a.y <= leg.b.y ? leg.b : leg.a;
  const long last_row = std::min(rows_ - 1, row_of(high.y));
  for (long row = std::max(0L, row_of(low.y)); row <= last_row; ++row) {
    double x_from = std::min(low.x, high.x);
    double x_to = std::max(low.x, high.x);
    if (high.y > low.y) {
      const auto x_at = [&](double y) {
        return low.x + (high.x - low.x) * std::clamp((y - low.y) / (high.y - low.y), 0.0, 1.0);
      };
      const double bottom = origin_.y + static_cast<double>(row) * cell_m_;
      const double x_bottom = x_at(bottom);
      const double x_top = x_at(bottom + cell_m_);
      constexpr double hair_m = 1e-6;
      x_from = std::min(x_bottom, x_top) - hair_m;
      x_to = std::max(x_bottom, x_top) + hair_m;
    }
    const long last_column = std::min(columns_ - 1, column_of(x_to));
    for (long column = std::max(0L, column_of(x_from)); column <= last_column; ++column) {
      take(static_cast<std::size_t>(row * columns_ + column));
    }
  }
}

void LegGrid::place_legs() {
  first_.assign(static_cast<std::size_t>(columns_ * rows_) + 1, 0);
  for (const Leg& leg : legs_) {
    walk_cells(leg, [&](std::size_t cell) { ++first_[cell + 1]; });
  }
  for (std::size_t cell = 1; cell < first_.size(); ++cell) first_[cell] += first_[cell - 1];
  in_cell_.resize(first_.back());
  std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
  for (std::uint32_t number = 0; number < legs_.size(); ++number) {
    walk_cells(legs_[number], [&](std::size_t cell) { in_cell_[next[cell]++] = number; });
  }
}

void LegGrid::look_in(long column, long row, Point point, Best& best) const {
  const auto cell = static_cast<std::size_t>(row * columns_ + column);
  for (std::uint32_t i = first_[cell]; i < first_[cell + 1]; ++i) {
    best.offer(foot_on(legs_[in_cell_[i]], in_cell_[i], point));
  }
}

void LegGrid::look_in_ring(long column, long row, long ring, Point point, Best& best) const {
  for (long y = std::max(0L, row - ring); y <= std::min(rows_ - 1, row + ring); ++y) {
    const bool whole_row = y == row - ring || y == row + ring;
    if (whole_row) {
      for (long x = std::max(0L, column - ring); x <= std::min(columns_ - 1, column + ring); ++x) {
        look_in(x, y, point, best);
      }
      continue;
    }
    if (column - ring >= 0 && column - ring < columns_) look_in(column - ring, y, point, best);
    if (column + ring >= 0 && column + ring < columns_) look_in(column + ring, y, point, best);
  }
}

std::optional<Foot> LegGrid::nearest(Point point, double farthest_m) const {
  if (legs_.empty()) return std::nullopt;
  Best best{std::nullopt, farthest_m};
  // Outside the grid the search starts where its first cell is; coordinates are capped first, so that a point
  // on the other side of the world fits.
  constexpr double far_away = 1e9;
  const long column = column_of(std::clamp(point.x, -far_away, far_away));
  const long row = row_of(std::clamp(point.y, -far_away, far_away));
  const long nearest_ring = std::max({0L, -column, column - (columns_ - 1), -row, row - (rows_ - 1)});
  const long last_ring =
      std::max({std::abs(column), std::abs(column - columns_), std::abs(row), std::abs(row - rows_)});
  for (long ring = nearest_ring; ring <= last_ring; ++ring) {
    // The nearest a cell of this ring can be.
    if (static_cast<double>(ring - 1) * cell_m_ > best.farthest_m) break;
    look_in_ring(column, row, ring, point, best);
  }
  return best.foot;
}

}  // namespace voorzien::network
