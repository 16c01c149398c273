// SPDX-License-Identifier: EUPL-1.2
#include "engine/location/capacity_lagrangian.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/location/capacity_assignment.hpp"

namespace voorzien::location {
namespace {

constexpr double memory = 0.7;
constexpr double first_length = 1.5;
constexpr double last_length = 0.003;
constexpr std::size_t patience = 15;
constexpr std::size_t often = 10;

}  // namespace

CapacityLagrangian::CapacityLagrangian(const CapacityCore& core)
    : core_(core),
      price_(core.rows(), 0),
      value_(core.sites.size()),
      share_(core.ways.size()),
      openness_(core.sites.size()),
      direction_(core.rows(), 0) {
  for (std::size_t row = 0; row < core.rows(); ++row) {
    std::vector<double> costs;
    for (std::size_t i = core.row_start[row]; i < core.row_start[row + 1]; ++i)
      costs.push_back(core.ways[i].cost);
    if (costs.empty()) continue;
    const auto middle =
        costs.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(costs.size() - 1, 2));
    std::nth_element(costs.begin(), middle, costs.end());
    price_[row] = *middle;
  }
}

double CapacityLagrangian::value_of_site(std::size_t site) {
  saving_ways_.clear();
  const auto margin = [this](std::uint32_t i) { return core_.ways[i].cost - price_[core_.ways[i].row]; };
  double asked = 0;
  for (std::size_t k = core_.site_start[site]; k < core_.site_start[site + 1]; ++k) {
    const std::uint32_t i = core_.by_site[k];
    share_[i] = 0;
    if (margin(i) >= 0) continue;
    saving_ways_.push_back(i);
    asked += core_.demand[core_.ways[i].row];
  }
  double value = core_.sites[site].fixed_cost;
  double room = core_.sites[site].capacity;
  if (asked > room) {
    std::sort(saving_ways_.begin(), saving_ways_.end(), [&](std::uint32_t a, std::uint32_t b) {
      const double rate_a = margin(a) / core_.demand[core_.ways[a].row];
      const double rate_b = margin(b) / core_.demand[core_.ways[b].row];
      return rate_a < rate_b || (rate_a == rate_b && a < b);
    });
  }
  for (const std::uint32_t i : saving_ways_) {
    const double demand = core_.demand[core_.ways[i].row];
    const double share = std::min(1.0, room / demand);
    if (share <= 0) break;
    share_[i] = share;
    value += share * margin(i);
    room -= demand;
  }
  return value;
}

double CapacityLagrangian::choose_sites() {
  const std::size_t sites = core_.sites.size();
  std::vector<std::uint32_t> order;
  double total = 0;
  double room = 0;
  std::size_t opened = 0;
  std::fill(openness_.begin(), openness_.end(), 0.0);
  const auto open_site = [&](std::uint32_t site, double part) {
    openness_[site] = part;
    total += part * value_[site];
    room += part * core_.sites[site].capacity;
  };
  for (std::uint32_t site = 0; site < sites; ++site) {
    if (core_.sites[site].standing == Standing::open) {
      open_site(site, 1);
      ++opened;
    } else {
      order.push_back(site);
    }
  }
  rate_ = 0;
  if (core_.open) {
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return value_[a] < value_[b] || (value_[a] == value_[b] && a < b);
    });
    const std::size_t more = std::min(order.size(), *core_.open - std::min(opened, *core_.open));
    for (std::size_t i = 0; i < more; ++i) open_site(order[i], 1);
    count_price_ = more > 0 ? value_[order[more - 1]] : -unlimited;
    next_price_ = more < order.size() ? value_[order[more]] : unlimited;
    return total;
  }
  std::vector<std::uint32_t> dear;
  for (const std::uint32_t site : order) {
    if (value_[site] < 0) {
      open_site(site, 1);
    } else {
      dear.push_back(site);
    }
  }
  const auto rate_of = [&](std::uint32_t site) { return value_[site] / core_.sites[site].capacity; };
  std::sort(dear.begin(), dear.end(), [&](std::uint32_t a, std::uint32_t b) {
    return rate_of(a) < rate_of(b) || (rate_of(a) == rate_of(b) && a < b);
  });
  for (const std::uint32_t site : dear) {
    const double missing = core_.total_demand - room;
    if (missing <= 0) break;
    rate_ = rate_of(site);
    open_site(site, core_.sites[site].capacity < unlimited
                        ? std::min(1.0, missing / core_.sites[site].capacity)
                        : 1e-9);
  }
  return total;
}

