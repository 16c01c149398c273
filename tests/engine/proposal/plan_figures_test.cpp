// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "engine/proposal/propose.hpp"

namespace voorzien::test {
namespace {

const FunctionIndex school{0};
const FunctionIndex clubs{1};

Location site(const std::string& id, bool takes_ground) {
  Location location;
  location.id = id;
  location.ground.takes_ground = takes_ground;
  return location;
}

PlannedBuilding on(const std::string& id, double gfa_m2, double land_m2) {
  PlannedBuilding building;
  building.id = id;
  building.functions = {{school, 100.0, false}, {clubs, 10.0, false}};
  building.spaces = {{"hall", {school, clubs}, {1.0, 1.0}, 500.0, 1},
                     {"classroom", {school}, {1.0}, 600.0, 0}};
  building.gfa_m2 = gfa_m2;
  building.outdoor_m2 = 50.0;
  building.land_m2 = land_m2;
  return building;
}

}  // namespace

TEST_CASE("figures are those of the last phase's new buildings; a plinth takes no ground") {
  ProposalProblem problem;
  problem.locations = {site("plinth", false), site("plot", true)};
  Plan plan;
  plan.phases.resize(2);
  plan.phases[0].buildings = {on("plot", 9000.0, 9000.0)};
  plan.phases[1].buildings = {on("plinth", 300.0, 300.0), on("plot", 1000.0, 700.0)};
  const PlanFigures figures = figures_of(problem, plan);
  CHECK(figures.gfa_m2 == 1300.0);
  CHECK(figures.outdoor_m2 == 100.0);
  CHECK(figures.land_m2 == 700.0);
  CHECK(figures.plots == 2);
  CHECK(figures.shared_spaces == 2);
}

TEST_CASE("a permanent and a temporary building on one site take one place") {
  ProposalProblem problem;
  problem.locations = {site("plot", true)};
  PlannedBuilding beside = on("plot", 200.0, 100.0);
  beside.temporary = true;
  Plan plan;
  plan.phases.resize(1);
  plan.phases[0].buildings = {on("plot", 1000.0, 700.0), beside};
  CHECK(figures_of(problem, plan).plots == 1);
  CHECK(figures_of(problem, plan).gfa_m2 == 1200.0);
}

TEST_CASE("in an existing building only rooms a guest shares count") {
  PlannedBuilding existing = on("school", 0.0, 0.0);
  existing.existing = true;
  Plan plan;
  plan.phases.resize(1);
  plan.phases[0].buildings = {existing};
  CHECK(figures_of({}, plan).shared_spaces == 1);
  CHECK(figures_of({}, plan).plots == 0);
  for (PlannedFunction& function : plan.phases[0].buildings[0].functions) function.own = true;
  CHECK(figures_of({}, plan).shared_spaces == 0);
}

TEST_CASE("a plan without phases comes to nothing") { CHECK(figures_of({}, {}).gfa_m2 == 0.0); }

}  // namespace voorzien::test
