// SPDX-License-Identifier: EUPL-1.2
#include "engine/location/capacity_assignment.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include "engine/location/whole_assignment.hpp"
#include "engine/optimisation/transportation.hpp"

namespace voorzien::location {
namespace {

/// Whole numbers for demand and capacity: as they are when they are whole, else in fine fractions.
double demand_unit(const CapacityCore& core) {
  bool whole = true;
  for (const double demand : core.demand) whole = whole && demand == std::floor(demand);
  for (const CapacitySite& site : core.sites) {
    whole = whole && (!(site.capacity < unlimited) || site.capacity == std::floor(site.capacity));
  }
  constexpr double finest = 0x1.0p50;
  constexpr double largest_whole = 0x1.0p40;
  if (whole && core.total_demand < largest_whole) return 1;
  return std::exp2(std::ceil(std::log2(core.total_demand / finest)));
}

struct Transport {
  TransportProblem problem;
  std::vector<std::uint32_t> way;  ///< per arc
  double unit = 1;
};

Transport transport_of(const CapacityCore& core, std::span<const char> is_open) {
  Transport transport;
  transport.unit = demand_unit(core);
  TransportProblem& problem = transport.problem;
  const auto largest = static_cast<double>(largest_transport_cost(core.rows(), core.sites.size()));
  double dearest = 0;
  for (const CapacityWay& way : core.ways) dearest = std::max(dearest, way.cost / core.demand[way.row]);
  if (dearest <= 0) dearest = 1;
  const double most_rows = static_cast<double>(core.rows() + core.sites.size() + 2);
  const double scale = std::exp2(std::floor(std::log2(largest / (dearest * 2 * most_rows))));
  for (const double demand : core.demand) {
    problem.demand.push_back(static_cast<std::int64_t>(std::ceil(demand / transport.unit)));
  }
  const double all = std::ceil(core.total_demand / transport.unit) + static_cast<double>(core.rows());
  for (std::size_t site = 0; site < core.sites.size(); ++site) {
    // Rounded up demands must fit where the true ones do exactly.
    const double room = std::ceil(core.sites[site].capacity / transport.unit) +
                        (transport.unit == 1 ? 0.0 : static_cast<double>(core.rows()));
    problem.capacity.push_back(is_open[site] == 0 ? 0 : static_cast<std::int64_t>(std::min(all, room)));
  }
  for (std::uint32_t i = 0; i < core.ways.size(); ++i) {
    const CapacityWay& way = core.ways[i];
    if (is_open[way.site] == 0) continue;
    const double cost = std::round(way.cost / core.demand[way.row] * scale);
    problem.arcs.push_back({way.row, way.site, static_cast<std::int64_t>(cost)});
    transport.way.push_back(i);
  }
  problem.unmet_cost = static_cast<std::int64_t>(dearest * scale * most_rows);
  return transport;
}

}  // namespace

CapacityPlan plan_of(const CapacityCore& core, std::span<const char> is_open, std::span<const double> share) {
  CapacityPlan plan;
  plan.cost = 0;
  const bool whole = demand_unit(core) == 1;
  std::vector<double> load(core.sites.size(), 0);
  for (std::size_t row = 0; row < core.rows(); ++row) {
    std::vector<double> amount;
    double sum = 0;
    std::size_t largest = core.row_start[row];
    for (std::size_t i = core.row_start[row]; i < core.row_start[row + 1]; ++i) {
      constexpr double nothing = 1e-9;
      const bool used = share[i] >= nothing && is_open[core.ways[i].site] != 0;
      const double part = core.single_source ? std::round(share[i]) : share[i];
      double flow = used ? part * core.demand[row] : 0;
      if (whole) flow = std::round(flow);
      amount.push_back(flow);
      sum += flow;
      if (flow > amount[largest - core.row_start[row]]) largest = i;
    }
    if (amount.empty()) return {};
    double& main = amount[largest - core.row_start[row]];
    main += core.demand[row] - sum;
    if (main <= 0 || std::abs(core.demand[row] - sum) > 1e-5 * core.demand[row]) return {};
    for (std::size_t i = core.row_start[row]; i < core.row_start[row + 1]; ++i) {
      const double flow = amount[i - core.row_start[row]];
      if (flow <= 0) continue;
      const CapacityWay& way = core.ways[i];
      plan.cost += way.cost * (flow / core.demand[row]);
      load[way.site] += flow;
      plan.shares.push_back({core.original_row[row], core.sites[way.site].original, flow});
    }
  }
  for (std::size_t site = 0; site < core.sites.size(); ++site) {
    const CapacitySite& about = core.sites[site];
    if (load[site] > about.capacity * (1 + 1e-9)) return {};
    if (is_open[site] == 0) continue;
    plan.cost += about.fixed_cost;
    plan.open.push_back(about.original);
  }
  return plan;
}

CapacityPlan assign(const CapacityCore& core, std::span<const char> is_open) {
  if (core.single_source) {
    const std::vector<double> share = whole_assignment(core, is_open);
    return share.empty() ? CapacityPlan{} : plan_of(core, is_open, share);
  }
  const Transport transport = transport_of(core, is_open);
  const TransportSolution solution = solve(transport.problem);
  for (const std::int64_t unmet : solution.unmet) {
    if (unmet > 0) return {};
  }
  std::vector<double> share(core.ways.size(), 0);
  for (std::size_t arc = 0; arc < transport.way.size(); ++arc) {
    const CapacityWay& way = core.ways[transport.way[arc]];
    share[transport.way[arc]] =
        static_cast<double>(solution.flow[arc]) * transport.unit / core.demand[way.row];
  }
  return plan_of(core, is_open, share);
}

double misplaced_demand(const CapacityCore& core) {
  const std::vector<char> all(core.sites.size(), 1);
  const Transport transport = transport_of(core, all);
  std::int64_t sum = 0;
  for (const std::int64_t unmet : solve(transport.problem).unmet) sum += unmet;
  return static_cast<double>(sum) * transport.unit;
}

}  // namespace voorzien::location
