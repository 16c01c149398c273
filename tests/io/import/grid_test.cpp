// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "io/import/grid/grid_squares.hpp"
#include "io/import/grid/import_grid.hpp"
#include "tests/io/import/import_fixture.hpp"

namespace voorzien::io {

TEST_CASE("squares become points, suppressed ones with what they may be") {
  const ImportFolder folder;
  const auto path =
      folder.file("cbs_vk100_2024.geojson",
                  squares_geojson({R"("crs28992res100m": "E1400N4800", "aantal_inwoners": 25)",
                                   R"("crs28992res100m": "E1401N4800", "aantal_inwoners": -99997)",
                                   R"("crs28992res100m": "E1402N4800", "aantal_inwoners": 0)"}));
  const Town town = two_squares();
  Reading reading;
  const Brought brought = import_grid({path, std::nullopt}, &town, reading);
  REQUIRE(codes_of(reading).empty());
  CHECK(brought_file(brought, "grid-residence-points.csv") ==
        "square,x,y,weight,residents_low,residents_high\nE1400N4800,140050,480050,25,25,25\nE1401N4800,"
        "140150,480050,2,0,4\n");
  CHECK(has_remark(brought.remarks.guessed, "grid_suppressed"));
  CHECK(has_remark(brought.remarks.to_check, "grid_without_squares"));
}

TEST_CASE("a table of squares is placed by their numbers") {
  CHECK(centre_of_square("E1390N4927", 100.0) == Point{139050.0, 492750.0});
  CHECK(centre_of_square("E139000N492700", 100.0) == Point{139050.0, 492750.0});
  CHECK_FALSE(centre_of_square("X1", 100.0));
  const ImportFolder folder;
  const auto path = folder.file("vk100.csv", "C28992R100;INW2010\nE1400N4800;15\nE9000N4800;15\n");
  const Town town = two_squares();
  Reading reading;
  const Brought brought = import_grid({path, std::nullopt}, &town, reading);
  REQUIRE(codes_of(reading).empty());
  CHECK(brought_file(brought, "grid-residence-points.csv").find("E9000") == std::string::npos);
}

TEST_CASE("squares need a town, and other maps are refused") {
  const ImportFolder folder;
  const Town town = two_squares();
  const auto other = folder.file("other.geojson", squares_geojson({R"("a": 1)"}));
  Reading none;
  import_grid({other, std::nullopt}, nullptr, none);
  CHECK(codes_of(none) == std::vector<std::string>{"import_needs_neighbourhoods"});
  Reading wrong;
  import_grid({other, std::nullopt}, &town, wrong);
  CHECK(codes_of(wrong) == std::vector<std::string>{"import_no_grid"});
}

}  // namespace voorzien::io
