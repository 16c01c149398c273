// SPDX-License-Identifier: EUPL-1.2
#include "tests/engine/proposal/town_family.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

#include "engine/geometry/measure.hpp"
#include "tests/engine/proposal/small_problem.hpp"

namespace voorzien::test {
namespace {

class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  double between(double low, double high) {
    return low + (high - low) * static_cast<double>(engine_()) / 4294967296.0;
  }

 private:
  std::mt19937 engine_;
};

const WeekPattern day = hours_on(0, 4, 8.5, 15.0);
const WeekPattern afternoon = hours_on(0, 4, 15.0, 18.0);
const WeekPattern evening = hours_on(0, 4, 16.0, 23.0) | hours_on(5, 6, 9.0, 19.0);

/// Ten patterns of use that return in turn: what a function takes, when, and how large it must be.
void add_function(SmallProblem& town, std::size_t position) {
  constexpr std::size_t hall = 0;
  constexpr std::size_t room = 1;
  constexpr std::size_t yard = 2;
  constexpr std::size_t classroom = 3;
  const std::size_t f = town.function("f" + std::to_string(position));
  ProblemFunction& function = town.raw().functions[f];
  switch (position % 5) {
    case 0:  // school
      town.slot(f, classroom, 200.0, 5.0);
      town.slot(f, yard, 600.0, 0.0);
      town.profile(present(f, "classroom", day, 1.0));
      town.profile(present(f, "yard", day, 1.0));
      town.raw().functions[f].smallest = 200.0;
      town.raw().functions[f].largest = 600.0;
      break;
    case 1:  // lessons in a hall
      town.slot(f, hall, 0.0, 1.0);
      town.profile(booked(f, "hall", day, 552.0, 0.8));
      break;
    case 2:  // clubs in a hall
      town.slot(f, hall, 0.0, 1.0);
      town.profile(booked(f, "hall", evening, 552.0, 0.8));
      break;
    case 3:  // care after school
      town.slot(f, room, 0.0, 7.0);
      town.slot(f, yard, 0.0, 3.0);
      town.profile(present(f, "room", afternoon, 1.0));
      town.profile(present(f, "yard", afternoon, 1.0));
      town.raw().functions[f].smallest = 20.0;
      break;
    default:  // activities, booked in rooms by day and evening
      town.slot(f, room, 100.0, 1.0);
      town.profile(booked(f, "room", day | evening, 30.0, 0.8));
      town.raw().functions[f].smallest = 200.0;
      break;
  }
  function.weight = 1.0;
}

/// Units of need per cell, on average, by pattern.
constexpr std::array<double, 5> usual_need = {90.0, 6.0, 10.0, 18.0, 80.0};
constexpr std::array<double, 5> usual_reach = {900.0, 1200.0, 1800.0, 900.0, 1000.0};
constexpr std::array<double, 5> usual_capacity = {300.0, 26.0, 40.0, 60.0, 500.0};

}  // namespace

ProposalProblem family_town(const FamilySize& size, std::uint32_t seed) {
  Dice dice(seed);
  SmallProblem town;
  town.kind("hall", 552.0, true, 1.56);
  town.kind("room");
  town.kind("yard", 0.0, false);
  town.kind("classroom");
  for (std::size_t f = 0; f < size.functions; ++f) add_function(town, f);
  const double side = 400.0 * std::sqrt(static_cast<double>(size.cells));
  std::vector<Point> cells;
  for (std::size_t c = 0; c < size.cells; ++c)
    cells.push_back({dice.between(0, side), dice.between(0, side)});
  for (std::size_t s = 0; s < size.sites; ++s) {
    const std::size_t plot =
        town.plot("s" + std::to_string(s), dice.between(1500.0, 6000.0), dice.between(0.3, 0.6), 2.0);
    town.raw().locations[plot].at = {dice.between(0, side), dice.between(0, side)};
  }
  for (std::size_t f = 0; f < size.functions; ++f) {
    for (std::size_t c = 0; c < size.cells; ++c) {
      town.need(c, f, std::round(usual_need[f % 5] * dice.between(0.3, 1.7)));
    }
  }
  ProposalProblem problem = town.finish();
  for (std::size_t e = 0; e < size.existing; ++e) {
    Location location;
    location.id = "e" + std::to_string(e);
    location.existing = true;
    location.at = {dice.between(0, side), dice.between(0, side)};
    Placement none;
    none.refusal = Refusal::no_agreed_room;
    location.placements.assign(size.functions, none);
    Placement& own = location.placements[e % size.functions];
    own.refusal = Refusal::none;
    own.own = true;
    own.capacity.assign(size.phases, usual_capacity[e % size.functions % 5] * dice.between(0.6, 1.4));
    problem.locations.push_back(std::move(location));
  }
  problem.phases.clear();
  for (std::size_t p = 0; p < size.phases; ++p)
    problem.phases.push_back(Year(2028 + 4 * static_cast<int>(p)));
  problem.phase_budget_eur.assign(size.phases, std::nullopt);
  for (std::size_t d = 0; d < problem.demands.size(); ++d) {
    ProblemDemand& demand = problem.demands[d];
    for (std::size_t p = 1; p < size.phases; ++p) {
      demand.need.push_back(std::round(demand.need.front() * dice.between(0.8, 1.4)));
    }
    for (std::size_t location = 0; location < problem.locations.size(); ++location) {
      const double metres =
          1.3 * distance_between(cells[demand.cell], problem.locations[location].at).value();
      const double reach = usual_reach[demand.function % 5];
      if (problem.locations[location].placements[demand.function].refusal != Refusal::none) continue;
      if (metres > 1.3 * reach) continue;
      const double share = std::clamp((1.3 * reach - metres) / (0.6 * reach), 0.05, 1.0);
      problem.arcs.push_back({d, location, share, metres});
    }
  }
  return problem;
}

}  // namespace voorzien::test
