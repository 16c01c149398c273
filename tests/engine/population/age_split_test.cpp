// SPDX-License-Identifier: EUPL-1.2
#include "engine/population/age_split.hpp"

#include <catch2/catch.hpp>
#include <vector>

namespace voorzien {
namespace {

ByAge flat() {
  ByAge weights{};
  weights.fill(1.0);
  return weights;
}

TEST_CASE("a class is spread evenly along a flat reference curve") {
  const std::vector<AgeClassShare> classes{{{0, 14}, 0.15}, {{15, 100}, 0.85}};
  const Cohorts people = split_classes(Persons(1000.0), classes, flat());
  CHECK(people.in({0, 14}).value() == 150.0);
  CHECK(people.in({15, 100}).value() == 850.0);
  CHECK(people.by_age[7] == to_micro(10.0));
}

TEST_CASE("within a class people follow the reference curve, between classes the shares") {
  ByAge reference = flat();
  reference[1] = 3.0;
  const std::vector<AgeClassShare> classes{{{0, 1}, 0.4}, {{2, 3}, 0.6}};
  const Cohorts people = split_classes(Persons(100.0), classes, reference);
  CHECK(people.by_age[0] == to_micro(10.0));
  CHECK(people.by_age[1] == to_micro(30.0));
  CHECK(people.by_age[2] == to_micro(30.0));
  CHECK(people.by_age[3] == to_micro(30.0));
}

TEST_CASE("shares of 100 % and 100 % are half and half, and nobody is counted twice") {
  const std::vector<AgeClassShare> classes{{{0, 49}, 1.0}, {{50, 99}, 1.0}};
  const Cohorts people = split_classes(Persons(1000.0), classes, flat());
  CHECK(people.in({0, 49}).value() == 500.0);
  CHECK(people.in({50, 99}).value() == 500.0);
  CHECK(people.total() == to_micro(1000.0));
}

TEST_CASE("shares that fall short of 100 % still make everybody") {
  const std::vector<AgeClassShare> classes{{{0, 14}, 0.16}, {{15, 64}, 0.66}, {{65, 100}, 0.17}};
  const Cohorts people = split_classes(Persons(1235.0), classes, flat());
  CHECK(people.total() == to_micro(1235.0));
  CHECK(people.in({0, 14}).value() == Approx(1235.0 * 16.0 / 99.0));
}

TEST_CASE("ages outside every class get nobody, overlapping classes add up") {
  const std::vector<AgeClassShare> classes{{{10, 19}, 0.5}, {{10, 10}, 0.5}};
  const Cohorts people = split_classes(Persons(40.0), classes, flat());
  CHECK(people.in({0, 9}).value() == 0.0);
  CHECK(people.in({20, 100}).value() == 0.0);
  CHECK(people.by_age[10] == to_micro(22.0));
  CHECK(people.by_age[19] == to_micro(2.0));
}

TEST_CASE("a class the reference curve knows nobody of is spread evenly") {
  ByAge reference{};
  reference[50] = 1.0;
  const std::vector<AgeClassShare> classes{{{0, 3}, 0.5}, {{4, 100}, 0.5}};
  const Cohorts people = split_classes(Persons(80.0), classes, reference);
  CHECK(people.by_age[0] == to_micro(10.0));
  CHECK(people.by_age[3] == to_micro(10.0));
  CHECK(people.by_age[50] == to_micro(40.0));
}

TEST_CASE("without any share everybody follows the reference curve") {
  ByAge reference{};
  reference[20] = 1.0;
  reference[60] = 3.0;
  const std::vector<AgeClassShare> zeros{{{0, 14}, 0.0}, {{15, 100}, 0.0}};
  for (const Cohorts& people :
       {split_classes(Persons(8.0), zeros, reference), split_classes(Persons(8.0), {}, reference)}) {
    CHECK(people.by_age[20] == to_micro(2.0));
    CHECK(people.by_age[60] == to_micro(6.0));
    CHECK(people.total() == to_micro(8.0));
  }
}

TEST_CASE("a person that does not divide by 101 is not lost, the youngest ages take the last millionths") {
  const Cohorts people = split_along(Persons(1.0), flat());
  CHECK(people.total() == 1'000'000);
  // 1 000 000 = 101 × 9 900 + 100
  CHECK(people.by_age[0] == 9901);
  CHECK(people.by_age[99] == 9901);
  CHECK(people.by_age[100] == 9900);
}

TEST_CASE("nobody over any curve is nobody") { CHECK(split_along(Persons(0.0), flat()).total() == 0); }

}  // namespace
}  // namespace voorzien
