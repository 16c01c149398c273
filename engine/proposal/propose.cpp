// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/propose.hpp"

#include <algorithm>
#include <cmath>

#include "engine/concurrency/parallel_for.hpp"
#include "engine/proposal/alternatives.hpp"
#include "engine/proposal/derive_problem.hpp"
#include "engine/proposal/plan_interventions.hpp"
#include "engine/proposal/potential_rooms.hpp"
#include "engine/proposal/worth.hpp"

namespace voorzien {
namespace {

constexpr double really_different = 0.1;

/// How the steps are divided: the best plan, all alternatives, all comparisons, all that is priced.
constexpr double for_alternatives = 0.3;
constexpr double for_comparisons = 0.2;

/// A search that depends on the best plan only, with its own budget, so that it may run beside others.
struct Task {
  enum class What : std::uint8_t { alternative, own_rooms, as_today, worth };
  What what = What::alternative;
  AlternativeKind kind = AlternativeKind::least_space;
  std::size_t relaxed = 0;
  std::int64_t steps = 0;
  SolvedPlan solved = {};
  std::int64_t spent = 0;
  Limit limit = Limit::none;
};

class Proposer {
 public:
  Proposer(const ProposalCase& what, const RunResult& baseline, Budget& budget, int threads)
      : case_(what), baseline_(baseline), budget_(budget), threads_(threads) {
    result_.problem = derive_problem(what, baseline);
    result_.messages = result_.problem.messages;
    const ProposalSettings& settings = what.scenario.proposal;
    search_.tolerance = settings.tolerance;
    search_.gap = settings.gap;
    result_.order = level_order(settings, build_programme(result_.problem));
    result_.potential = potential_rooms(what, result_.problem);
  }

  Proposals run() {
    const std::int64_t all = budget_.left();
    add_first_plans(all);
    if (!best().x.empty()) {
      std::vector<Task> tasks = tasks_for(all);
      parallel_for(tasks.size(), threads_, [&](std::size_t i) { carry_out(tasks[i]); });
      for (Task& task : tasks) keep(task);
      add_balanced(all / 16, tasks);
    }
    result_.limit = limit_ == Limit::none ? budget_.struck() : limit_;
    result_.steps = budget_.spent();
    return std::move(result_);
  }

 private:
  [[nodiscard]] const SolvedPlan& best() const { return result_.plans.back().solved; }

  void add_first_plans(std::int64_t all) {
    Budget zero_part = budget_.part(Budget::unlimited);
    add("zero", std::nullopt, zero_option(result_.problem, result_.order, search_.tolerance, zero_part));
    budget_.spend(zero_part.spent());
    if (best().x.empty()) return;
    Budget part = budget_.part(part_of(all, best_plan_share));
    SolvedPlan solved = search_plan(result_.problem, result_.order, search_, part);
    budget_.spend(part.spent());
    settled_ = 0;
    while (settled_ < solved.levels.size() && is_unmet(solved.levels[settled_].level)) ++settled_;
    add("best", std::nullopt, std::move(solved));
  }

  static std::int64_t part_of(std::int64_t all, double share) {
    if (all == Budget::unlimited) return all;
    return std::max<std::int64_t>(1, static_cast<std::int64_t>(share * static_cast<double>(all)));
  }

  std::vector<Task> tasks_for(std::int64_t all) {
    const ProposalSettings& settings = case_.scenario.proposal;
    std::vector<Task> tasks;
    for (const AlternativeKind kind : settings.alternatives) {
      const auto first = first_level(kind);
      if (first && std::find(result_.order.begin(), result_.order.end(), *first) != result_.order.end()) {
        tasks.push_back({Task::What::alternative, kind, 0, 0});
      }
    }
    const std::size_t alternatives = std::max<std::size_t>(1, tasks.size());
    for (Task& task : tasks) task.steps = part_of(all, for_alternatives / static_cast<double>(alternatives));
    tasks.push_back({Task::What::own_rooms, {}, 0, part_of(all, for_comparisons / 2.0)});
    tasks.push_back({Task::What::as_today, {}, 0, part_of(all, for_comparisons / 2.0)});
    relaxed_ = relaxed_cases(case_, baseline_, result_.problem, best().plan,
                             static_cast<std::size_t>(std::max(0, settings.worth)));
    const double rest = 1.0 - best_plan_share - for_alternatives - for_comparisons;
    for (std::size_t i = 0; i < relaxed_.size(); ++i) {
      tasks.push_back({Task::What::worth, {}, i, part_of(all, rest / static_cast<double>(relaxed_.size()))});
    }
    return tasks;
  }

  /// The best plan, from which an alternative may fall short as far as the settings allow.
  [[nodiscard]] SolvedPlan start_of_alternatives() const {
    SolvedPlan start = result_.plans[1].solved;
    const auto& tolerance = case_.scenario.proposal.alternatives_tolerance;
    for (std::size_t i = 0; i < settled_ && tolerance; ++i) {
      LevelOutcome& level = start.levels[i];
      if (level.level != PlanLevel::other_unmet) continue;  // what the law asks is not for sale
      level.most = held_at(level.level, level.value, std::max(*tolerance, search_.tolerance));
    }
    return start;
  }

  /// The whole of the tolerance weighs as much as a tenth of the level it is given up for.
  [[nodiscard]] SearchSettings search_of_alternatives() const {
    constexpr double worth_of_all = 0.1;
    constexpr double percent = 100.0;
    SearchSettings settings = search_;
    const auto& tolerance = case_.scenario.proposal.alternatives_tolerance;
    if (tolerance && *tolerance > 0.0) {
      settings.price_of_other_unmet =
          std::min(settings.price_of_other_unmet, worth_of_all / (percent * *tolerance));
    }
    return settings;
  }

