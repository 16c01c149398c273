// SPDX-License-Identifier: EUPL-1.2
#include "io/results/sources_used.hpp"

#include <catch2/catch.hpp>

#include "tests/support/sample_run.hpp"

namespace voorzien::io {

TEST_CASE("a source is listed when something cites it, with the list it comes from") {
  Scenario scenario = sample::scenario();
  scenario.norms.sources.push_back({"nobody", "Nobody", "Never cited", std::nullopt, "", ""});
  scenario.demography.sources.push_back({"cbs", "CBS", "Sterftetafel", 2023, "", ""});
  scenario.demography.mortality.provenance = {"cbs", Status::published};
  const auto used = sources_used(scenario);
  REQUIRE(used.size() == 4);
  CHECK(used[0].list == "dataset");
  CHECK(used[0].source.id == "cbs");
  CHECK(used[1].source.id == "duo");
  CHECK(used[2].list == "norms");
  CHECK(used[2].source.id == "bouwstenen");
  CHECK(used[3].list == "demography");
  CHECK(used[3].source.title == "Sterftetafel");
}

TEST_CASE("every place of a norm that can cite a source is looked at") {
  Scenario scenario;
  const auto cite = [&](const std::string& id) {
    scenario.norms.sources.push_back({id, id, id, std::nullopt, "", ""});
    return Provenance{id, Status::published};
  };
  const auto sourced = [&](const std::string& id) { return SourcedValue{Interval::exactly(1.0), cite(id)}; };
  QuantityNeed quantity;
  quantity.rule.provenance = cite("a-rule");
  quantity.rule.conversion = UnitConversion{"halls", "hours_per_week", sourced("b-conversion")};
  quantity.rule.participation = sourced("c-participation");
  quantity.rule.days_per_week = sourced("d-days");
  quantity.rule.peak_day_factor = sourced("e-peak");
  quantity.variants.push_back({{}, {}});
  quantity.variants.front().rule.provenance = cite("f-variant");
  Norm norm;
  norm.need = quantity;
  norm.reach_m = sourced("g-reach");
  AreaRule area;
  area.provenance = cite("h-area");
  area.fixed_m2 = sourced("i-fixed");
  area.m2_per_unit = sourced("j-unit");
  norm.areas.push_back(area);
  Norm presence;
  presence.need = PresenceNeed{Scale::city, {}, sourced("k-from"), cite("l-presence"), false};
  Norm coverage;
  coverage.need = CoverageNeed{{}, {}, Metres(100.0), cite("m-coverage"), false};
  scenario.norms.by_function = {norm, std::nullopt, presence, coverage};
  CHECK(sources_used(scenario).size() == scenario.norms.sources.size());
}

}  // namespace voorzien::io
