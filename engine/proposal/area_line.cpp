// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/area_line.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "engine/need/location_area.hpp"

namespace voorzien {
namespace {

struct Corner {
  double capacity = 0.0;
  double m2 = 0.0;
};

double just_below(double capacity) { return std::nextafter(capacity, 0.0); }

/// The points a line has to stay above: ends, and both sides of every change of piece.
std::vector<Corner> corners_of(const AreaRule& rule, double smallest, double largest) {
  std::vector<double> at = {std::nextafter(smallest, largest), smallest, largest};
  for (const AreaPiece& piece : rule.pieces) {
    if (piece.from_capacity > smallest && piece.from_capacity <= largest) {
      at.push_back(piece.from_capacity);
      at.push_back(just_below(piece.from_capacity));
    }
  }
  std::vector<Corner> corners;
  for (const double capacity : at) {
    if (capacity > 0.0) corners.push_back({capacity, area_under(rule, capacity)});
  }
  return corners;
}

bool above_all(const AreaLine& line, const std::vector<Corner>& corners) {
  return std::all_of(corners.begin(), corners.end(), [&](const Corner& corner) {
    return line.fixed + line.per_unit * corner.capacity >= corner.m2 - 1e-9 * (1.0 + corner.m2);
  });
}

}  // namespace

AreaLine area_line(const AreaRule& rule, double smallest, double largest) {
  if (rule.pieces.empty()) {
    return {rule.fixed_m2 ? rule.fixed_m2->value.mid : 0.0,
            rule.m2_per_unit ? rule.m2_per_unit->value.mid : 0.0};
  }
  const std::vector<Corner> corners = corners_of(rule, smallest, largest);
  AreaLine best;
  for (const Corner& corner : corners) best.fixed = std::max(best.fixed, corner.m2);
  const double middle = 0.5 * (smallest + largest);
  for (const Corner& a : corners) {
    for (const Corner& b : corners) {
      if (b.capacity - a.capacity < 1e-6 || b.m2 < a.m2) continue;
      AreaLine line;
      line.per_unit = (b.m2 - a.m2) / (b.capacity - a.capacity);
      line.fixed = a.m2 - line.per_unit * a.capacity;
      const double gain = best.fixed + best.per_unit * middle - line.fixed - line.per_unit * middle;
      if (line.fixed >= 0.0 && gain > 1e-9 && above_all(line, corners)) best = line;
    }
  }
  return best;
}

}  // namespace voorzien
