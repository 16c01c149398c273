// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/plan_explanation.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "engine/proposal/plan_of.hpp"

namespace voorzien {
namespace {

std::size_t kind_position(const ProposalProblem& problem, const std::string& id) {
  const auto found = std::find_if(problem.kinds.begin(), problem.kinds.end(),
                                  [&](const ProblemKind& kind) { return kind.id == id; });
  return static_cast<std::size_t>(found - problem.kinds.begin());
}

const ProblemPool* pool_alone(const ProposalProblem& problem, std::size_t kind, FunctionIndex function) {
  for (const ProblemPool& pool : problem.pools) {
    if (pool.kind != kind || pool.shared()) continue;
    if (problem.functions[pool.users.front()].function == function) return &pool;
  }
  return nullptr;
}

ExplainedSpace explain_space(const ProposalCase& what, const ProposalProblem& problem,
                             const PlannedSpace& space) {
  ExplainedSpace explained;
  explained.separate_m2 = separate_area(problem, space);
  const bool timed = what.week.hours_of(space.space_kind) != nullptr &&
                     std::all_of(space.users.begin(), space.users.end(), [&](FunctionIndex user) {
                       return what.week.find(user, space.space_kind) != nullptr;
                     });
  if (!timed) return explained;
  RoomPlan room = plan_room(what.week, what.sharing, space.space_kind, space.users);
  // The rooms were sized to within rounding, which a timetable must not stumble over.
  auto weeks = timetable(room, space.sizes, SquareMetres(space.area_m2 * (1.0 + 1e-9) + 1e-6));
  if (!weeks) return explained;
  explained.weeks = std::move(*weeks);
  for (std::size_t week = 0; week < explained.weeks.size(); ++week) {
    WeekPattern binding;
    const HourClasses& classes = room.weeks[week].classes;
    for (std::size_t t = 0; t < classes.size(); ++t) {
      if (explained.weeks[week].binding[t]) binding = binding | classes.half_hours_of(t);
    }
    explained.binding.push_back(binding);
  }
  explained.room = std::move(room);
  return explained;
}

void add_conditions(const ProposalCase& what, const ProposalProblem& problem, const PlannedBuilding& building,
                    std::size_t position, std::vector<ExplainedCondition>& conditions) {
  const auto indoor = [&](FunctionIndex function) {
    return std::any_of(problem.functions.begin(), problem.functions.end(),
                       [&](const ProblemFunction& one) { return one.function == function && one.indoor; });
  };
  const auto add = [&](FunctionIndex one, FunctionIndex other, SharingForm form, const std::string& kind) {
    for (const std::size_t condition : what.sharing.verdict(one, other, form, kind).conditions) {
      conditions.push_back({position, one, other, condition, kind});
    }
  };
  for (std::size_t a = 0; a < building.functions.size(); ++a) {
    for (std::size_t b = a + 1; b < building.functions.size(); ++b) {
      if (building.functions[a].own && building.functions[b].own) continue;
      const FunctionIndex one = building.functions[a].function;
      const FunctionIndex other = building.functions[b].function;
      add(one, other, indoor(one) && indoor(other) ? SharingForm::one_roof : SharingForm::one_plot, "");
    }
  }
  for (const PlannedSpace& space : building.spaces) {
    for (std::size_t a = 0; a < space.users.size(); ++a) {
      for (std::size_t b = a + 1; b < space.users.size(); ++b) {
        add(space.users[a], space.users[b], SharingForm::same_room, space.space_kind);
      }
    }
  }
}

using Met = std::map<std::pair<FunctionIndex, NeighbourhoodIndex>, double>;

Met met_in(const Plan& plan) {
  Met met;
  for (const PlannedFlow& flow : plan.phases.back().flows) met[{flow.function, flow.from}] += flow.amount;
  return met;
}

}  // namespace

double separate_area(const ProposalProblem& problem, const PlannedSpace& space) {
  const std::size_t kind = kind_position(problem, space.space_kind);
  const double module = problem.kinds[kind].module_m2;
  RoomSolver solver;
  double total = 0.0;
  for (std::size_t user = 0; user < space.users.size(); ++user) {
    const ProblemPool* alone = pool_alone(problem, kind, space.users[user]);
    if (alone == nullptr) continue;
    const std::array<double, 1> size = {space.sizes[user]};
    const LeastRoom least = solver.least_room(alone->plan, size);
    if (!least.area) continue;
    total += module > 0.0 ? modules_for(*least.area, SquareMetres(module)) * module : least.area->value();
  }
  return total;
}

OwnRooms own_rooms_of(const ProposalProblem& problem, const Plan& plan) {
  OwnRooms sum;
  if (plan.phases.empty()) return sum;
  for (const PlannedBuilding& building : plan.phases.back().buildings) {
    if (building.existing) continue;
    double gross = 0.0;
    double storeys = 0.0;
    double outdoor = 0.0;
    for (const PlannedSpace& space : building.spaces) {
      const ProblemKind& kind = problem.kinds[kind_position(problem, space.space_kind)];
      const double area = separate_area(problem, space);
      if (!kind.indoor) outdoor += area;
      if (!kind.indoor) continue;
      gross += area * kind.gross_per_m2;
      storeys += area * kind.gross_per_m2 * kind.storeys;
    }
    sum.gfa_m2 += gross;
    sum.outdoor_m2 += outdoor;
    const auto location = location_of(problem, building);
    if (!location) continue;
    const Ground& ground = problem.locations[*location].ground;
    const double footprint = storeys / ground.floors;
    const double on_ground = (ground.built ? 0.0 : footprint) + outdoor;
    sum.fits = sum.fits && footprint <= ground.largest_footprint + 1e-6 && gross <= ground.largest_gfa &&
               on_ground <= ground.area + 1e-6;
  }
  return sum;
}

PlanExplanation explain(const ProposalCase& what, const ProposalProblem& problem, const Plan& plan,
                        const Plan& zero) {
  PlanExplanation explanation;
  if (plan.phases.empty() || zero.phases.empty()) return explanation;
  const std::vector<PlannedBuilding>& buildings = plan.phases.back().buildings;
  for (std::size_t building = 0; building < buildings.size(); ++building) {
    for (std::size_t space = 0; space < buildings[building].spaces.size(); ++space) {
      ExplainedSpace explained = explain_space(what, problem, buildings[building].spaces[space]);
      explained.building = building;
      explained.space = space;
      explanation.spaces.push_back(std::move(explained));
    }
    add_conditions(what, problem, buildings[building], building, explanation.conditions);
  }
  Met before = met_in(zero);
  Met after = met_in(plan);
  for (const auto& [key, amount] : before) after.try_emplace(key, 0.0);
  for (const auto& [key, amount] : after) {
    const auto had = before.find(key);
    const double was = had == before.end() ? 0.0 : had->second;
    if (std::abs(amount - was) < 1e-6) continue;
    explanation.changes.push_back({key.second, key.first, was, amount});
  }
  return explanation;
}

}  // namespace voorzien
