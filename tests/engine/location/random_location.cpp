// SPDX-License-Identifier: EUPL-1.2
#include "tests/engine/location/random_location.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace voorzien::test {

using location::Candidate;
using location::Kind;
using location::LocationProblem;
using location::Standing;

namespace {

Candidate random_candidate(Dice& dice) {
  Candidate candidate;
  candidate.capacity = dice.whole(0, 9) == 0 ? location::unlimited : dice.whole(0, 20);
  candidate.fixed_cost = dice.whole(0, 3) == 0 ? 0 : dice.whole(0, 30);
  const int what = dice.whole(0, 9);
  if (what == 0) candidate.standing = Standing::open;
  if (what == 1) candidate.standing = Standing::closed;
  return candidate;
}

}  // namespace

LocationProblem random_problem(Kind kind, Dice& dice, int most_rows, int most_candidates) {
  LocationProblem problem;
  problem.kind = kind;
  const int rows = dice.whole(1, most_rows);
  const int candidates = dice.whole(1, most_candidates);
  const bool whole = dice.whole(0, 2) > 0;
  const int missing_in = dice.whole(0, 2) == 0 ? 3 : 1000;
  const auto number = [&](int most) { return whole ? dice.whole(0, most) : dice.between(0, most); };
  for (int i = 0; i < candidates; ++i) problem.candidates.push_back(random_candidate(dice));
  for (int row = 0; row < rows; ++row) {
    problem.demand.push_back(number(8));
    for (int i = 0; i < candidates; ++i) {
      if (dice.whole(1, missing_in) == 1) continue;
      problem.travel.ways.push_back({static_cast<std::uint32_t>(i), number(20)});
    }
    problem.travel.start.push_back(problem.travel.ways.size());
  }
  const auto open = static_cast<int>(
      std::count_if(problem.candidates.begin(), problem.candidates.end(),
                    [](const Candidate& candidate) { return candidate.standing == Standing::open; }));
  auto usable = static_cast<int>(
      std::count_if(problem.candidates.begin(), problem.candidates.end(),
                    [](const Candidate& candidate) { return candidate.standing != Standing::closed; }));
  if (usable == 0) {
    problem.candidates.front().standing = Standing::free;
    usable = 1;
  }
  const bool counted = kind != Kind::set_cover && (kind != Kind::capacitated || dice.whole(0, 2) == 0);
  if (counted) problem.open = static_cast<std::size_t>(dice.whole(std::max(1, open), usable));
  if (dice.whole(0, 2) == 0 || kind == Kind::max_cover || kind == Kind::set_cover)
    problem.max_cost = number(20);
  problem.unit_costs = dice.whole(0, 1) == 0;
  problem.single_source = dice.whole(0, 1) == 0;
  problem.cost_is_total = dice.whole(0, 1) == 0;
  return problem;
}

LocationProblem random_square(Kind kind, Dice& dice, int points, std::size_t open) {
  LocationProblem problem;
  problem.kind = kind;
  problem.open = open;
  constexpr int side = 1000;
  std::vector<std::pair<double, double>> places;
  for (int i = 0; i < points; ++i) {
    const int east = dice.whole(0, side);
    const int north = dice.whole(0, side);
    places.emplace_back(east, north);
  }
  problem.candidates.resize(places.size());
  for (const auto& from : places) {
    problem.demand.push_back(1);
    for (std::uint32_t i = 0; i < places.size(); ++i) {
      const double distance = std::hypot(from.first - places[i].first, from.second - places[i].second);
      problem.travel.ways.push_back({i, std::round(distance)});
    }
    problem.travel.start.push_back(problem.travel.ways.size());
  }
  return problem;
}

}  // namespace voorzien::test
