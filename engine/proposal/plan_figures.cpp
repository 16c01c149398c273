// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <set>

#include "engine/proposal/propose.hpp"

namespace voorzien {
namespace {

bool takes_ground(const ProposalProblem& problem, const std::string& site) {
  return std::any_of(problem.locations.begin(), problem.locations.end(), [&](const Location& location) {
    return !location.existing && location.id == site && location.ground.takes_ground;
  });
}

/// Whether a guest uses the space: what an existing building's own functions share among themselves is no
/// outcome of the plan.
bool shared_with_a_guest(const PlannedBuilding& building, const PlannedSpace& space) {
  if (space.users.size() < 2) return false;
  return std::any_of(space.users.begin(), space.users.end(), [&](FunctionIndex user) {
    return std::any_of(
        building.functions.begin(), building.functions.end(),
        [&](const PlannedFunction& function) { return function.function == user && !function.own; });
  });
}

}  // namespace

PlanFigures figures_of(const ProposalProblem& problem, const Plan& plan) {
  PlanFigures figures;
  if (plan.phases.empty()) return figures;
  std::set<std::string> plots;
  for (const PlannedBuilding& building : plan.phases.back().buildings) {
    figures.shared_spaces += static_cast<int>(
        std::count_if(building.spaces.begin(), building.spaces.end(),
                      [&](const PlannedSpace& space) { return shared_with_a_guest(building, space); }));
    if (building.existing) continue;
    plots.insert(building.id);
    figures.gfa_m2 += building.gfa_m2;
    figures.outdoor_m2 += building.outdoor_m2;
    if (takes_ground(problem, building.id)) figures.land_m2 += building.land_m2;
  }
  figures.plots = static_cast<int>(plots.size());
  return figures;
}

}  // namespace voorzien
