// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/small_town.hpp"

#include <algorithm>

namespace voorzien::test {
namespace {

MultiPolygon square(double x, double y, double side) {
  return {{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}, {}}};
}

Neighbourhood neighbourhood(const std::string& id, double x) {
  Neighbourhood result;
  result.id = id;
  result.name = id;
  result.municipality = "GM0000";
  result.area = square(x, 0.0, 1000.0);
  result.centre = {x + 500.0, 500.0};
  result.land_area = SquareMetres(1e6);
  result.residents = Persons(400.0);
  for (std::size_t age = 0; age < 100; ++age) result.ages.by_age[age] = to_micro(4.0);
  result.age_knowledge = AgeKnowledge::single_years;
  result.dwellings = Dwellings(160.0);
  return result;
}

}  // namespace

Scenario small_town() {
  Scenario scenario;
  scenario.id = "small";
  scenario.town.id = "small-town";
  scenario.town.crs = "EPSG:28992";
  scenario.town.reference_year = Year(2022);
  scenario.town.districts = {{"d1", "District"}};
  scenario.town.neighbourhoods = {neighbourhood("east", 1000.0), neighbourhood("west", 0.0)};
  for (std::size_t i = 0; i < 2; ++i) {
    const Point centre = scenario.town.neighbourhoods[i].centre;
    scenario.town.residence_points.push_back({NeighbourhoodIndex(i), centre, 1.0});
  }
  scenario.base_year = scenario.horizon_year = Year(2022);
  scenario.travel.detour_factor = 1.0;
  scenario.demography.reference_ages.by_age.fill(1.0);
  scenario.demography.dilution.by_age.fill(1.0);
  scenario.demography.refill.by_age.fill(1.0);
  return scenario;
}

FunctionIndex add_function(Scenario& scenario, const std::string& id, Scale scale) {
  FacilityFunction function;
  function.id = id;
  function.scale = scale;
  scenario.catalogue.functions.push_back(function);
  scenario.norms.by_function.emplace_back();
  scenario.town.supply_knowledge.push_back(SupplyKnowledge::complete);
  return FunctionIndex(scenario.catalogue.functions.size() - 1);
}

Norm norm_per_resident(FunctionIndex function, AgeBand ages, Interval rate, double per) {
  QuantityNeed need;
  need.rule.ages = ages;
  need.rule.rate = rate;
  need.rule.per = per;
  Norm norm;
  norm.function = function;
  norm.set = "test";
  norm.need = need;
  return norm;
}

void set_norm(Scenario& scenario, const Norm& norm) { scenario.norms.by_function[norm.function] = norm; }

void add_facility(Scenario& scenario, const std::string& id, Point at, FunctionIndex function,
                  Interval capacity) {
  Facility facility;
  facility.id = id;
  facility.at = at;
  if (at.x >= 0.0 && at.x <= 2000.0) facility.neighbourhood = NeighbourhoodIndex(at.x < 1000.0 ? 1 : 0);
  facility.capacities = {{function, capacity, {}, std::nullopt}};
  auto& facilities = scenario.town.facilities;
  const auto after = std::upper_bound(facilities.begin(), facilities.end(), id,
                                      [](const std::string& key, const Facility& f) { return key < f.id; });
  facilities.insert(after, facility);
}

}  // namespace voorzien::test
