// SPDX-License-Identifier: EUPL-1.2
// Travel along the streets of a town. Points and places are snapped to the nearest street, and the distance
// to it counts; what lies too far from every street reaches nothing and cannot be reached. Whoever is where a
// place is has nowhere to go: distance 0.
#pragma once

#include <memory>
#include <vector>

#include "engine/access/travel.hpp"
#include "engine/network/street_graph.hpp"

namespace voorzien {

/// Travel to `places` along `streets`, whose costs are lengths; nothing farther than `farthest_aside` from a
/// street is snapped. Distances are whole millimetres.
std::unique_ptr<Travel> network_travel(std::shared_ptr<const network::StreetGraph> streets,
                                       std::vector<Point> places, Metres farthest_aside);

}  // namespace voorzien
