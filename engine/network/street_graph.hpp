// SPDX-License-Identifier: EUPL-1.2
// A street network ready to be searched: arcs of both directions in contiguous arrays (compressed rows), and
// a grid of the streets' legs to find the nearest one. Costs are whole millimetres (or milliseconds), so that
// sums do not depend on their order: the same distance whichever side a search starts from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/network/leg_grid.hpp"
#include "engine/network/street_network.hpp"

namespace voorzien::network {

/// Thousandths of a metre or of a second.
using Cost = std::uint32_t;

/// Farther than anything: cannot be reached. Half of what fits, so that two costs can be added.
constexpr Cost unreachable = 0x7FFFFFFFU;

/// What a cost is: length, or time at the speed of each street.
struct CostMeasure {
  bool in_seconds = false;
  double off_street_kmh = 5.0;  ///< between a point and its street; > 0, only for seconds
};

/// An arc of the graph; which end it is stored at says the direction.
struct Arc {
  std::uint32_t node = 0;
  Cost cost = 0;
};

/// A point snapped to a street: how far along and how far off. `from_start` + `to_end` is the street's cost.
struct StreetPosition {
  std::uint32_t street = 0;
  Cost from_start = 0;
  Cost to_end = 0;
  Cost aside = 0;        ///< from the point to the street, in the measure of the graph
  double aside_m = 0.0;  ///< the same in metres
};

/// A node where one can come onto or off a street from a position, and the cost to there.
struct Access {
  std::uint32_t node = 0;
  Cost cost = 0;
};

/// One or two nodes.
struct Accesses {
  Access at[2];
  std::size_t count = 0;
  [[nodiscard]] const Access* begin() const { return at; }
  [[nodiscard]] const Access* end() const { return at + count; }
};

class StreetGraph {
 public:
  /// Lengths are rounded up to whole units, so that no way is shorter than the straight line.
  StreetGraph(StreetNetwork network, CostMeasure measure);

  [[nodiscard]] const StreetNetwork& network() const { return network_; }
  [[nodiscard]] const CostMeasure& measure() const { return measure_; }
  [[nodiscard]] std::size_t node_count() const { return network_.nodes.size(); }

  /// Where one can go from a node, by node.
  [[nodiscard]] std::span<const Arc> arcs_from(std::uint32_t node) const { return row(leaving_, node); }
  /// Where one can come from to a node, by node.
  [[nodiscard]] std::span<const Arc> arcs_to(std::uint32_t node) const { return row(arriving_, node); }

  /// The cost of the dearest street; 0 without streets.
  [[nodiscard]] Cost longest_arc() const { return longest_arc_; }

  /// The nearest position on a street at most `farthest` away (inclusive); none when no street is that near.
  [[nodiscard]] std::optional<StreetPosition> snapped(Point point, Metres farthest) const;

  /// The nodes reached from a position, its distance aside included.
  [[nodiscard]] Accesses leaving(const StreetPosition& position) const;
  /// The nodes a position is reached from, its distance aside included.
  [[nodiscard]] Accesses arriving(const StreetPosition& position) const;
  /// Cost straight along their common street, both distances aside included; unreachable when they are on
  /// different streets or the street does not go that way.
  [[nodiscard]] Cost along_street(const StreetPosition& from, const StreetPosition& to) const;

 private:
  struct Rows {
    std::vector<std::uint32_t> first;
    std::vector<Arc> arcs;
  };

  [[nodiscard]] static std::span<const Arc> row(const Rows& rows, std::uint32_t node) {
    return std::span(rows.arcs).subspan(rows.first[node], rows.first[node + 1] - rows.first[node]);
  }
  [[nodiscard]] Cost cost_of(double metres, double speed_kmh) const;
  [[nodiscard]] Rows rows_of(bool arriving) const;
  void lay_legs();

  StreetNetwork network_;
  CostMeasure measure_;
  LegGrid grid_;
  std::vector<Cost> leg_start_;  // cost from the start of the street to each leg
  std::vector<Cost> street_cost_;
  Cost longest_arc_ = 0;
  Rows leaving_;
  Rows arriving_;
};

}  // namespace voorzien::network
