// SPDX-License-Identifier: EUPL-1.2
#include "engine/optimisation/linear_solver.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "engine/optimisation/lazy_rows.hpp"
#include "tests/engine/optimisation/random_programme.hpp"

using namespace voorzien;

namespace {

LinearSolution solved(const LinearProgramme& programme) {
  Budget budget;
  return solve_linear(programme, {}, budget);
}

/// Feasible, complementary and closed by a bound: together a proof of optimality.
void check_proof(const LinearProgramme& programme, const LinearSolution& solution) {
  constexpr double tolerance = 1e-6;
  REQUIRE(solution.status == LinearStatus::optimal);
  LinearProgramme relaxed = programme;
  for (LinearColumn& column : relaxed.columns) column.integer = false;
  CHECK(violation_at(relaxed, solution.x) < tolerance);
  std::vector<double> reduced;
  for (const LinearColumn& column : programme.columns) reduced.push_back(column.cost);
  for (std::size_t row = 0; row < programme.rows.size(); ++row) {
    const double dual = solution.dual[row];
    const double activity = programme.rows.activity(row, solution.x);
    CHECK(solution.row_activity[row] == activity);
    if (dual > tolerance) CHECK(activity == Approx(programme.rows.lower(row)).margin(tolerance));
    if (dual < -tolerance) CHECK(activity == Approx(programme.rows.upper(row)).margin(tolerance));
    for (const LinearTerm& term : programme.rows.terms(row)) reduced[term.column] -= dual * term.value;
  }
  for (std::size_t i = 0; i < reduced.size(); ++i) {
    CHECK(solution.reduced_cost[i] == Approx(reduced[i]).margin(1e-9));
    if (reduced[i] > tolerance) CHECK(solution.x[i] == Approx(programme.columns[i].lower).margin(tolerance));
    if (reduced[i] < -tolerance) CHECK(solution.x[i] == Approx(programme.columns[i].upper).margin(tolerance));
  }
  CHECK(solution.objective == Approx(objective_at(programme, solution.x)).margin(1e-12));
  CHECK(solution.bound <= solution.objective);
  CHECK(solution.bound == Approx(solution.objective).epsilon(1e-6).margin(1e-6));
}

}  // namespace

TEST_CASE("a mix of two products makes the most of two machines") {
  // Maximise 3a + 5b; a ≤ 4, 2b ≤ 12, 3a + 2b ≤ 18 (Hillier & Lieberman, Wyndor Glass): a = 2, b = 6, 36.
  LinearProgramme programme{{{0, 4, -3}, {0, no_bound, -5}}, {}, 0};
  programme.rows.add(-no_bound, 12, std::vector<LinearTerm>{{1, 2}});
  programme.rows.add(-no_bound, 18, std::vector<LinearTerm>{{0, 3}, {1, 2}});
  const LinearSolution solution = solved(programme);
  check_proof(programme, solution);
  CHECK(solution.objective == Approx(-36));
  CHECK(solution.x == std::vector<double>{2, 6});
  CHECK(solution.dual[0] == Approx(-1.5));
  CHECK(solution.dual[1] == Approx(-1));
  CHECK(solution.iterations > 0);
}

TEST_CASE("a contradiction is infeasible and an open end is unbounded") {
  LinearProgramme contradiction{{{0, 1, 1}, {0, 1, 1}}, {}, 0};
  contradiction.rows.add(3, no_bound, std::vector<LinearTerm>{{0, 1}, {1, 1}});
  CHECK(solved(contradiction).status == LinearStatus::infeasible);
  CHECK(solved(contradiction).bound == no_bound);

  LinearProgramme open{{{0, no_bound, -1}, {0, no_bound, 0}}, {}, 0};
  open.rows.add(-no_bound, 1, std::vector<LinearTerm>{{0, 1}, {1, -1}});
  CHECK(solved(open).status == LinearStatus::unbounded);
  CHECK(solved(open).bound == -no_bound);

  // Unbounded in the cost's direction, but there is no point at all.
  LinearProgramme both = open;
  both.rows.add(3, no_bound, std::vector<LinearTerm>{{0, -1}});
  CHECK(solved(both).status == LinearStatus::infeasible);
}

