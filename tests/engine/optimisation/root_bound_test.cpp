// SPDX-License-Identifier: EUPL-1.2
#include "engine/optimisation/root_bound.hpp"

#include <catch2/catch.hpp>

#include "engine/optimisation/integer_programme.hpp"
#include "tests/engine/optimisation/random_programme.hpp"

using namespace voorzien;

namespace {

RootBound bounded(const LinearProgramme& programme, const LinearRows& pool = {},
                  const CutOptions& options = {}) {
  Budget budget;
  return root_bound(programme, pool, options, budget);
}

}  // namespace

TEST_CASE("every cut holds at every integer point, and the bound never passes the optimum") {
  test::Dice dice(31);
  std::size_t cuts = 0;
  int infeasible = 0;
  int closed = 0;
  for (int round = 0; round < 3000; ++round) {
    const LinearProgramme programme =
        round % 3 == 0 ? test::random_binary_programme(dice) : test::random_integer_programme(dice);
    const auto points = test::all_feasible_points(programme);
    const RootBound root = bounded(programme);
    INFO("round " << round);
    CHECK(root.relaxation <= root.bound);
    if (root.status == LinearStatus::infeasible) {
      ++infeasible;
      REQUIRE(points.empty());
      continue;
    }
    REQUIRE(root.status == LinearStatus::optimal);
    cuts += root.cuts.size();
    for (const test::Point& point : points) {
      for (std::size_t cut = 0; cut < root.cuts.size(); ++cut) {
        REQUIRE(root.cuts.violation(cut, point.x) == 0);
      }
    }
    if (!points.empty()) {
      REQUIRE(root.bound <= *test::least_objective(points));
      closed += root.bound == *test::least_objective(points) ? 1 : 0;
    }
  }
  CHECK(cuts > 500);
  CHECK(infeasible > 100);
  CHECK(closed > 1000);
}

TEST_CASE("no cut of a mixed programme excludes anything that a choice of sites allows") {
  test::Dice dice(37);
  constexpr int sites = 4;
  std::size_t cuts = 0;
  Budget budget;
  for (int round = 0; round < 60; ++round) {
    const auto location = test::random_capacitated_location(dice, dice.whole(3, 7), sites);
    const RootBound root = bounded(location.programme, location.strong_rows);
    INFO("round " << round);
    REQUIRE(root.status == LinearStatus::optimal);
    cuts += root.cuts.size();
    LinearSolver solver(location.programme);
    for (int choice = 0; choice < 1 << sites; ++choice) {
      for (int i = 0; i < sites; ++i) {
        const double open = (choice >> i) & 1;
        solver.set_column_bounds(static_cast<std::size_t>(i), open, open);
      }
      for (std::size_t cut = 0; cut < root.cuts.size(); ++cut) {
        std::vector<double> costs(location.programme.columns.size(), 0);
        const bool is_lower = root.cuts.lower(cut) > -no_bound;
        for (const LinearTerm& term : root.cuts.terms(cut))
          costs[term.column] = is_lower ? term.value : -term.value;
        solver.set_costs(costs);
        const LinearSolution least = solver.solve(budget);
        if (least.status != LinearStatus::optimal) break;
        REQUIRE(least.objective >= (is_lower ? root.cuts.lower(cut) : -root.cuts.upper(cut)));
      }
    }
  }
  CHECK(cuts > 30);
}

TEST_CASE("rounds raise the bound of a facility location between relaxation and optimum") {
  test::Dice dice(32);
  for (int round = 0; round < 4; ++round) {
    const auto location = test::random_facility_location(dice, 25, 10);
    Budget budget;
    const double optimum = solve_integer(location.programme, {}, budget).objective;
    // Without the strong rows, cuts have to find them.
    const RootBound weak = bounded(location.programme);
    CHECK(weak.status == LinearStatus::optimal);
    CHECK(weak.bound > weak.relaxation + 0.3 * (optimum - weak.relaxation));
    CHECK(weak.bound <= optimum);
    CHECK(weak.rounds > 1);
    const RootBound strong = bounded(location.programme, location.strong_rows);
    CHECK(strong.relaxation > weak.relaxation);
    CHECK(strong.bound >= strong.relaxation);
    CHECK(strong.bound <= optimum);
    CHECK(strong.x.size() == location.programme.columns.size());
    CHECK_FALSE(strong.pool_rows.empty());
  }
}

TEST_CASE("cuts found under one objective strengthen another") {
  test::Dice dice(33);
  const auto location = test::random_facility_location(dice, 25, 10);
  const RootBound first = bounded(location.programme);
  LinearProgramme other = location.programme;
  for (LinearColumn& column : other.columns) column.cost *= dice.between(0.9, 1.1);
  Budget budget;
  const double optimum = solve_integer(other, {}, budget).objective;
  const RootBound reused = bounded(other, first.cuts, {.rounds = 0});
  CHECK(reused.limit == Limit::rounds);
  CHECK(reused.cuts.empty());
  CHECK(reused.bound > bounded(other, {}, {.rounds = 0}).bound * 1.01);
  CHECK(reused.bound <= optimum);
}

TEST_CASE("reduced costs at the root tell what may be fixed against a known solution") {
  test::Dice dice(34);
  const auto location = test::random_facility_location(dice, 20, 8);
  Budget budget;
  const IntegerSolution best = solve_integer(location.programme, {}, budget);
  const RootBound root = bounded(location.programme, location.strong_rows);
  for (std::size_t i = 0; i < 8; ++i) {
    // Opening costs its reduced cost at least: where that passes the gap, the optimum has it closed.
    if (root.x[i] == 0 && root.bound + root.reduced_cost[i] > best.objective * (1 + 1e-9))
      CHECK(best.x[i] == 0);
    if (root.x[i] == 1 && root.bound - root.reduced_cost[i] > best.objective * (1 + 1e-9))
      CHECK(best.x[i] == 1);
  }
}

TEST_CASE("a root bound that is cut short still holds") {
  test::Dice dice(35);
  const auto location = test::random_facility_location(dice, 25, 10);
  Budget free;
  const RootBound full = root_bound(location.programme, location.strong_rows, {}, free);
  CHECK(full.iterations <= free.spent());
  for (const std::int64_t share : {1000, 20, 5, 3, 2}) {
    Budget budget(free.spent() / share);
    const RootBound part = root_bound(location.programme, location.strong_rows, {}, budget);
    CHECK(part.status == LinearStatus::limit);
    CHECK(part.limit == Limit::steps);
    CHECK(part.bound <= full.bound);
  }
  const RootBound one = bounded(location.programme, {}, {.rounds = 1});
  CHECK(one.rounds == 1);
  CHECK(one.limit == Limit::rounds);
}

TEST_CASE("an unbounded relaxation has no root bound") {
  const LinearProgramme open{{{0, no_bound, -1, true}}, {}, 0};
  CHECK(bounded(open).status == LinearStatus::unbounded);
  CHECK(bounded(open).bound == -no_bound);
}

TEST_CASE("the same root gives the same bytes") {
  test::Dice dice(36);
  const auto location = test::random_facility_location(dice, 25, 10);
  const RootBound one = bounded(location.programme);
  const RootBound two = bounded(location.programme);
  CHECK(one.bound == two.bound);
  CHECK(one.x == two.x);
  CHECK(one.cuts == two.cuts);
  CHECK(one.iterations == two.iterations);
}
