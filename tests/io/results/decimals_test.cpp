// SPDX-License-Identifier: EUPL-1.2
#include "io/results/decimals.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>

#include "tests/support/dice.hpp"

namespace voorzien::io {
namespace {

std::string decimal(double value, int decimals) {
  std::string out;
  append_decimal(out, value, decimals);
  return out;
}

std::string shortest(double value) {
  std::string out;
  append_shortest(out, value);
  return out;
}

}  // namespace

TEST_CASE("a number is rounded and keeps no zeros at its end") {
  CHECK(decimal(2310.0, 2) == "2310");
  CHECK(decimal(2310.5, 2) == "2310.5");
  CHECK(decimal(0.05, 2) == "0.05");
  CHECK(decimal(-1.25, 1) == "-1.3");
  CHECK(decimal(412.46, 1) == "412.5");
  CHECK(decimal(1e12 + 0.25, 2) == "1000000000000.25");
  CHECK(decimal(3e15, 2) == "3e+15");
}

TEST_CASE("nothing is ever written as minus zero") {
  CHECK(decimal(-0.004, 2) == "0");
  CHECK(decimal(-0.0, 0) == "0");
  CHECK(decimal(-0.3, 0) == "0");
  CHECK(shortest(-0.0) == "0");
}

TEST_CASE("what was written lies within half a unit of the last decimal") {
  test::Dice dice(7);
  for (int i = 0; i < 20000; ++i) {
    const double value = dice.between(-1e6, 1e6);
    const int decimals = dice.whole(0, 6);
    const double read = std::strtod(decimal(value, decimals).c_str(), nullptr);
    REQUIRE(std::abs(read - value) <= 0.5 * std::pow(10.0, -decimals) + 1e-9);
  }
}

TEST_CASE("the shortest text reads back as the same number") {
  test::Dice dice(11);
  for (int i = 0; i < 5000; ++i) {
    const double value = dice.between(-1e3, 1e3);
    REQUIRE(std::strtod(shortest(value).c_str(), nullptr) == value);
  }
  CHECK(shortest(0.97) == "0.97");
}

}  // namespace voorzien::io