TEST_CASE("programmes without rows or columns have solutions") {
  CHECK(solved({{}, {}, 4}).objective == 4);
  const LinearProgramme bounds{{{1, 2, 3}, {1, 2, -3}, {-no_bound, no_bound, 0}}, {}, 0};
  const LinearSolution solution = solved(bounds);
  CHECK(solution.status == LinearStatus::optimal);
  CHECK(solution.x[0] == 1);
  CHECK(solution.x[1] == 2);
  CHECK(solved({{{0, no_bound, -1}}, {}, 0}).status == LinearStatus::unbounded);
}

TEST_CASE("duals of random programmes are complementary and prove the optimum") {
  test::Dice dice(11);
  for (int round = 0; round < 1000; ++round) {
    const int columns = dice.whole(1, 12);
    const int rows = dice.whole(0, 10);
    const LinearProgramme programme = test::random_linear_programme(dice, columns, rows);
    INFO("round " << round);
    check_proof(programme, solved(programme));
  }
}

TEST_CASE("costs far from one are solved as precisely as others") {
  test::Dice dice(12);
  for (const double scale : {1e-9, 1e-5, 1e7, 1e12}) {
    LinearProgramme programme = test::random_linear_programme(dice, 12, 10);
    const double objective = solved(programme).objective;
    for (LinearColumn& column : programme.columns) column.cost *= scale;
    const LinearSolution solution = solved(programme);
    CHECK(solution.objective == Approx(objective * scale).epsilon(1e-9));
    CHECK(solution.bound == Approx(objective * scale).epsilon(1e-9));
  }
}

TEST_CASE("a warm restart after every kind of change equals a cold solve") {
  test::Dice dice(13);
  Budget budget;
  for (int round = 0; round < 300; ++round) {
    LinearSolver solver(test::random_linear_programme(dice, 12, 8));
    const LinearRows more = test::random_linear_programme(dice, 12, 2).rows;
    solver.solve(budget);
    for (int change = 0; change < 6; ++change) {
      const auto column = static_cast<std::size_t>(dice.whole(0, 11));
      const LinearColumn before = solver.programme().columns[column];
      std::vector<double> costs;
      std::vector<bool> keep(solver.programme().rows.size(), true);
      switch (change) {
        case 0:
          solver.set_column_bounds(column, before.lower - 1, before.upper);
          break;
        case 1:
          for (int i = 0; i < 12; ++i) costs.push_back(dice.between(-5, 5));
          solver.set_costs(costs);
          break;
        case 2:
          solver.add_rows(more);
          break;
        case 3:
          solver.set_column_bounds(column, before.upper, before.upper);
          break;
        case 4:
          solver.set_row_bounds(0, solver.programme().rows.lower(0) - 2,
                                solver.programme().rows.upper(0) + 2);
          break;
        default:
          keep[3] = false;
          solver.retain_rows(keep);
      }
      const LinearSolution warm = solver.solve(budget);
      const LinearSolution cold = solved(solver.programme());
      INFO("round " << round << " change " << change);
      REQUIRE(warm.status == cold.status);
      if (warm.status != LinearStatus::optimal) continue;
      check_proof(solver.programme(), warm);
      CHECK(warm.objective == Approx(cold.objective).epsilon(1e-7).margin(1e-7));
    }
  }
}

