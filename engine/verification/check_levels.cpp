// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "engine/verification/checks.hpp"

namespace voorzien {
namespace {

/// Half the last decimal that files keep, and a little: percentages three, metres one, the others none.
double rounding_of(PlanLevel level) {
  switch (level) {
    case PlanLevel::statutory_unmet:
    case PlanLevel::other_unmet:
      return 0.0006;
    case PlanLevel::travel:
      return 0.051;
    case PlanLevel::land:
    case PlanLevel::cost:
    case PlanLevel::complexity:
      break;
  }
  return 0.51;
}

constexpr double solver_share = 1e-5;  ///< of a level, that a search may be off

std::optional<double> value_of(const PlanLevels& levels, PlanLevel level) {
  switch (level) {
    case PlanLevel::statutory_unmet:
      return levels.statutory_unmet;
    case PlanLevel::other_unmet:
      return levels.other_unmet;
    case PlanLevel::travel:
      return levels.travel_m;
    case PlanLevel::land:
      return levels.land_m2;
    case PlanLevel::cost:
      return levels.cost_eur;
    case PlanLevel::complexity:
      break;
  }
  return levels.complexity;
}

const char* name_of(PlanLevel level) {
  switch (level) {
    case PlanLevel::statutory_unmet:
      return "statutory_unmet";
    case PlanLevel::other_unmet:
      return "other_unmet";
    case PlanLevel::travel:
      return "travel";
    case PlanLevel::land:
      return "land";
    case PlanLevel::cost:
      return "cost";
    case PlanLevel::complexity:
      break;
  }
  return "complexity";
}

double slack(PlanLevel level, double value) { return rounding_of(level) + solver_share * std::abs(value); }

double weight_of(const ProposalSettings& settings, std::size_t position) {
  return position < settings.weights.size() ? settings.weights[position] : 1.0;
}

/// Amount met and metres travelled by a function in a phase.
struct Met {
  double amount = 0.0;
  double metres = 0.0;
};

std::map<FunctionIndex, Met> met_in(const VerifiedCase& verified, const PhasePlan& phase) {
  std::map<std::tuple<FunctionIndex, NeighbourhoodIndex, std::size_t>, double> mean;
  std::map<FunctionIndex, Met> met;
  for (const PlannedFlow& flow : phase.flows) {
    if (flow.building >= phase.buildings.size()) continue;
    const std::optional<Point> to = place_of(verified, phase.buildings[flow.building]);
    if (!to) continue;
    double distance = 0.0;
    if (flow.from_building) {
      const bool there = *flow.from_building < phase.buildings.size();
      const auto from = there ? place_of(verified, phase.buildings[*flow.from_building]) : std::nullopt;
      if (from) distance = travel_m(verified, *from, *to);
    } else {
      const auto [known, fresh] = mean.try_emplace({flow.function, flow.from, flow.building}, 0.0);
      if (fresh) known->second = reach_from(verified, flow.function, flow.from, *to).mean_m;
      distance = known->second;
    }
    met[flow.function].amount += flow.amount;
    met[flow.function].metres += flow.amount * distance;
  }
  return met;
}

class LevelCheck {
 public:
  LevelCheck(const VerifiedCase& verified, const StatedPlan& stated, Verification& outcome)
      : verified_(verified), stated_(stated), outcome_(outcome), audit_(outcome, "levels") {}

  void run() {
    const PlanLevels levels = recomputed_levels(verified_, stated_.plan);
    const PlanLevels& totals = stated_.plan.levels;
    for (const PlanLevel level : {PlanLevel::statutory_unmet, PlanLevel::other_unmet, PlanLevel::travel,
                                  PlanLevel::land, PlanLevel::cost, PlanLevel::complexity}) {
      const std::optional<double> recomputed = value_of(levels, level);
      const std::optional<double> written = value_of(totals, level);
      if (!written) continue;
      audit_.holds("verify_total_not_known", place(level), recomputed.has_value());
      if (recomputed)
        audit_.same("verify_total", place(level), *recomputed, *written, slack(level, *recomputed));
    }
    for (const StatedLevel& stated : stated_.levels) check_bound(stated_.id, stated, outcome_);
    for (const StatedLevel& stated : stated_.levels) check_level(stated, value_of(levels, stated.level));
    check_figures();
  }

