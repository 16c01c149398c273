// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>
#include <map>

#include "io/catchment/access_csv.hpp"
#include "io/catchment/access_measure.hpp"
#include "io/catchment/read_access.hpp"
#include "io/problem/input_error.hpp"
#include "tests/io/catchment/written_file.hpp"

namespace voorzien::io {
namespace {

/// How often each code is told.
std::map<std::string, int> codes_of(const AccessTables& tables, const catchment::Decay& decay = {}) {
  std::map<std::string, int> codes;
  try {
    read_access(tables, decay);
  } catch (const InputError& error) {
    for (const Problem& problem : error.problems()) ++codes[problem.code];
  }
  return codes;
}

AccessTables good_tables() {
  return {written_file("demand.csv", "id,demand\nb,2\na,3\nc,0\n"),
          written_file("supply.csv", "supply;id;name\n4;y;\"Plein; west\"\n6;x;\n"),
          written_file("travel.csv", "from\tto\tcost\r\nb\tx\t5\r\na\ty\t7\r\na\tx\t1\r\na\tx\t1\r\n")};
}

}  // namespace

TEST_CASE("tables are read with any separator, in any order, and sorted by id") {
  const NamedCatchment named = read_access(good_tables(), {});
  CHECK(named.rows == std::vector<std::string>{"a", "b", "c"});
  CHECK(named.places == std::vector<std::string>{"x", "y"});
  CHECK(named.demand == std::vector<double>{3, 2, 0});
  CHECK(named.supply == std::vector<double>{6, 4});
  CHECK(named.pairs.start == std::vector<std::size_t>{0, 2, 3, 3});
  CHECK(named.pairs.to == std::vector<std::uint32_t>{0, 1, 0});
  CHECK(named.pairs.cost == std::vector<double>{1, 7, 5});
}

TEST_CASE("a table that GDAL opens is read like a CSV") {
  AccessTables tables = good_tables();
  tables.demand = written_file("demand.geojson", R"({"type":"FeatureCollection","features":[
    {"type":"Feature","properties":{"id":"b","demand":2},"geometry":null},
    {"type":"Feature","properties":{"id":"a","demand":3},"geometry":null},
    {"type":"Feature","properties":{"id":"c","demand":0},"geometry":null}]})");
  CHECK(read_access(tables, {}).demand == std::vector<double>{3, 2, 0});
}

TEST_CASE("all faults of all tables are told at once, each with its place") {
  AccessTables tables;
  tables.demand = written_file("demand.csv", "id,demand\na,-1\n,2\na,1\nb,veel\n");
  tables.supply = written_file("supply.csv", "id,supply\nx,\"1,5\"\n");
  tables.travel =
      written_file("travel.csv", "from,to,cost\na,x,1\na,x,2\nz,x,1\na,q,1\nb,x\nb,x,nan\nb,x,1e13\n");
  const std::map<std::string, int> expected = {
      {"table_negative", 1},       {"table_without_id", 1}, {"table_id_twice", 1},
      {"table_not_a_number", 3},   {"table_pair_twice", 1}, {"table_unknown_demand", 1},
      {"table_unknown_supply", 1}, {"table_row_length", 1}, {"table_too_large", 1}};
  CHECK(codes_of(tables) == expected);
  try {
    read_access(tables, {});
    FAIL("the tables are wrong");
  } catch (const InputError& error) {
    CHECK(error.problems().front().where == tables.demand + ":2:demand");
  }
}

TEST_CASE("in a table cut at semicolons 3.250 is asked about, unless its column shows what a point means") {
  AccessTables tables = good_tables();
  tables.demand = written_file("demand.csv", "id;demand\nb;3.250\na;300\nc;0\n");
  CHECK(codes_of(tables) == std::map<std::string, int>{{"table_thousands", 1}});
  tables.demand = written_file("demand.csv", "id;demand\nb;3.250\na;2.5\nc;0\n");
  CHECK(read_access(tables, {}).demand == std::vector<double>{2.5, 3.25, 0});
  tables.demand = written_file("demand.csv", "id,demand\nb,3.250\na,300\nc,0\n");
  CHECK(read_access(tables, {}).demand == std::vector<double>{300, 3.25, 0});
}

TEST_CASE("a table that is not there, is empty or lacks a column says so") {
  AccessTables tables = good_tables();
  tables.demand = (std::filesystem::temp_directory_path() / "nowhere.csv").string();
  tables.supply = written_file("empty.csv", "");
  CHECK(codes_of(tables)["table_not_found"] == 1);
  CHECK(codes_of(tables)["table_empty"] == 1);
  tables = good_tables();
  tables.travel = written_file("travel.csv", "from,to,minutes\na,x,1\n");
  CHECK(codes_of(tables) == std::map<std::string, int>{{"table_without_column", 1}});
}

TEST_CASE("faults of a source that GDAL opens are told together with those of the other tables") {
  AccessTables tables = good_tables();
  tables.demand = (std::filesystem::temp_directory_path() / "nowhere.gpkg").string();
  tables.supply = (std::filesystem::temp_directory_path() / "nowhere.csv").string();
  tables.travel = written_file("travel.csv", "from,to,cost\na,x,-1\n");
  std::map<std::string, int> codes = codes_of(tables);
  CHECK(codes.size() == 3);
  CHECK(codes["table_not_found"] == 1);
  CHECK(codes["table_negative"] == 1);
}

TEST_CASE("ids of a table that turns out unreadable far down are not missed in other tables") {
  AccessTables tables = good_tables();
  std::string supply = "id,supply\n";
  for (int i = 0; i < 30000; ++i) supply += "place" + std::to_string(i) + ",1\n";
  tables.supply = written_file("supply.csv", supply + "caf\xe9,1\n");
  CHECK(codes_of(tables) == std::map<std::string, int>{{"table_not_utf8", 1}});
}

TEST_CASE("a table in another encoding says so, wherever its first strange letter stands") {
  for (const std::string ids : {"caf\xe9", "a-name-of-many-plain-letters-caf\xe9"}) {
    AccessTables tables = good_tables();
    tables.supply = written_file("supply.csv", "id,supply\n" + ids + ",1\n");
    CHECK(codes_of(tables)["table_not_utf8"] == 1);
  }
}

TEST_CASE("a cost without a finite weight is a fault, with its row") {
  catchment::Decay decay;
  decay.kind = catchment::DecayKind::power;
  decay.rate = -2;
  AccessTables tables = good_tables();
  tables.travel = written_file("travel.csv", "from,to,cost\na,x,0\nb,x,3\n");
  CHECK(codes_of(tables, decay) == std::map<std::string, int>{{"table_cost_without_weight", 1}});
  decay.min_cost = 1;
  CHECK(codes_of(tables, decay).empty());
}

TEST_CASE("access is written shortest, empty where there is none, and ids are quoted where needed") {
  const std::vector<std::string> ids = {"a", "b,c", "d\"e"};
  const std::vector<std::optional<double>> access = {0.1 + 0.2, std::nullopt, 1e-7};
  CHECK(access_csv(ids, access) == "id,access\na,0.30000000000000004\n\"b,c\",\n\"d\"\"e\",1e-07\n");
}

TEST_CASE("every measure has a name, and only costs are better when low") {
  for (const std::string& name : access_measure_names()) {
    const auto measure = access_measure_from(name);
    REQUIRE(measure);
    CHECK(is_cost(*measure) == (name == "nearest" || name == "raam"));
  }
  CHECK_FALSE(access_measure_from("2SFCA"));
}

}  // namespace voorzien::io
