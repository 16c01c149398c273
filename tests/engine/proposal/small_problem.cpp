// SPDX-License-Identifier: EUPL-1.2
#include "tests/engine/proposal/small_problem.hpp"

#include <algorithm>

namespace voorzien::test {

std::size_t SmallProblem::kind(const std::string& id, double module_m2, bool indoor, double storeys) {
  ProblemKind kind;
  kind.id = id;
  kind.indoor = indoor;
  kind.module_m2 = module_m2;
  kind.storeys = storeys;
  problem_.kinds.push_back(kind);
  return problem_.kinds.size() - 1;
}

std::size_t SmallProblem::function(const std::string& id) {
  ProblemFunction function;
  function.function = FunctionIndex(problem_.functions.size());
  function.id = id;
  problem_.functions.push_back(function);
  return problem_.functions.size() - 1;
}

void SmallProblem::slot(std::size_t function, std::size_t kind, double fixed, double per_unit) {
  problem_.functions[function].slots.push_back({fixed, per_unit, {{kind, 1.0}}});
  problem_.functions[function].indoor |= problem_.kinds[kind].indoor;
}

std::size_t SmallProblem::plot(const std::string& id, double area, double share, double floors) {
  Location location;
  location.id = id;
  location.ground.area = area;
  location.ground.largest_footprint = area * share;
  location.ground.floors = floors;
  problem_.locations.push_back(location);
  return problem_.locations.size() - 1;
}

void SmallProblem::need(std::size_t cell, std::size_t function, double amount) {
  ProblemDemand demand;
  demand.cell = cell;
  demand.function = function;
  demand.need = {amount};
  problem_.demands.push_back(std::move(demand));
}

void SmallProblem::way(std::size_t cell, std::size_t location, double metres, double share) {
  ways_.push_back({cell, location, metres, share});
}

void SmallProblem::add_pools(bool sharing) {
  problem_.pools.clear();
  for (std::size_t kind = 0; kind < problem_.kinds.size(); ++kind) {
    std::vector<UseProfile> own;
    std::vector<FunctionIndex> users;
    for (const UseProfile& profile : profiles_) {
      if (profile.space_kind != problem_.kinds[kind].id) continue;
      own.push_back(profile);
      users.push_back(profile.function);
    }
    std::sort(users.begin(), users.end());
    const WeekCatalogue week = week_of(problem_.kinds[kind].id, own);
    const SharingRules rules = rules_for(problem_.functions.size(), apart_);
    for (const Pool& pool : pools_of(lockable(problem_.kinds[kind].id), users, rules)) {
      if (!sharing && pool.size() > 1) continue;
      ProblemPool made;
      made.kind = kind;
      for (const FunctionIndex user : pool) made.users.push_back(user);
      made.plan = plan_room(week, rules, problem_.kinds[kind].id, pool);
      problem_.pools.push_back(std::move(made));
    }
  }
}

ProposalProblem SmallProblem::finish(bool sharing) {
  problem_.phases = {Year(2040)};
  problem_.phase_budget_eur.assign(1, std::nullopt);
  add_pools(sharing);
  for (Location& location : problem_.locations) {
    location.placements.resize(problem_.functions.size());
    for (std::size_t f = 0; f < problem_.functions.size(); ++f) {
      location.placements[f].smallest = problem_.functions[f].smallest;
      location.placements[f].largest = problem_.functions[f].largest;
    }
  }
  problem_.arcs.clear();
  for (std::size_t demand = 0; demand < problem_.demands.size(); ++demand) {
    for (std::size_t location = 0; location < problem_.locations.size(); ++location) {
      for (const Way& way : ways_) {
        if (way.cell != problem_.demands[demand].cell || way.location != location) continue;
        problem_.arcs.push_back({demand, location, way.share, way.metres});
      }
    }
  }
  return problem_;
}

}  // namespace voorzien::test
