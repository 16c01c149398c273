// SPDX-License-Identifier: EUPL-1.2
// Floor and ground of a location as a function of its capacity: a(f) = a0 + a1 · capacity, or by pieces, per
// location (handbook model.md section 3).
#pragma once

#include <vector>

#include "engine/model/facility_function.hpp"
#include "engine/model/norm.hpp"

namespace voorzien {

/// Gross floor area (bvo) and ground of some locations together.
struct AreaEstimate {
  double gfa_m2 = 0.0;
  double outdoor_m2 = 0.0;
  int locations = 0;

  AreaEstimate& operator+=(const AreaEstimate& other) {
    gfa_m2 += other.gfa_m2;
    outdoor_m2 += other.outdoor_m2;
    locations += other.locations;
    return *this;
  }
};

/// m² one location of this capacity asks by one rule (mid values); 0 for capacity ≤ 0.
double area_under(const AreaRule& rule, double capacity);

/// Area of one location of this capacity by all rules of the norm.
AreaEstimate area_of_location(const Norm& norm, double capacity);

/// Area of a total capacity over the fewest locations that the function's largest size allows (one where no
/// largest size is stated), equally loaded. Nothing for capacity ≤ 0.
AreaEstimate area_of_total(const Norm& norm, const FacilityFunction& function, double capacity);

}  // namespace voorzien
