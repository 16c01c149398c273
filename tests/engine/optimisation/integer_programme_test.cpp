// SPDX-License-Identifier: EUPL-1.2
#include "engine/optimisation/integer_programme.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "engine/optimisation/linear_solver.hpp"
#include "tests/engine/optimisation/random_programme.hpp"

using namespace voorzien;

namespace {

IntegerSolution solved(const LinearProgramme& programme, const IntegerOptions& options = {}) {
  Budget budget;
  return solve_integer(programme, options, budget);
}

/// Values and weights that are nearly proportional: hard to round, with a tree of some size.
LinearProgramme knapsack(test::Dice& dice, int items) {
  ProgrammeBuilder builder;
  const std::uint32_t weighed = builder.add_row(-no_bound, items * 20);
  const std::uint32_t measured = builder.add_row(-no_bound, items * 22);
  for (int i = 0; i < items; ++i) {
    const int weight = dice.whole(30, 90);
    const int size = dice.whole(30, 90);
    const std::uint32_t item = builder.add_column({0, 1, -(weight + size + dice.whole(-6, 6)) / 2.0, true});
    builder.add_entry(weighed, item, weight);
    builder.add_entry(measured, item, size);
  }
  return builder.build();
}

}  // namespace

TEST_CASE("a knapsack takes the best load, not the best ratio") {
  // Weights 5, 4, 3 worth 10, 7, 5 within 7: 4 + 3 for 12, where taking the best ratio first ends at 10.
  LinearProgramme programme{{{0, 1, -10, true}, {0, 1, -7, true}, {0, 1, -5, true}}, {}, 0};
  programme.rows.add(-no_bound, 7, std::vector<LinearTerm>{{0, 5}, {1, 4}, {2, 3}});
  const IntegerSolution solution = solved(programme);
  CHECK(solution.status == IntegerStatus::optimal);
  CHECK(solution.x == std::vector<double>{0, 1, 1});
  CHECK(solution.objective == -12);
  CHECK(solution.bound == -12);
}

TEST_CASE("an assignment is optimal and whole") {
  const double cost[3][3] = {{4, 1, 3}, {2, 0, 5}, {3, 2, 2}};
  ProgrammeBuilder builder;
  for (int i = 0; i < 6; ++i) builder.add_row(1, 1);
  for (std::uint32_t i = 0; i < 3; ++i) {
    for (std::uint32_t j = 0; j < 3; ++j) {
      const std::uint32_t pair = builder.add_column({0, 1, cost[i][j], true});
      builder.add_entry(i, pair, 1);
      builder.add_entry(3 + j, pair, 1);
    }
  }
  CHECK(solved(builder.build()).objective == 5);
}

TEST_CASE("whole numbers can be impossible where fractions are not, and the open end stays open") {
  LinearProgramme parity{{{0, 10, 1, true}, {0, 10, 1, true}}, {}, 0};
  parity.rows.add(7, 7, std::vector<LinearTerm>{{0, 2}, {1, 2}});
  const IntegerSolution solution = solved(parity);
  CHECK(solution.status == IntegerStatus::infeasible);
  CHECK(solution.bound == no_bound);
  CHECK(solution.x.empty());

  const LinearProgramme open{{{0, no_bound, -1, true}}, {}, 0};
  CHECK(solved(open).status == IntegerStatus::unbounded);
  CHECK(solved({{}, {}, 3}).objective == 3);
}

TEST_CASE("random integer programmes are solved as well as by trying every point") {
  test::Dice dice(21);
  int infeasible = 0;
  for (int round = 0; round < 5000; ++round) {
    const LinearProgramme programme =
        round % 3 == 0 ? test::random_binary_programme(dice) : test::random_integer_programme(dice);
    const auto best = test::least_objective(test::all_feasible_points(programme));
    INFO("round " << round);
    const IntegerSolution solution =
        solved(programme, {.preprocess = round % 2 == 0, .heuristics = round % 5 > 0});
    if (!best) {
      ++infeasible;
      REQUIRE(solution.status == IntegerStatus::infeasible);
      continue;
    }
    REQUIRE(solution.status == IntegerStatus::optimal);
    REQUIRE(solution.objective == Approx(*best).epsilon(1e-12));
    REQUIRE(solution.bound <= *best + 1e-12);
    REQUIRE(solution.bound == Approx(*best).margin(1e-4));
    REQUIRE(violation_at(programme, solution.x) == 0);
  }
  CHECK(infeasible > 200);
  CHECK(infeasible < 3000);
}

