// SPDX-License-Identifier: EUPL-1.2
#include "engine/model/age.hpp"

#include <catch2/catch.hpp>

namespace voorzien {
namespace {

TEST_CASE("primary-school age 4..11 is eight cohorts, both ends included") {
  Cohorts ten_of_each;
  ten_of_each.by_age.fill(to_micro(10.0));
  CHECK(ten_of_each.in({4, 11}).value() == 80.0);
  CHECK(ten_of_each.in({0, 0}).value() == 10.0);
}

TEST_CASE("a band that is not narrowed is everybody, 100 and over included") {
  Cohorts ten_of_each;
  ten_of_each.by_age.fill(to_micro(10.0));
  CHECK(ten_of_each.in(AgeBand{}).value() == 1010.0);
  CHECK(ten_of_each.total() == to_micro(1010.0));
}

TEST_CASE("people survive the way to millionths and back") {
  CHECK(to_micro(2.5) == 2'500'000);
  CHECK(to_persons(to_micro(239.7)) == Approx(239.7));
  CHECK(to_micro(0.0000004) == 0);
  CHECK(to_micro(0.0000006) == 1);
}

}  // namespace
}  // namespace voorzien
