// SPDX-License-Identifier: EUPL-1.2
#include "engine/need/location_area.hpp"

#include <algorithm>
#include <cmath>

namespace voorzien {
namespace {

double area_by_pieces(const std::vector<AreaPiece>& pieces, double capacity) {
  const AreaPiece* piece = &pieces.front();
  for (const AreaPiece& next : pieces) {
    if (capacity >= next.from_capacity) piece = &next;
  }
  return (piece->fixed ? piece->fixed->value() : 0.0) + piece->m2_per_unit.value_or(0.0) * capacity;
}

}  // namespace

double area_under(const AreaRule& rule, double capacity) {
  if (capacity <= 0.0) return 0.0;
  if (!rule.pieces.empty()) return area_by_pieces(rule.pieces, capacity);
  const double fixed = rule.fixed_m2 ? rule.fixed_m2->value.mid : 0.0;
  const double per_unit = rule.m2_per_unit ? rule.m2_per_unit->value.mid : 0.0;
  return fixed + per_unit * capacity;
}

AreaEstimate area_of_location(const Norm& norm, double capacity) {
  AreaEstimate estimate;
  if (capacity <= 0.0) return estimate;
  estimate.locations = 1;
  for (const AreaRule& rule : norm.areas) {
    (rule.outdoor ? estimate.outdoor_m2 : estimate.gfa_m2) += area_under(rule, capacity);
  }
  return estimate;
}

AreaEstimate area_of_total(const Norm& norm, const FacilityFunction& function, double capacity) {
  AreaEstimate total;
  if (capacity <= 0.0) return total;
  double locations = 1.0;
  if (function.largest_per_location && function.largest_per_location->value.mid > 0.0) {
    locations = std::max(1.0, std::ceil(capacity / function.largest_per_location->value.mid - 1e-9));
  }
  const AreaEstimate one = area_of_location(norm, capacity / locations);
  total.gfa_m2 = one.gfa_m2 * locations;
  total.outdoor_m2 = one.outdoor_m2 * locations;
  total.locations = static_cast<int>(locations);
  return total;
}

}  // namespace voorzien
