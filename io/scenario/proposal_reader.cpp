// SPDX-License-Identifier: EUPL-1.2
#include "io/scenario/proposal_reader.hpp"

#include <algorithm>
#include <string>

#include "io/json/provenance_reader.hpp"
#include "io/json/report_unknown.hpp"
#include "io/norms/catalogue_reader.hpp"
#include "io/scenario/lock_reader.hpp"
#include "io/scenario/scenario_names.hpp"

namespace voorzien::io {
namespace {

constexpr NumberRange counted_steps{1.0, 1e15};
constexpr NumberRange seconds_of_work{0.0, 1e6, true};
constexpr NumberRange years_of_lead{0.0, 50.0};
constexpr NumberRange years_of_need{1.0, 100.0};
constexpr NumberRange scarce_things{0.0, 1000.0};
constexpr NumberRange weight_range{0.0, 1e6, true};
constexpr NumberRange euro_range{0.0, 1e12};

std::vector<FunctionIndex> read_functions(const JsonNode& node, const FunctionCatalogue& catalogue) {
  std::vector<FunctionIndex> functions;
  for (const JsonNode& element : node.elements()) {
    const auto function = function_at(element, catalogue);
    if (!function) continue;
    if (std::find(functions.begin(), functions.end(), *function) == functions.end()) {
      functions.push_back(*function);
    } else {
      element.report("proposal_function_twice", {{"function", catalogue.functions[*function].id}});
    }
  }
  if (node.kind() == JsonKind::array && node.elements().empty()) node.report("proposal_without_functions");
  std::sort(functions.begin(), functions.end());
  return functions;
}

/// A weight for each function, 1 where none is written.
std::vector<double> read_weights(const JsonNode& node, const std::vector<FunctionIndex>& functions,
                                 const FunctionCatalogue& catalogue) {
  std::vector<double> weights(functions.size(), 1.0);
  if (!node.present()) return weights;
  JsonObject object(node);
  std::vector<std::string> ids;
  for (const FunctionIndex function : functions) ids.push_back(catalogue.functions[function].id);
  for (const auto& [id, written] : object.members()) {
    const auto weight = written.number(weight_range);
    const auto found = std::find(ids.begin(), ids.end(), id);
    if (found == ids.end()) {
      if (!ids.empty()) report_unknown(written, "weight_without_function", id, ids);
    } else if (weight) {
      weights[static_cast<std::size_t>(found - ids.begin())] = *weight;
    }
  }
  return weights;
}

bool is_unmet(PlanLevel level) {
  return level == PlanLevel::statutory_unmet || level == PlanLevel::other_unmet;
}

void add_level(PlanLevel level, const JsonNode& place, std::vector<PlanLevel>& levels) {
  if (std::find(levels.begin(), levels.end(), level) == levels.end()) {
    levels.push_back(level);
  } else {
    place.report("objective_twice", {{"level", name_of(level, plan_level_names)}});
  }
}

/// The levels in their order. Unmet need comes first, what the law asks before all, also when not written.
std::vector<PlanLevel> read_objective(const JsonNode& node) {
  const std::vector<PlanLevel> unmet = {PlanLevel::statutory_unmet, PlanLevel::other_unmet};
  std::vector<PlanLevel> levels;
  if (!node.present()) {
    for (const auto& level : plan_level_names) levels.push_back(level.value);
    return levels;
  }
  std::vector<std::string> names = {"unmet"};
  for (const auto& level : plan_level_names) names.emplace_back(level.name);
  for (const JsonNode& element : node.elements()) {
    const auto position = element.choice(names);
    if (!position) continue;
    if (*position > 0) {
      add_level(plan_level_names[*position - 1].value, element, levels);
    } else {
      for (const PlanLevel level : unmet) add_level(level, element, levels);
    }
  }
  std::vector<PlanLevel> ordered = unmet;
  std::copy_if(levels.begin(), levels.end(), std::back_inserter(ordered),
               [](PlanLevel level) { return !is_unmet(level); });
  std::vector<PlanLevel> written_first;
  for (const PlanLevel level : ordered) {
    if (std::find(levels.begin(), levels.end(), level) != levels.end()) written_first.push_back(level);
  }
  if (written_first != levels) node.report("objective_unmet_not_first");
  return ordered;
}

std::vector<AlternativeKind> read_alternatives(const JsonNode& node) {
  std::vector<AlternativeKind> alternatives;
  if (!node.present()) {
    return {AlternativeKind::least_space, AlternativeKind::shortest_travel, AlternativeKind::least_cost,
            AlternativeKind::simplest, AlternativeKind::balanced};
  }
  for (const JsonNode& element : node.elements()) {
    const auto kind = read_choice(element, alternative_names);
    if (!kind) continue;
    if (std::find(alternatives.begin(), alternatives.end(), *kind) == alternatives.end()) {
      alternatives.push_back(*kind);
    } else {
      element.report("alternative_twice", {{"alternative", name_of(*kind, alternative_names)}});
    }
  }
  return alternatives;
}

LeadTimes read_lead_times(const JsonNode& node, const std::vector<Source>& sources) {
  LeadTimes times;
  if (!node.present()) return times;
  JsonObject object(node);
  const auto read = [&](const char* key, int& years) {
    years = static_cast<int>(object.optional(key).whole_number(years_of_lead).value_or(years));
  };
  read("new", times.new_building);
  read("extension", times.extension);
  read("conversion", times.conversion);
  read("temporary", times.temporary);
  if (sources.empty()) {
    // Of a town that could not be read no source is unknown, only unread.
    object.allow({"source", "status"});
  } else {
    times.provenance = read_provenance(object, sources);
  }
  return times;
}

/// At which phases a plan may spend; without phases there is one, the horizon.
bool is_phase(Year year, const Scenario& scenario) {
  if (scenario.phases.empty()) return year == scenario.horizon_year;
  return std::find(scenario.phases.begin(), scenario.phases.end(), year) != scenario.phases.end();
}

std::vector<std::pair<Year, Euro>> read_budgets(const JsonNode& node, const Scenario& scenario) {
  std::vector<std::pair<Year, Euro>> budgets;
  for (const JsonNode& element : node.elements()) {
    JsonObject object(element);
    const JsonNode year_node = object.required("year");
    const auto year = read_year(year_node);
    const auto eur = object.required("eur").number(euro_range);
    // Year 0: the years of the scenario could not be read.
    if (year && scenario.horizon_year != Year(0) && !is_phase(*year, scenario))
      year_node.report("budget_year_no_phase", {{"year", year_value(*year)}});
    if (!year || !eur) continue;
    const bool twice = std::any_of(budgets.begin(), budgets.end(),
                                   [&](const auto& budget) { return budget.first == *year; });
    if (twice) year_node.report("budget_year_twice", {{"year", year_value(*year)}});
    budgets.emplace_back(*year, Euro(*eur));
  }
  std::sort(budgets.begin(), budgets.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return budgets;
}

void read_limits(LayeredObject& proposal, ProposalSettings& settings) {
  settings.tolerance = proposal.optional("tolerance").number(zero_to_one).value_or(settings.tolerance);
  settings.alternatives_tolerance = proposal.optional("alternatives_tolerance").number(zero_to_one);
  settings.gap = proposal.optional("gap").number(zero_to_one).value_or(settings.gap);
  settings.steps = proposal.optional("steps").whole_number(counted_steps).value_or(settings.steps);
  settings.wall_clock_s =
      proposal.optional("wall_clock_s").number(seconds_of_work).value_or(settings.wall_clock_s);
  settings.worth =
      static_cast<int>(proposal.optional("worth").whole_number(scarce_things).value_or(settings.worth));
  settings.lasting_years = static_cast<int>(
      proposal.optional("lasting_years").whole_number(years_of_need).value_or(settings.lasting_years));
  settings.closures_allowed =
      proposal.optional("closures_allowed").boolean().value_or(settings.closures_allowed);
  settings.temporary_allowed =
      proposal.optional("temporary_allowed").boolean().value_or(settings.temporary_allowed);
}

}  // namespace

void read_proposal(LayeredObject& root, const Run& run) {
  const JsonNode place = root.optional("proposal");
  LayeredObject proposal = root.layered("proposal");
  if (!place.present() || proposal.empty()) return;
  Scenario& scenario = run.loaded.scenario;
  ProposalSettings& settings = scenario.proposal;
  settings.functions = read_functions(proposal.required("functions"), scenario.catalogue);
  settings.weights = read_weights(proposal.optional("weights"), settings.functions, scenario.catalogue);
  settings.levels = read_objective(proposal.optional("objective"));
  settings.alternatives = read_alternatives(proposal.optional("alternatives"));
  settings.locks = read_locks(proposal.optional("locks"),
                              {scenario, settings.functions, run.loaded.space_kinds, run.loaded.sharing});
  settings.lead_times = read_lead_times(proposal.optional("lead_times_years"), scenario.town.sources);
  settings.budget_per_phase = read_budgets(proposal.optional("budget_per_phase"), scenario);
  read_limits(proposal, settings);
  check_proposal_files(place, run);
}

}  // namespace voorzien::io
