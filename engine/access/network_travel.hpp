// SPDX-License-Identifier: EUPL-1.2
// Travel along the streets of a town. Points and places are snapped to the nearest street, and the distance
// to it counts; what lies too far from every street reaches nothing and cannot be reached. Whoever is where a
// place is has nowhere to go: distance 0.
#pragma once

#include <memory>
#include <vector>

#include "engine/access/travel.hpp"
#include "engine/model/town_network.hpp"

namespace voorzien {

/// Travel to `places` along the streets of a town; nothing too far aside of them is snapped. Distances are
/// whole millimetres; where the costs of the streets are times, they are what one goes in them at the pace.
std::unique_ptr<Travel> network_travel(const TownNetwork& network, std::vector<Point> places);

}  // namespace voorzien