TEST_CASE("programmes that take a tree are solved as well as by trying every point") {
  test::Dice dice(29);
  std::int64_t nodes = 0;
  for (int round = 0; round < 50; ++round) {
    const LinearProgramme programme = knapsack(dice, dice.whole(10, 14));
    const double best = *test::least_objective(test::all_feasible_points(programme));
    const IntegerSolution solution =
        solved(programme, {.preprocess = round % 2 == 0, .heuristics = round % 5 > 0});
    INFO("round " << round);
    REQUIRE(solution.status == IntegerStatus::optimal);
    CHECK(solution.objective == best);
    CHECK(solution.bound <= best);
    CHECK(solution.bound == Approx(best).epsilon(2e-6));
    nodes += solution.nodes;
  }
  CHECK(nodes > 200);
}

TEST_CASE("random mixed programmes are solved as well as by trying every whole part") {
  test::Dice dice(22);
  Budget budget;
  for (int round = 0; round < 800; ++round) {
    LinearProgramme programme = test::random_linear_programme(dice, 6, 5);
    LinearProgramme whole{{}, {}, 0};
    for (std::size_t i = 0; i < 3; ++i) {
      LinearColumn& column = programme.columns[i];
      column = {std::floor(column.lower), std::floor(column.lower) + dice.whole(0, 3), column.cost, true};
      whole.columns.push_back(column);
    }
    double best = no_bound;
    for (const test::Point& point : test::all_feasible_points(whole)) {
      LinearSolver rest(programme);
      for (std::size_t i = 0; i < 3; ++i) rest.set_column_bounds(i, point.x[i], point.x[i]);
      const LinearSolution solution = rest.solve(budget);
      if (solution.status == LinearStatus::optimal) best = std::min(best, solution.objective);
    }
    const IntegerSolution solution = solved(programme);
    INFO("round " << round);
    REQUIRE(solution.status == (best == no_bound ? IntegerStatus::infeasible : IntegerStatus::optimal));
    if (best == no_bound) continue;
    CHECK(solution.objective == Approx(best).epsilon(1e-6).margin(1e-6));
    CHECK(solution.bound <= best);
    CHECK(solution.bound == Approx(best).epsilon(1e-5).margin(1e-4));
    CHECK(violation_at(programme, solution.x) < 1e-6);
  }
}

TEST_CASE("a start is completed, never worsened, and ignored when it cannot be") {
  test::Dice dice(23);
  for (int round = 0; round < 300; ++round) {
    const LinearProgramme programme = test::random_integer_programme(dice);
    const auto points = test::all_feasible_points(programme);
    if (points.empty()) continue;
    IntegerOptions options{.preprocess = round % 2 == 0};
    options.start = points[dice.below(points.size())].x;
    CHECK(solved(programme, options).objective == test::least_objective(points));
    // Without a single node the answer is at least as good as the start.
    options.nodes = 0;
    const IntegerSolution quick = solved(programme, options);
    CHECK(quick.objective <= objective_at(programme, options.start));
    CHECK(quick.bound <= *test::least_objective(points));
    for (double& value : options.start) value += 100;
    options.nodes = Budget::unlimited;
    CHECK(solved(programme, options).objective == test::least_objective(points));
  }
}

TEST_CASE("only solutions below a cutoff are sought") {
  test::Dice dice(24);
  for (int round = 0; round < 300; ++round) {
    const LinearProgramme programme = test::random_integer_programme(dice);
    const auto best = test::least_objective(test::all_feasible_points(programme));
    if (!best) continue;
    const IntegerSolution below = solved(programme, {.cutoff = *best + 0.5});
    CHECK(below.status == IntegerStatus::optimal);
    CHECK(below.objective == *best);
    const IntegerSolution none = solved(programme, {.cutoff = *best});
    CHECK(none.status == IntegerStatus::infeasible);
    CHECK(none.bound == Approx(*best));
    CHECK(none.bound <= *best);
  }
}

