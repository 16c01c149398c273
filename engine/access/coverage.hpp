// SPDX-License-Identifier: EUPL-1.2
// How many people have a place within reach: what a coverage norm asks for, without using capacity up.
#pragma once

#include <span>
#include <vector>

#include "engine/access/travel.hpp"
#include "engine/model/neighbourhood.hpp"

namespace voorzien {

/// Share (0..1) of each neighbourhood's residence-point weight that has a place within `reach`; 0 where it
/// has no residence points. One value per neighbourhood, `neighbourhood_count` in all.
std::vector<double> share_within(std::span<const ResidencePoint> points, std::size_t neighbourhood_count,
                                 const Travel& travel, Metres reach);

}  // namespace voorzien
