// SPDX-License-Identifier: EUPL-1.2
#include "io/location/site_colours.hpp"

#include <algorithm>
#include <limits>

namespace voorzien::io {

std::vector<std::optional<int>> site_colours(const std::vector<Point>& places,
                                             const std::vector<std::uint32_t>& open) {
  std::vector<std::optional<int>> colours(places.size());
  for (const std::uint32_t site : open) {
    std::array<double, site_palette.size()> nearest{};
    nearest.fill(std::numeric_limits<double>::infinity());
    for (const std::uint32_t other : open) {
      if (!colours[other]) continue;
      const double dx = places[site].x - places[other].x;
      const double dy = places[site].y - places[other].y;
      double& known = nearest[static_cast<std::size_t>(*colours[other])];
      known = std::min(known, dx * dx + dy * dy);
    }
    const auto* const farthest = std::max_element(nearest.begin(), nearest.end());
    colours[site] = static_cast<int>(farthest - nearest.begin());
  }
  return colours;
}

}  // namespace voorzien::io
