// SPDX-License-Identifier: EUPL-1.2
#include "io/results/area_year.hpp"

#include <catch2/catch.hpp>

#include "tests/support/sample_run.hpp"

namespace voorzien::io {
namespace {

constexpr std::size_t at_horizon = 4;

}  // namespace

TEST_CASE("an area with known need and a complete list is known") {
  const auto run = sample::run_result(sample::scenario());
  const AreaYear zuiderhof = area_year(run.functions[sample::primary_school], 5, at_horizon);
  CHECK(zuiderhof.status == "known");
  CHECK(zuiderhof.need->mid == Approx(500.0));
  CHECK(zuiderhof.supply->mid == Approx(200.0));
  CHECK(zuiderhof.shortfall->mid == Approx(300.0));
}

TEST_CASE("where nobody needs anything there is no shortfall, where residents are unknown nothing is said") {
  const auto run = sample::run_result(sample::scenario());
  const FunctionBalance& school = run.functions[sample::primary_school];
  CHECK(area_year(school, 0, at_horizon).status == "no_need");
  CHECK(area_year(school, 0, at_horizon).shortfall->high == 0.0);
  CHECK(area_year(school, 1, at_horizon).status == "unknown");
  CHECK_FALSE(area_year(school, 1, at_horizon).need);
  CHECK_FALSE(area_year(school, 1, at_horizon).shortfall);
}

TEST_CASE("a district with one unknown neighbourhood is partial, made-up supply is marked") {
  const auto run = sample::run_result(sample::scenario());
  const FunctionBalance& hall = run.functions[sample::sports_hall];
  CHECK(area_year(hall, 0, at_horizon).status == "partial");
  CHECK(area_year(hall, 1, at_horizon).status == "illustrative");
  CHECK(area_year(hall, 1, at_horizon).need->mid == Approx(34.0));
}

TEST_CASE("unknown supply leaves need and gives no shortfall") {
  const auto run = sample::run_result(sample::scenario());
  const AreaYear town = area_year(run.functions[sample::library], 0, at_horizon);
  CHECK(town.status == "unknown");
  CHECK(town.need);
  CHECK_FALSE(town.supply);
  CHECK_FALSE(town.shortfall);
}

}  // namespace voorzien::io
