// SPDX-License-Identifier: EUPL-1.2
#include "engine/optimisation/transportation.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <limits>
#include <numeric>

#include "tests/support/dice.hpp"

using namespace voorzien;

namespace {

std::int64_t cost_of(const TransportProblem& problem, const TransportSolution& solution) {
  std::int64_t cost = 0;
  for (std::size_t i = 0; i < problem.arcs.size(); ++i) cost += problem.arcs[i].cost * solution.flow[i];
  for (const std::int64_t unmet : solution.unmet) cost += unmet * problem.unmet_cost;
  return cost;
}

/// Every way to divide each origin's demand over its arcs and unmet, within the capacities.
std::int64_t cheapest_by_trying_all(const TransportProblem& problem) {
  std::int64_t best = std::numeric_limits<std::int64_t>::max();
  std::vector<std::int64_t> demand = problem.demand;
  std::vector<std::int64_t> capacity = problem.capacity;
  const std::function<void(std::size_t, std::int64_t)> try_arc = [&](std::size_t arc, std::int64_t cost) {
    if (arc == problem.arcs.size()) {
      const std::int64_t unmet = std::accumulate(demand.begin(), demand.end(), std::int64_t{0});
      best = std::min(best, cost + unmet * problem.unmet_cost);
      return;
    }
    std::int64_t& wanted = demand[problem.arcs[arc].origin];
    std::int64_t& room = capacity[problem.arcs[arc].destination];
    const std::int64_t most = std::min(wanted, room);
    for (std::int64_t flow = 0; flow <= most; ++flow) {
      wanted -= flow;
      room -= flow;
      try_arc(arc + 1, cost + flow * problem.arcs[arc].cost);
      wanted += flow;
      room += flow;
    }
  };
  try_arc(0, 0);
  return best;
}

/// Flows are feasible and the potentials prove them optimal.
void check_proof(const TransportProblem& problem, const TransportSolution& solution) {
  REQUIRE(solution.flow.size() == problem.arcs.size());
  std::vector<std::int64_t> met = solution.unmet;
  std::vector<std::int64_t> load(problem.capacity.size(), 0);
  for (std::size_t i = 0; i < problem.arcs.size(); ++i) {
    const TransportArc& arc = problem.arcs[i];
    CHECK(solution.flow[i] >= 0);
    met[arc.origin] += solution.flow[i];
    load[arc.destination] += solution.flow[i];
    const std::int64_t reduced =
        arc.cost - solution.origin_potential[arc.origin] + solution.destination_potential[arc.destination];
    CHECK(reduced >= 0);
    if (solution.flow[i] > 0) CHECK(reduced == 0);
  }
  CHECK(met == problem.demand);
  std::int64_t bound = 0;
  for (std::size_t i = 0; i < problem.demand.size(); ++i) {
    CHECK(solution.unmet[i] >= 0);
    CHECK(solution.origin_potential[i] >= 0);
    CHECK(solution.origin_potential[i] <= problem.unmet_cost);
    if (solution.unmet[i] > 0) CHECK(solution.origin_potential[i] == problem.unmet_cost);
    bound += solution.origin_potential[i] * problem.demand[i];
  }
  for (std::size_t i = 0; i < problem.capacity.size(); ++i) {
    CHECK(load[i] <= problem.capacity[i]);
    CHECK(solution.destination_potential[i] >= 0);
    CHECK(solution.destination_potential[i] <= problem.unmet_cost);
    if (load[i] < problem.capacity[i]) CHECK(solution.destination_potential[i] == 0);
    bound -= solution.destination_potential[i] * problem.capacity[i];
  }
  CHECK(cost_of(problem, solution) == bound);
}

TransportProblem random_problem(test::Dice& dice, int origins, int destinations) {
  TransportProblem problem;
  for (int i = 0; i < origins; ++i) problem.demand.push_back(dice.whole(0, 3));
  for (int i = 0; i < destinations; ++i) problem.capacity.push_back(dice.whole(0, 4));
  for (int i = 0; i < origins; ++i) {
    for (int j = 0; j < destinations; ++j) {
      if (dice.whole(0, 3) == 0) continue;
      // Small costs, 0 among them, so that ties abound.
      const auto cost = static_cast<std::int64_t>(dice.whole(0, 5));
      problem.arcs.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j), cost});
    }
  }
  problem.unmet_cost = dice.whole(0, 12);
  return problem;
}

}  // namespace