 private:
  AuditPlace place(PlanLevel level) const { return {stated_.id, Year(0), "", "", name_of(level)}; }

  /// The value is not below what is true.
  void check_level(const StatedLevel& stated, const std::optional<double>& recomputed) {
    if (!recomputed) return;
    audit_.at_least("verify_level_understated", place(stated.level), *recomputed, stated.value,
                    2.0 * slack(stated.level, stated.value));
  }

  void check_figures() {
    if (stated_.plan.phases.empty()) return;
    StatedFigures sum;
    std::set<std::string> sites;
    const std::size_t last = stated_.plan.phases.size() - 1;
    for (const PlannedBuilding& building : stated_.plan.phases.back().buildings) {
      if (building.existing || site_of(verified_, building.id) == nullptr) continue;
      const GroundTaken taken = ground_taken(verified_, stated_.plan, last, building);
      sum.gfa_m2 += building.temporary ? building.gfa_m2 : taken.gfa_m2;
      sum.outdoor_m2 += building.temporary ? building.outdoor_m2 : taken.outdoor_m2;
      sum.land_m2 += land_taken(verified_, stated_.plan, last, building);
      sites.insert(building.id);
    }
    sum.plots = static_cast<int>(sites.size());
    const auto same = [&](const char* what, double recomputed, double written, double rounding) {
      audit_.same("verify_figure", {stated_.id, Year(0), "", "", what}, recomputed, written,
                  rounding + solver_share * recomputed);
    };
    same("gfa_m2", sum.gfa_m2, stated_.figures.gfa_m2, 0.51);
    same("outdoor_m2", sum.outdoor_m2, stated_.figures.outdoor_m2, 0.51);
    same("land_m2", sum.land_m2, stated_.figures.land_m2, 0.51);
    same("plots", sum.plots, stated_.figures.plots, 0.0);
  }

  const VerifiedCase& verified_;
  const StatedPlan& stated_;
  Verification& outcome_;
  Audit audit_;
};

}  // namespace

void check_bound(const std::string& id, const StatedLevel& level, Verification& outcome) {
  Audit audit(outcome, "levels");
  const double hair = 2.0 * slack(level.level, level.value);
  const AuditPlace where = {id, Year(0), "", "", name_of(level.level)};
  audit.at_most("verify_bound_above_value", where, level.value, level.bound, hair);
  audit.same("verify_gap", where, std::max(0.0, level.value - level.bound), level.gap, hair);
}

PlanLevels recomputed_levels(const VerifiedCase& verified, const Plan& plan) {
  PlanLevels levels;
  const Scenario& scenario = verified.scenario();
  const std::vector<FunctionIndex> functions = scored_functions(scenario);
  double statutory = 0.0;
  double other = 0.0;
  double all = 0.0;
  for (std::size_t i = 0; i < functions.size(); ++i) {
    const double weight = weight_of(scenario.proposal, i);
    const bool duty = scenario.catalogue.functions[functions[i]].duty == Duty::statutory;
    (duty ? statutory : other) += duty ? 1.0 : weight;
    all += weight;
  }
  const auto phases = static_cast<double>(plan.phases.size());
  for (const PhasePlan& phase : plan.phases) {
    std::map<FunctionIndex, Met> met = met_in(verified, phase);
    for (std::size_t i = 0; i < functions.size(); ++i) {
      const double need = need_to_meet(verified, functions[i], phase.year);
      if (need <= 0.0) continue;
      const double weight = weight_of(scenario.proposal, i);
      const double unmet = 100.0 * std::max(0.0, need - met[functions[i]].amount) / need / phases;
      const bool duty = scenario.catalogue.functions[functions[i]].duty == Duty::statutory;
      if (duty) levels.statutory_unmet += unmet / statutory;
      if (!duty) levels.other_unmet += unmet * weight / other;
      levels.travel_m += met[functions[i]].metres * weight / (all * need * phases);
    }
  }
  levels.land_m2 = recomputed_land(verified, plan);
  levels.complexity = recomputed_complexity(verified, plan);
  if (const auto costs = recomputed_costs(verified, plan)) levels.cost_eur = costs->present_value_eur.mid;
  return levels;
}

void check_levels(const VerifiedCase& verified, const StatedPlan& plan, Verification& outcome) {
  LevelCheck(verified, plan, outcome).run();
}

}  // namespace voorzien
