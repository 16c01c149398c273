// SPDX-License-Identifier: EUPL-1.2
// Private to this room: gathers points that lie together, to solve a small problem before the whole one.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/geometry/shapes.hpp"

namespace voorzien {

/// Divides the points into groups of at most `largest` (≥ 1) that lie together, by halving along the longer
/// side of their box. Every point is in one group; a group's first member is the one nearest to its middle.
std::vector<std::vector<std::size_t>> groups_of(const std::vector<Point>& points, std::size_t largest);

}  // namespace voorzien
