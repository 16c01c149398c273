// SPDX-License-Identifier: EUPL-1.2
#include "engine/access/coverage.hpp"

namespace voorzien {

std::vector<double> share_within(std::span<const ResidencePoint> points, std::size_t neighbourhood_count,
                                 const Travel& travel, Metres reach) {
  std::vector<TravelQuery> queries;
  queries.reserve(points.size());
  for (const ResidencePoint& point : points) queries.push_back({point.at, reach, 0});
  const TravelTable table = travel.options(queries);

  std::vector<double> covered(neighbourhood_count, 0.0);
  std::vector<double> total(neighbourhood_count, 0.0);
  for (std::size_t i = 0; i < points.size(); ++i) {
    const std::size_t neighbourhood = points[i].neighbourhood;
    total[neighbourhood] += points[i].weight;
    if (!table.of(i).empty()) covered[neighbourhood] += points[i].weight;
  }
  for (std::size_t i = 0; i < neighbourhood_count; ++i) {
    covered[i] = total[i] > 0.0 ? covered[i] / total[i] : 0.0;
  }
  return covered;
}

}  // namespace voorzien
