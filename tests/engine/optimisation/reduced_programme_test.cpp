// SPDX-License-Identifier: EUPL-1.2
#include "engine/optimisation/reduced_programme.hpp"

#include <catch2/catch.hpp>

#include "engine/optimisation/dive.hpp"
#include "engine/optimisation/integer_programme.hpp"
#include "tests/engine/optimisation/random_programme.hpp"

namespace voorzien {
namespace {

IntegerSolution optimum_of(const LinearProgramme& programme) {
  Budget budget;
  return solve_integer(programme, {}, budget);
}

}  // namespace

TEST_CASE("a reduced programme has the optimum of the whole one with the same columns fixed") {
  test::Dice dice(71);
  int solved = 0;
  int smaller = 0;
  for (int round = 0; round < 2000; ++round) {
    const LinearProgramme programme =
        round % 2 == 0 ? test::random_binary_programme(dice) : test::random_integer_programme(dice);
    LinearProgramme fixed = programme;
    ColumnBounds bounds = bounds_of(programme);
    for (std::size_t column = 0; column < programme.columns.size(); column += 2) {
      bounds.upper[column] = bounds.lower[column];
      fixed.columns[column].upper = fixed.columns[column].lower;
    }
    INFO("round " << round);
    const IntegerSolution whole = optimum_of(fixed);
    const auto reduced = ReducedProgramme::of(programme, {}, bounds);
    if (!reduced) {
      CHECK(whole.x.empty());
      continue;
    }
    CHECK(reduced->programme().columns.size() <= programme.columns.size());
    smaller += reduced->programme().columns.size() < programme.columns.size() ? 1 : 0;
    if (reduced->programme().columns.empty()) {
      CHECK(whole.x.empty() == (violation_at(fixed, reduced->expanded({})) > 1e-6));
      continue;
    }
    const IntegerSolution found = optimum_of(reduced->programme());
    REQUIRE(found.x.empty() == whole.x.empty());
    if (found.x.empty()) continue;
    ++solved;
    CHECK(found.objective == Approx(whole.objective).margin(1e-6));
    const std::vector<double> x = reduced->expanded(found.x);
    CHECK(violation_at(fixed, x) < 1e-6);
    CHECK(reduced->shrunk(x) == found.x);
  }
  CHECK(solved > 300);
  CHECK(smaller > 1000);
}

TEST_CASE("a dive ends at a whole solution or says that it has none") {
  test::Dice dice(73);
  int found = 0;
  int possible = 0;
  for (int round = 0; round < 1000; ++round) {
    const LinearProgramme programme =
        round % 2 == 0 ? test::random_binary_programme(dice) : test::random_integer_programme(dice);
    Budget budget;
    const std::vector<double> x = dive(programme, {}, budget);
    possible += test::all_feasible_points(programme).empty() ? 0 : 1;
    if (x.empty()) continue;
    ++found;
    INFO("round " << round);
    CHECK(violation_at(programme, x) < 1e-6);
  }
  CHECK(found > possible / 2);
  CHECK(found <= possible);
}

}  // namespace voorzien
