// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/place_check.hpp"

#include <algorithm>
#include <cmath>

namespace voorzien::io {
namespace {

constexpr double metres_per_km = 1000.0;

bool looks_like_degrees(const Table& table) {
  return std::all_of(table.rows.begin(), table.rows.end(), [](const TableRow& row) {
    return std::abs(row.at.x) <= 180.0 && std::abs(row.at.y) <= 90.0;
  });
}

}  // namespace

bool are_degrees(const Table& table, const NeighbourhoodFinder& finder) {
  if (table.rows.empty() || !looks_like_degrees(table)) return false;
  return km_outside(table.rows.front().at, finder).has_value();
}

std::optional<double> km_outside(Point at, const NeighbourhoodFinder& finder) {
  const double distance = finder.distance_from(at).value();
  if (!std::isfinite(distance) || distance <= far_outside_m) return std::nullopt;
  return distance / metres_per_km;
}

}  // namespace voorzien::io
