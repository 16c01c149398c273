// SPDX-License-Identifier: EUPL-1.2
#include "engine/explanation/question.hpp"

#include <algorithm>

namespace voorzien {
namespace {

const YearDistribution* distribution_in(const FunctionBalance& balance, Year year) {
  const auto found =
      std::find_if(balance.distributions.begin(), balance.distributions.end(),
                   [&](const YearDistribution& distribution) { return distribution.year == year; });
  return found == balance.distributions.end() ? nullptr : &*found;
}

}  // namespace

Scenario narrowed_to(const Scenario& scenario, const Question& question) {
  Scenario narrowed = scenario;
  const auto parent = scenario.catalogue.functions[question.function].need_arises_at;
  for (std::size_t i = 0; i < narrowed.norms.by_function.size(); ++i) {
    if (FunctionIndex(i) != question.function && parent != FunctionIndex(i)) {
      narrowed.norms.by_function[i].reset();
    }
  }
  std::vector<Year>& phases = narrowed.phases;
  phases.insert(std::upper_bound(phases.begin(), phases.end(), question.year), question.year);
  phases.erase(std::unique(phases.begin(), phases.end()), phases.end());
  return narrowed;
}

AnswerFigures figures_of(const RunResult& result, const Question& question, bool nearness) {
  const FunctionBalance& balance = result.functions[question.function];
  const std::size_t year = position_in_series(result.timeline.first(), question.year);
  const bool known = balance.need_known && balance.neighbourhood_known[question.neighbourhood];
  AnswerFigures figures;
  if (known) figures.need = balance.need.at(year, question.neighbourhood);
  if (balance.supply_knowledge != SupplyKnowledge::unknown && (known || !nearness)) {
    figures.supply = balance.supply.at(year, question.neighbourhood);
  }
  for (std::size_t area = 0; area < balance.areas.size() && !figures.has_area; ++area) {
    const std::vector<NeighbourhoodIndex>& members = balance.areas[area].members;
    figures.has_area = std::find(members.begin(), members.end(), question.neighbourhood) != members.end();
    if (figures.has_area) figures.area = area;
  }
  const YearDistribution* distribution = distribution_in(balance, question.year);
  if (distribution == nullptr || !known) return figures;
  figures.met_within = distribution->met_within[question.neighbourhood];
  figures.met_beyond = distribution->met_beyond[question.neighbourhood];
  figures.unmet = distribution->unmet[question.neighbourhood];
  if (*figures.met_within + *figures.met_beyond > 0.0) {
    figures.mean_travel_m = distribution->mean_travel_m[question.neighbourhood];
  }
  return figures;
}

bool asks_nearness(const Scenario& scenario, FunctionIndex function) {
  const std::optional<Norm>& norm = scenario.norms.by_function[function];
  return norm && norm->need && std::holds_alternative<CoverageNeed>(*norm->need);
}

}  // namespace voorzien
