// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/propose.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "engine/proposal/derive_problem.hpp"
#include "engine/proposal/plan_interventions.hpp"

namespace voorzien {
namespace {

constexpr double really_different = 0.1;

/// The level an alternative puts first once unmet need is held; none for the balanced one.
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

std::string key_of(AlternativeKind kind) {
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

std::vector<double> values_of(const PlanLevels& levels) {
  std::vector<double> values = {levels.statutory_unmet, levels.other_unmet, levels.travel_m, levels.land_m2,
                                levels.complexity};
  if (levels.cost_eur) values.push_back(*levels.cost_eur);
  return values;
}

/// Whether `a` is at least as good on every level as `b`, and better on one.
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

class Proposer {
 public:
  Proposer(const ProposalCase& what, const RunResult& baseline, Budget& budget)
      : case_(what), budget_(budget) {
    result_.problem = derive_problem(what, baseline);
    result_.messages = result_.problem.messages;
    const ProposalSettings& settings = what.scenario.proposal;
    search_.tolerance = settings.tolerance;
    search_.gap = settings.gap;
    result_.order = level_order(settings, build_programme(result_.problem));
  }

  Proposals run() {
    const std::int64_t all = budget_.left();
    Budget for_zero = budget_.part(Budget::unlimited);
    add("zero", std::nullopt, zero_option(result_.problem, result_.order, search_.tolerance, for_zero));
    budget_.spend(for_zero.spent());
    if (result_.plans.front().solved.x.empty()) return std::move(result_);
    Budget for_best = budget_.part(all / 2);
    add("best", std::nullopt, search_plan(result_.problem, result_.order, search_, for_best));
    budget_.spend(for_best.spent());
    const auto wanted = static_cast<std::int64_t>(case_.scenario.proposal.alternatives.size());
    for (const AlternativeKind kind : case_.scenario.proposal.alternatives) {
      add_alternative(kind, all / 4 / std::max<std::int64_t>(1, wanted));
    }
    result_.own_rooms_best = compare(without_shared_rooms(result_.problem), all / 8);
    result_.present_practice = compare(with_rooms_shared_as_today(result_.problem), all / 8);
    result_.limit = budget_.struck();
    return std::move(result_);
  }

 private:
  void add(const std::string& id, std::optional<AlternativeKind> kind, SolvedPlan solved) {
    ProposedPlan plan;
    plan.id = id;
    plan.kind = kind;
    plan.interventions = interventions_of(case_.scenario, solved.plan, id);
    const Plan& zero = result_.plans.empty() ? solved.plan : result_.plans.front().solved.plan;
    plan.explanation = explain(case_, result_.problem, solved.plan, zero);
    plan.own_rooms = own_rooms_of(result_.problem, solved.plan);
    plan.solved = std::move(solved);
    result_.plans.push_back(std::move(plan));
  }

  /// How many of the first levels are unmet need, which every alternative keeps.
  [[nodiscard]] std::size_t unmet_levels() const {
    std::size_t count = 0;
    while (count < result_.order.size() && (result_.order[count] == PlanLevel::statutory_unmet ||
                                            result_.order[count] == PlanLevel::other_unmet)) {
      ++count;
    }
    return count;
  }

  void add_alternative(AlternativeKind kind, std::int64_t steps) {
    AlternativeNote note{kind, AlternativeOutcome::not_known, {}};
    const std::optional<PlanLevel> first = first_level(kind);
    const bool known =
        first && std::find(result_.order.begin(), result_.order.end(), *first) != result_.order.end();
    if (known) {
      std::vector<PlanLevel> order = result_.order;
      const auto settled = static_cast<std::ptrdiff_t>(unmet_levels());
      order.erase(std::remove(order.begin() + settled, order.end(), *first), order.end());
      order.insert(order.begin() + settled, *first);
      Budget part = budget_.part(steps);
      SolvedPlan solved =
          search_from(result_.problem, result_.plans[1].solved, unmet_levels(), order, search_, part);
      budget_.spend(part.spent());
      note.outcome = judge(solved, note.like);
      if (note.outcome == AlternativeOutcome::given) add(key_of(kind), kind, std::move(solved));
    }
    result_.alternatives.push_back(note);
  }

  AlternativeOutcome judge(const SolvedPlan& solved, std::string& like) const {
    if (solved.x.empty()) return AlternativeOutcome::none_found;
    for (const ProposedPlan& other : result_.plans) {
      like = other.id;
      if (difference_between(result_.problem, solved.plan, other.solved.plan) < really_different) {
        return AlternativeOutcome::same_as_other;
      }
      if (other.id != "zero" && dominates(other.solved.plan.levels, solved.plan.levels)) {
        return AlternativeOutcome::dominated;
      }
    }
    like.clear();
    return AlternativeOutcome::given;
  }

  std::optional<WithoutCombining> compare(const ProposalProblem& apart, std::int64_t steps) {
    Budget part = budget_.part(steps);
    WithoutCombining without;
    without.solved = search_plan(apart, result_.order, search_, part);
    budget_.spend(part.spent());
    if (without.solved.x.empty()) return std::nullopt;
    const std::vector<LevelOutcome>& best = result_.plans[1].solved.levels;
    bool comparable = true;
    for (std::size_t i = 0; i < best.size() && i < without.solved.levels.size(); ++i) {
      const LevelOutcome& other = without.solved.levels[i];
      without.savings.push_back(
          {best[i].level, other.bound - best[i].value, other.value - best[i].bound, comparable});
      const double hair = held_at(other.level, best[i].value, search_.tolerance) - best[i].value;
      comparable = comparable && std::abs(other.value - best[i].value) <= 2.0 * hair;
    }
    return without;
  }

  const ProposalCase& case_;
  Budget& budget_;
  SearchSettings search_;
  Proposals result_;
};

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

Proposals propose(const ProposalCase& what, const RunResult& baseline, Budget& budget) {
  return Proposer(what, baseline, budget).run();
}

}  // namespace voorzien
