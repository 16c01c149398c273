// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/alternatives.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace voorzien {
namespace {

std::vector<double> values_of(const PlanLevels& levels) {
  std::vector<double> values = {levels.statutory_unmet, levels.other_unmet, levels.travel_m, levels.land_m2,
                                levels.complexity};
  if (levels.cost_eur) values.push_back(*levels.cost_eur);
  return values;
}

using Opened = std::map<std::pair<FunctionIndex, std::string>, double>;

Opened opened_in(const Plan& plan) {
  Opened opened;
  if (plan.phases.empty()) return opened;
  for (const PlannedBuilding& building : plan.phases.back().buildings) {
    for (const PlannedFunction& function : building.functions) {
      const std::string place = (building.existing ? "facility " : "site ") + building.id;
      if (!function.own) opened[{function.function, place}] += function.capacity;
    }
  }
  return opened;
}

}  // namespace

std::string_view key_of(AlternativeKind kind) {
  switch (kind) {
    case AlternativeKind::least_space:
      return "least_space";
    case AlternativeKind::shortest_travel:
      return "shortest_travel";
    case AlternativeKind::least_cost:
      return "least_cost";
    case AlternativeKind::simplest:
      return "simplest";
    case AlternativeKind::balanced:
      return "balanced";
  }
  return {};
}

std::optional<PlanLevel> first_level(AlternativeKind kind) {
  switch (kind) {
    case AlternativeKind::least_space:
      return PlanLevel::land;
    case AlternativeKind::shortest_travel:
      return PlanLevel::travel;
    case AlternativeKind::least_cost:
      return PlanLevel::cost;
    case AlternativeKind::simplest:
      return PlanLevel::complexity;
    case AlternativeKind::balanced:
      return std::nullopt;
  }
  return std::nullopt;
}

std::vector<PlanLevel> order_with_first(const std::vector<PlanLevel>& order, std::size_t settled,
                                        PlanLevel first) {
  std::vector<PlanLevel> changed = order;
  const auto from = changed.begin() + static_cast<std::ptrdiff_t>(settled);
  changed.erase(std::remove(from, changed.end(), first), changed.end());
  changed.insert(changed.begin() + static_cast<std::ptrdiff_t>(settled), first);
  return changed;
}

bool dominates(const PlanLevels& a, const PlanLevels& b) {
  const std::vector<double> left = values_of(a);
  const std::vector<double> right = values_of(b);
  bool better = false;
  for (std::size_t i = 0; i < left.size(); ++i) {
    const double hair = 1e-6 * std::max(1.0, std::abs(right[i]));
    if (left[i] > right[i] + hair) return false;
    better = better || left[i] < right[i] - hair;
  }
  return better;
}

std::vector<LevelGoal> goals_of(const std::vector<SolvedPlan>& plans, std::size_t settled) {
  std::map<PlanLevel, LevelGoal> goals;
  for (const SolvedPlan& plan : plans) {
    for (std::size_t i = settled; i < plan.levels.size(); ++i) {
      const LevelOutcome& outcome = plan.levels[i];
      const auto [goal, added] =
          goals.try_emplace(outcome.level, LevelGoal{outcome.level, outcome.value, outcome.value, 0.0});
      goal->second.ideal = std::min(goal->second.ideal, outcome.value);
      goal->second.nadir = std::max(goal->second.nadir, outcome.value);
      // Only a bound that no later level was held for is one for every plan.
      if (i == settled) goal->second.bound = outcome.bound;
    }
  }
  std::vector<LevelGoal> asked;
  for (const auto& [level, goal] : goals) {
    if (goal.nadir - goal.ideal > 1e-6 * std::max(1.0, std::abs(goal.nadir))) asked.push_back(goal);
  }
  return asked;
}

double difference_between(const ProposalProblem& problem, const Plan& a, const Plan& b) {
  Opened one = opened_in(a);
  Opened other = opened_in(b);
  for (const auto& [key, capacity] : other) one.try_emplace(key, 0.0);
  double shares = 0.0;
  double functions = 0.0;
  for (const ProblemFunction& function : problem.functions) {
    double apart = 0.0;
    double together = 0.0;
    for (const auto& [key, capacity] : one) {
      if (key.first != function.function) continue;
      const auto found = other.find(key);
      const double there = found == other.end() ? 0.0 : found->second;
      apart += std::abs(capacity - there);
      together += std::max(capacity, there);
    }
    if (together <= 1e-9) continue;
    shares += apart / together;
    functions += 1.0;
  }
  return functions > 0.0 ? shares / functions : 0.0;
}

}  // namespace voorzien
