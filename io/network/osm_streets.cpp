// SPDX-License-Identifier: EUPL-1.2
#include "io/network/osm_streets.hpp"

#include <algorithm>
#include <limits>

namespace voorzien::io {
namespace {

constexpr std::uint32_t unnumbered = std::numeric_limits<std::uint32_t>::max();

/// Turns junctions into nodes of the network, the first time they are met; where people are stopped every
/// street gets an end of its own.
class Builder {
 public:
  Builder(const OsmNodes& nodes, const std::vector<Point>& places)
      : nodes_(nodes), places_(places), number_(places.size(), unnumbered) {}

  void add(std::span<const std::uint32_t> refs, const StreetUse& use) {
    network::Street street;
    street.way = use.way;
    street.speed_kmh = use.speed_kmh;
    street.from = node_at(refs.front());
    street.to = node_at(refs.back());
    bends_.clear();
    for (const std::uint32_t ref : refs.subspan(1, refs.size() - 2)) bends_.push_back(places_[ref]);
    network::add_street(network_, street, bends_);
    if (use.seconds) of_ferry_.push_back(network_.streets.size() - 1);
  }

  /// A ferry takes what its timetable says, over all its pieces alike.
  void end_way(const StreetUse& use) {
    double metres = 0.0;
    for (const std::size_t street : of_ferry_)
      metres += network::length_of(network_, network_.streets[street]).value();
    for (const std::size_t street : of_ferry_) {
      if (metres > 0.0) network_.streets[street].speed_kmh = metres / *use.seconds * 3.6;
    }
    of_ferry_.clear();
  }

  network::StreetNetwork take() { return std::move(network_); }

 private:
  std::uint32_t node_at(std::uint32_t ref) {
    if (!nodes_.stops(ref) && number_[ref] != unnumbered) return number_[ref];
    number_[ref] = static_cast<std::uint32_t>(network_.nodes.size());
    network_.nodes.push_back(places_[ref]);
    return number_[ref];
  }

  const OsmNodes& nodes_;
  const std::vector<Point>& places_;
  std::vector<std::uint32_t> number_;
  network::StreetNetwork network_;
  std::vector<Point> bends_;
  std::vector<std::size_t> of_ferry_;
};

}  // namespace

void OsmNodes::settle() {
  std::stable_sort(nodes_.begin(), nodes_.end(), [](const Node& a, const Node& b) { return a.id < b.id; });
  std::size_t kept = 0;
  for (const Node& node : nodes_) {
    if (kept > 0 && nodes_[kept - 1].id == node.id) --kept;
    nodes_[kept++] = node;
  }
  nodes_.resize(kept);
}

std::optional<std::uint32_t> OsmNodes::find(std::int64_t id) const {
  const auto found =
      std::partition_point(nodes_.begin(), nodes_.end(), [&](const Node& node) { return node.id < id; });
  if (found == nodes_.end() || found->id != id) return std::nullopt;
  return static_cast<std::uint32_t>(found - nodes_.begin());
}

void OsmStreets::end_run(std::size_t first) {
  const std::size_t count = refs_.size() - first;
  if (count < 2) {
    refs_.resize(first);
    return;
  }
  for (std::size_t i = first; i < refs_.size(); ++i) {
    const bool is_end = i == first || i + 1 == refs_.size();
    std::uint8_t& uses = uses_[refs_[i]];
    uses = static_cast<std::uint8_t>(std::min(2, uses + (is_end || nodes_.stops(refs_[i]) ? 2 : 1)));
  }
  runs_.push_back({first, count, ways_.size()});
}

void OsmStreets::add_way(std::span<const std::int64_t> refs, const StreetUse& use) {
  std::size_t first = refs_.size();
  for (const std::int64_t ref : refs) {
    const auto node = nodes_.find(ref);
    if (!node) {
      end_run(first);
      first = refs_.size();
    } else if (refs_.size() == first || refs_.back() != *node) {
      refs_.push_back(*node);
    }
  }
  end_run(first);
  ways_.push_back(use);
}

network::StreetNetwork OsmStreets::network(const std::function<bool(std::span<Point>)>& move) const {
  std::vector<std::uint32_t> used;
  for (std::uint32_t node = 0; node < uses_.size(); ++node) {
    if (uses_[node] > 0) used.push_back(node);
  }
  std::vector<Point> moved;
  moved.reserve(used.size());
  for (const std::uint32_t node : used) moved.push_back(nodes_.at(node));
  if (!move(moved)) return {};
  std::vector<Point> places(nodes_.size());
  for (std::size_t i = 0; i < used.size(); ++i) places[used[i]] = moved[i];
  Builder builder(nodes_, places);
  for (std::size_t r = 0; r < runs_.size(); ++r) {
    const Run& run = runs_[r];
    const auto refs = std::span(refs_).subspan(run.first, run.count);
    std::size_t begin = 0;
    for (std::size_t i = 1; i < refs.size(); ++i) {
      if (i + 1 < refs.size() && !is_junction(refs[i])) continue;
      builder.add(refs.subspan(begin, i + 1 - begin), ways_[run.way]);
      begin = i;
    }
    const bool way_ends = r + 1 == runs_.size() || runs_[r + 1].way != run.way;
    if (way_ends) builder.end_way(ways_[run.way]);
  }
  return builder.take();
}

}  // namespace voorzien::io
