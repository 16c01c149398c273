// SPDX-License-Identifier: EUPL-1.2
// A table of travel costs of a town, made by another program (r5r, OpenTripPlanner, ArcGIS …), in place of
// its streets. Read once, never changed and shared by every copy of the town.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/geometry/shapes.hpp"
#include "engine/model/provenance.hpp"
#include "engine/model/travel_mode.hpp"

namespace voorzien {

/// From one row to the place of a column.
struct CostWay {
  std::uint32_t column = 0;
  double cost = 0.0;  ///< ≥ 0, in the unit of the table
};

/// Where somebody starts: the row of the table that holds from here.
struct CostOrigin {
  Point at;
  std::uint32_t row = 0;
};

/// A place that can be gone to, and a column that says how far it is.
struct CostPlace {
  Point at;
  std::uint32_t column = 0;
};

/// Costs between points of a town; what is not there cannot be travelled. Travel asks by points, so whatever
/// lies at exactly the same coordinates is one place: an origin has one row, and of several columns the
/// lowest cost counts.
struct CostTable {
  std::vector<std::string> from;      ///< id of each row: a residence point, neighbourhood, facility or site
  std::vector<std::string> to;        ///< id of each column: a facility or site
  std::vector<std::size_t> first{0};  ///< where each row begins in `ways`, and the end of the last
  std::vector<CostWay> ways;          ///< of a row by column
  std::vector<CostOrigin> origins;    ///< from left to right, then upwards; no point twice
  std::vector<CostPlace> places;      ///< likewise; points with several columns stand there as often

  [[nodiscard]] std::span<const CostWay> row(std::uint32_t number) const {
    return std::span(ways).subspan(first[number], first[number + std::size_t{1}] - first[number]);
  }
};

struct TownCosts {
  std::shared_ptr<const CostTable> table;  ///< never null
  TravelMode mode = TravelMode::walking;   ///< what the table was made for
  std::optional<Pace> pace;                ///< costs are minutes; none: metres
  Provenance provenance;
};

}  // namespace voorzien
