// SPDX-License-Identifier: EUPL-1.2
#include "engine/verification/verified_case.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace voorzien {
namespace {

double mid_of(const std::optional<SourcedValue>& value, double otherwise) {
  return value ? value->value.mid : otherwise;
}

/// yes 1, no 0; none where the neighbourhood does not say.
std::optional<bool> applies(const VariantCondition& when, const Neighbourhood& place) {
  bool unknown = false;
  if (when.urban_type) {
    if (place.urban_type && *place.urban_type != *when.urban_type) return false;
    unknown = unknown || !place.urban_type;
  }
  if (when.strength_below) {
    if (place.strength && *place.strength >= *when.strength_below) return false;
    unknown = unknown || !place.strength;
  }
  if (when.strength_from) {
    if (place.strength && *place.strength < *when.strength_from) return false;
    unknown = unknown || !place.strength;
  }
  if (unknown) return std::nullopt;
  return true;
}

/// The likeliest rule: the first that applies, but what might apply before it comes first; the main rule
/// where none certainly applies.
const QuantityRule& rule_for(const QuantityNeed& need, const Neighbourhood& place) {
  const QuantityRule* perhaps = nullptr;
  for (const QuantityVariant& variant : need.variants) {
    const std::optional<bool> answer = applies(variant.when, place);
    if (!answer && perhaps == nullptr) perhaps = &variant.rule;
    if (answer == true) return perhaps != nullptr ? *perhaps : variant.rule;
  }
  return need.rule;
}

double per_unit(const QuantityRule& rule) {
  return rule.rate.mid / rule.per * mid_of(rule.participation, 1.0) * mid_of(rule.days_per_week, 5.0) / 5.0 *
         mid_of(rule.peak_day_factor, 1.0) * (rule.conversion ? rule.conversion->factor.value.mid : 1.0);
}

double people_in(const Cohorts& cohorts, AgeBand ages) {
  double people = 0.0;
  for (std::size_t age = ages.first; age <= ages.last; ++age) people += to_persons(cohorts.by_age[age]);
  return people;
}

double quantity_of(const QuantityNeed& need, const Neighbourhood& place, std::size_t position,
                   const YearState& state) {
  const QuantityRule& rule = rule_for(need, place);
  switch (rule.basis) {
    case Basis::residents:
      if (place.age_knowledge == AgeKnowledge::unknown) return 0.0;
      return people_in(state.residents[position], rule.ages) * per_unit(rule);
    case Basis::dwellings:
      return state.dwellings[position].value_or(0.0) * per_unit(rule);
    case Basis::land_area:
      return place.land_area.value() * per_unit(rule);
    case Basis::pupils:
      break;
  }
  return 0.0;
}

bool together(const Town& town, Scale scale, std::size_t a, std::size_t b) {
  if (scale == Scale::neighbourhood) return a == b;
  if (scale == Scale::city) return true;
  return town.neighbourhoods[a].district == town.neighbourhoods[b].district;
}

/// An area of enough residents asks its units; a neighbourhood carries its part by residents.
double presence_of(const PresenceNeed& rule, const Town& town, std::size_t position, const YearState& state) {
  double all = 0.0;
  for (std::size_t i = 0; i < town.neighbourhoods.size(); ++i) {
    if (together(town, rule.per, position, i)) all += to_persons(state.residents[i].total());
  }
  if (all <= 0.0 || all < rule.from_residents.value.mid) return 0.0;
  return rule.rate.mid * to_persons(state.residents[position].total()) / all;
}

/// The state of a year; null for a year that the run does not have.
const YearState* state_of(const VerifiedCase& verified, Year year) {
  for (const YearState& state : verified.run.timeline.years) {
    if (state.year == year) return &state;
  }
  return nullptr;
}

}  // namespace

double mid_rate(const QuantityNeed& need, const Neighbourhood& neighbourhood) {
  return per_unit(rule_for(need, neighbourhood));
}

double mid_need_of(const VerifiedCase& verified, FunctionIndex function, std::size_t neighbourhood,
                   Year year) {
  const Scenario& scenario = verified.scenario();
  const std::optional<Norm>& norm = scenario.norms.by_function[function];
  if (!norm || !norm->need) return 0.0;
  const YearState* state = state_of(verified, year);
  if (state == nullptr) return 0.0;
  const Neighbourhood& place = scenario.town.neighbourhoods[neighbourhood];
  const auto* quantity = std::get_if<QuantityNeed>(&*norm->need);
  if (scenario.catalogue.functions[function].need_arises_at) {
    if (const auto followed = followed_by(verified, function); followed && quantity != nullptr) {
      return mid_need_of(verified, *followed, neighbourhood, year) * mid_rate(*quantity, place);
    }
    const YearGrid& need = verified.run.functions[function].need;
    return need.at(position_in_series(scenario.base_year, year), neighbourhood).mid;
  }
  if (quantity != nullptr) return quantity_of(*quantity, place, neighbourhood, *state);
  if (const auto* coverage = std::get_if<CoverageNeed>(&*norm->need)) {
    if (place.age_knowledge == AgeKnowledge::unknown) return 0.0;
    return people_in(state->residents[neighbourhood], coverage->ages) * coverage->share.mid;
  }
  return presence_of(std::get<PresenceNeed>(*norm->need), scenario.town, neighbourhood, *state);
}