double CapacityLagrangian::evaluate() {
  double value = std::accumulate(price_.begin(), price_.end(), 0.0);
  for (std::size_t site = 0; site < core_.sites.size(); ++site) value_[site] = value_of_site(site);
  value += choose_sites();
  std::vector<double> slope(core_.rows(), 1);
  for (std::size_t i = 0; i < core_.ways.size(); ++i) {
    slope[core_.ways[i].row] -= share_[i] * openness_[core_.ways[i].site];
  }
  for (std::size_t row = 0; row < core_.rows(); ++row) {
    direction_[row] = (1 - memory) * slope[row] + memory * direction_[row];
  }
  return value;
}

void CapacityLagrangian::try_plan(CapacityPlan& best) {
  std::vector<char> is_open(core_.sites.size(), 0);
  std::vector<std::uint32_t> order(core_.sites.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return openness_[a] > openness_[b] || (openness_[a] == openness_[b] && value_[a] < value_[b]);
  });
  double room = 0;
  std::size_t opened = 0;
  for (const std::uint32_t site : order) {
    const bool wanted = core_.open ? opened < *core_.open
                                   : openness_[site] > 0.5 || room < core_.total_demand ||
                                         core_.sites[site].standing == Standing::open;
    if (!wanted) continue;
    is_open[site] = 1;
    ++opened;
    room += core_.sites[site].capacity;
  }
  if (room < core_.total_demand || is_open == last_tried_) return;
  last_tried_ = is_open;
  CapacityPlan plan = assign(core_, is_open);
  if (plan.cost < best.cost) best = std::move(plan);
}

void CapacityLagrangian::run(std::size_t steps, const Proof& proof, CapacityPlan& best, Budget& budget) {
  double length = first_length;
  std::size_t since = 0;
  for (std::size_t i = 0; i < steps && length > last_length; ++i) {
    const double value = evaluate();
    if (value > bound_) {
      if (value > bound_ + 1e-5 * std::abs(value)) since = 0;
      bound_ = value;
      best_price_ = price_;
      best_margin_.resize(value_.size());
      for (std::size_t site = 0; site < value_.size(); ++site) {
        const double reduced = value_[site] - (rate_ > 0 ? rate_ * core_.sites[site].capacity : 0.0);
        const bool in = openness_[site] >= 1;
        best_margin_[site] =
            core_.open ? (in ? next_price_ - value_[site] : value_[site] - count_price_) : std::abs(reduced);
        if (!core_.open && in != (reduced < 0)) best_margin_[site] = 0;
        if (!in) best_margin_[site] = -best_margin_[site];
      }
    }
    if (i % often == 0) try_plan(best);
    const double square = std::inner_product(direction_.begin(), direction_.end(), direction_.begin(), 0.0);
    if (proof.closes(bound_, best.cost) || square <= 1e-20 || !budget.spend()) return;
    if (++since > patience) {
      length /= 2;
      since = 0;
      std::fill(direction_.begin(), direction_.end(), 0.0);
      continue;
    }
    const double target = best.cost < unlimited ? best.cost : 1.1 * std::abs(value) + 1;
    const double step = length * std::max(target - value, 1e-6 * std::abs(value)) / square;
    for (std::size_t row = 0; row < core_.rows(); ++row) price_[row] += step * direction_[row];
  }
}

std::vector<Standing> CapacityLagrangian::settled(const Proof& proof, double best) const {
  std::vector<Standing> standing;
  for (std::size_t site = 0; site < core_.sites.size(); ++site) {
    const double margin = best_margin_.empty() ? 0 : best_margin_[site];
    Standing is = core_.sites[site].standing;
    if (is == Standing::free && margin > 0 && proof.closes(bound_ + margin, best)) is = Standing::open;
    if (is == Standing::free && margin < 0 && proof.closes(bound_ - margin, best)) is = Standing::closed;
    standing.push_back(is);
  }
  return standing;
}

}  // namespace voorzien::location
