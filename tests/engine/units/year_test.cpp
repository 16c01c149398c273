// SPDX-License-Identifier: EUPL-1.2
#include "engine/units/year.hpp"

#include <catch2/catch.hpp>

namespace voorzien {
namespace {

TEST_CASE("years between counts from the first to the last") {
  CHECK(years_between(Year(2022), Year(2040)) == 18);
  CHECK(years_between(Year(2040), Year(2022)) == -18);
}

TEST_CASE("the first year of a series has position 0") {
  CHECK(position_in_series(Year(2022), Year(2022)) == 0);
  CHECK(position_in_series(Year(2022), Year(2025)) == 3);
}

}  // namespace
}  // namespace voorzien
