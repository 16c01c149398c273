// SPDX-License-Identifier: EUPL-1.2
// From nodes and ways of OpenStreetMap to streets between junctions: ways are cut where another way joins,
// where a node stops people, and where they leave the box.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "engine/network/street_network.hpp"
#include "io/network/street_profile.hpp"

namespace voorzien::io {

/// The nodes of the box by their number.
class OsmNodes {
 public:
  /// A node at longitude and latitude; `stops` when a barrier there stops people.
  void add(std::int64_t id, Point at, bool stops) { nodes_.push_back({id, at, stops}); }
  /// To be called once all are added; of a number given twice the last counts.
  void settle();
  /// Position of a node; none when it is not in the box.
  [[nodiscard]] std::optional<std::uint32_t> find(std::int64_t id) const;
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }
  [[nodiscard]] Point at(std::uint32_t node) const { return nodes_[node].at; }
  [[nodiscard]] bool stops(std::uint32_t node) const { return nodes_[node].stops; }

 private:
  struct Node {
    std::int64_t id = 0;
    Point at;
    bool stops = false;
  };
  std::vector<Node> nodes_;
};

class OsmStreets {
 public:
  explicit OsmStreets(const OsmNodes& nodes) : nodes_(nodes), uses_(nodes.size(), 0) {}

  /// A way over the nodes with these numbers; those outside the box are left out and break it.
  void add_way(std::span<const std::int64_t> refs, const StreetUse& use);

  /// The streets, their points moved by `move` (all at once; false leaves the network empty).
  [[nodiscard]] network::StreetNetwork network(const std::function<bool(std::span<Point>)>& move) const;

 private:
  /// An unbroken part of a way within the box.
  struct Run {
    std::size_t first = 0;  // in refs_
    std::size_t count = 0;
    std::size_t way = 0;  // in uses_of_ways_
  };
  void end_run(std::size_t first);
  [[nodiscard]] bool is_junction(std::uint32_t node) const { return uses_[node] > 1; }

  const OsmNodes& nodes_;
  std::vector<std::uint8_t> uses_;  // how often a node is passed or ended at; more than one is a junction
  std::vector<std::uint32_t> refs_;
  std::vector<Run> runs_;
  std::vector<StreetUse> ways_;
};

}  // namespace voorzien::io
