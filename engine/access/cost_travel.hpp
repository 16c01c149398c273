// SPDX-License-Identifier: EUPL-1.2
// Travel by a table of costs that another program made. A pair that is not in it cannot be travelled, but
// whoever is at the very place goes nowhere.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "engine/access/travel.hpp"
#include "engine/model/town_costs.hpp"

namespace voorzien {

/// Travel to `places` by the table. Minutes become metres at its pace, and every cost is rounded to whole
/// millimetres, so that 6 minutes at 5 km/h are within 500 m.
std::unique_ptr<Travel> cost_travel(TownCosts costs, const std::vector<Point>& places);

/// The row that holds from a point; none where the table says nothing of it.
std::optional<std::uint32_t> row_from(const CostTable& table, Point at);

/// The columns of the place at a point; empty where the table has none.
std::span<const CostPlace> places_at(const CostTable& table, Point at);

/// A cost of the table in metres.
Metres metres_of(const TownCosts& costs, double cost);

}  // namespace voorzien
