// SPDX-License-Identifier: EUPL-1.2
// The wave in a new estate (handbook model.md section 2): young families move in, need for primary schools
// rises for some years after delivery, peaks, and falls while the estate stays as full as it was.
#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <functional>
#include <vector>

#include "tests/engine/simulation/still_town.hpp"

namespace voorzien {
namespace {

using test::add;
using test::still_town;
using test::west;

constexpr AgeBand primary_school_age{4, 11};

/// 1000 houses in 2024..2027 on empty land, a household of two parents of 28..37 and two children of 0..3.
Scenario new_estate() {
  Scenario scenario = still_town(2050);
  scenario.town.neighbourhoods[west].kind = AreaKind::planned;
  scenario.town.neighbourhoods[west].ages = {};
  scenario.town.neighbourhoods[west].dwellings = Dwellings(0.0);
  DwellingType& houses = scenario.demography.dwelling_types[test::house];
  houses.movers_by_age = {};
  for (std::size_t age = 28; age <= 37; ++age) houses.movers_by_age[age] = 4.0;
  for (std::size_t age = 0; age <= 3; ++age) houses.movers_by_age[age] = 10.0;
  add(scenario, "estate", 2024, BuildDwellings{west, {{"house", 1000.0}}}).last_year = Year(2027);
  return scenario;
}

std::vector<double> pupils_by_year(const Timeline& timeline) {
  std::vector<double> pupils;
  for (const YearState& state : timeline.years) {
    pupils.push_back(state.residents[west].in(primary_school_age).value());
  }
  return pupils;
}

/// Rises to one top (which may last), then only falls.
bool is_one_wave(const std::vector<double>& values) {
  const auto top = std::max_element(values.begin(), values.end());
  return std::is_sorted(values.begin(), top) && std::is_sorted(top, values.end(), std::greater<>());
}

TEST_CASE("without births every child of a new estate is of school age for eight years, then none is") {
  const Timeline timeline = simulate(new_estate());
  const std::vector<double> pupils = pupils_by_year(timeline);
  const auto at = [&](int year) { return pupils[position_in_series(Year(2022), Year(year))]; };
  CHECK(is_one_wave(pupils));
  CHECK(at(2025) == 0.0);
  // 500 children a year from 1 January 2025, 125 of each age: the first 125 turn four a year later.
  CHECK(at(2026) == 125.0);
  // On 1 January 2031 the youngest, 0 in 2028, is 3; the oldest, 3 in 2025, is 9.
  CHECK(at(2031) == 2000.0 - 125.0);
  CHECK(at(2032) == 2000.0);
  CHECK(at(2033) == 2000.0);
  // The oldest turn 12 on their way to 2034; the youngest in 2040.
  CHECK(at(2034) == 2000.0 - 125.0);
  CHECK(at(2039) == 125.0);
  CHECK(at(2040) == 0.0);
  CHECK(timeline.at(Year(2050)).residents[west].total() == to_micro(4000.0));
}

TEST_CASE("with births and leaving young adults need rises, peaks years after delivery, and falls by half") {
  Scenario scenario = new_estate();
  for (std::size_t age = 28; age <= 40; ++age) scenario.demography.fertility.by_age[age] = 0.06;
  for (std::size_t age = 18; age <= 27; ++age) scenario.demography.net_migration.by_age[age] = -0.2;
  const std::vector<double> pupils = pupils_by_year(simulate(scenario));
  const auto peak = std::max_element(pupils.begin(), pupils.end());
  const Year peak_year = Year(2022) + std::chrono::years(peak - pupils.begin());
  CHECK(is_one_wave(pupils));
  CHECK(peak_year > Year(2028));
  CHECK(peak_year < Year(2040));
  CHECK(pupils.back() < *peak / 2.0);
}

}  // namespace
}  // namespace voorzien
