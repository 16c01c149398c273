// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/propose.hpp"

#include <catch2/catch.hpp>

#include "engine/proposal/derive_problem.hpp"
#include "engine/proposal/why_not.hpp"
#include "tests/engine/proposal/halls_case.hpp"

namespace voorzien {
namespace {

Proposals proposals_of(const test::HallsCase& halls) {
  Budget budget(2'000'000);
  return propose(halls.view(), run(halls.scenario, 1), budget);
}

const Placement& placement_at(const ProposalProblem& problem, const std::string& id, std::size_t function) {
  for (const Location& location : problem.locations) {
    if (location.id == id) return location.placements[function];
  }
  FAIL("no location " << id);
  return problem.locations.front().placements[function];
}

}  // namespace

TEST_CASE("a case becomes a problem with need per neighbourhood, reach and reasons") {
  const test::HallsCase halls;
  const ProposalProblem problem = derive_problem(halls.view(), run(halls.scenario, 1));
  CHECK(problem.need_of(0, 0) == Approx(36.0));
  CHECK(problem.need_of(1, 0) == Approx(60.0));
  CHECK(problem.pools.size() == 3);
  REQUIRE(problem.arcs.size() == 4);
  CHECK(problem.arcs.front().distance_m == Approx(500.0));
  CHECK(placement_at(problem, "far", 0).refusal == Refusal::out_of_reach);
  CHECK(placement_at(problem, "middle", 0).refusal == Refusal::none);
  CHECK_FALSE(problem.cost.has_value());
}

TEST_CASE("what a site excludes, what people lock out and what does not fit keep their own reasons") {
  test::HallsCase halls;
  Site narrow = test::plot("narrow", {1000.0, 400.0});
  narrow.shape = MultiPolygon{{{{0, 0}, {400, 0}, {400, 10}, {0, 10}, {0, 0}}, {}}};
  Site small = test::plot("small", {1000.0, 600.0});
  small.area = SquareMetres(400.0);
  Site zoned = test::plot("zoned", {1000.0, 500.0});
  zoned.excluded = {{halls.clubs, {"geluid", "noise"}}};
  halls.scenario.town.sites = {test::plot("middle", {1000.0, 500.0}), narrow, small, zoned};
  halls.scenario.proposal.locks = {{"middle", halls.lessons, false, std::nullopt}};
  const ProposalProblem problem = derive_problem(halls.view(), run(halls.scenario, 1));
  CHECK(placement_at(problem, "narrow", 0).refusal == Refusal::rectangle_too_large);
  CHECK(placement_at(problem, "small", 0).refusal == Refusal::too_small);
  CHECK(placement_at(problem, "small", 0).needed_m2 == Approx(552.0));
  CHECK(placement_at(problem, "small", 0).offered_m2 == Approx(400.0));
  CHECK(placement_at(problem, "zoned", 1).refusal == Refusal::excluded_by_site);
  CHECK(placement_at(problem, "zoned", 0).refusal == Refusal::none);
  CHECK(placement_at(problem, "middle", 0).refusal == Refusal::locked_out);
}

TEST_CASE("the proposal opens two halls for lessons and clubs, against four without combining") {
  const test::HallsCase halls;
  const Proposals proposals = proposals_of(halls);
  REQUIRE(proposals.plans.size() >= 2);
  CHECK(proposals.plans[0].solved.plan.levels.other_unmet == Approx(100.0));
  CHECK(proposals.plans[0].interventions.empty());
  const ProposedPlan& best = proposals.plans[1];
  CHECK(best.solved.plan.levels.other_unmet == Approx(0.0).margin(1e-4));
  REQUIRE(best.solved.plan.phases.back().buildings.size() == 1);
  const PlannedBuilding& building = best.solved.plan.phases.back().buildings.front();
  CHECK(building.id == "middle");
  CHECK(building.gfa_m2 == Approx(1104.0));
  CHECK(best.own_rooms.gfa_m2 == Approx(2208.0));
  CHECK(best.own_rooms.fits);
  REQUIRE(proposals.own_rooms_best);
  CHECK(proposals.own_rooms_best->solved.plan.levels.land_m2 == Approx(1104.0));
  CHECK(best.solved.plan.levels.land_m2 == Approx(552.0));
  for (const LevelSaving& saving : proposals.own_rooms_best->savings) {
    CHECK(saving.least <= saving.most + 1e-6);
    if (saving.level == PlanLevel::land) CHECK(saving.most >= 552.0 - 1e-3);
  }
}

TEST_CASE("a proposal's interventions meet the need when the program runs them") {
  test::HallsCase halls;
  const Proposals proposals = proposals_of(halls);
  const std::vector<Intervention>& interventions = proposals.plans[1].interventions;
  REQUIRE(interventions.size() == 1);
  CHECK(kind_of(interventions.front()) == "combine");
  halls.scenario.interventions = interventions;
  const RunResult again = run(halls.scenario, 1);
  for (const FunctionBalance& balance : again.functions) {
    REQUIRE(balance.distributions.size() == 1);
    for (const double unmet : balance.distributions.front().unmet) CHECK(unmet == Approx(0.0).margin(0.01));
  }
}

TEST_CASE("the explanation shows the week, what each would take apart and who gains") {
  const test::HallsCase halls;
  const Proposals proposals = proposals_of(halls);
  const PlanExplanation& explanation = proposals.plans[1].explanation;
  REQUIRE(explanation.spaces.size() == 1);
  CHECK(explanation.spaces.front().separate_m2 == Approx(2208.0));
  REQUIRE(explanation.spaces.front().weeks.size() == 1);
  CHECK(explanation.changes.size() == 4);
  CHECK(explanation.changes.front().met_before == 0.0);
  CHECK(explanation.changes.front().met_after == Approx(18.0));
}

TEST_CASE("groups are told by the ages whose need the norms count, before and after") {
  const test::HallsCase halls;
  const Proposals proposals = proposals_of(halls);
  const std::vector<ExplainedGroup>& groups = proposals.plans[1].explanation.groups;
  REQUIRE(groups.size() == 1);  // both norms count residents of 0 to 100
  CHECK(groups.front().ages == AgeBand{0, 100});
  CHECK(groups.front().functions == std::vector<FunctionIndex>{halls.lessons, halls.clubs});
  CHECK(groups.front().met_before == 0.0);
  CHECK(groups.front().met_after == Approx(1.0));
}

TEST_CASE("an alternative may fall short of the best plan as far as the settings say, and then takes less") {
  test::HallsCase halls;
  halls.scenario.proposal.alternatives = {AlternativeKind::least_space};
  const auto land_of_alternative = [&]() -> std::optional<double> {
    const Proposals proposals = proposals_of(halls);
    for (const ProposedPlan& plan : proposals.plans) {
      if (!plan.kind) continue;
      CHECK(plan.solved.plan.levels.other_unmet <= 60.0 + 1e-3);
      CHECK(plan.solved.plan.levels.statutory_unmet == Approx(0.0).margin(1e-6));
      return plan.solved.plan.levels.land_m2;
    }
    return std::nullopt;
  };
  CHECK_FALSE(land_of_alternative());  // two halls are needed, and that is that
  halls.scenario.proposal.alternatives_tolerance = 0.6;
  const std::optional<double> land = land_of_alternative();
  REQUIRE(land);
  CHECK(*land == Approx(276.0));  // one hall of 552 m² in two floors
}

TEST_CASE("why not: a zoned-out function has its reason and a price") {
  test::HallsCase halls;
  halls.scenario.town.sites[1].excluded = {{halls.clubs, {"geluid", "noise"}}};
  const Proposals proposals = proposals_of(halls);
  CHECK(proposals.plans[1].solved.plan.levels.other_unmet == Approx(50.0));
  Budget budget(1'000'000);
  const WhyNot answer =
      why_not(proposals.problem, proposals.plans[1].solved, "middle", halls.clubs, {}, budget);
  CHECK(answer.refusal == Refusal::excluded_by_site);
  CHECK_FALSE(answer.in_best_plan);
  REQUIRE(answer.forced);
  const auto unmet = std::find_if(answer.price.begin(), answer.price.end(), [](const LevelSaving& price) {
    return price.level == PlanLevel::other_unmet;
  });
  REQUIRE(unmet != answer.price.end());
  CHECK(unmet->most == Approx(-50.0).margin(0.5));
  const WhyNot far = why_not(proposals.problem, proposals.plans[1].solved, "far", halls.lessons, {}, budget);
  CHECK(far.refusal == Refusal::out_of_reach);
  CHECK_FALSE(far.forced);
}

TEST_CASE("why not: without a plan there is a reason or none, but no price") {
  const test::HallsCase halls;
  const ProposalProblem problem = derive_problem(halls.view(), run(halls.scenario, 1));
  Budget budget;
  const WhyNot answer = why_not(problem, {}, "middle", halls.clubs, {}, budget);
  CHECK(answer.known);
  CHECK_FALSE(answer.forced);
  CHECK(answer.price.empty());
}

TEST_CASE("a lock that cannot be kept is told") {
  test::HallsCase halls;
  halls.scenario.town.sites[1].excluded = {{halls.clubs, {"geluid", "noise"}}};
  halls.scenario.proposal.locks = {{"middle", halls.clubs, true, std::nullopt}};
  const Proposals proposals = proposals_of(halls);
  const auto told = std::find_if(proposals.messages.begin(), proposals.messages.end(),
                                 [](const Message& one) { return one.code == "proposal_lock_impossible"; });
  CHECK(told != proposals.messages.end());
}

}  // namespace voorzien
