// SPDX-License-Identifier: EUPL-1.2
// One dated change: what people write in a scenario and what the optimiser proposes are the same type.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/geometry/shapes.hpp"
#include "engine/model/facility.hpp"
#include "engine/model/neighbourhood.hpp"
#include "engine/units/year.hpp"

namespace voorzien {

/// Dwellings delivered, spread evenly over the intervention's years.
struct BuildDwellings {
  NeighbourhoodIndex neighbourhood;
  std::vector<DwellingCount> dwellings;
};

/// Dwellings taken down, spread evenly over the intervention's years.
struct DemolishDwellings {
  NeighbourhoodIndex neighbourhood;
  std::vector<DwellingCount> dwellings;
};

/// Capacity of one function, in its unit.
struct FunctionCapacity {
  FunctionIndex function;
  double capacity = 0.0;
};

/// How functions of one location go together (model.md 5.1).
enum class SharingForm { same_room, one_roof, one_plot };

/// A space of a combined building and the functions that share it.
struct SharedSpace {
  std::string space_kind;
  SquareMetres area;
  std::vector<FunctionIndex> shared_by;
  /// How much of each function's need for space is housed here, per function of `shared_by`, as its profile
  /// counts; empty: not said, so by area.
  std::vector<double> sizes = {};
};

/// A new location, alone or combined; temporary when `until` says its last year.
struct OpenFacility {
  std::string site;  ///< id of the site; empty when only a point is given
  Point at;
  std::optional<NeighbourhoodIndex> neighbourhood;
  std::vector<FunctionCapacity> functions;
  std::optional<Year> until;
  std::optional<SharingForm> form;  ///< set for `combine`
  std::vector<SharedSpace> spaces;
};

/// More capacity at a facility, existing or opened earlier in the same list.
struct ExtendFacility {
  std::string facility;
  std::vector<FunctionCapacity> added;
  std::string site = {};                 ///< where the extension stands; empty: within the building
  std::vector<SharedSpace> spaces = {};  ///< rooms that it uses, new or the facility's own by agreement
};

/// Capacity of one function becomes capacity of another.
struct ConvertCapacity {
  std::string facility;
  FunctionCapacity from;
  FunctionCapacity to;
};

struct CloseFacility {
  std::string facility;
};

using Action = std::variant<BuildDwellings, DemolishDwellings, OpenFacility, ExtendFacility, ConvertCapacity,
                            CloseFacility>;

struct Intervention {
  std::string id;
  Year year{0};
  std::optional<Year> last_year;  ///< build and demolish: spread evenly over year..last_year
  Action action;
  Provenance provenance;
  std::string note;
};

/// The key used in files: build_dwellings, open, combine, …
std::string kind_of(const Intervention& intervention);

}  // namespace voorzien