TEST_CASE("bound, optimum and solution stand in order whenever a limit strikes") {
  test::Dice dice(25);
  int feasible = 0;
  for (int round = 0; round < 8; ++round) {
    const LinearProgramme programme = knapsack(dice, 24);
    Budget free;
    const IntegerSolution best = solve_integer(programme, {}, free);
    REQUIRE(best.status == IntegerStatus::optimal);
    for (const std::int64_t share : {200, 50, 10, 4, 2}) {
      Budget budget(free.spent() / share);
      const IntegerSolution part = solve_integer(programme, {}, budget);
      INFO("round " << round << " share " << share);
      CHECK(part.bound <= best.objective + 1e-9);
      CHECK(part.objective >= best.objective - 1e-9);
      if (part.status == IntegerStatus::optimal) continue;
      CHECK(part.limit == Limit::steps);
      feasible += part.status == IntegerStatus::feasible ? 1 : 0;
      // An early end is the same early end every time.
      Budget same(free.spent() / share);
      const IntegerSolution again = solve_integer(programme, {}, same);
      CHECK(again.x == part.x);
      CHECK(again.bound == part.bound);
      CHECK(again.nodes == part.nodes);
    }
    Budget budget;
    const IntegerSolution few = solve_integer(programme, {.nodes = 3}, budget);
    CHECK(few.bound <= best.objective + 1e-9);
    if (few.status != IntegerStatus::optimal) CHECK(few.limit == Limit::nodes);
    int asked = 0;
    Budget clock(Budget::unlimited, [&asked] { return ++asked > 100; });
    const IntegerSolution stopped = solve_integer(programme, {}, clock);
    CHECK(stopped.bound <= best.objective + 1e-9);
    CHECK(asked == 101);
    if (stopped.status != IntegerStatus::optimal) CHECK(stopped.limit == Limit::stopped);
  }
  CHECK(feasible > 10);
}

TEST_CASE("a gap is kept to and ends the search sooner") {
  test::Dice dice(26);
  std::int64_t exact_nodes = 0;
  std::int64_t loose_nodes = 0;
  for (int round = 0; round < 6; ++round) {
    const LinearProgramme programme = knapsack(dice, 30);
    const IntegerSolution exact = solved(programme);
    const IntegerSolution loose = solved(programme, {.relative_gap = 0.01});
    CHECK(loose.status == IntegerStatus::optimal);
    CHECK(loose.objective - loose.bound <= 0.01 * std::abs(loose.objective) + 1e-3);
    CHECK(loose.bound <= exact.objective + 1e-9);
    CHECK(loose.objective >= exact.objective - 1e-9);
    exact_nodes += exact.nodes;
    loose_nodes += loose.nodes;
  }
  CHECK(loose_nodes < exact_nodes);
}

TEST_CASE("costs far from one are solved as exactly as others") {
  test::Dice dice(27);
  const LinearProgramme programme = knapsack(dice, 25);
  const IntegerSolution plain = solved(programme);
  for (const double scale : {1e-8, 1e-4, 1e8}) {
    LinearProgramme scaled = programme;
    for (LinearColumn& column : scaled.columns) column.cost *= scale;
    const IntegerSolution solution = solved(scaled);
    CHECK(objective_at(programme, solution.x) == Approx(plain.objective).epsilon(1e-7));
  }
}

TEST_CASE("the same search gives the same bytes") {
  test::Dice dice(28);
  const auto location = test::random_facility_location(dice, 25, 12);
  LinearProgramme programme = location.programme;
  const IntegerSolution one = solved(programme);
  const IntegerSolution two = solved(programme);
  CHECK(one.status == IntegerStatus::optimal);
  CHECK(one.x == two.x);
  CHECK(one.nodes == two.nodes);
  CHECK(one.iterations == two.iterations);
  // Strong rows change the way, not the answer.
  programme.rows.append(location.strong_rows);
  CHECK(solved(programme).objective == Approx(one.objective).epsilon(1e-9));
}
