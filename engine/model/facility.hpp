// SPDX-License-Identifier: EUPL-1.2
// Facilities: existing locations with their functions and capacities.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/geometry/shapes.hpp"
#include "engine/model/facility_function.hpp"
#include "engine/model/neighbourhood.hpp"
#include "engine/model/provenance.hpp"
#include "engine/model/room.hpp"
#include "engine/units/year.hpp"

namespace voorzien {

/// One function at a facility. Capacity in the function's unit; an interval when it was derived, not
/// measured.
struct FacilityCapacity {
  FunctionIndex function;
  std::optional<Interval> capacity;  ///< none: the facility is there, its size is not known
  Provenance provenance;
  std::optional<double> in_use;  ///< pupils, members … now; none when not known
};

/// How the place of a facility is known: its own coordinates, or the place of its postcode, which can be tens
/// of metres (all six characters) or kilometres (four digits) off.
enum class PlaceFrom { given, postcode_6, postcode_4 };

struct Facility {
  std::string id;
  std::string name;
  Point at;
  std::optional<NeighbourhoodIndex> neighbourhood;  ///< none when it lies outside every neighbourhood
  std::vector<FacilityCapacity> capacities;
  std::optional<Year> open_from;   ///< from 1 January; none: before the base year
  std::optional<Year> open_until;  ///< last year it is open; none: without end
  std::string operated_by;
  Status status = Status::observed;  ///< illustrative facilities are marked wherever they appear
  std::vector<Room> rooms = {};      ///< as far as known; others may use them by consent only
  PlaceFrom place_from = PlaceFrom::given;
};

using FacilityIndex = Index<Facility>;

}  // namespace voorzien