std::optional<FunctionIndex> followed_by(const VerifiedCase& verified, FunctionIndex function) {
  const auto& at = verified.scenario().catalogue.functions[function].need_arises_at;
  if (!at || !is_proposed(verified, FunctionIndex(static_cast<std::size_t>(*at)))) return std::nullopt;
  return FunctionIndex(static_cast<std::size_t>(*at));
}

double need_to_meet(const VerifiedCase& verified, FunctionIndex function, Year year) {
  double sum = 0.0;
  for (std::size_t i = 0; i < verified.scenario().town.neighbourhoods.size(); ++i) {
    sum += mid_need_of(verified, function, i, year);
  }
  return sum;
}

double reach_m_of(const VerifiedCase& verified, FunctionIndex function) {
  const std::optional<Norm>& norm = verified.scenario().norms.by_function[function];
  if (!norm || !norm->reach_m) return std::numeric_limits<double>::infinity();
  return norm->reach_m->value.mid;
}

double travel_m(const VerifiedCase& verified, Point from, Point to) {
  return verified.travel->metres(from, to);
}

Reach reach_from(const VerifiedCase& verified, FunctionIndex function, std::size_t neighbourhood, Point to) {
  constexpr double hair = 1e-6;  // metres: whoever lives exactly at the reach is within it
  const double limit = reach_m_of(verified, function);
  Reach reach;
  double metres = 0.0;
  for (const ResidencePoint& point : verified.scenario().town.residence_points) {
    if (static_cast<std::size_t>(point.neighbourhood) != neighbourhood) continue;
    const double distance = travel_m(verified, point.at, to);
    if (!std::isfinite(distance) || distance > limit + hair) continue;
    reach.share += point.weight;
    metres += point.weight * distance;
  }
  if (reach.share > 0.0) reach.mean_m = metres / reach.share;
  reach.share = std::min(1.0, reach.share);
  return reach;
}

const Site* site_of(const VerifiedCase& verified, const std::string& id) {
  for (const Site& site : verified.scenario().town.sites) {
    if (site.id == id) return &site;
  }
  return nullptr;
}

const Facility* facility_of(const VerifiedCase& verified, const std::string& id) {
  for (const Facility& facility : verified.run.timeline.facilities) {
    if (facility.id == id) return &facility;
  }
  return nullptr;
}

std::optional<Point> place_of(const VerifiedCase& verified, const PlannedBuilding& building) {
  if (building.existing) {
    const Facility* facility = facility_of(verified, building.id);
    return facility == nullptr ? std::nullopt : std::optional(facility->at);
  }
  const Site* site = site_of(verified, building.id);
  return site == nullptr ? std::nullopt : std::optional(site->at);
}

std::optional<NeighbourhoodIndex> neighbourhood_of(const VerifiedCase& verified,
                                                   const PlannedBuilding& building) {
  if (building.existing) {
    const Facility* facility = facility_of(verified, building.id);
    return facility == nullptr ? std::nullopt : facility->neighbourhood;
  }
  const Site* site = site_of(verified, building.id);
  return site == nullptr ? std::nullopt : site->neighbourhood;
}

std::vector<OpenFunction> open_at(const VerifiedCase& verified, const std::string& facility, Year year) {
  std::vector<OpenFunction> found;
  const YearState* state = state_of(verified, year);
  if (state == nullptr) return found;
  for (const OpenFunction& open : state->open) {
    if (verified.run.timeline.facilities[open.facility].id == facility) found.push_back(open);
  }
  return found;
}

bool is_indoor(const VerifiedCase& verified, FunctionIndex function) {
  const std::vector<FunctionSpace>& spaces = verified.scenario().catalogue.functions[function].spaces;
  return std::any_of(spaces.begin(), spaces.end(), [&](const FunctionSpace& space) {
    const SpaceKind* kind = verified.what.space_kinds.find(space.space_kind);
    return kind != nullptr && kind->place == SpacePlace::indoor;
  });
}

std::vector<FunctionIndex> scored_functions(const Scenario& scenario) {
  if (!scenario.proposal.functions.empty()) return scenario.proposal.functions;
  std::set<FunctionIndex> brought;
  for (const Intervention& intervention : scenario.interventions) {
    if (const auto* open = std::get_if<OpenFacility>(&intervention.action)) {
      for (const FunctionCapacity& one : open->functions) {
        if (!open->site.empty()) brought.insert(one.function);
      }
    } else if (const auto* extend = std::get_if<ExtendFacility>(&intervention.action)) {
      for (const FunctionCapacity& one : extend->added) {
        if (!extend->site.empty()) brought.insert(one.function);
      }
    }
  }
  return {brought.begin(), brought.end()};
}

bool is_proposed(const VerifiedCase& verified, FunctionIndex function) {
  const std::vector<FunctionIndex> functions = scored_functions(verified.scenario());
  return std::find(functions.begin(), functions.end(), function) != functions.end();
}

}  // namespace voorzien
