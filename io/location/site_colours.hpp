// SPDX-License-Identifier: EUPL-1.2
// Colours that tell the areas of open sites apart on a map: site after site takes the colour whose nearest
// holder is farthest away, so that neighbours differ.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/geometry/shapes.hpp"

namespace voorzien::io {

/// "#rrggbb". Paul Tol's light scheme (personal.sron.nl/~pault), safe for colour-blind readers, without the
/// reds that mean "not served".
inline constexpr std::array<const char*, 7> site_palette{"#77aadd", "#44bb99", "#ffaabb", "#aaaa00",
                                                         "#99ddff", "#bbcc33", "#eedd88"};

/// For every place its position in `site_palette`, none for places that are not among `open` (positions in
/// `places`, ascending).
std::vector<std::optional<int>> site_colours(const std::vector<Point>& places,
                                             const std::vector<std::uint32_t>& open);

}  // namespace voorzien::io
