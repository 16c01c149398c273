// SPDX-License-Identifier: EUPL-1.2
#include "io/vector/value.hpp"

#include <catch2/catch.hpp>

#include "io/encoding/utf8.hpp"
#include "io/encoding/windows_1252.hpp"

using namespace voorzien::io;

TEST_CASE("only plain numerals are numbers") {
  CHECK(numeral_in("12") == 12.0);
  CHECK(numeral_in(" -0.5 ") == -0.5);
  CHECK(numeral_in("1e3") == 1000.0);
  for (const char* text : {"", " ", "1,635", "<5", "nan", "inf", "0x10", "12 m", "1.2.3"}) {
    CAPTURE(text);
    CHECK_FALSE(numeral_in(text).has_value());
  }
}

TEST_CASE("a number becomes the shortest text that reads back equal") {
  CHECK(shortest(0.1) == "0.1");
  CHECK(shortest(217828.0) == "217828");
  CHECK(shortest(-99999999.0) == "-99999999");
  CHECK(numeral_in(shortest(1.0 / 3.0)) == 1.0 / 3.0);
}

TEST_CASE("text that is not UTF-8 is recognised and read as Windows-1252") {
  CHECK(is_utf8("Caf\xC3\xA9"));
  CHECK(is_utf8("\xE2\x82\xAC"));
  CHECK_FALSE(is_utf8("Caf\xE9"));
  CHECK_FALSE(is_utf8("\xC0\xAF"));
  CHECK_FALSE(is_utf8("\xED\xA0\x80"));
  CHECK_FALSE(is_utf8("\xF5\x80\x80\x80"));
  CHECK_FALSE(is_utf8("\xE2\x82"));
  CHECK(from_windows_1252("Caf\xE9 \x80 5") == "Caf\xC3\xA9 \xE2\x82\xAC 5");
}
