// SPDX-License-Identifier: EUPL-1.2
#include "engine/location/median_core.hpp"

#include <algorithm>

namespace voorzien::location {
namespace {

/// Adds a row whose list is complete and in order, cut off at the cheapest site that is open for good.
void close_row(MedianCore& core, double outside) {
  if (core.ranked.size() == core.start.back() && outside < unlimited) {
    core.constant += outside;
    return;
  }
  core.start.push_back(core.ranked.size());
  core.outside.push_back(outside);
}

void find_step(MedianCore& core) {
  std::vector<double> values = core.outside;
  values.push_back(core.constant);
  for (const RankedSite& ranked : core.ranked) values.push_back(ranked.cost);
  core.step = common_step(values);
}

/// Lists the pairs per site where that pays: the sites opened have fewer rows than the rows have sites near.
void list_columns(MedianCore& core) {
  if (core.open * core.open > 2 * core.sites()) return;
  core.column_start.assign(core.sites() + 1, 0);
  for (const RankedSite& ranked : core.ranked) ++core.column_start[ranked.site + 1];
  for (std::size_t site = 0; site < core.sites(); ++site)
    core.column_start[site + 1] += core.column_start[site];
  std::vector<std::size_t> next(core.column_start.begin(), core.column_start.end() - 1);
  core.columns.resize(core.ranked.size());
  for (std::uint32_t row = 0; row < core.rows(); ++row) {
    for (const RankedSite& ranked : core.row(row)) core.columns[next[ranked.site]++] = {row, ranked.cost};
  }
}

}  // namespace

MedianCore median_core(const LocationProblem& problem) {
  MedianCore core;
  std::vector<std::uint32_t> site_of(problem.candidates.size());
  for (std::uint32_t i = 0; i < problem.candidates.size(); ++i) {
    const Standing standing = problem.candidates[i].standing;
    site_of[i] = static_cast<std::uint32_t>(core.original.size());
    if (standing == Standing::free) core.original.push_back(i);
    if (standing == Standing::open) core.settled_open.push_back(i);
  }
  core.open = problem.open.value_or(0) - core.settled_open.size();
  core.ranked.reserve(problem.travel.ways.size());
  const bool covers = problem.kind == Kind::max_cover;
  for (std::size_t row = 0; row < problem.demand.size(); ++row) {
    if (problem.demand[row] <= 0) continue;
    const auto cost_along = [&](const Way& way) { return covers ? 0.0 : total_cost(problem, row, way.cost); };
    double outside = covers ? problem.demand[row] : unlimited;
    for (const Way& way : problem.travel.row(row)) {
      if (way.cost > problem.max_cost) continue;
      if (problem.candidates[way.candidate].standing == Standing::open) {
        outside = std::min(outside, cost_along(way));
      }
    }
    for (const Way& way : problem.travel.row(row)) {
      if (way.cost > problem.max_cost) continue;
      const bool free = problem.candidates[way.candidate].standing == Standing::free;
      const double cost = cost_along(way);
      if (free && cost < outside) core.ranked.push_back({site_of[way.candidate], cost});
    }
    const auto first = core.ranked.begin() + static_cast<std::ptrdiff_t>(core.start.back());
    std::sort(first, core.ranked.end(), [](const RankedSite& a, const RankedSite& b) {
      return a.cost < b.cost || (a.cost == b.cost && a.site < b.site);
    });
    close_row(core, outside);
  }
  find_step(core);
  return core;
}

MedianCore settle(const MedianCore& core, std::span<const Standing> standing) {
  MedianCore smaller;
  smaller.constant = core.constant;
  smaller.open = core.open;
  smaller.step = core.step;
  smaller.settled_open = core.settled_open;
  std::vector<std::uint32_t> site_of(core.sites());
  for (std::uint32_t site = 0; site < core.sites(); ++site) {
    site_of[site] = static_cast<std::uint32_t>(smaller.original.size());
    if (standing[site] == Standing::free) smaller.original.push_back(core.original[site]);
    if (standing[site] == Standing::open) {
      smaller.settled_open.push_back(core.original[site]);
      --smaller.open;
    }
  }
  std::sort(smaller.settled_open.begin(), smaller.settled_open.end());
  for (std::size_t row = 0; row < core.rows(); ++row) {
    double outside = core.outside[row];
    const std::size_t first = smaller.ranked.size();
    for (const RankedSite& ranked : core.row(row)) {
      if (standing[ranked.site] == Standing::open) {
        outside = ranked.cost;
        break;
      }
      if (standing[ranked.site] == Standing::free) {
        smaller.ranked.push_back({site_of[ranked.site], ranked.cost});
      }
    }
    while (smaller.ranked.size() > first && smaller.ranked.back().cost >= outside) smaller.ranked.pop_back();
    close_row(smaller, outside);
  }
  list_columns(smaller);
  return smaller;
}

double cost_of(const MedianCore& core, std::span<const std::uint32_t> open) {
  std::vector<char> is_open(core.sites(), 0);
  for (const std::uint32_t site : open) is_open[site] = 1;
  double cost = core.constant;
  for (std::size_t row = 0; row < core.rows(); ++row) {
    double cheapest = core.outside[row];
    for (const RankedSite& ranked : core.row(row)) {
      if (is_open[ranked.site] != 0) {
        cheapest = ranked.cost;
        break;
      }
    }
    cost += cheapest;
  }
  return cost;
}

}  // namespace voorzien::location
