// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/facility_merger.hpp"

#include <algorithm>
#include <utility>

#include "engine/geometry/measure.hpp"

namespace voorzien::io {

void FacilityMerger::disagree(const FacilityRow& first, const FacilityRow& row) const {
  // Coordinates of one building often differ in the last digits from list to list.
  constexpr double same_place_m = 1.0;
  const double apart = distance_between(first.facility.at, row.facility.at).value();
  const bool same_years = first.facility.open_from == row.facility.open_from &&
                          first.facility.open_until == row.facility.open_until;
  if (apart > same_place_m) {
    reading_.problems.push_back({"facility_at_two_places",
                                 row.place,
                                 {{"id", row.facility.id}, {"first", first.place}, {"metres", apart}}});
  }
  if (!same_years) {
    reading_.problems.push_back(
        {"facility_years_differ", row.place, {{"id", row.facility.id}, {"first", first.place}}});
  }
}

void FacilityMerger::add(FacilityRow row) {
  if (row.facility.id.empty()) return;  // reported where it was read
  const auto found = rows_.find(row.facility.id);
  if (found == rows_.end()) {
    std::string id = row.facility.id;
    rows_.emplace(std::move(id), std::move(row));
    return;
  }
  auto& capacities = found->second.facility.capacities;
  const FacilityCapacity& added = row.facility.capacities.front();
  const auto position =
      std::find_if(capacities.begin(), capacities.end(),
                   [&](const FacilityCapacity& capacity) { return capacity.function >= added.function; });
  if (position != capacities.end() && position->function == added.function) {
    reading_.problems.push_back({"duplicate_facility",
                                 row.place,
                                 {{"id", row.facility.id},
                                  {"function", catalogue_.functions[added.function].id},
                                  {"first", found->second.place}}});
    return;
  }
  disagree(found->second, row);
  capacities.insert(position, added);
}

std::vector<Facility> FacilityMerger::merged() const {
  std::vector<Facility> facilities;
  for (const auto& [id, row] : rows_) facilities.push_back(row.facility);
  return facilities;
}

}  // namespace voorzien::io