TEST_CASE("demand goes where the total is cheapest, not where each is") {
  // Both want the first place, which holds one; sending origin 0 away costs 1, origin 1 would cost 9.
  const TransportProblem problem{{1, 1}, {1, 1}, {{0, 0, 2}, {0, 1, 3}, {1, 0, 1}, {1, 1, 10}}, 1000};
  const auto solution = solve(problem);
  CHECK(solution.flow == std::vector<std::int64_t>{0, 1, 1, 0});
  CHECK(solution.unmet == std::vector<std::int64_t>{0, 0});
  check_proof(problem, solution);
}

TEST_CASE("what finds no capacity stays unmet") {
  const TransportProblem problem{{5, 2}, {4}, {{0, 0, 10}, {1, 0, 1}}, 100};
  const auto solution = solve(problem);
  CHECK(solution.flow == std::vector<std::int64_t>{2, 2});
  CHECK(solution.unmet == std::vector<std::int64_t>{3, 0});
  CHECK(solution.origin_potential[0] == 100);
  CHECK(solution.destination_potential[0] == 90);
}

TEST_CASE("demand stays unmet where meeting it costs more") {
  const TransportProblem problem{{3}, {9}, {{0, 0, 8}}, 5};
  CHECK(solve(problem).unmet == std::vector<std::int64_t>{3});
}

TEST_CASE("problems without origins, destinations, arcs or amounts have solutions") {
  CHECK(solve({}).flow.empty());
  CHECK(solve({{3, 0}, {}, {}, 7}).unmet == std::vector<std::int64_t>{3, 0});
  CHECK(solve({{}, {4}, {}, 7}).destination_potential == std::vector<std::int64_t>{0});
  const TransportProblem nothing{{0}, {0}, {{0, 0, 1}}, 7};
  check_proof(nothing, solve(nothing));
}

TEST_CASE("a random problem is solved as cheaply as trying all flows, with a proof") {
  test::Dice dice(3);
  for (int round = 0; round < 3000; ++round) {
    const int origins = dice.whole(1, 4);
    const int destinations = dice.whole(1, 3);
    const TransportProblem problem = random_problem(dice, origins, destinations);
    INFO("round " << round);
    const auto solution = solve(problem);
    check_proof(problem, solution);
    CHECK(cost_of(problem, solution) == cheapest_by_trying_all(problem));
  }
}

TEST_CASE("a larger random problem comes with a proof") {
  test::Dice dice(5);
  for (int round = 0; round < 20; ++round) {
    const TransportProblem problem = random_problem(dice, 60, 40);
    check_proof(problem, solve(problem));
  }
}

TEST_CASE("a guess of the prices, good or bad, changes no total") {
  test::Dice dice(6);
  for (int round = 0; round < 300; ++round) {
    TransportProblem problem = random_problem(dice, 12, 6);
    const auto without = solve(problem);
    problem.price_guess = without.destination_potential;
    const auto good = solve(problem);
    check_proof(problem, good);
    for (std::int64_t& guess : problem.price_guess) {
      guess = dice.whole(0, static_cast<int>(problem.unmet_cost));
    }
    const auto bad = solve(problem);
    check_proof(problem, bad);
    CHECK(cost_of(problem, good) == cost_of(problem, without));
    CHECK(cost_of(problem, bad) == cost_of(problem, without));
  }
}

TEST_CASE("the largest cost that is promised to fit does not overflow") {
  // A staircase: each place is shared by two neighbours, so the potentials add up along the whole row.
  constexpr std::uint32_t length = 300;
  const std::int64_t largest = largest_transport_cost(length, length);
  TransportProblem problem;
  problem.unmet_cost = largest;
  for (std::uint32_t i = 0; i < length; ++i) {
    problem.demand.push_back(1);
    problem.capacity.push_back(1);
    if (i > 0) problem.arcs.push_back({i, i - 1, 0});
    problem.arcs.push_back({i, i, largest});
  }
  const auto solution = solve(problem);
  check_proof(problem, solution);
  CHECK(std::count(solution.unmet.begin(), solution.unmet.end(), 1) <= 1);
}

TEST_CASE("the same problem always gives the same flows") {
  test::Dice dice(9);
  const TransportProblem problem = random_problem(dice, 30, 10);
  CHECK(solve(problem).flow == solve(problem).flow);
}
