// SPDX-License-Identifier: EUPL-1.2
#include "io/text/number.hpp"

#include <catch2/catch.hpp>
#include <limits>

namespace voorzien::io {

TEST_CASE("a number is written as its language writes it") {
  CHECK(number(1234567.25, 1, Language::nl) == "1.234.567,2");
  CHECK(number(1234.5, 1, Language::nl) == "1.234,5");
  CHECK(number(1234.5, 1, Language::en) == "1,234.5");
  CHECK(number(999, 0, Language::nl) == "999");
  CHECK(number(-1234.5, 2, Language::nl) == "-1.234,50");
  CHECK(number(0.97, 2, Language::nl) == "0,97");
}

TEST_CASE("a small negative number never becomes minus zero") {
  CHECK(number(-0.004, 2, Language::nl) == "0,00");
  CHECK(number(-0.0, 0, Language::en) == "0");
  CHECK(number(-0.5, 0, Language::nl) == "0");
  CHECK(number(-0.005, 2, Language::nl) == "-0,01");
  CHECK(number(-0.0000004, Language::nl) == "0");
  CHECK(plain_integer(-0.2) == "0");
}

TEST_CASE("a number without a stated precision keeps the decimals it has") {
  CHECK(number(12, Language::nl) == "12");
  CHECK(number(1200, Language::nl) == "1.200");
  CHECK(number(0.0035, Language::nl) == "0,0035");
  CHECK(number(0.25, Language::en) == "0.25");
  CHECK(number(1.0 / 3.0, Language::en) == "0.333333");
}

TEST_CASE("a year is written without separators and the unknown as a word") {
  CHECK(plain_integer(2040) == "2040");
  CHECK(number(std::numeric_limits<double>::quiet_NaN(), 1, Language::nl) == "onbekend");
  CHECK(number(std::numeric_limits<double>::infinity(), Language::en) == "unknown");
}

}  // namespace voorzien::io
