// SPDX-License-Identifier: EUPL-1.2
#include "io/geopackage/official_codes.hpp"

#include <catch2/catch.hpp>

using voorzien::io::official_codes_of;
using voorzien::io::OfficialCodes;

TEST_CASE("a wijk carries its own code and that of its gemeente") {
  const OfficialCodes codes = official_codes_of("WK003401");
  CHECK(codes.municipality == "GM0034");
  CHECK(codes.district == "WK003401");
  CHECK_FALSE(codes.neighbourhood.has_value());
}

TEST_CASE("a buurt carries the codes of all three levels") {
  const OfficialCodes codes = official_codes_of("BU00340102");
  CHECK(codes.municipality == "GM0034");
  CHECK(codes.district == "WK003401");
  CHECK(codes.neighbourhood == "BU00340102");
}

TEST_CASE("an own id is no official code") {
  for (const char* id : {"centrum", "WK0034", "WK00340x", "BU003401", "", "GM0034"}) {
    const OfficialCodes codes = official_codes_of(id);
    CHECK_FALSE(codes.municipality.has_value());
    CHECK_FALSE(codes.district.has_value());
    CHECK_FALSE(codes.neighbourhood.has_value());
  }
}