TEST_CASE("a basis that was kept saves the work, also in a copy and in another solver") {
  test::Dice dice(14);
  const LinearProgramme programme = test::random_linear_programme(dice, 60, 40);
  Budget budget;
  LinearSolver solver(programme, {.presolve = false});
  const LinearSolution first = solver.solve(budget);
  REQUIRE(first.iterations > 5);
  CHECK(solver.solve(budget).iterations == 0);

  LinearSolver other(programme);
  other.set_basis(solver.basis());
  const LinearSolution again = other.solve(budget);
  CHECK(again.iterations == 0);
  CHECK(again.objective == Approx(first.objective));
  CHECK(other.basis() == solver.basis());

  LinearSolver copy = solver;
  copy.set_column_bounds(0, programme.columns[0].upper, programme.columns[0].upper);
  const LinearSolution changed = copy.solve(budget);
  CHECK(changed.x[0] == programme.columns[0].upper);
  CHECK(solver.solve(budget).objective == first.objective);
  LinearSolver moved = std::move(copy);
  CHECK(moved.solve(budget).objective == Approx(changed.objective));
}

TEST_CASE("the same programme gives the same bytes") {
  test::Dice dice(15);
  const LinearProgramme programme = test::random_linear_programme(dice, 80, 50);
  const LinearSolution one = solved(programme);
  const LinearSolution two = solved(programme);
  CHECK(one.x == two.x);
  CHECK(one.dual == two.dual);
  CHECK(one.bound == two.bound);
  CHECK(one.iterations == two.iterations);
}

TEST_CASE("a budget ends a solve with a bound that still holds") {
  test::Dice dice(16);
  for (const bool presolve : {false, true}) {
    const auto location = test::random_facility_location(dice, 30, 8);
    LinearProgramme programme = location.programme;
    programme.rows.append(location.strong_rows);
    Budget free;
    const LinearSolution full = solve_linear(programme, {presolve}, free);
    CHECK(free.spent() == full.iterations);
    for (const std::int64_t steps :
         {std::int64_t{0}, std::int64_t{1}, std::int64_t{20}, full.iterations / 2}) {
      Budget budget(steps);
      const LinearSolution part = solve_linear(programme, {presolve}, budget);
      CHECK(part.status == LinearStatus::limit);
      CHECK(part.limit == Limit::steps);
      CHECK(part.bound <= full.objective);
      CHECK(budget.spent() <= steps + 2);
    }
    int asked = 0;
    Budget clock(Budget::unlimited, [&asked] { return ++asked > 10; });
    CHECK(solve_linear(programme, {presolve}, clock).limit == Limit::stopped);
    CHECK(asked == 11);
  }
}

TEST_CASE("a solver that a budget has ended goes on where it was") {
  test::Dice dice(17);
  const LinearProgramme programme = test::random_facility_location(dice, 30, 8).programme;
  LinearSolver solver(programme, {.presolve = false});
  LinearSolution solution;
  int calls = 0;
  while (solution.status == LinearStatus::limit && calls < 1000) {
    Budget budget(10);
    solution = solver.solve(budget);
    ++calls;
  }
  CHECK(calls > 2);
  CHECK(solution.objective == Approx(solved(programme).objective));
}

TEST_CASE("a facility location relaxation with strong rows added lazily equals the full one") {
  test::Dice dice(18);
  for (int round = 0; round < 20; ++round) {
    const auto location = test::random_facility_location(dice, dice.whole(5, 40), dice.whole(2, 10));
    LinearProgramme full = location.programme;
    full.rows.append(location.strong_rows);
    const double expected = solved(full).objective;
    LinearSolver solver(location.programme);
    Budget budget;
    const LazySolution lazy = solve_with_lazy_rows(solver, location.strong_rows, budget);
    REQUIRE(lazy.solution.status == LinearStatus::optimal);
    CHECK(lazy.solution.objective == Approx(expected).epsilon(1e-7));
    CHECK(lazy.solution.bound <= expected * (1 + 1e-12));
    CHECK(lazy.solution.bound == Approx(expected).epsilon(1e-7));
    CHECK(lazy.solution.objective > solved(location.programme).objective * 1.01);
    CHECK(lazy.added.size() < location.strong_rows.size());
    CHECK(violated_rows(location.strong_rows, lazy.solution.x, 1e-6).empty());
    CHECK(lazy.solution.iterations == budget.spent());
  }
}
