// SPDX-License-Identifier: EUPL-1.2
#include "engine/network/street_network.hpp"

#include "engine/geometry/measure.hpp"

namespace voorzien::network {

void add_street(StreetNetwork& network, Street street, std::span<const Point> bends) {
  street.first_bend = static_cast<std::uint32_t>(network.bends.size());
  street.bend_count = static_cast<std::uint32_t>(bends.size());
  network.bends.insert(network.bends.end(), bends.begin(), bends.end());
  network.streets.push_back(street);
}

Metres length_of(const StreetNetwork& network, const Street& street) {
  Metres length;
  Point last = network.nodes[street.from];
  for (const Point& bend : network.bends_of(street)) {
    length += distance_between(last, bend);
    last = bend;
  }
  return length + distance_between(last, network.nodes[street.to]);
}

}  // namespace voorzien::network
