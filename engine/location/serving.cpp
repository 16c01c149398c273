// SPDX-License-Identifier: EUPL-1.2
#include "engine/location/serving.hpp"

#include <algorithm>

namespace voorzien::location {

Serving serve(const LocationProblem& problem, std::span<const std::uint32_t> open) {
  std::vector<char> is_open(problem.candidates.size(), 0);
  for (const std::uint32_t candidate : open) is_open[candidate] = 1;
  Serving serving;
  for (std::uint32_t row = 0; row < problem.demand.size(); ++row) {
    const Way* best = nullptr;
    std::size_t equal = 0;
    for (const Way& way : problem.travel.row(row)) {
      if (way.cost > problem.max_cost || is_open[way.candidate] == 0) continue;
      if (best == nullptr || way.cost < best->cost) {
        best = &way;
        equal = 0;
      } else if (way.cost == best->cost) {
        ++equal;
      }
    }
    const double demand = problem.demand[row];
    if (best == nullptr) {
      serving.complete = serving.complete && demand <= 0;
      continue;
    }
    serving.services.push_back({row, best->candidate, demand, best->cost});
    if (demand <= 0) continue;
    serving.total += total_cost(problem, row, best->cost);
    serving.largest = std::max(serving.largest, best->cost);
    serving.covered += demand;
    serving.tied_rows += equal > 0 ? 1 : 0;
  }
  return serving;
}

std::vector<std::uint32_t> filled_up(const LocationProblem& problem, std::vector<std::uint32_t> open,
                                     std::size_t count) {
  std::vector<char> is_open(problem.candidates.size(), 0);
  for (const std::uint32_t candidate : open) is_open[candidate] = 1;
  for (std::uint32_t i = 0; i < problem.candidates.size(); ++i) {
    if (problem.candidates[i].standing != Standing::open || is_open[i] != 0) continue;
    is_open[i] = 1;
    open.push_back(i);
  }
  for (std::uint32_t i = 0; i < problem.candidates.size() && open.size() < count; ++i) {
    if (is_open[i] == 0 && problem.candidates[i].standing != Standing::closed) open.push_back(i);
  }
  std::sort(open.begin(), open.end());
  return open;
}

}  // namespace voorzien::location
