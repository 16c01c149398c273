// SPDX-License-Identifier: EUPL-1.2
#include "engine/explanation/intervention_effects.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "engine/concurrency/parallel_for.hpp"

namespace voorzien {
namespace {

/// More than this are told together: nobody reads a longer list, and each costs a run.
constexpr std::size_t most_told_apart = 40;

using Positions = std::vector<std::size_t>;

bool has_function(const std::vector<FunctionCapacity>& capacities, const std::set<FunctionIndex>& functions) {
  return std::any_of(capacities.begin(), capacities.end(),
                     [&](const FunctionCapacity& c) { return functions.count(c.function) > 0; });
}

/// Tells whether an action concerns the question: homes in the neighbourhood, or places for the function (or
/// the one its need arises at) anywhere, since people go where there is room.
struct Concerns {
  const Scenario& scenario;
  const Question& question;
  std::set<FunctionIndex> functions;

  bool operator()(const BuildDwellings& build) const { return build.neighbourhood == question.neighbourhood; }
  bool operator()(const DemolishDwellings& demolish) const {
    return demolish.neighbourhood == question.neighbourhood;
  }
  bool operator()(const OpenFacility& open) const { return has_function(open.functions, functions); }
  bool operator()(const ExtendFacility& extend) const { return has_function(extend.added, functions); }
  bool operator()(const ConvertCapacity& convert) const {
    return functions.count(convert.from.function) > 0 || functions.count(convert.to.function) > 0;
  }
  bool operator()(const CloseFacility& close) const {
    const auto& facilities = scenario.town.facilities;
    const auto found = std::find_if(facilities.begin(), facilities.end(),
                                    [&](const Facility& f) { return f.id == close.facility; });
    if (found == facilities.end()) return true;  // opened by an intervention
    return std::any_of(found->capacities.begin(), found->capacities.end(),
                       [&](const FacilityCapacity& c) { return functions.count(c.function) > 0; });
  }
};

const std::string* facility_changed(const Action& action) {
  if (const auto* extend = std::get_if<ExtendFacility>(&action)) return &extend->facility;
  if (const auto* convert = std::get_if<ConvertCapacity>(&action)) return &convert->facility;
  if (const auto* close = std::get_if<CloseFacility>(&action)) return &close->facility;
  return nullptr;
}

/// Later interventions at the facility this one opens: they have nothing to change without it.
Positions built_on(const std::vector<Intervention>& interventions, std::size_t position) {
  Positions found;
  if (!std::holds_alternative<OpenFacility>(interventions[position].action)) return found;
  for (std::size_t i = 0; i < interventions.size(); ++i) {
    const std::string* facility = facility_changed(interventions[i].action);
    if (i != position && facility != nullptr && *facility == interventions[position].id) found.push_back(i);
  }
  return found;
}

Scenario without(const Scenario& scenario, const Positions& removed) {
  Scenario left = scenario;
  left.interventions.clear();
  for (std::size_t i = 0; i < scenario.interventions.size(); ++i) {
    if (std::find(removed.begin(), removed.end(), i) == removed.end()) {
      left.interventions.push_back(scenario.interventions[i]);
    }
  }
  return left;
}

std::optional<double> change(const std::optional<double>& with, const std::optional<double>& without_it) {
  if (!with || !without_it) return std::nullopt;
  return *with - *without_it;
}

std::optional<double> mid(const std::optional<Interval>& value) {
  return value ? std::optional(value->mid) : std::nullopt;
}

/// Figures of the area of a function's own scale.
std::optional<double> at_area(const RunResult& result, const Question& question, const AnswerFigures& figures,
                              YearGrid FunctionBalance::*grid, bool told) {
  if (!figures.has_area || !told) return std::nullopt;
  const std::size_t year = position_in_series(result.timeline.first(), question.year);
  return (result.functions[question.function].*grid).at(year, figures.area).mid;
}

Moved difference(const RunResult& with, const RunResult& left, const Question& question, bool nearness) {
  const AnswerFigures a = figures_of(with, question, nearness);
  const AnswerFigures b = figures_of(left, question, nearness);
  const FunctionBalance& balance = with.functions[question.function];
  const bool supply_known = balance.supply_knowledge != SupplyKnowledge::unknown;
  const auto area = [&](YearGrid FunctionBalance::*grid, bool told) {
    return change(at_area(with, question, a, grid, told), at_area(left, question, b, grid, told));
  };
  Moved moved;
  moved.need = change(mid(a.need), mid(b.need));
  moved.supply = change(mid(a.supply), mid(b.supply));
  moved.area_need = area(&FunctionBalance::area_need, balance.need_known);
  moved.area_supply = area(&FunctionBalance::area_supply, supply_known);
  moved.met_within = change(a.met_within, b.met_within);
  moved.met_beyond = change(a.met_beyond, b.met_beyond);
  moved.unmet = change(a.unmet, b.unmet);
  return moved;
}

}  // namespace

InterventionEffects intervention_effects(const Scenario& narrowed, const RunResult& result,
                                         const Question& question, int threads) {
  InterventionEffects effects;
  std::set<FunctionIndex> functions{question.function};
  const auto parent = narrowed.catalogue.functions[question.function].need_arises_at;
  if (parent) functions.insert(*parent);
  const Concerns concerns{narrowed, question, functions};
  Positions all;
  for (std::size_t i = 0; i < narrowed.interventions.size(); ++i) {
    const Intervention& intervention = narrowed.interventions[i];
    if (intervention.year > question.year) continue;
    all.push_back(i);
    if (std::visit(concerns, intervention.action) && effects.single.size() < most_told_apart) {
      effects.single.push_back({i, built_on(narrowed.interventions, i), {}});
    } else {
      effects.others.push_back(i);
    }
  }
  if (all.empty()) return effects;
  std::vector<Positions> removals;
  for (const InterventionEffect& effect : effects.single) {
    removals.push_back(effect.also_removed);
    removals.back().push_back(effect.intervention);
  }
  removals.push_back(effects.others);
  removals.push_back(all);
  std::vector<Moved> moved(removals.size());
  const bool nearness = asks_nearness(narrowed, question.function);
  parallel_for(removals.size(), threads, [&](std::size_t i) {
    if (!removals[i].empty()) {
      moved[i] = difference(result, run(without(narrowed, removals[i]), 1), question, nearness);
    }
  });
  for (std::size_t i = 0; i < effects.single.size(); ++i) effects.single[i].moved = moved[i];
  if (!effects.others.empty()) effects.moved_by_others = moved[removals.size() - 2];
  effects.moved_by_all = moved.back();
  return effects;
}

}  // namespace voorzien