  /// Only reads what it shares with other tasks.
  void carry_out(Task& task) const {
    Budget part = budget_.part(task.steps);
    switch (task.what) {
      case Task::What::alternative:
        task.solved = search_from(result_.problem, start_of_alternatives(), settled_,
                                  order_with_first(result_.order, settled_, *first_level(task.kind)),
                                  search_of_alternatives(), part);
        break;
      case Task::What::own_rooms:
        task.solved = search_plan(without_shared_rooms(result_.problem), result_.order, search_, part);
        break;
      case Task::What::as_today:
        task.solved = search_plan(with_rooms_shared_as_today(result_.problem), result_.order, search_, part);
        break;
      case Task::What::worth:
        task.solved = search_plan(relaxed_[task.relaxed].problem, result_.order, search_, part);
        break;
    }
    task.spent = part.spent();
    task.limit = part.struck();
  }

  void keep(Task& task) {
    budget_.spend(task.spent);
    if (task.limit == Limit::stopped) limit_ = Limit::stopped;
    switch (task.what) {
      case Task::What::alternative:
        table_.push_back(task.solved);
        add_alternative(task.kind, std::move(task.solved));
        break;
      case Task::What::own_rooms:
        result_.own_rooms_best = compared(std::move(task.solved));
        break;
      case Task::What::as_today:
        result_.present_practice = compared(std::move(task.solved));
        break;
      case Task::What::worth:
        if (task.solved.x.empty()) break;
        result_.worth.push_back(
            worth_of(relaxed_[task.relaxed], result_.plans[1].solved, task.solved, search_.tolerance));
        break;
    }
  }

  void add(const std::string& id, std::optional<AlternativeKind> kind, SolvedPlan solved) {
    ProposedPlan plan;
    plan.id = id;
    plan.kind = kind;
    plan.interventions = interventions_of(case_.scenario, solved.plan, id);
    const Plan& zero = result_.plans.empty() ? solved.plan : result_.plans.front().solved.plan;
    plan.explanation = explain(case_, result_.problem, solved.plan, zero);
    plan.own_rooms = own_rooms_of(result_.problem, solved.plan);
    plan.figures = figures_of(result_.problem, solved.plan);
    plan.costs = costs_of(case_, result_.problem, solved.plan);
    plan.solved = std::move(solved);
    result_.plans.push_back(std::move(plan));
  }

  void add_alternative(AlternativeKind kind, SolvedPlan solved) {
    AlternativeNote note{kind, AlternativeOutcome::not_known, {}};
    note.outcome = judge(solved, note.like);
    if (note.outcome == AlternativeOutcome::given) add(std::string(key_of(kind)), kind, std::move(solved));
    result_.alternatives.push_back(note);
  }

  /// The alternatives that no single level leads to: balanced, and those whose level is not known.
  void add_balanced(std::int64_t steps, const std::vector<Task>& tasks) {
    for (const AlternativeKind kind : case_.scenario.proposal.alternatives) {
      const bool done = std::any_of(tasks.begin(), tasks.end(), [&](const Task& task) {
        return task.what == Task::What::alternative && task.kind == kind;
      });
      if (done) continue;
      table_.push_back(result_.plans[1].solved);
      const std::vector<LevelGoal> goals = goals_of(table_, settled_);
      if (kind != AlternativeKind::balanced || goals.size() < 2) {
        const bool alike = kind == AlternativeKind::balanced && !goals.empty();
        result_.alternatives.push_back(
            {kind, alike ? AlternativeOutcome::same_as_other : AlternativeOutcome::not_known,
             alike ? "best" : ""});
        continue;
      }
      Budget part = budget_.part(steps);
      SolvedPlan solved = search_balanced(result_.problem, start_of_alternatives(), settled_, goals,
                                          search_of_alternatives(), part);
      budget_.spend(part.spent());
      add_alternative(kind, std::move(solved));
    }
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

  std::optional<WithoutCombining> compared(SolvedPlan solved) const {
    if (solved.x.empty()) return std::nullopt;
    WithoutCombining without;
    without.figures = figures_of(result_.problem, solved.plan);
    const std::vector<LevelOutcome>& with = result_.plans[1].solved.levels;
    bool comparable = true;
    for (std::size_t i = 0; i < with.size() && i < solved.levels.size(); ++i) {
      const LevelOutcome& other = solved.levels[i];
      without.savings.push_back(
          {with[i].level, other.bound - with[i].value, other.value - with[i].bound, comparable});
      comparable = comparable && alike(with[i], other, search_.tolerance);
    }
    without.solved = std::move(solved);
    return without;
  }

  const ProposalCase& case_;
  const RunResult& baseline_;
  Budget& budget_;
  int threads_ = 1;
  SearchSettings search_;
  std::size_t settled_ = 0;  ///< levels of unmet need, which every alternative keeps
  std::vector<Relaxed> relaxed_;
  std::vector<SolvedPlan> table_;  ///< plans the balanced one lies between
  Limit limit_ = Limit::none;
  Proposals result_;
};

}  // namespace

Proposals propose(const ProposalCase& what, const RunResult& baseline, Budget& budget, int threads) {
  return Proposer(what, baseline, budget, threads).run();
}

}  // namespace voorzien
