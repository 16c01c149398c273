// SPDX-License-Identifier: EUPL-1.2
#include "io/import/osm/metric_system.hpp"

#include <algorithm>
#include <cmath>

namespace voorzien::io {

std::string metric_system_at(Point degrees) {
  const bool dutch = degrees.x > 3.3 && degrees.x < 7.25 && degrees.y > 50.7 && degrees.y < 53.7;
  if (dutch) return "EPSG:28992";
  const int zone = std::clamp(static_cast<int>(std::floor((degrees.x + 180.0) / 6.0)) + 1, 1, 60);
  const int first = degrees.y >= 0.0 ? 32600 : 32700;
  return "EPSG:" + std::to_string(first + zone);
}

}  // namespace voorzien::io
