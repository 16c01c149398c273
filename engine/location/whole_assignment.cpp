// SPDX-License-Identifier: EUPL-1.2
#include "engine/location/whole_assignment.hpp"

#include <algorithm>
#include <numeric>

namespace voorzien::location {
namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

class Packing {
 public:
  Packing(const CapacityCore& core, std::span<const char> is_open)
      : core_(core), is_open_(is_open), way_(core.rows(), nowhere) {
    for (const CapacitySite& site : core.sites) room_.push_back(site.capacity);
  }

  /// Rows in order of what it would cost them to miss their best site; false when one finds no room.
  bool build();
  void improve();
  [[nodiscard]] std::vector<double> shares() const {
    std::vector<double> share(core_.ways.size(), 0);
    for (const std::size_t way : way_) share[way] = 1;
    return share;
  }

 private:
  [[nodiscard]] bool fits(std::size_t row, std::size_t way) const {
    const std::uint32_t site = core_.ways[way].site;
    return is_open_[site] != 0 && core_.demand[row] <= room_[site] * (1 + 1e-12);
  }
  void put(std::size_t row, std::size_t way) {
    if (way_[row] != nowhere) room_[core_.ways[way_[row]].site] += core_.demand[row];
    way_[row] = way;
    room_[core_.ways[way].site] -= core_.demand[row];
  }
  [[nodiscard]] std::size_t best_way(std::size_t row) const;
  bool shift(std::size_t row);
  bool exchange(std::size_t row);
  [[nodiscard]] std::size_t way_to(std::size_t row, std::uint32_t site) const;

  const CapacityCore& core_;
  std::span<const char> is_open_;
  std::vector<std::size_t> way_;
  std::vector<double> room_;
};

std::size_t Packing::best_way(std::size_t row) const {
  std::size_t best = nowhere;
  for (std::size_t i = core_.row_start[row]; i < core_.row_start[row + 1]; ++i) {
    if (fits(row, i) && (best == nowhere || core_.ways[i].cost < core_.ways[best].cost)) best = i;
  }
  return best;
}

bool Packing::build() {
  std::vector<std::size_t> order(core_.rows());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::vector<double> regret(core_.rows(), 0);
  for (std::size_t row = 0; row < core_.rows(); ++row) {
    double first = unlimited;
    double second = unlimited;
    for (std::size_t i = core_.row_start[row]; i < core_.row_start[row + 1]; ++i) {
      if (!fits(row, i)) continue;
      const double cost = core_.ways[i].cost;
      second = std::min(second, std::max(first, cost));
      first = std::min(first, cost);
    }
    regret[row] = second < unlimited ? second - first : unlimited;
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return regret[a] > regret[b]; });
  if (std::all_of(order.begin(), order.end(), [&](std::size_t row) {
        const std::size_t way = best_way(row);
        if (way != nowhere) put(row, way);
        return way != nowhere;
      })) {
    return true;
  }
  // Largest first packs more, if dearer.
  std::fill(way_.begin(), way_.end(), nowhere);
  for (std::size_t site = 0; site < room_.size(); ++site) room_[site] = core_.sites[site].capacity;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return core_.demand[a] > core_.demand[b]; });
  return std::all_of(order.begin(), order.end(), [&](std::size_t row) {
    const std::size_t way = best_way(row);
    if (way != nowhere) put(row, way);
    return way != nowhere;
  });
}

bool Packing::shift(std::size_t row) {
  const double now = core_.ways[way_[row]].cost;
  const std::size_t best = best_way(row);
  if (best == nowhere || best == way_[row] || core_.ways[best].cost >= now) return false;
  put(row, best);
  return true;
}

std::size_t Packing::way_to(std::size_t row, std::uint32_t site) const {
  const auto first = core_.ways.begin() + static_cast<std::ptrdiff_t>(core_.row_start[row]);
  const auto last = core_.ways.begin() + static_cast<std::ptrdiff_t>(core_.row_start[row + 1]);
  const auto found = std::lower_bound(
      first, last, site, [](const CapacityWay& way, std::uint32_t wanted) { return way.site < wanted; });
  return found == last || found->site != site ? nowhere
                                              : static_cast<std::size_t>(found - core_.ways.begin());
}

bool Packing::exchange(std::size_t row) {
  const std::uint32_t here = core_.ways[way_[row]].site;
  for (std::size_t other = row + 1; other < core_.rows(); ++other) {
    const std::uint32_t there = core_.ways[way_[other]].site;
    if (there == here) continue;
    const double difference = core_.demand[row] - core_.demand[other];
    if (difference > room_[there] || -difference > room_[here]) continue;
    const std::size_t to_there = way_to(row, there);
    const std::size_t to_here = way_to(other, here);
    if (to_there == nowhere || to_here == nowhere) continue;
    const double before = core_.ways[way_[row]].cost + core_.ways[way_[other]].cost;
    const double after = core_.ways[to_there].cost + core_.ways[to_here].cost;
    if (after >= before - 1e-12 * before) continue;
    put(row, to_there);
    put(other, to_here);
    return true;
  }
  return false;
}

void Packing::improve() {
  constexpr int most_rounds = 20;
  bool better = true;
  for (int round = 0; better && round < most_rounds; ++round) {
    better = false;
    for (std::size_t row = 0; row < core_.rows(); ++row) better = shift(row) || better;
    for (std::size_t row = 0; row < core_.rows(); ++row) better = exchange(row) || better;
  }
}

}  // namespace

std::vector<double> whole_assignment(const CapacityCore& core, std::span<const char> is_open) {
  Packing packing(core, is_open);
  if (!packing.build()) return {};
  packing.improve();
  return packing.shares();
}

}  // namespace voorzien::location
