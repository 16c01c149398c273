// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/worth.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "engine/proposal/derive_problem.hpp"

namespace voorzien {
namespace {

constexpr double norm_point = 0.01;

/// Share of need that a plan leaves unmet, per demand in the last phase; demands that follow others are 0.
std::vector<double> unmet_of(const ProposalProblem& problem, const Plan& plan) {
  std::map<std::pair<std::size_t, FunctionIndex>, double> met;
  for (const PlannedFlow& flow : plan.phases.back().flows) {
    met[{static_cast<std::size_t>(flow.from), flow.function}] += flow.amount;
  }
  std::vector<double> unmet;
  for (const ProblemDemand& demand : problem.demands) {
    const FunctionIndex function = problem.functions[demand.function].function;
    const double total = problem.need_of(demand.function, problem.phases.size() - 1);
    const double rest = demand.need.back() - met[{demand.cell, function}];
    unmet.push_back(demand.origin || total <= 0.0 ? 0.0 : std::max(0.0, rest) / total);
  }
  return unmet;
}

/// The plot with most unmet need within reach; none without plots.
std::optional<std::size_t> plot_most_asked(const ProposalProblem& problem, const Plan& plan) {
  const std::vector<double> unmet = unmet_of(problem, plan);
  std::vector<double> asked(problem.locations.size(), 0.0);
  for (const ReachArc& arc : problem.arcs) asked[arc.location] += arc.share * unmet[arc.demand];
  std::optional<std::size_t> most;
  for (std::size_t location = 0; location < asked.size(); ++location) {
    const Location& where = problem.locations[location];
    const bool plot = !where.existing && where.ground.takes_ground && where.making == Making::new_building;
    if (plot && asked[location] > 0.0 && (!most || asked[location] > asked[*most])) most = location;
  }
  return most;
}

ProposalProblem with_one_more_plot(ProposalProblem problem, std::size_t like) {
  Location more = problem.locations[like];
  more.id += "+";
  for (Placement& placement : more.placements) placement.required = false;
  const std::size_t position = problem.locations.size();
  problem.locations.push_back(std::move(more));
  std::vector<ReachArc> arcs;
  for (const ReachArc& arc : problem.arcs) {
    arcs.push_back(arc);
    if (arc.location == like) arcs.push_back({arc.demand, position, arc.share, arc.distance_m});
  }
  // Need that follows its clients starts at the new plot too.
  const std::size_t demands = problem.demands.size();
  for (std::size_t d = 0; d < demands; ++d) {
    if (problem.demands[d].origin != like) continue;
    ProblemDemand more_need = problem.demands[d];
    more_need.origin = position;
    for (std::size_t i = 0, known = arcs.size(); i < known; ++i) {
      if (arcs[i].demand == d) {
        arcs.push_back({problem.demands.size(), arcs[i].location, arcs[i].share, arcs[i].distance_m});
      }
    }
    problem.demands.push_back(std::move(more_need));
  }
  std::stable_sort(arcs.begin(), arcs.end(), [](const ReachArc& a, const ReachArc& b) {
    return a.demand != b.demand ? a.demand < b.demand : a.location < b.location;
  });
  problem.arcs = std::move(arcs);
  return problem;
}

ProposalProblem with_norm_point(ProposalProblem problem, std::size_t function) {
  for (ProblemDemand& demand : problem.demands) {
    if (demand.function != function) continue;
    for (double& need : demand.need) need *= 1.0 - norm_point;
  }
  return problem;
}

/// The function that leaves the largest share of its need unmet and does not follow another.
std::optional<std::size_t> function_most_short(const ProposalProblem& problem, const Plan& plan) {
  const std::vector<double> unmet = unmet_of(problem, plan);
  std::vector<double> sums(problem.functions.size(), 0.0);
  for (std::size_t d = 0; d < unmet.size(); ++d) sums[problem.demands[d].function] += unmet[d];
  const auto most = std::max_element(sums.begin(), sums.end());
  if (most == sums.end() || *most <= 0.0) return std::nullopt;
  return static_cast<std::size_t>(most - sums.begin());
}

/// The kind with the largest shared area of a plan; empty without any.
std::string kind_most_shared(const Plan& plan) {
  std::map<std::string, double> area;
  for (const PlannedBuilding& building : plan.phases.back().buildings) {
    for (const PlannedSpace& space : building.spaces) {
      if (space.users.size() > 1) area[space.space_kind] += space.area_m2;
    }
  }
  const auto most = std::max_element(area.begin(), area.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == area.end() ? std::string() : most->first;
}

/// Adds the hour after a half-hour to a pattern.
void add_hour_after(WeekPattern& pattern, std::size_t half_hour) {
  pattern.add(half_hour + 1);
  pattern.add(half_hour + 2);
}

/// The last half-hour of every weekday in which a pattern is open and an hour is left of the day.
std::vector<std::size_t> closings(const WeekPattern& open) {
  std::vector<std::size_t> last;
  for (std::size_t day = 0; day < first_weekend_day; ++day) {
    for (std::size_t slot = half_hours_per_day - 2; slot-- > 0;) {
      if (!open.has(day * half_hours_per_day + slot)) continue;
      last.push_back(day * half_hours_per_day + slot);
      break;
    }
  }
  return last;
}

/// One hour more on every weekday; whoever may book until closing may book it too.
WeekCatalogue with_evening_hour(WeekCatalogue week, const std::string& kind) {
  for (SpaceHours& hours : week.space_hours) {
    if (hours.space_kind != kind) continue;
    for (std::size_t type = 0; type < hours.open.size(); ++type) {
      for (const std::size_t last : closings(hours.open[type])) {
        for (UseProfile& profile : week.profiles) {
          const bool until_closing =
              profile.space_kind == kind && profile.booked && profile.booked->window[type].has(last);
          if (until_closing) add_hour_after(profile.booked->window[type], last);
        }
        add_hour_after(hours.open[type], last);
      }
    }
  }
  return week;
}

}  // namespace

std::vector<Relaxed> relaxed_cases(const ProposalCase& what, const RunResult& baseline,
                                   const ProposalProblem& problem, const Plan& plan, std::size_t count) {
  std::vector<Relaxed> cases;
  if (plan.phases.empty()) return cases;
  if (const auto plot = plot_most_asked(problem, plan)) {
    const std::string& id = problem.locations[*plot].id;
    cases.push_back({Scarce::plot, id, with_one_more_plot(problem, *plot)});
    ProposalProblem higher = problem;
    higher.locations[*plot].ground.floors += 1.0;
    cases.push_back({Scarce::floor, id, std::move(higher)});
  }
  if (const auto function = function_most_short(problem, plan)) {
    cases.push_back(
        {Scarce::norm_point, problem.functions[*function].id, with_norm_point(problem, *function)});
  }
  const std::string kind = kind_most_shared(plan);
  if (!kind.empty() && cases.size() < count) {
    const WeekCatalogue longer = with_evening_hour(what.week, kind);
    const ProposalCase later{what.scenario, what.space_kinds, longer, what.sharing, what.costs};
    cases.push_back({Scarce::evening_hour, kind, derive_problem(later, baseline)});
  }
  if (cases.size() > count) cases.resize(count);
  return cases;
}

Worth worth_of(const Relaxed& relaxed, const SolvedPlan& best, const SolvedPlan& with_more,
               double tolerance) {
  Worth worth{relaxed.what, relaxed.where, {}};
  bool comparable = true;
  for (std::size_t i = 0; i < best.levels.size() && i < with_more.levels.size(); ++i) {
    const LevelOutcome& was = best.levels[i];
    const LevelOutcome& is = with_more.levels[i];
    worth.gains.push_back({was.level, was.bound - is.value, was.value - is.bound, comparable});
    comparable = comparable && alike(was, is, tolerance);
  }
  return worth;
}

}  // namespace voorzien
