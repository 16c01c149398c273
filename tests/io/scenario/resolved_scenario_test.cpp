// SPDX-License-Identifier: EUPL-1.2
#include "io/scenario/resolved_scenario.hpp"

#include <catch2/catch.hpp>

#include "io/norms/resolved_norms.hpp"
#include "tests/io/scenario/small_case.hpp"

namespace voorzien::io {
namespace {

const std::string every_kind = R"(
  {"id": "new", "year": 2030, "kind": "open", "x": 250.12345678901234, "y": 50, "until": 2039,
   "functions": [{"function": "school", "capacity": 0.1}], "source": "S1", "status": "published", "note": "a \"b\""},
  {"id": "homes", "year": 2023, "last_year": 2026, "kind": "build_dwellings", "neighbourhood": "west",
   "dwellings": [{"type": "ground_level", "count": 33.333333333333336}]},
  {"id": "gone", "year": 2023, "kind": "demolish_dwellings", "neighbourhood": "oost", "dwellings": [{"type": "apartment", "count": 3}]},
  {"id": "house", "year": 2031, "kind": "combine", "x": 50, "y": 50, "form": "one_plot",
   "functions": [{"function": "school", "capacity": 100}, {"function": "gym", "capacity": 26}],
   "spaces": [{"space_kind": "hall", "area_m2": 552.5, "shared_by": ["school", "gym"]}]},
  {"id": "bigger", "year": 2032, "kind": "extend", "facility": "new", "functions": [{"function": "gym", "capacity_added": 4}]},
  {"id": "swap", "year": 2033, "kind": "convert", "facility": "hall",
   "from": {"function": "gym", "capacity": 6}, "to": {"function": "play", "capacity": 10}},
  {"id": "shut", "year": 2039, "kind": "close", "facility": "hall", "status": "illustrative"})";

const std::string settings = R"(, "phases": [2028, 2040], "seed": 18446744073709551615,
  "travel": {"mode": "cycling", "detour_factor": 1.2345678901234567}, "interventions": [)";

TEST_CASE("a resolved scenario reads back as the same scenario, with data looked up by id") {
  std::string text = scenario_with(settings + every_kind + "]");
  const std::string rates = R"({"rates": "r"})";
  text.replace(
      text.find(rates), rates.size(),
      R"({"rates": "r", "dilution_per_year": 0.0123, "control_totals": [{"year": 2030, "residents": 240000.5}]})");
  const Scenario first = load_small({{"scenarios/s.json", text}}).scenario;
  const std::string written = resolved_scenario_json(first);
  const Scenario second =
      load_small({{"inputs/scenario.json", written},
                  {"data/norms/base.json", resolved_norms_json(first.norms, first.catalogue)}},
                 "inputs/scenario.json")
          .scenario;
  CHECK(resolved_scenario_json(second) == written);
  CHECK(second.id == first.id);
  CHECK(second.name.en == first.name.en);
  CHECK(second.town.id == "town");
  CHECK(second.norms.id == "base");
  CHECK(second.phases == first.phases);
  CHECK(second.seed == first.seed);
  CHECK(second.travel.mode == TravelMode::cycling);
  CHECK(second.travel.detour_factor == first.travel.detour_factor);
  CHECK(second.demography.dilution_per_year == 0.0123);
  REQUIRE(second.control_totals.size() == 1);
  CHECK(second.control_totals[0].residents == Persons(240000.5));
  REQUIRE(second.interventions.size() == 7);
  for (std::size_t i = 0; i < 7; ++i) {
    const Intervention& a = first.interventions[i];
    const Intervention& b = second.interventions[i];
    CAPTURE(a.id);
    CHECK(b.id == a.id);
    CHECK(b.year == a.year);
    CHECK(b.last_year == a.last_year);
    CHECK(b.provenance == a.provenance);
    CHECK(b.note == a.note);
    CHECK(kind_of(b) == kind_of(a));
  }
  const auto& a = std::get<OpenFacility>(first.interventions[2].action);
  const auto& b = std::get<OpenFacility>(second.interventions[2].action);
  CHECK(b.at == a.at);
  CHECK(b.until == a.until);
  CHECK(b.functions.at(0).capacity == a.functions.at(0).capacity);
  const auto& house = std::get<OpenFacility>(second.interventions[3].action);
  CHECK(house.form == SharingForm::one_plot);
  CHECK(house.spaces.at(0).area == SquareMetres(552.5));
}

}  // namespace
}  // namespace voorzien::io
