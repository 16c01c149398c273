// SPDX-License-Identifier: EUPL-1.2
// The small town with a school of 40 in the west for 32 children in each neighbourhood, with names, units and
// sources, as explanations and comparisons tell them. Names may be hostile.
#pragma once

#include "tests/support/small_town.hpp"

namespace voorzien::test {

inline constexpr const char* hostile = "=1+1<script>alert('x')</script>\n\x1b[31m\u202e\"";

/// 2022..2024, function `school` (position 0) in pupils, norm 0.5–1–1.5 per child of 4..11, reach 600 m.
inline Scenario school_town() {
  Scenario scenario = small_town();
  scenario.name = {"Schooldorp", "School town"};
  scenario.town.name = {"Schooldorp", "School town"};
  scenario.norms.id = "test";
  scenario.norms.sources = {{"S1", "Bureau", "Norm & feit", 2020, "https://example.org/a", ""}};
  scenario.horizon_year = Year(2024);
  const FunctionIndex school = add_function(scenario, "primary-school");
  FacilityFunction& function = scenario.catalogue.functions[school];
  function.name = {"basisschool (regulier)", "primary school (regular)"};
  function.plural = {"basisscholen", "primary schools"};
  function.unit = {"pupils", {"leerlingen", "pupils"}, 0};
  scenario.catalogue.units = {function.unit};
  Norm norm = norm_per_resident(school, {4, 11}, {0.5, 1.0, 1.5});
  std::get<QuantityNeed>(*norm.need).rule.provenance = {"S1", Status::published};
  norm.reach_m = SourcedValue{Interval::exactly(600.0), {}};
  set_norm(scenario, norm);
  add_facility(scenario, "west-school", {500.0, 500.0}, school, Interval::exactly(40.0));
  scenario.town.facilities[0].name = "De Westhoek";
  scenario.town.neighbourhoods[0].name = "Oost";
  scenario.town.neighbourhoods[1].name = "West";
  return scenario;
}

/// A school of `capacity` in the east from 2023 on.
inline Intervention east_school(double capacity) {
  OpenFacility open;
  open.at = {1500.0, 500.0};
  open.neighbourhood = NeighbourhoodIndex(0);
  open.functions = {{FunctionIndex(0), capacity}};
  Intervention intervention;
  intervention.id = "east-school";
  intervention.year = Year(2023);
  intervention.action = open;
  return intervention;
}

}  // namespace voorzien::test
