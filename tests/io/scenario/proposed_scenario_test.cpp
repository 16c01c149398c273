// SPDX-License-Identifier: EUPL-1.2
#include "io/scenario/proposed_scenario.hpp"

#include <catch2/catch.hpp>

#include "io/norms/resolved_norms.hpp"
#include "io/scenario/resolved_scenario.hpp"
#include "tests/io/scenario/small_case.hpp"

namespace voorzien::io {
namespace {

/// What a plan does: a combined building on a site, more of it later, and shared rooms in an existing hall.
std::vector<Intervention> planned(const FunctionCatalogue& catalogue) {
  const FunctionIndex school = *catalogue.find("school");
  const FunctionIndex play = *catalogue.find("play");
  OpenFacility open;
  open.site = "plot-2";
  open.functions = {{play, 20.0}, {school, 100.0 / 3.0}};
  open.form = SharingForm::same_room;
  open.spaces = {{"hall", SquareMetres(552.0), {play, school}}};
  open.until = Year(2036);
  ExtendFacility more{"best-plot-2", {{school, 12.5}}, {}, {{"hall", SquareMetres(100.0), {school}}}};
  std::vector<Intervention> interventions(2);
  interventions[0] = {"best-plot-2", Year(2028), std::nullopt, open, {"", Status::derived}, ""};
  interventions[1] = {"best-plot-2-2034", Year(2034), std::nullopt, more, {"", Status::derived}, ""};
  return interventions;
}

}  // namespace

TEST_CASE("a proposal runs as a scenario that extends the inputs of its run") {
  const Scenario base = load_small({{"scenarios/s.json", scenario_with("")}}).scenario;
  const std::vector<Intervention> interventions = planned(base.catalogue);
  const std::string file = proposed_scenario_json(
      base, {"small-best", {"Beste plan", "Best plan"}, "../inputs/scenario.json", interventions});
  const Scenario read =
      load_small({{"inputs/scenario.json", resolved_scenario_json(base)},
                  {"proposals/best.json", file},
                  {"data/norms/base.json", resolved_norms_json(base.norms, base.catalogue)}},
                 "proposals/best.json")
          .scenario;
  CHECK(read.id == "small-best");
  CHECK(read.name.nl == "Beste plan");
  CHECK(read.proposal.functions.empty());
  REQUIRE(read.interventions.size() == base.interventions.size() + 2);
  const auto* open = std::get_if<OpenFacility>(&read.interventions[base.interventions.size()].action);
  REQUIRE(open != nullptr);
  CHECK(open->site == "plot-2");
  CHECK(open->at == Point{250, 60});
  CHECK(open->until == Year(2036));
  CHECK(open->functions[1].capacity == 100.0 / 3.0);
  REQUIRE(open->spaces.size() == 1);
  CHECK(open->spaces[0].shared_by.size() == 2);
  const auto* more = std::get_if<ExtendFacility>(&read.interventions.back().action);
  REQUIRE(more != nullptr);
  CHECK(more->facility == "best-plot-2");
  REQUIRE(more->spaces.size() == 1);
  CHECK(more->spaces[0].area == SquareMetres(100.0));
}

TEST_CASE("a proposal without changes is a scenario too") {
  const Scenario base = load_small({{"scenarios/s.json", scenario_with("")}}).scenario;
  const std::vector<Intervention> nothing;
  const std::string file =
      proposed_scenario_json(base, {"small-zero", {"Niets", "Nothing"}, "s.json", nothing});
  const Scenario read = load_small({{"scenarios/s.json", scenario_with("")}, {"scenarios/zero.json", file}},
                                   "scenarios/zero.json")
                            .scenario;
  CHECK(read.id == "small-zero");
  CHECK(read.interventions.size() == base.interventions.size());
}

}  // namespace voorzien::io
