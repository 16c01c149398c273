// SPDX-License-Identifier: EUPL-1.2
// Which places are within reach of which points, for many of both: one bounded search from each of whichever
// are the fewer, the others looked up at the nodes it comes past.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/network/street_graph.hpp"

namespace voorzien::network {

/// A point or a place on the network; none when no street was near enough.
using Placed = std::optional<StreetPosition>;

/// A point that asks, and how far it will go.
struct Asker {
  Placed at;
  Cost reach = 0;
};

struct ReachedPlace {
  std::uint32_t place = 0;
  Cost cost = 0;
  friend bool operator==(const ReachedPlace&, const ReachedPlace&) = default;
};

/// The answers, one behind the other; each ordered by place.
struct ReachTable {
  std::vector<std::size_t> first{0};
  std::vector<ReachedPlace> reached;
  [[nodiscard]] std::span<const ReachedPlace> of(std::size_t asker) const {
    return std::span(reached).subspan(first[asker], first[asker + 1] - first[asker]);
  }
};

/// Every place at most its reach away from each asker (inclusive), on at most `threads` threads (≥ 1). The
/// answer depends neither on their number nor on the side the searches start from.
ReachTable places_within(const StreetGraph& graph, std::span<const Asker> askers,
                         std::span<const Placed> places, int threads);

}  // namespace voorzien::network
