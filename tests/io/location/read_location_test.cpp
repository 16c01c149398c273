// SPDX-License-Identifier: EUPL-1.2
#include "io/location/read_location.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <vector>

#include "io/location/location_json.hpp"
#include "io/problem/input_error.hpp"
#include "tests/io/catchment/written_file.hpp"

namespace voorzien::io {
namespace {

using location::Standing;

std::vector<Problem> problems_of(const LocationRequest& request) {
  try {
    read_location(request);
  } catch (const InputError& error) {
    return error.problems();
  }
  return {};
}

/// How often each code is told.
std::map<std::string, int> codes_of(const LocationRequest& request) {
  std::map<std::string, int> codes;
  for (const Problem& problem : problems_of(request)) ++codes[problem.code];
  return codes;
}

/// Where a problem of that code is, after the table's folder.
std::string place_of(const LocationRequest& request, const std::string& code) {
  for (const Problem& problem : problems_of(request)) {
    if (problem.code == code) return problem.where.substr(problem.where.find_last_of('/') + 1);
  }
  return {};
}

LocationRequest good_request() {
  LocationRequest request;
  request.demand = written_file("demand.csv", "id,demand\nb,2\na,3\n");
  request.candidates =
      written_file("candidates.csv", "id;status;capacity;fixed_cost\ny;open;5;0\nx;;9;20\nz;closed;1;1\n");
  request.travel = written_file("travel.csv", "to\tfrom\tcost\nx\tb\t5\ny\tb\t6.5\nx\ta\t1\nx\ta\t1\n");
  request.open = 1;
  return request;
}

}  // namespace

TEST_CASE("location tables are read with any separator and column order, and sorted by id") {
  const NamedLocation named = read_location(good_request());
  CHECK(named.rows == std::vector<std::string>{"a", "b"});
  CHECK(named.candidates == std::vector<std::string>{"x", "y", "z"});
  CHECK(named.problem.demand == std::vector<double>{3, 2});
  CHECK(named.problem.candidates[0].standing == Standing::free);
  CHECK(named.problem.candidates[1].standing == Standing::open);
  CHECK(named.problem.candidates[2].standing == Standing::closed);
  CHECK(named.problem.candidates[0].capacity == 9);
  CHECK(named.problem.candidates[0].fixed_cost == 20);
  CHECK(named.problem.travel.start == std::vector<std::size_t>{0, 1, 3});
  CHECK(named.problem.travel.ways[2].candidate == 1);
  CHECK(named.problem.travel.ways[2].cost == 6.5);
  CHECK_FALSE(named.problem.unit_costs);
}

TEST_CASE(
    "without a table of candidates everything the travel table goes to is one, free and without limit") {
  LocationRequest request = good_request();
  request.candidates.clear();
  const NamedLocation named = read_location(request);
  CHECK(named.candidates == std::vector<std::string>{"x", "y"});
  CHECK(named.problem.candidates[0].standing == Standing::free);
  CHECK(named.problem.candidates[0].capacity == location::unlimited);
  CHECK(named.problem.unit_costs);
}

TEST_CASE("location tables that GDAL opens are read like CSV") {
  LocationRequest request = good_request();
  request.demand = written_file("demand.geojson", R"({"type":"FeatureCollection","features":[
    {"type":"Feature","properties":{"demand":2,"id":"b"},"geometry":{"type":"Point","coordinates":[4,52]}},
    {"type":"Feature","properties":{"demand":3,"id":"a"},"geometry":null}]})");
  request.travel = written_file("travel.geojson", R"({"type":"FeatureCollection","features":[
    {"type":"Feature","properties":{"from":"a","to":"x","cost":1},"geometry":null},
    {"type":"Feature","properties":{"from":"b","to":"x","cost":5},"geometry":null}]})");
  const NamedLocation named = read_location(request);
  CHECK(named.problem.demand == std::vector<double>{3, 2});
  CHECK(named.problem.travel.ways.size() == 2);
  request.travel = written_file("wrong.geojson", R"({"type":"FeatureCollection","features":[
    {"type":"Feature","properties":{"from":"a","to":"x","cost":-1},"geometry":null}]})");
  CHECK(codes_of(request) == std::map<std::string, int>{{"table_negative", 1}});
}

TEST_CASE("every fault of every location table is told at once, with row and column") {
  LocationRequest request;
  request.demand = written_file("bad_demand.csv", "id,demand\na,-1\nb,nan\nb,3\nc,veel\n,4\nd,\n");
  request.candidates =
      written_file("bad_candidates.csv", "id,capacity,status\nx,5,open\ny,-2,dicht\nx,5,\nw,inf,open\n");
  request.travel = written_file(
      "bad_travel.csv", "from,to,cost\na,x,-1\na,x,2\na,y,nan\nq,x,1\nb,z,1\nb,y,1\nb,y,2\nc,x,twee\n");
  request.open = 9;
  const std::map<std::string, int> codes = codes_of(request);
  CHECK(codes == std::map<std::string, int>{{"table_negative", 3},
                                            {"table_not_a_number", 6},
                                            {"table_id_twice", 2},
                                            {"table_without_id", 1},
                                            {"table_unknown_status", 1},
                                            {"table_unknown_demand", 1},
                                            {"table_unknown_candidate", 1},
                                            {"table_pair_twice", 1},
                                            {"open_more_than_candidates", 1}});
  CHECK(place_of(request, "table_unknown_status") == "bad_candidates.csv:3:status");
  CHECK(place_of(request, "table_pair_twice") == "bad_travel.csv:8:cost");
}

TEST_CASE("a pair that is told twice at the same cost is one, at two costs a fault") {
  LocationRequest request = good_request();
  request.travel = written_file("travel.csv", "from,to,cost\na,x,1\nb,x,2\na,x,1.5\n");
  CHECK(codes_of(request) == std::map<std::string, int>{{"table_pair_twice", 1}});
}

TEST_CASE("an empty table and one that is only a header are faults of their own") {
  LocationRequest request = good_request();
  for (const char* content : {"", "id,demand\n"}) {
    request.demand = written_file("empty.csv", content);
    CHECK(codes_of(request).size() == 1);
    CHECK(codes_of(request).count("table_empty") == 1);
  }
}

TEST_CASE("more open sites than candidates, or fewer than are open already, is told beside other faults") {
  LocationRequest request = good_request();
  request.open = 3;
  CHECK(codes_of(request) == std::map<std::string, int>{{"open_more_than_candidates", 1}});
  request.open = 2;
  CHECK(codes_of(request).empty());
  request.candidates = written_file("candidates.csv", "id,status\nx,open\ny,open\n");
  request.open = 1;
  CHECK(codes_of(request) == std::map<std::string, int>{{"open_fewer_than_settled", 1}});
  request.travel = written_file("travel.csv", "from,to,cost\na,x,-4\nb,y,1\n");
  CHECK(codes_of(request) ==
        std::map<std::string, int>{{"open_fewer_than_settled", 1}, {"table_negative", 1}});
}

TEST_CASE("an answer that is not known has no objective, bound or gap") {
  const std::string document = location_json(read_location(good_request()), {});
  CHECK(document.find("\"status\": \"unknown\"") != std::string::npos);
  CHECK(document.find("\"objective\": null") != std::string::npos);
  CHECK(document.find("\"bound\": null") != std::string::npos);
  CHECK(document.find("\"open\": []") != std::string::npos);
}

}  // namespace voorzien::io
