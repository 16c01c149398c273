// SPDX-License-Identifier: EUPL-1.2
// Interventions at sites that a person wrote are scored and checked as a plan is.
#include <catch2/catch.hpp>

#include "engine/verification/rectangle_search.hpp"
#include "engine/verification/verify.hpp"
#include "tests/engine/verification/verified_town.hpp"

namespace voorzien {
namespace {

Intervention opening(const test::VerifiedTown& town, int year, double hall_m2) {
  OpenFacility open;
  open.site = "middle";
  open.at = {1000.0, 500.0};
  open.neighbourhood = NeighbourhoodIndex(0);
  open.functions = {{town.clubs, 60.0}, {town.lessons, 36.0}};
  open.form = SharingForm::same_room;
  open.spaces = {{"gym-hall", SquareMetres(hall_m2), {town.clubs, town.lessons}}};
  Intervention intervention;
  intervention.id = "halls";
  intervention.year = Year(year);
  intervention.action = open;
  return intervention;
}

struct Scored {
  std::optional<StatedPlan> plan;
  Verification outcome;
};

Scored score(const test::VerifiedTown& town) {
  const RunResult result = run(town.scenario, 1);
  const ProposalCase what = town.view();
  Scored scored;
  scored.plan = plan_by_hand({what, result});
  if (scored.plan) scored.outcome = verify_plan({what, result}, *scored.plan);
  return scored;
}

bool told(const Verification& outcome, const std::string& code) {
  return std::any_of(outcome.violations.begin(), outcome.violations.end(),
                     [&](const Message& one) { return one.code == code; });
}

}  // namespace

TEST_CASE("a scenario without interventions at sites has no plan by hand") {
  CHECK_FALSE(score(test::VerifiedTown()).plan);
}

TEST_CASE("two halls put on a plot by hand are scored at residence points and have no violation") {
  test::VerifiedTown town;
  town.scenario.interventions = {opening(town, 2028, 1104.0)};
  const Scored scored = score(town);
  REQUIRE(scored.plan);
  CHECK(scored.outcome.violations.empty());
  REQUIRE(scored.plan->plan.phases.size() == 2);
  const PlannedBuilding& halls = scored.plan->plan.phases[1].buildings.front();
  // 1,104 m² and a zone of 40 m² in two floors.
  CHECK(halls.gfa_m2 == Approx(1144.0));
  CHECK(halls.land_m2 == Approx(572.0));
  CHECK(scored.plan->plan.levels.land_m2 == Approx(572.0));
  // Half of the pupils find no place, all clubs do; lessons of those without a place start at home.
  CHECK(scored.plan->plan.levels.statutory_unmet == Approx(25.0));
  CHECK(scored.plan->plan.levels.other_unmet == Approx(0.0).margin(1e-6));
  CHECK(scored.plan->plan.levels.complexity == Approx(3.0));
  REQUIRE(scored.plan->costs);
  CHECK(scored.plan->costs->investment.front().eur.mid == Approx(2'288'000.0));
}

TEST_CASE("a plan by hand is told what does not hold of it") {
  test::VerifiedTown town;
  town.scenario.interventions = {opening(town, 2028, 552.0)};
  CHECK(told(score(town).outcome, "verify_hours_do_not_fit"));
  town.scenario.interventions = {opening(town, 2028, 1000.0)};
  CHECK(told(score(town).outcome, "verify_modules_not_whole"));
  town.scenario.interventions = {opening(town, 2028, 1104.0)};
  town.scenario.town.sites[2].excluded = {{town.clubs, {"geluid", "noise"}}};
  CHECK(told(score(town).outcome, "verify_not_allowed_here"));
  town.scenario.town.sites[2].footprint_share = 0.1;
  CHECK(told(score(town).outcome, "verify_footprint_too_large"));
  town.scenario.town.sites[2].available_from = Year(2035);
  CHECK(told(score(town).outcome, "verify_too_early"));
}

TEST_CASE("a function without stated rooms gets rooms of its own") {
  test::VerifiedTown town;
  Intervention opens = opening(town, 2028, 1104.0);
  std::get<OpenFacility>(opens.action).spaces.clear();
  town.scenario.interventions = {opens};
  const Scored scored = score(town);
  REQUIRE(scored.plan);
  CHECK(scored.outcome.violations.empty());
  // 60/44 and 36/26 of a hall are two halls each.
  CHECK(scored.plan->plan.phases[1].buildings.front().gfa_m2 == Approx(4.0 * 552.0));
}

TEST_CASE("clubs that are let into a school's hall by hand need its owner's consent") {
  test::VerifiedTown town;
  ExtendFacility extend;
  extend.facility = "school";
  extend.added = {{town.clubs, 20.0}};
  extend.spaces = {{"gym-hall", SquareMetres(552.0), {town.clubs}}};
  Intervention intervention;
  intervention.id = "let-in";
  intervention.year = Year(2026);
  intervention.action = extend;
  town.scenario.interventions = {intervention};
  CHECK(score(town).outcome.violations.empty());
  town.scenario.town.facilities[0].rooms[0].consent = Consent::asked;
  CHECK(told(score(town).outcome, "verify_without_consent"));
}

TEST_CASE("a rectangle fits along a slanting plot, and not across a narrow one") {
  Site site;
  site.area = SquareMetres(1000.0);
  const double s = 20.0;
  site.shape = MultiPolygon{{{{0, 0}, {s, s}, {s - 12, s + 12}, {-12, 12}, {0, 0}}, {}}};
  CHECK(rectangle_fits_site(site, 14.0, 22.0));
  CHECK_FALSE(rectangle_fits_site(site, 18.0, 22.0));
  CHECK_FALSE(rectangle_fits_site(site, 14.0, 30.0));
  site.largest_rectangle_m = {{12.0, 40.0}};
  CHECK_FALSE(rectangle_fits_site(site, 14.0, 22.0));
}

}  // namespace voorzien
