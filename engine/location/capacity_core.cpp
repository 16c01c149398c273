// SPDX-License-Identifier: EUPL-1.2
#include "engine/location/capacity_core.hpp"

#include <algorithm>

namespace voorzien::location {
namespace {

void index_ways(CapacityCore& core) {
  core.row_start.assign(core.rows() + 1, 0);
  core.site_start.assign(core.sites.size() + 1, 0);
  for (const CapacityWay& way : core.ways) {
    ++core.row_start[way.row + 1];
    ++core.site_start[way.site + 1];
  }
  for (std::size_t i = 0; i < core.rows(); ++i) core.row_start[i + 1] += core.row_start[i];
  for (std::size_t i = 0; i < core.sites.size(); ++i) core.site_start[i + 1] += core.site_start[i];
  core.by_site.resize(core.ways.size());
  std::vector<std::size_t> next(core.site_start.begin(), core.site_start.end() - 1);
  for (std::uint32_t i = 0; i < core.ways.size(); ++i) core.by_site[next[core.ways[i].site]++] = i;
}

}  // namespace

CapacityCore capacity_core(const LocationProblem& problem) {
  CapacityCore core;
  core.open = problem.open;
  core.single_source = problem.single_source;
  std::vector<std::uint32_t> place(problem.candidates.size());
  for (std::uint32_t i = 0; i < problem.candidates.size(); ++i) {
    const Candidate& candidate = problem.candidates[i];
    place[i] = static_cast<std::uint32_t>(core.sites.size());
    if (candidate.standing == Standing::closed) continue;
    core.sites.push_back({i, candidate.capacity, candidate.fixed_cost, candidate.standing});
  }
  for (std::uint32_t row = 0; row < problem.demand.size(); ++row) {
    const double demand = problem.demand[row];
    if (demand <= 0) continue;
    const auto own = static_cast<std::uint32_t>(core.rows());
    core.original_row.push_back(row);
    core.demand.push_back(demand);
    core.total_demand += demand;
    for (const Way& way : problem.travel.row(row)) {
      const Candidate& candidate = problem.candidates[way.candidate];
      if (way.cost > problem.max_cost || candidate.standing == Standing::closed) continue;
      if (candidate.capacity <= 0 || (problem.single_source && demand > candidate.capacity)) continue;
      core.ways.push_back({own, place[way.candidate], total_cost(problem, row, way.cost)});
    }
  }
  index_ways(core);
  return core;
}

CapacityCore settle(const CapacityCore& core, const std::vector<Standing>& standing) {
  CapacityCore smaller = core;
  smaller.sites.clear();
  smaller.ways.clear();
  std::vector<std::uint32_t> place(core.sites.size());
  for (std::size_t site = 0; site < core.sites.size(); ++site) {
    place[site] = static_cast<std::uint32_t>(smaller.sites.size());
    if (standing[site] == Standing::closed) continue;
    smaller.sites.push_back(core.sites[site]);
    smaller.sites.back().standing = standing[site];
  }
  for (const CapacityWay& way : core.ways) {
    if (standing[way.site] != Standing::closed) smaller.ways.push_back({way.row, place[way.site], way.cost});
  }
  index_ways(smaller);
  return smaller;
}

}  // namespace voorzien::location
