// SPDX-License-Identifier: EUPL-1.2
// Which capacity of a function was open where, from when to when.
#pragma once

#include <optional>
#include <vector>

#include "engine/simulation/timeline.hpp"

namespace voorzien::io {

/// Years in a row, both ends included, in which a function is open at a facility with one capacity.
struct FacilitySpan {
  FacilityIndex facility;
  Year first{0};
  Year last{0};
  std::optional<Interval> capacity;
  Status status = Status::observed;
};

/// Every span of a function, by facility, then year.
std::vector<FacilitySpan> facility_spans(const Timeline& timeline, FunctionIndex function);

}  // namespace voorzien::io
