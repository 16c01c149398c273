// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "engine/balance/balance.hpp"

using namespace voorzien;

namespace {

/// 20 years: 5 at 100, then 10 at 300, then 5 at 200.
std::vector<double> new_estate() {
  std::vector<double> need(20, 100.0);
  for (std::size_t year = 5; year < 15; ++year) need[year] = 300.0;
  for (std::size_t year = 15; year < 20; ++year) need[year] = 200.0;
  return need;
}

}  // namespace

TEST_CASE("a wave tells its peak, when it is and how long need stays above what is there") {
  const Wave wave = wave_of(new_estate(), 150.0, Year(2022), {});
  CHECK(wave.peak_year == Year(2027));
  CHECK(wave.peak_need == 300.0);
  CHECK(wave.base_need == 100.0);
  CHECK(wave.horizon_need == 200.0);
  CHECK(wave.years_above_base_supply == 15);
  CHECK(wave.still_above_at_horizon);
  CHECK(wave.lasting == Lasting::permanent);
}

TEST_CASE("need that lasts fifteen years justifies a building, the top of the wave does not") {
  const Wave wave = wave_of(new_estate(), 150.0, Year(2022), {});
  CHECK(wave.permanent_need == 200.0);
  CHECK(wave.temporary_need == 300.0);
  REQUIRE(wave.levels.size() == 5);
  CHECK(wave.levels[0].need == 150.0);
  CHECK(wave.levels[0].years == 15);
  CHECK(wave.levels[4].need == 300.0);
  CHECK(wave.levels[4].years == 10);
}

TEST_CASE("thresholds between peak, temporary and permanent are settings") {
  const LastingSettings lasting{4, 15};
  CHECK(wave_of({10, 10, 10}, 10.0, Year(2022), lasting).lasting == Lasting::not_above);
  CHECK(wave_of({10, 11, 11, 11, 10}, 10.0, Year(2022), lasting).lasting == Lasting::short_peak);
  CHECK(wave_of({10, 11, 11, 11, 11, 10}, 10.0, Year(2022), lasting).lasting == Lasting::temporary);
  CHECK(wave_of({10, 11, 11, 11, 11}, 10.0, Year(2022), {2, 4}).lasting == Lasting::permanent);
}

TEST_CASE("a run shorter than the threshold cannot show permanent need") {
  const Wave wave = wave_of({10, 20}, 5.0, Year(2022), {});
  CHECK_FALSE(wave.permanent_need);
  CHECK(wave.lasting == Lasting::undecided);
  CHECK(wave.years_above_base_supply == 2);
  CHECK(wave.still_above_at_horizon);
}

TEST_CASE(
    "a need below the last decimal does not start a wave, and equal years do not compete for the peak") {
  const Wave wave = wave_of({0.2, 0.3, 5.0, 5.0 + 1e-9}, 0.0, Year(2022), {}, 0.5);
  CHECK(wave.years_above_base_supply == 2);
  CHECK(wave.peak_year == Year(2024));
}
