// SPDX-License-Identifier: EUPL-1.2
#include "engine/location/median_dive.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/location/median_lagrangian.hpp"
#include "engine/location/narrowing.hpp"

namespace voorzien::location {
namespace {

constexpr LagrangianOptions few_steps{60, 0.6, 8};

class Dive {
 public:
  Dive(const Proof& proof, std::int64_t most_nodes, MedianIncumbent& incumbent, Budget& budget)
      : proof_(proof), most_nodes_(most_nodes), incumbent_(incumbent), budget_(budget) {}

  /// Searches a part of the tree whose bound is known to be at least `bound`.
  void search(Narrowing part, double bound);

  TreeOutcome outcome;

 private:
  [[nodiscard]] bool is_over() const { return budget_.exhausted() || outcome.nodes >= most_nodes_; }
  /// Leaves a part unsearched.
  void leave(double bound) { outcome.bound = std::min(outcome.bound, bound); }
  void branch(const Narrowing& part, double bound, std::uint32_t site, bool open_first);

  Proof proof_;
  std::int64_t most_nodes_;
  MedianIncumbent& incumbent_;
  Budget& budget_;
};

void Dive::search(Narrowing part, double bound) {
  constexpr int most_rounds = 3;
  std::uint32_t site = 0;
  bool open_first = true;
  for (int round = 0; round < most_rounds; ++round) {
    if (is_over()) return leave(bound);
    MedianLagrangian lagrangian(part.core, nullptr, std::move(part.price));
    lagrangian.run(few_steps, proof_, incumbent_, budget_);
    bound = std::max(bound, lagrangian.bound());
    if (round == 0) ++outcome.nodes;
    if (proof_.closes(bound, incumbent_.cost)) return;
    const std::vector<Standing> standing = lagrangian.settled(proof_, incumbent_.cost);
    site = lagrangian.undecided();
    open_first = lagrangian.openness(site) >= 0.5;
    const auto free = static_cast<std::size_t>(std::count(standing.begin(), standing.end(), Standing::free));
    const bool goes_on = 10 * free < 8 * standing.size() && free > 0;
    if (!goes_on && standing[site] == Standing::free) {
      part.price = lagrangian.price();
      return branch(part, bound, site, open_first);
    }
    if (!narrow(part, standing, lagrangian.price())) return;
    if (part.core.sites() == 0) {
      incumbent_.take(part.core, {}, cost_of(part.core, {}));
      return;
    }
  }
  // Settled in the last round too: branch on any site, the multipliers are fresh.
  branch(part, bound, 0, true);
}

void Dive::branch(const Narrowing& part, double bound, std::uint32_t site, bool open_first) {
  for (const bool open : {open_first, !open_first}) {
    Narrowing child = part;
    std::vector<Standing> standing(part.core.sites(), Standing::free);
    standing[site] = open ? Standing::open : Standing::closed;
    if (!narrow(child, standing, part.price)) continue;
    if (child.core.sites() == 0 || child.core.open == 0) {
      incumbent_.take(child.core, {}, cost_of(child.core, {}));
      continue;
    }
    search(std::move(child), bound);
  }
}

}  // namespace

TreeOutcome median_dive(const MedianCore& core, std::span<const double> price, const Proof& proof,
                        std::int64_t most_nodes, MedianIncumbent& incumbent, Budget& budget) {
  Dive dive(proof, most_nodes, incumbent, budget);
  dive.outcome.bound = unlimited;
  dive.search({core, std::vector<double>(price.begin(), price.end())}, -unlimited);
  dive.outcome.finished = !(dive.outcome.bound < unlimited);
  dive.outcome.bound = std::min(dive.outcome.bound, incumbent.cost);
  return dive.outcome;
}

}  // namespace voorzien::location
