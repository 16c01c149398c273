// SPDX-License-Identifier: EUPL-1.2
// What the search proposes is verified by arithmetic that shares nothing with it.
#include <catch2/catch.hpp>

#include "engine/proposal/propose.hpp"
#include "engine/verification/verify.hpp"
#include "tests/engine/verification/verified_town.hpp"

namespace voorzien {
namespace {

StatedPlan stated(const ProposalCase& what, const ProposalProblem& problem, const ProposedPlan& proposed) {
  StatedPlan plan;
  plan.id = proposed.id;
  plan.plan = proposed.solved.plan;
  for (const LevelOutcome& level : proposed.solved.levels) {
    plan.levels.push_back({level.level, level.value, level.bound, level.gap()});
  }
  const PlanFigures figures = figures_of(problem, plan.plan);
  plan.figures = {figures.gfa_m2, figures.outdoor_m2, figures.land_m2, figures.plots};
  plan.costs = costs_of(what, problem, plan.plan);
  for (const ExplainedCondition& one : proposed.explanation.conditions) {
    plan.conditions.push_back({plan.plan.phases.back().buildings[one.building].id, one.one, one.other,
                               what.sharing.conditions[one.condition].id, one.space_kind});
  }
  for (const PointEvaluation& one : proposed.at_points) {
    plan.unmet.push_back({one.year, one.function, one.need, one.unmet_cells, one.unmet_points});
  }
  return plan;
}

void check_proposals(const test::VerifiedTown& town) {
  const RunResult result = run(town.scenario, 1);
  const ProposalCase what = town.view();
  Budget budget(500'000);
  const Proposals proposals = propose(what, result, budget);
  REQUIRE(proposals.plans.size() >= 2);
  for (const ProposedPlan& proposed : proposals.plans) {
    const Verification outcome = verify_plan({what, result}, stated(what, proposals.problem, proposed));
    for (const Message& violation : outcome.violations) {
      std::string told = proposed.id + " " + violation.code;
      for (const auto& [name, value] : violation.values) {
        told += " " + name + "=";
        told += std::holds_alternative<double>(value) ? std::to_string(std::get<double>(value))
                                                      : std::get<std::string>(value);
      }
      UNSCOPED_INFO(told);
    }
    CHECK(outcome.violations.empty());
  }
}

}  // namespace

TEST_CASE("every plan proposed for a town with schools, lessons and clubs is verified") {
  test::VerifiedTown town;
  town.scenario.proposal.alternatives = {AlternativeKind::least_space, AlternativeKind::simplest};
  check_proposals(town);
}

TEST_CASE("plans that may not place anything temporary are verified") {
  test::VerifiedTown town;
  town.scenario.proposal.temporary_allowed = false;
  town.scenario.proposal.lead_times = {0, 0, 0, 0, {}};
  check_proposals(town);
}

TEST_CASE("plans with zones, smallest sizes and few square metres are verified") {
  test::VerifiedTown town;
  town.scenario.catalogue.functions[town.pupils].smallest_per_location =
      SourcedValue{Interval::exactly(20.0), {}};
  for (Site& site : town.scenario.town.sites) site.area = SquareMetres(1200.0);
  check_proposals(town);
}

}  // namespace voorzien
