// SPDX-License-Identifier: EUPL-1.2
#include "engine/access/distribution_ties.hpp"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "engine/optimisation/transportation.hpp"

namespace voorzien {
namespace {

/// Something an optimal plan may use: a point going to a place, a point staying unmet, or a place staying
/// partly spare. Left are the points, then "spare"; right are the places, then "unmet".
struct Link {
  std::size_t left = 0;
  std::size_t right = 0;
  std::int64_t flow = 0;
  std::int64_t* target = nullptr;  ///< where the plan keeps this flow
};

/// Every link, ordered by left, then right.
std::vector<Link> links_of(OptimalPlan& plan) {
  const std::size_t unmet = plan.spare.size();
  std::vector<Link> links;
  auto arc = plan.arcs.begin();
  for (std::size_t point = 0; point < plan.unmet.size(); ++point) {
    for (; arc != plan.arcs.end() && arc->point == point; ++arc) {
      links.push_back({point, arc->place, arc->flow, &arc->flow});
    }
    if (plan.may_be_unmet[point]) links.push_back({point, unmet, plan.unmet[point], &plan.unmet[point]});
  }
  for (std::size_t place = 0; place < unmet; ++place) {
    if (!plan.may_be_spare[place]) continue;
    links.push_back({plan.unmet.size(), place, plan.spare[place], &plan.spare[place]});
  }
  return links;
}

/// The links that lie between cycles. An end with a single link leaves no choice: its flow is what balance
/// asks. Taking such ends away, and again those that then have a single link, leaves where plans can differ.
std::vector<Link> links_with_choice(const std::vector<Link>& links, std::size_t lefts, std::size_t rights) {
  std::vector<std::vector<std::size_t>> at(lefts + rights);
  for (std::size_t i = 0; i < links.size(); ++i) {
    at[links[i].left].push_back(i);
    at[lefts + links[i].right].push_back(i);
  }
  std::vector<std::size_t> degree(at.size());
  std::vector<std::size_t> single;
  for (std::size_t end = 0; end < at.size(); ++end) {
    degree[end] = at[end].size();
    if (degree[end] == 1) single.push_back(end);
  }
  std::vector<bool> gone(links.size(), false);
  while (!single.empty()) {
    const std::size_t end = single.back();
    single.pop_back();
    for (const std::size_t i : at[end]) {
      if (gone[i]) continue;
      gone[i] = true;
      const std::size_t other = end < lefts ? lefts + links[i].right : links[i].left;
      if (--degree[other] == 1) single.push_back(other);
    }
  }
  std::vector<Link> left;
  for (std::size_t i = 0; i < links.size(); ++i) {
    if (!gone[i]) left.push_back(links[i]);
  }
  return left;
}

/// Finaliser of SplitMix64 (Steele, Lea & Flood 2014): spreads neighbouring numbers over all 64 bits.
std::uint64_t scrambled(std::uint64_t bits) {
  bits = (bits ^ (bits >> 30U)) * 0xbf58476d1ce4e5b9U;
  bits = (bits ^ (bits >> 27U)) * 0x94d049bb133111ebU;
  return bits ^ (bits >> 31U);
}

/// Numbers ends that occur 0, 1, 2 … in their order.
std::vector<std::uint32_t> numbered(const std::vector<bool>& occurs) {
  std::vector<std::uint32_t> number(occurs.size(), 0);
  std::uint32_t next = 0;
  for (std::size_t i = 0; i < occurs.size(); ++i) {
    number[i] = next;
    if (occurs[i]) ++next;
  }
  number.push_back(next);
  return number;
}

/// The ties as a transportation problem of their own. Balanced and solvable, since the plan itself solves it.
class TieProblem {
 public:
  TieProblem(const std::vector<Link>& links, std::size_t lefts, std::size_t rights)
      : links_(links), spare_(lefts - 1), unmet_(rights - 1) {
    std::vector<bool> left(lefts, false);
    std::vector<bool> right(rights, false);
    for (const Link& link : links) {
      left[link.left] = true;
      right[link.right] = true;
    }
    const auto origin = numbered(left);
    const auto destination = numbered(right);
    transport_.demand.assign(origin.back(), 0);
    transport_.capacity.assign(destination.back(), 0);
    for (const Link& link : links) {
      transport_.demand[origin[link.left]] += link.flow;
      transport_.capacity[destination[link.right]] += link.flow;
      transport_.arcs.push_back({origin[link.left], destination[link.right], 0});
    }
  }

  /// Costs by the tie rule. The scrambled numbers stay so small that all of a cycle together cannot outweigh
  /// one step of position, and the whole so small that nothing overflows.
  void set_costs(std::span<const std::size_t> positions) {
    const std::size_t origins = transport_.demand.size();
    const std::size_t destinations = transport_.capacity.size();
    const auto cycle = static_cast<std::int64_t>(std::min(origins, destinations)) + 1;
    const std::int64_t largest = largest_transport_cost(origins, destinations) / cycle - 1;
    const auto steps = static_cast<std::int64_t>(unmet_) + 1;
    constexpr std::int64_t plenty = std::int64_t{1} << 30;
    const std::int64_t scramble = std::clamp<std::int64_t>(largest / steps / cycle, 1, plenty);
    for (std::size_t i = 0; i < links_.size(); ++i) {
      if (links_[i].left == spare_) continue;
      const std::uint64_t name = (std::uint64_t{positions[links_[i].left]} << 32U) + links_[i].right;
      const auto noise = static_cast<std::int64_t>(scrambled(name) % static_cast<std::uint64_t>(scramble));
      const std::int64_t position =
          links_[i].right == unmet_ ? 0 : static_cast<std::int64_t>(links_[i].right);
      transport_.arcs[i].cost = std::min(largest, position * scramble * cycle + noise);
    }
    transport_.unmet_cost = (largest + 1) * cycle;
    highest_ = largest;
  }

  [[nodiscard]] std::vector<std::int64_t> lowest_plan() const { return solve(transport_).flow; }

  [[nodiscard]] std::vector<std::int64_t> highest_plan() const {
    TransportProblem turned = transport_;
    for (TransportArc& arc : turned.arcs) arc.cost = highest_ - arc.cost;
    return solve(turned).flow;
  }

 private:
  const std::vector<Link>& links_;
  std::size_t spare_;
  std::size_t unmet_;
  std::int64_t highest_ = 0;
  TransportProblem transport_;
};

}  // namespace

std::int64_t settle_ties(OptimalPlan& plan, std::span<const std::size_t> positions) {
  const std::size_t lefts = plan.unmet.size() + 1;
  const std::size_t rights = plan.spare.size() + 1;
  const std::vector<Link> links = links_with_choice(links_of(plan), lefts, rights);
  if (links.empty()) return 0;

  TieProblem ties(links, lefts, rights);
  ties.set_costs(positions);
  const auto lowest = ties.lowest_plan();
  const auto highest = ties.highest_plan();
  std::int64_t moved = 0;
  for (std::size_t i = 0; i < links.size(); ++i) {
    *links[i].target = lowest[i];
    if (links[i].left + 1 != lefts) moved += std::abs(lowest[i] - highest[i]);
  }
  // Each unit that lies elsewhere leaves one link and joins another.
  return moved / 2;
}

}  // namespace voorzien
