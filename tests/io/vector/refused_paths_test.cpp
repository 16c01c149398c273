// SPDX-License-Identifier: EUPL-1.2
#include "io/vector/refused_paths.hpp"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "io/vector/read_table.hpp"
#include "io/vector/source_bytes.hpp"
#include "tests/io/vector/memory_file.hpp"

namespace voorzien::io {
namespace {

TEST_CASE("a pipe and a device are refused before anything waits for them") {
  const auto pipe = std::filesystem::temp_directory_path() / "voorzien-refused-pipe";
  std::filesystem::remove(pipe);
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  CHECK(refusal_of(pipe.string()) == "source_not_regular");
  CHECK_FALSE(read_blocks(pipe.string(), [](std::string_view) {}));
  TableRequest request;
  request.source.path = pipe.string();
  request.source.where = "d#/x";
  Reading reading;
  static_cast<void>(read_table(request, reading));
  std::filesystem::remove(pipe);
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].code == "source_not_regular");
  CHECK(refusal_of("/dev/zero") == "source_not_regular");
  CHECK(refusal_of("/vsistdin/") == "source_not_regular");
  CHECK(refusal_of(std::filesystem::temp_directory_path().string()).empty());
  CHECK(refusal_of("not-there.csv").empty());
}

TEST_CASE("network paths are refused in every nesting") {
  for (const char* path : {"/vsicurl/https://a.nl/x.csv", "/vsicurl_streaming/http:/a", "/vsis3/b/k.gpkg",
                           "/vsizip//vsicurl/https:/a.nl/x.zip", "https://a.nl/x.geojson", "/vsigs/b"})
    CHECK(refusal_of(path) == "source_on_network");
  CHECK(refusal_of("/vsimem/x.csv").empty());
  CHECK(refusal_of("PG:host=a dbname=b").empty());
}

TEST_CASE("functions that reach outside the layer are found outside texts only") {
  CHECK(forbidden_function("a + LOAD_EXTENSION('x')", {}) == "load_extension");
  CHECK(forbidden_function("\"ogr_geocode\" (name)", {}) == "ogr_geocode");
  CHECK(forbidden_function("name = 'ogr_geocode(1)'", {}).empty());
  CHECK(forbidden_function("OGR_nr / 2", {"ogr_nr"}).empty());
  CHECK(forbidden_function("monogr_x + max(a, b)", {}).empty());
}

TEST_CASE("secrets are masked in every form of connection") {
  CHECK(without_secrets("PG:host=a password=geheim") == "PG:host=a password=***");
  CHECK(without_secrets("PG:PASSWORD = 'a b\\'c' host=a") == "PG:PASSWORD=*** host=a");
  CHECK(without_secrets("MYSQL:db,Pwd=a,b") == "MYSQL:db,Pwd=***");
  CHECK(without_secrets("postgresql://user:p@ss/w@host/db") == "postgresql://user:***@host/db");
  CHECK(without_secrets("https://user:pw@a.nl/x and https://b:c@d") ==
        "https://user:***@a.nl/x and https://b:***@d");
  CHECK(without_secrets("https://a.nl:80/x") == "https://a.nl:80/x");
  CHECK(without_secrets("wijken_password.csv") == "wijken_password.csv");
}

TEST_CASE("a field that sums up rows is refused and names the field") {
  const MemoryFile file("rows.csv", "code,n\nA,1\nB,2\nC,3\n");
  TableRequest request;
  request.source.path = file.path();
  request.source.shown = "rows.csv";
  request.source.where = "d#/t";
  FieldSpec good;
  good.kind = FieldKind::expression;
  good.type = FieldType::number;
  good.text = "n * 2";
  good.where = "d#/good";
  FieldSpec most = good;
  most.text = "max(n)";
  most.where = "d#/most";
  for (const char* condition : {"", "n > 1", "n > 9"}) {
    request.source.condition = condition;
    request.fields = {good, most};
    Reading reading;
    static_cast<void>(read_table(request, reading));
    INFO(condition);
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].code == "expression_not_per_row");
    CHECK(reading.problems[0].where == "d#/most");
  }
  request.source.condition = "n > 1";
  request.fields = {good};
  Reading reading;
  CHECK(read_table(request, reading).rows.size() == 2);
  CHECK(reading.problems.empty());
  request.fields[0].text = "ogr_version()";
  static_cast<void>(read_table(request, reading));
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].code == "expression_forbidden");
}

TEST_CASE("a point farther away than the earth is round is a problem") {
  const MemoryFile file("far.csv", "code,x,y\nA,1e9,481000\n");
  TableRequest request;
  request.source.path = file.path();
  request.source.shown = "far.csv";
  request.source.crs = "EPSG:28992";
  request.source.x_column = "x";
  request.source.y_column = "y";
  request.geometry = GeometryWish::points;
  request.target_crs = "EPSG:28992";
  Reading reading;
  static_cast<void>(read_table(request, reading));
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].code == "geometry_too_far");
}

}  // namespace
}  // namespace voorzien::io
