// SPDX-License-Identifier: EUPL-1.2
#include "engine/explanation/supply_terms.hpp"

#include <algorithm>

#include "engine/access/coverage.hpp"
#include "engine/access/town_travel.hpp"
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

/// How far each place is from where the people of a neighbourhood live.
std::vector<SupplyTerm> distances(const Scenario& scenario, NeighbourhoodIndex neighbourhood,
                                  const Travel& travel, Metres reach) {
  constexpr Metres farther_than_anything(1e9);
  std::vector<SupplyTerm> terms(travel.place_count());
  std::vector<double> coming(terms.size(), 0.0);
  std::vector<double> metres(terms.size(), 0.0);
  for (const ResidencePoint& point : scenario.town.residence_points) {
    if (point.neighbourhood != neighbourhood) continue;
    for (const TravelOption& way : travel.within(point.at, farther_than_anything)) {
      metres[way.place] += point.weight * way.distance.value();
      coming[way.place] += point.weight;
      if (way.distance <= reach) terms[way.place].share_within_reach += point.weight;
    }
  }
  for (std::size_t i = 0; i < terms.size(); ++i) {
    // Of those who can come there at all; along streets that need not be everybody.
    constexpr double everybody = 1.0 - 1e-9;
    if (coming[i] > 0.0) terms[i].mean_distance_m = coming[i] < everybody ? metres[i] / coming[i] : metres[i];
  }
  return terms;
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
  const auto travel = travel_between(scenario, points);
  terms.share_near_one = share_within(scenario.town.residence_points, scenario.town.neighbourhoods.size(),
                                      *travel, terms.reach)[question.neighbourhood];
  std::vector<SupplyTerm> measured = distances(scenario, question.neighbourhood, *travel, terms.reach);
  for (std::size_t i = 0; i < open.size(); ++i) {
    SupplyTerm& term = measured[i];
    term.open = open[i];
    const auto& place = places[open[i]->facility];
    term.counted_here = place == std::optional(question.neighbourhood);
    term.counted_in_area = in_area(balance, figures, place);
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
                     const bool a_known = a.mean_distance_m.has_value();
                     if (a_known != b.mean_distance_m.has_value()) return a_known;
                     return a.mean_distance_m < b.mean_distance_m;
                   });
  return terms;
}

}  // namespace voorzien
