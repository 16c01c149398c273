// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/neighbourhood.hpp"

#include <catch2/catch.hpp>

#include "engine/proposal/search.hpp"
#include "tests/engine/proposal/town_family.hpp"

namespace voorzien {
namespace {

ProposalProblem town_in_two_phases() {
  test::FamilySize size;
  size.cells = 12;
  size.functions = 4;
  size.sites = 4;
  size.existing = 4;
  size.phases = 2;
  return test::family_town(size, 3);
}

}  // namespace

TEST_CASE("a neighbourhood frees the columns of its locations and phases, and no other decision") {
  const ProposalProblem problem = town_in_two_phases();
  const ProposalProgramme programme = build_programme(problem);
  const Neighbourhoods near(problem, programme);
  REQUIRE_FALSE(near.undecided().empty());
  const std::size_t centre = near.undecided().front();
  CHECK(near.nearest(centre, 3).front() == centre);
  std::vector<double> plan;
  for (const LinearColumn& column : programme.programme.columns) plan.push_back(column.lower);
  const ColumnBounds bounds = near.around(programme.programme, plan, {centre}, {1, 2});
  std::size_t free = 0;
  for (std::uint32_t column = 0; column < plan.size(); ++column) {
    if (!programme.programme.columns[column].integer) continue;
    if (bounds.lower[column] == bounds.upper[column]) continue;
    ++free;
    CHECK(programme.location_of[column] == centre);
    CHECK(programme.phase_of[column] == 1);
  }
  CHECK(free > 0);
}

TEST_CASE("over several phases: bound ≤ optimum ≤ what the search finds") {
  const ProposalProblem problem = town_in_two_phases();
  const std::vector<PlanLevel> order = {PlanLevel::statutory_unmet, PlanLevel::other_unmet};
  SearchSettings settings;
  settings.gap = 0.0;
  Budget budget(200'000);
  const SolvedPlan found = search_plan(problem, order, settings, budget);
  Budget for_nothing;
  const SolvedPlan zero = zero_option(problem, order, settings.tolerance, for_nothing);
  Budget for_exact(400'000);
  const SolvedPlan exact = solve_exactly(problem, order, settings.tolerance, for_exact);
  REQUIRE_FALSE(found.x.empty());
  REQUIRE_FALSE(exact.x.empty());
  CHECK(found.levels[0].bound <= exact.levels[0].value + 1e-4);
  CHECK(exact.levels[0].bound <= found.levels[0].value + 1e-4);
  CHECK(found.levels[0].value <= zero.levels[0].value + 1e-4);
  CHECK(found.levels[1].value < zero.levels[1].value - 1.0);
  Budget again(200'000);
  CHECK(search_plan(problem, order, settings, again).x == found.x);
}

}  // namespace voorzien
