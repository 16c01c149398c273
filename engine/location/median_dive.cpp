// SPDX-License-Identifier: EUPL-1.2
#include "engine/location/median_dive.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

#include "engine/location/median_lagrangian.hpp"
#include "engine/location/narrowing.hpp"

namespace voorzien::location {
namespace {

// Steps that get shorter slowly bring the bound nearer to the exact one, which spares more nodes than it
// costs.
constexpr LagrangianOptions few_steps{800, 0.3, 8, 0.85};
constexpr LagrangianOptions trial_steps{20, 0.2, 5};
constexpr std::size_t most_trials = 6;

class Dive {
 public:
  Dive(const Proof& proof, std::int64_t most_nodes, MedianIncumbent& incumbent, Budget& budget)
      : proof_(proof), most_nodes_(most_nodes), incumbent_(incumbent), budget_(budget) {}

  /// Searches a part of the tree whose bound is known to be at least `bound`.
  void search(Narrowing part, double bound);

  TreeOutcome outcome;

 private:
  /// A site to branch on, or (never both) sites that the trials settled.
  struct Choice {
    std::uint32_t site = 0;
    bool open_first = true;
    bool settles = false;
    std::vector<Standing> standing;
    std::vector<double> price_if_open;
    std::vector<double> price_if_closed;
  };

  [[nodiscard]] bool is_over() const { return budget_.exhausted() || outcome.nodes >= most_nodes_; }
  /// Leaves a part unsearched.
  void leave(double bound) { outcome.bound = std::min(outcome.bound, bound); }
  void branch(const Narrowing& part, double bound, const Choice& choice);
  Choice choose(const Narrowing& part, const MedianLagrangian& lagrangian, double bound);
  /// A bound for the part in which a site is open, or closed, and the multipliers that give it.
  double suppose(const Narrowing& part, std::uint32_t site, Standing standing, std::vector<double>& price);

  Proof proof_;
  std::int64_t most_nodes_;
  MedianIncumbent& incumbent_;
  Budget& budget_;
};

double Dive::suppose(const Narrowing& part, std::uint32_t site, Standing standing,
                     std::vector<double>& price) {
  MedianLagrangian lagrangian(part.core, nullptr, part.price);
  lagrangian.suppose(site, standing);
  lagrangian.run(trial_steps, proof_, incumbent_, budget_);
  price = lagrangian.price();
  return lagrangian.bound();
}

Dive::Choice Dive::choose(const Narrowing& part, const MedianLagrangian& lagrangian, double bound) {
  const std::size_t sites = part.core.sites();
  std::vector<std::uint32_t> order(sites);
  std::iota(order.begin(), order.end(), 0U);
  const auto distance = [&](std::uint32_t site) { return std::abs(lagrangian.openness(site) - 0.5); };
  const std::size_t trials = std::min(sites, most_trials);
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(trials), order.end(),
                    [&](std::uint32_t a, std::uint32_t b) {
                      return distance(a) < distance(b) || (distance(a) == distance(b) && a < b);
                    });
  Choice choice;
  choice.standing.assign(sites, Standing::free);
  choice.price_if_open = part.price;
  choice.price_if_closed = part.price;
  double best = -1;
  std::vector<double> price_if_open;
  std::vector<double> price_if_closed;
  for (std::size_t i = 0; i < trials && !is_over(); ++i) {
    const std::uint32_t site = order[i];
    const double if_open = suppose(part, site, Standing::open, price_if_open);
    const double if_closed = suppose(part, site, Standing::closed, price_if_closed);
    const bool never_open = proof_.closes(if_open, incumbent_.cost);
    const bool never_closed = proof_.closes(if_closed, incumbent_.cost);
    if (never_open) choice.standing[site] = Standing::closed;
    if (never_closed) choice.standing[site] = Standing::open;
    choice.settles = choice.settles || never_open || never_closed;
    const double least = 1e-6 * std::abs(incumbent_.cost);
    const double score = std::max(if_open - bound, least) * std::max(if_closed - bound, least);
    if (score <= best) continue;
    best = score;
    choice.site = site;
    choice.price_if_open.swap(price_if_open);
    choice.price_if_closed.swap(price_if_closed);
    choice.open_first = if_open < if_closed;
  }
  return choice;
}

void Dive::search(Narrowing part, double bound) {
  ++outcome.nodes;
  for (;;) {
    if (is_over()) return leave(bound);
    if (part.core.sites() == part.core.open || part.core.open == 0) {
      std::vector<std::uint32_t> all(part.core.open);
      std::iota(all.begin(), all.end(), 0U);
      incumbent_.take(part.core, all, cost_of(part.core, all));
      return;
    }
    MedianLagrangian lagrangian(part.core, nullptr, std::move(part.price));
    lagrangian.run(few_steps, proof_, incumbent_, budget_);
    bound = std::max(bound, lagrangian.bound());
    if (proof_.closes(bound, incumbent_.cost)) return;
    const std::vector<Standing> standing = lagrangian.settled(proof_, incumbent_.cost);
    const auto free = static_cast<std::size_t>(std::count(standing.begin(), standing.end(), Standing::free));
    part.price = lagrangian.price();
    if (10 * free < 9 * standing.size()) {
      if (!narrow(part, standing, part.price)) return;
      continue;
    }
    const Choice choice = choose(part, lagrangian, bound);
    if (!choice.settles) return branch(part, bound, choice);
    if (!narrow(part, choice.standing, part.price)) return;
  }
}

void Dive::branch(const Narrowing& part, double bound, const Choice& choice) {
  for (const bool open : {choice.open_first, !choice.open_first}) {
    Narrowing child = part;
    std::vector<Standing> standing(part.core.sites(), Standing::free);
    standing[choice.site] = open ? Standing::open : Standing::closed;
    if (narrow(child, standing, open ? choice.price_if_open : choice.price_if_closed))
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
