// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>

#include "engine/location/solve_location.hpp"
#include "tests/engine/location/brute_force.hpp"
#include "tests/engine/location/random_location.hpp"

namespace {

using namespace voorzien;
using namespace voorzien::location;
using namespace voorzien::test;

LocationResult solved(const LocationProblem& problem) {
  Budget budget;
  LocationResult result = solve_location(problem, 0, budget);
  REQUIRE(result.status == Status::optimal);
  REQUIRE(fault_of(problem, result) == "");
  return result;
}

/// The same problem with rows and candidates in another order.
LocationProblem shuffled(const LocationProblem& problem, Dice& dice) {
  std::vector<std::uint32_t> row(problem.demand.size());
  std::vector<std::uint32_t> site(problem.candidates.size());
  std::iota(row.begin(), row.end(), 0U);
  std::iota(site.begin(), site.end(), 0U);
  for (std::size_t i = row.size(); i > 1; --i) std::swap(row[i - 1], row[dice.below(i)]);
  for (std::size_t i = site.size(); i > 1; --i) std::swap(site[i - 1], site[dice.below(i)]);
  LocationProblem other = problem;
  other.travel = {};
  for (std::size_t i = 0; i < site.size(); ++i) other.candidates[site[i]] = problem.candidates[i];
  for (std::size_t i = 0; i < row.size(); ++i) {
    other.demand[i] = problem.demand[row[i]];
    std::vector<Way> ways;
    for (const Way& way : problem.travel.row(row[i])) ways.push_back({site[way.candidate], way.cost});
    std::sort(ways.begin(), ways.end(), [](const Way& a, const Way& b) { return a.candidate < b.candidate; });
    other.travel.ways.insert(other.travel.ways.end(), ways.begin(), ways.end());
    other.travel.start.push_back(other.travel.ways.size());
  }
  return other;
}

}  // namespace

TEST_CASE("one site more never makes a p-median or a p-center dearer, and never covers less") {
  Dice dice(3);
  for (const Kind kind : {Kind::p_median, Kind::p_center, Kind::max_cover}) {
    LocationProblem problem = random_square(kind, dice, 60, 1);
    if (kind == Kind::max_cover) problem.max_cost = 150;
    double before = kind == Kind::max_cover ? 0 : unlimited;
    for (std::size_t open = 1; open <= 20; ++open) {
      problem.open = open;
      const double objective = solved(problem).objective;
      CHECK((kind == Kind::max_cover ? objective >= before : objective <= before));
      before = objective;
    }
  }
}

TEST_CASE("a capacity that never binds leaves the p-median") {
  Dice dice(4);
  for (int i = 0; i < 20; ++i) {
    LocationProblem median = random_square(Kind::p_median, dice, 30, 4);
    LocationProblem capacitated = median;
    capacitated.kind = Kind::capacitated;
    for (Candidate& candidate : capacitated.candidates) candidate.capacity = 30;
    CHECK(solved(capacitated).objective == Approx(solved(median).objective).epsilon(1e-12));
    for (Candidate& candidate : capacitated.candidates) candidate.capacity = 8;
    CHECK(solved(capacitated).objective >= solved(median).objective);
  }
}

TEST_CASE("the order of rows and candidates does not change the objective") {
  Dice dice(5);
  for (const Kind kind :
       {Kind::p_median, Kind::p_center, Kind::max_cover, Kind::set_cover, Kind::capacitated}) {
    for (int i = 0; i < 10; ++i) {
      LocationProblem problem = random_square(kind, dice, 40, 5);
      problem.max_cost = kind == Kind::max_cover || kind == Kind::set_cover ? 200 : unlimited;
      if (kind == Kind::set_cover) problem.open.reset();
      for (Candidate& candidate : problem.candidates) candidate.capacity = 10;
      const double one = solved(problem).objective;
      const double other = solved(shuffled(problem, dice)).objective;
      CHECK(one == Approx(other).epsilon(1e-12));
    }
  }
}

TEST_CASE("the p-center's radius is the one at which so many sites begin to cover everyone") {
  Dice dice(6);
  for (int i = 0; i < 20; ++i) {
    LocationProblem problem = random_square(Kind::p_center, dice, 50, 5);
    const double radius = solved(problem).objective;
    problem.kind = Kind::set_cover;
    problem.open.reset();
    problem.max_cost = radius;
    CHECK(solved(problem).objective <= 5);
    problem.max_cost = radius - 1;
    CHECK(solved(problem).objective > 5);
  }
}

TEST_CASE("the same problem solved twice gives the same sites") {
  Dice dice(7);
  const LocationProblem problem = random_square(Kind::p_median, dice, 120, 6);
  CHECK(solved(problem).open == solved(problem).open);
}

TEST_CASE("a gap that is allowed is kept to, and its bound holds") {
  Dice dice(9);
  for (const Kind kind : {Kind::p_median, Kind::max_cover}) {
    for (int i = 0; i < 10; ++i) {
      LocationProblem problem = random_square(kind, dice, 80, 6);
      if (kind == Kind::max_cover) problem.max_cost = 180;
      const double best = solved(problem).objective;
      constexpr double gap = 0.05;
      Budget budget;
      const LocationResult result = solve_location(problem, gap, budget);
      CHECK(fault_of(problem, result) == "");
      CHECK(gap_of(result) <= gap + 1e-9);
      const double above = kind == Kind::max_cover ? result.bound : result.objective;
      const double below = kind == Kind::max_cover ? result.objective : result.bound;
      CHECK(below <= best + 1e-9 * best);
      CHECK(above >= best - 1e-9 * best);
    }
  }
}

TEST_CASE("multipliers need less work when a gap is allowed in a maximal covering") {
  Dice dice(10);
  LocationProblem problem = random_square(Kind::max_cover, dice, 150, 8);
  problem.max_cost = 130;
  Budget whole;
  Budget part;
  solve_location(problem, 0, whole);
  solve_location(problem, 0.1, part);
  CHECK(part.spent() < whole.spent());
}

TEST_CASE("a budget that is spent leaves a plan with a bound that holds") {
  Dice dice(8);
  LocationProblem problem = random_square(Kind::p_median, dice, 200, 8);
  const double best = solved(problem).objective;
  Budget little(5);
  const LocationResult result = solve_location(problem, 0, little);
  REQUIRE(result.status == Status::feasible);
  CHECK(fault_of(problem, result) == "");
  CHECK(result.bound <= best);
  CHECK(result.objective >= best);
}
