// SPDX-License-Identifier: EUPL-1.2
#include "engine/units/interval.hpp"

#include <catch2/catch.hpp>

namespace voorzien {
namespace {

TEST_CASE("a number without bandwidth is an exact interval") {
  CHECK(Interval::exactly(26.0).is_exact());
  CHECK(Interval::exactly(26.0).mid == 26.0);
  CHECK_FALSE(Interval{1.0, 2.0, 3.0}.is_exact());
}

TEST_CASE("intervals add and scale end by end") {
  CHECK((Interval{1.0, 2.0, 3.0} + Interval{10.0, 20.0, 30.0} == Interval{11.0, 22.0, 33.0}));
  CHECK((Interval{1.0, 2.0, 3.0} * 2.0 == Interval{2.0, 4.0, 6.0}));
  CHECK((Interval{1.0, 2.0, 3.0} * Interval{2.0, 2.0, 4.0} == Interval{2.0, 4.0, 12.0}));
}

TEST_CASE("the least shortfall meets low need with high supply, the largest high need with low supply") {
  const Interval need{80.0, 100.0, 130.0};
  const Interval supply{70.0, 90.0, 95.0};
  CHECK((shortfall_of(need, supply) == Interval{0.0, 10.0, 60.0}));
}

TEST_CASE("more supply than need is no shortfall") {
  CHECK((shortfall_of(Interval::exactly(100.0), Interval::exactly(140.0)) == Interval{}));
}

}  // namespace
}  // namespace voorzien
