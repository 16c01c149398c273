// SPDX-License-Identifier: EUPL-1.2
#include "engine/geometry/spatial_index.hpp"

#include <algorithm>
#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <boost/geometry/strategies/strategies.hpp>
#include <cmath>
#include <iterator>
#include <utility>

#include "engine/geometry/boost_shapes.hpp"
#include "engine/geometry/measure.hpp"

namespace voorzien {
namespace {

namespace bg = boost::geometry;

using Entry = std::pair<Point, std::size_t>;
constexpr std::size_t entries_per_node = 16;
using RTree = bg::index::rtree<Entry, bg::index::rstar<entries_per_node>>;

bool nearer(const Neighbour& a, const Neighbour& b) {
  if (a.distance != b.distance) return a.distance < b.distance;
  return a.position < b.position;
}

bool lower(const Neighbour& a, const Neighbour& b) { return a.position < b.position; }

RTree packed(const std::vector<Point>& points) {
  std::vector<Entry> entries;
  entries.reserve(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) entries.emplace_back(points[i], i);
  return {entries.begin(), entries.end()};
}

/// Squares are compared with a hair to spare, so that rounding never drops what the distance itself lets in.
constexpr double slack = 1.0 + 1e-12;

double squared_distance(Point a, Point b) {
  const double dx = a.x - b.x;
  const double dy = a.y - b.y;
  return dx * dx + dy * dy;
}

/// An output iterator for Boost's queries, which would else copy every entry into a vector first.
template <class Visit>
class Visitor {
 public:
  using iterator_category = std::output_iterator_tag;
  using value_type = void;
  using difference_type = std::ptrdiff_t;
  using pointer = void;
  using reference = void;

  explicit Visitor(const Visit& visit) : visit_(&visit) {}
  Visitor& operator=(const Entry& entry) {
    (*visit_)(entry);
    return *this;
  }
  Visitor& operator*() { return *this; }
  Visitor& operator++() { return *this; }
  Visitor& operator++(int) { return *this; }

 private:
  const Visit* visit_;
};

}  // namespace

struct SpatialIndex::Tree {
  explicit Tree(const std::vector<Point>& from) : points(packed(from)) {}
  RTree points;
};

SpatialIndex::SpatialIndex(const std::vector<Point>& points) : tree_(std::make_unique<Tree>(points)) {}
SpatialIndex::~SpatialIndex() = default;
SpatialIndex::SpatialIndex(SpatialIndex&&) noexcept = default;
SpatialIndex& SpatialIndex::operator=(SpatialIndex&&) noexcept = default;

void SpatialIndex::gather_within(Point from, Metres reach, std::vector<Neighbour>& found) const {
  found.clear();
  const double r = reach.value();
  if (!(r >= 0.0)) return;
  const double limit = r * r * slack;
  // A hair wider, since adding to a large coordinate rounds; the distance decides.
  const double half = r + (r + std::abs(from.x) + std::abs(from.y)) * (slack - 1.0);
  const bg::model::box<Point> box({from.x - half, from.y - half}, {from.x + half, from.y + half});
  const auto visit = [&](const Entry& entry) {
    if (squared_distance(from, entry.first) > limit) return;
    const Metres distance = distance_between(from, entry.first);
    if (distance <= reach) found.push_back({entry.second, distance});
  };
  tree_->points.query(bg::index::intersects(box), Visitor(visit));
  std::sort(found.begin(), found.end(), lower);
}

void SpatialIndex::gather_nearest(Point from, std::size_t count, std::vector<Neighbour>& found) const {
  found.clear();
  count = std::min(count, tree_->points.size());
  if (count == 0) return;
  double farthest = 0.0;
  const auto visit = [&](const Entry& entry) {
    farthest = std::max(farthest, distance_between(from, entry.first).value());
  };
  tree_->points.query(bg::index::nearest(from, static_cast<unsigned>(count)), Visitor(visit));
  // Which of the points at the farthest distance the tree gave depends on its shape; ask for all of them.
  gather_within(from, Metres(farthest), found);
  if (found.size() <= count) return;
  std::nth_element(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count), found.end(), nearer);
  found.resize(count);
  std::sort(found.begin(), found.end(), lower);
}

std::vector<Neighbour> SpatialIndex::within(Point from, Metres reach) const {
  std::vector<Neighbour> found;
  gather_within(from, reach, found);
  std::sort(found.begin(), found.end(), nearer);
  return found;
}

std::vector<Neighbour> SpatialIndex::nearest(Point from, std::size_t count) const {
  std::vector<Neighbour> found;
  gather_nearest(from, count, found);
  std::sort(found.begin(), found.end(), nearer);
  return found;
}

}  // namespace voorzien
