// SPDX-License-Identifier: EUPL-1.2
#include "engine/explanation/supply_terms.hpp"

#include <algorithm>

#include "engine/access/coverage.hpp"
#include "engine/access/travel.hpp"
#include "engine/balance/supply.hpp"
#include "engine/balance/year_distribution.hpp"

namespace voorzien {
namespace {

/// The distance the norm asks, whatever its kind.
Metres asked_reach(const Scenario& scenario, FunctionIndex function) {
  const std::optional<Norm>& norm = scenario.norms.by_function[function];
  if (!norm) return Metres(0.0);
  if (norm->need) {
    if (const auto* coverage = std::get_if<CoverageNeed>(&*norm->need)) return coverage->within;
  }
  return reach_of(*norm);
}

/// How far one place is from where the people of a neighbourhood live.
void measure(const Scenario& scenario, const Question& question, const Travel& travel, std::size_t place,
             Metres reach, SupplyTerm& term) {
  for (const ResidencePoint& point : scenario.town.residence_points) {
    if (point.neighbourhood != question.neighbourhood) continue;
    const double distance = travel.distance(point.at, place).value();
    term.mean_distance_m += point.weight * distance;
    if (distance <= reach.value()) term.share_within_reach += point.weight;
  }
}

std::optional<double> assigned_to(const FunctionBalance& balance, Year year, FacilityIndex facility) {
  for (const YearDistribution& distribution : balance.distributions) {
    if (distribution.year != year) continue;
    for (const FacilityLoad& load : distribution.loads) {
      if (load.facility == facility) return load.assigned;
    }
  }
  return std::nullopt;
}

bool in_area(const FunctionBalance& balance, const AnswerFigures& figures,
             std::optional<NeighbourhoodIndex> place) {
  if (!place || !figures.has_area) return false;
  const std::vector<NeighbourhoodIndex>& members = balance.areas[figures.area].members;
  return std::find(members.begin(), members.end(), *place) != members.end();
}

}  // namespace

SupplyTerms supply_terms(const Scenario& scenario, const RunResult& result, const Question& question) {
  SupplyTerms terms;
  terms.reach = asked_reach(scenario, question.function);
  const FunctionBalance& balance = result.functions[question.function];
  const AnswerFigures figures = figures_of(result, question, false);
  const auto places = counted_in(scenario, result.timeline.facilities, terms.reach);
  const YearState& state = result.timeline.at(question.year);
  std::vector<Point> points;
  std::vector<const OpenFunction*> open;
  for (const OpenFunction& candidate : state.open) {
    if (candidate.function != question.function) continue;
    open.push_back(&candidate);
    points.push_back(result.timeline.facilities[candidate.facility].at);
  }
  if (open.empty()) return terms;
  const auto travel = straight_line_travel(points, scenario.travel.detour_factor);
  terms.share_near_one = share_within(scenario.town.residence_points, scenario.town.neighbourhoods.size(),
                                      *travel, terms.reach)[question.neighbourhood];
  for (std::size_t i = 0; i < open.size(); ++i) {
    SupplyTerm term;
    term.open = open[i];
    const auto& place = places[open[i]->facility];
    term.counted_here = place == std::optional(question.neighbourhood);
    term.counted_in_area = in_area(balance, figures, place);
    measure(scenario, question, *travel, i, terms.reach, term);
    term.assigned = assigned_to(balance, question.year, open[i]->facility);
    if (term.counted_here || term.counted_in_area || term.share_within_reach > 0.0) {
      terms.facilities.push_back(term);
    } else {
      ++terms.elsewhere;
    }
  }
  std::stable_sort(terms.facilities.begin(), terms.facilities.end(),
                   [](const SupplyTerm& a, const SupplyTerm& b) {
                     if (a.counted_here != b.counted_here) return a.counted_here;
                     return a.mean_distance_m < b.mean_distance_m;
                   });
  return terms;
}

}  // namespace voorzien
