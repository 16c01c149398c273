// SPDX-License-Identifier: EUPL-1.2
#include "engine/access/point_groups.hpp"

#include <algorithm>
#include <numeric>
#include <span>
#include <utility>

#include "engine/geometry/measure.hpp"

namespace voorzien {
namespace {

Box box_round(const std::vector<Point>& points, std::span<const std::size_t> members) {
  Box box{points[members.front()], points[members.front()]};
  for (const std::size_t member : members) {
    const Point& point = points[member];
    box.min = {std::min(box.min.x, point.x), std::min(box.min.y, point.y)};
    box.max = {std::max(box.max.x, point.x), std::max(box.max.y, point.y)};
  }
  return box;
}

void bring_middle_to_front(const std::vector<Point>& points, std::vector<std::size_t>& group) {
  const Box box = box_round(points, group);
  const Point middle{(box.min.x + box.max.x) / 2.0, (box.min.y + box.max.y) / 2.0};
  std::sort(group.begin(), group.end());
  const auto nearest = std::min_element(group.begin(), group.end(), [&](std::size_t a, std::size_t b) {
    return distance_between(points[a], middle) < distance_between(points[b], middle);
  });
  std::iter_swap(group.begin(), nearest);
}

}  // namespace

std::vector<std::vector<std::size_t>> groups_of(const std::vector<Point>& points, std::size_t largest) {
  std::vector<std::vector<std::size_t>> groups;
  if (points.empty()) return groups;
  std::vector<std::size_t> members(points.size());
  std::iota(members.begin(), members.end(), std::size_t{0});
  std::vector<std::span<std::size_t>> open{members};
  while (!open.empty()) {
    const std::span<std::size_t> part = open.back();
    open.pop_back();
    if (part.size() <= largest) {
      groups.emplace_back(part.begin(), part.end());
      bring_middle_to_front(points, groups.back());
      continue;
    }
    const Box box = box_round(points, part);
    const bool by_x = box.max.x - box.min.x >= box.max.y - box.min.y;
    const auto before = [&](std::size_t a, std::size_t b) {
      const double left = by_x ? points[a].x : points[a].y;
      const double right = by_x ? points[b].x : points[b].y;
      return left != right ? left < right : a < b;
    };
    const std::size_t half = part.size() / 2;
    std::nth_element(part.begin(), part.begin() + static_cast<std::ptrdiff_t>(half), part.end(), before);
    open.push_back(part.subspan(half));
    open.push_back(part.first(half));
  }
  return groups;
}

}  // namespace voorzien
