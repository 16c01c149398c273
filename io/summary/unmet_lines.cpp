// SPDX-License-Identifier: EUPL-1.2
// Need that the plan leaves unmet and why; and whether residence points tell the same as the cells.
#include <algorithm>
#include <cmath>
#include <map>

#include "io/results/proposal_vocabulary.hpp"
#include "io/summary/proposal_words.hpp"
#include "io/summary/summary_parts.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/number.hpp"

namespace voorzien::io {
namespace {

constexpr std::size_t most_told = 2;
/// A cause of less than this share of what is unmet is not told.
constexpr double told_from = 0.05;

/// Unmet need of a function in the phase in which most is left.
struct Unmet {
  std::size_t function = 0;  ///< position in the problem
  std::size_t phase = 0;
  double need = 0.0;
  double amount = 0.0;
  double too_far = 0.0;  ///< of people from whom no place that could be is within reach
};

double met_in(const PhasePlan& phase, FunctionIndex function) {
  double met = 0.0;
  for (const PlannedFlow& flow : phase.flows) {
    if (flow.function == function) met += flow.amount;
  }
  return met;
}

double too_far_of(const ProposalProblem& problem, std::size_t function, std::size_t phase) {
  std::vector<bool> reached(problem.demands.size(), false);
  for (const ReachArc& arc : problem.arcs) {
    const Placement& placement = problem.locations[arc.location].placements[function];
    if (placement.refusal == Refusal::none && problem.demands[arc.demand].function == function) {
      reached[arc.demand] = true;
    }
  }
  double far = 0.0;
  for (std::size_t d = 0; d < problem.demands.size(); ++d) {
    const ProblemDemand& demand = problem.demands[d];
    // What follows another function starts at its places: there is no home to be too far from.
    if (demand.function == function && !demand.origin && !reached[d]) far += demand.need[phase];
  }
  return far;
}

std::vector<Unmet> unmet_of(const ProposalProblem& problem, const Plan& plan) {
  std::vector<Unmet> all;
  for (std::size_t f = 0; f < problem.functions.size(); ++f) {
    Unmet worst;
    worst.function = f;
    for (std::size_t phase = 0; phase < plan.phases.size() && phase < problem.phases.size(); ++phase) {
      const double need = problem.need_of(f, phase);
      const double unmet = need - met_in(plan.phases[phase], problem.functions[f].function);
      if (unmet <= worst.amount) continue;
      worst.phase = phase;
      worst.need = need;
      worst.amount = unmet;
    }
    if (worst.amount <= 0.0) continue;
    worst.too_far = std::min(worst.amount, too_far_of(problem, f, worst.phase));
    all.push_back(worst);
  }
  return all;
}

/// On how many sites the function cannot come, and the commonest reason.
std::string refusals_words(const ProposalProblem& problem, std::size_t function, Language language) {
  std::map<std::string, int> count;
  int sites = 0;
  int refused = 0;
  for (const Location& location : problem.locations) {
    if (location.existing || location.making == Making::temporary) continue;
    const Refusal refusal = location.placements[function].refusal;
    // Ground of another facility was never a place for it.
    if (refusal == Refusal::not_its_own) continue;
    ++sites;
    if (refusal == Refusal::none) continue;
    ++refused;
    ++count[std::string(name_of(refusal))];
  }
  if (refused == 0) return words("room_is_taken", {}, language);
  const auto commonest = std::max_element(count.begin(), count.end(),
                                          [](const auto& a, const auto& b) { return a.second < b.second; });
  return words("refused_on",
               {{"refused", static_cast<double>(refused)},
                {"sites", static_cast<double>(sites)},
                {"reason", text("label.refusal." + commonest->first, language)}},
               language);
}

bool is_shown(const SummaryContext& context, const Unmet& unmet) {
  const CapacityUnit& unit = context.view.what.scenario.catalogue
                                 .functions[context.view.proposals.problem.functions[unmet.function].function]
                                 .unit;
  return unmet.amount * std::pow(10.0, unit.decimals) >= 0.5 && unmet.amount >= 1e-4 * unmet.need;
}

std::string unmet_words(const SummaryContext& context, const Unmet& unmet) {
  const Language language = context.language;
  const ProposalProblem& problem = context.view.proposals.problem;
  const FunctionIndex function = problem.functions[unmet.function].function;
  const CapacityUnit& unit = context.view.what.scenario.catalogue.functions[function].unit;
  const int year = static_cast<int>(problem.phases[unmet.phase]);
  std::string sentence = words("unmet_of",
                               {{"function", function_name(context.view, function, language)},
                                {"year", static_cast<double>(year)},
                                {"amount", number(unmet.amount, unit.decimals, language)},
                                {"need", capacity_words(context.view, function, unmet.need, language)},
                                {"share", 100.0 * unmet.amount / unmet.need}},
                               language);
  const bool some_too_far =
      unmet.too_far * std::pow(10.0, unit.decimals) >= 0.5 && unmet.too_far >= told_from * unmet.amount;
  if (some_too_far) {
    sentence +=
        words("unmet_too_far", {{"amount", number(unmet.too_far, unit.decimals, language)}}, language);
  }
  if (unmet.too_far < 0.999 * unmet.amount) {
    sentence += "; " + refusals_words(problem, unmet.function, language);
  }
  return sentence;
}

std::string points_words(const SummaryContext& context) {
  const PointEvaluation* widest = nullptr;
  double most = 0.0;
  for (const PointEvaluation& one : context.plan.at_points) {
    if (one.need <= 0.0) continue;
    const double points = 100.0 * std::abs(one.unmet_points - one.unmet_cells) / one.need;
    if (widest != nullptr && points <= most) continue;
    widest = &one;
    most = points;
  }
  if (widest == nullptr) return {};
  return words("points",
               {{"difference", most},
                {"function", function_name(context.view, widest->function, context.language)},
                {"year", static_cast<double>(static_cast<int>(widest->year))},
                {"cells", 100.0 * widest->unmet_cells / widest->need},
                {"points", 100.0 * widest->unmet_points / widest->need}},
               context.language);
}

}  // namespace

Lines unmet_lines(const SummaryContext& context) {
  const ProposalProblem& problem = context.view.proposals.problem;
  std::vector<Unmet> shown;
  for (const Unmet& unmet : unmet_of(problem, context.plan.solved.plan)) {
    if (is_shown(context, unmet)) shown.push_back(unmet);
  }
  std::stable_sort(shown.begin(), shown.end(), [&](const Unmet& a, const Unmet& b) {
    const bool statutory = problem.functions[a.function].statutory;
    if (statutory != problem.functions[b.function].statutory) return statutory;
    return a.amount / a.need > b.amount / b.need;
  });
  Lines lines = {words(shown.empty() ? "unmet_nothing" : "unmet", {}, context.language)};
  std::string rest;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (i < most_told) {
      append(lines, wrapped("  ", unmet_words(context, shown[i])));
      continue;
    }
    const FunctionIndex function = problem.functions[shown[i].function].function;
    rest += (rest.empty() ? "" : ", ") +
            words("unmet_too",
                  {{"function", function_name(context.view, function, context.language)},
                   {"share", 100.0 * shown[i].amount / shown[i].need}},
                  context.language);
  }
  if (!rest.empty()) append(lines, wrapped("  ", words("unmet_rest", {{"list", rest}}, context.language)));
  const std::string points = points_words(context);
  if (!points.empty()) append(lines, wrapped("  ", points));
  return lines;
}

}  // namespace voorzien::io
