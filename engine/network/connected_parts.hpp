// SPDX-License-Identifier: EUPL-1.2
// Which streets hang together (whatever their directions), by union-find. A map has many loose bits: a path
// in a park whose ends nobody joined. Whoever is snapped to one reaches nothing, so small parts are left out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/network/street_network.hpp"

namespace voorzien::network {

/// A part of the network that no street joins to the rest.
struct ConnectedPart {
  Metres length;
  std::size_t streets = 0;
};

struct ConnectedParts {
  std::vector<std::uint32_t> of_node;  ///< position in `parts`; nodes without a street have no_part
  std::vector<ConnectedPart> parts;    ///< longest first, then by lowest node
};

constexpr std::uint32_t no_part = 0xFFFFFFFFU;

/// The parts of a network.
ConnectedParts connected_parts(const StreetNetwork& network);

/// The network without parts shorter than `least`, and without nodes that no street ends at. The longest part
/// always stays. Streets and nodes keep their order.
StreetNetwork without_small_parts(const StreetNetwork& network, Metres least);

}  // namespace voorzien::network
