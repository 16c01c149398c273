// SPDX-License-Identifier: EUPL-1.2
#include "engine/units/quantity.hpp"

#include <catch2/catch.hpp>
#include <type_traits>

namespace voorzien {
namespace {

template <class A, class B>
concept Addable = requires(A a, B b) {
  a + b;
};
template <class A, class B>
concept Comparable = requires(A a, B b) {
  a < b;
};
template <class A, class B>
concept Divisible = requires(A a, B b) {
  a / b;
};
template <class A, class B>
concept Multipliable = requires(A a, B b) {
  a* b;
};

static_assert(Addable<Metres, Metres>);
static_assert(!Addable<Metres, Persons>, "metres and persons do not add up");
static_assert(!Addable<Metres, double>, "a bare number has no unit");
static_assert(!Comparable<SquareMetres, HoursPerWeek>);
static_assert(!Divisible<Euro, Dwellings>, "a rate needs a unit of its own");
static_assert(!Multipliable<Metres, Metres>, "metres × metres are not metres");
static_assert(!std::is_convertible_v<double, Metres>);
static_assert(!std::is_convertible_v<Metres, double>);
static_assert(!std::is_constructible_v<SquareMetres, Metres>);
static_assert(std::is_same_v<decltype(Metres(6.0) / Metres(2.0)), double>);

TEST_CASE("quantities of one unit add, subtract and compare") {
  CHECK((Metres(300.0) + Metres(50.0)).value() == 350.0);
  CHECK((Metres(300.0) - Metres(50.0)).value() == 250.0);
  CHECK((Metres(300.0) > Metres(50.0)));
  Persons persons(4.0);
  persons += Persons(3.0);
  persons -= Persons(2.0);
  CHECK(persons.value() == 5.0);
}

TEST_CASE("a quantity times a number keeps its unit, a quotient of equals is a number") {
  CHECK((SquareMetres(552.0) * 2.0).value() == 1104.0);
  CHECK((2.0 * SquareMetres(552.0)).value() == 1104.0);
  CHECK((HoursPerWeek(36.0) / 2.0).value() == 18.0);
  CHECK(HoursPerWeek(36.0) / HoursPerWeek(26.0) == Approx(1.3846).epsilon(1e-4));
}

}  // namespace
}  // namespace voorzien
