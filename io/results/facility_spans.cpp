// SPDX-License-Identifier: EUPL-1.2
#include "io/results/facility_spans.hpp"

#include <map>

namespace voorzien::io {

std::vector<FacilitySpan> facility_spans(const Timeline& timeline, FunctionIndex function) {
  std::map<FacilityIndex, std::vector<FacilitySpan>> by_facility;
  for (const YearState& state : timeline.years) {
    for (const OpenFunction& open : state.open) {
      if (open.function != function) continue;
      std::vector<FacilitySpan>& spans = by_facility[open.facility];
      const bool goes_on = !spans.empty() && years_between(spans.back().last, state.year) == 1 &&
                           spans.back().capacity == open.capacity && spans.back().status == open.status;
      if (goes_on) {
        spans.back().last = state.year;
      } else {
        spans.push_back({open.facility, state.year, state.year, open.capacity, open.status});
      }
    }
  }
  std::vector<FacilitySpan> all;
  for (const auto& [facility, spans] : by_facility) all.insert(all.end(), spans.begin(), spans.end());
  return all;
}

}  // namespace voorzien::io
