// SPDX-License-Identifier: EUPL-1.2
#include "io/network/network_table.hpp"

#include <catch2/catch.hpp>
#include <random>

#include "io/network/line_network.hpp"
#include "tests/engine/network/street_map.hpp"
#include "tests/io/vector/memory_file.hpp"

namespace voorzien::io {
namespace {

using network::StreetNetwork;
using network::StreetWay;

const std::string header = "from,to,way,speed_kmh,line_cm\n";

std::string first_code(const std::string& rows) {
  Reading reading;
  CHECK(read_network_table(header + rows, "streets.csv", reading).streets.empty());
  return reading.problems.empty() ? "" : reading.problems.front().code + " " + reading.problems.front().where;
}

LineNetworkRequest request_for(const std::string& path) {
  LineNetworkRequest request;
  request.source.path = path;
  request.source.shown = "lines.geojson";
  request.source.crs = "EPSG:28992";
  request.target_crs = "EPSG:28992";
  return request;
}

std::string line(const std::string& coordinates, const std::string& properties = "{}") {
  return R"({"type": "Feature", "properties": )" + properties +
         R"(, "geometry": {"type": "LineString", "coordinates": )" + coordinates + "}}";
}

std::string collection(const std::string& features) {
  return R"({"type": "FeatureCollection", "features": [)" + features + "]}";
}

FieldSpec column(const std::string& name, FieldType type) {
  FieldSpec field;
  field.kind = FieldKind::column;
  field.type = type;
  field.text = name;
  return field;
}

}  // namespace

TEST_CASE("a network that is written reads back equal, and is written the same again") {
  std::mt19937 random(3);
  for (int round = 0; round < 20; ++round) {
    StreetNetwork drawn = network::random_network(random, 12, 20, 0.4);
    for (Point& node : drawn.nodes) node = in_centimetres(node);
    for (Point& bend : drawn.bends) bend = in_centimetres(bend);
    for (network::Street& street : drawn.streets) street.speed_kmh = 3.6 + 0.1 * round;
    const std::string text = network_table_text(drawn);
    Reading reading;
    const StreetNetwork read = read_network_table(text, "streets.csv", reading);
    REQUIRE(reading.problems.empty());
    CHECK(network_table_text(read) == text);
    REQUIRE(read.streets.size() == drawn.streets.size());
    for (std::size_t i = 0; i < read.streets.size(); ++i) {
      const network::Street& a = drawn.streets[i];
      const network::Street& b = read.streets[i];
      CHECK(drawn.nodes[a.from] == read.nodes[b.from]);
      CHECK(drawn.nodes[a.to] == read.nodes[b.to]);
      CHECK(a.way == b.way);
      CHECK(a.speed_kmh == b.speed_kmh);
      CHECK(network::length_of(drawn, a) == network::length_of(read, b));
    }
  }
}

TEST_CASE("every fault in a table of streets is told with its line") {
  CHECK(first_code("0,1,both,5,100 100 5 5\n0,x,both,5,1 1 5 5\n") == "network_table_node streets.csv:3");
  CHECK(first_code("0,1,up,5,1 1 5 5\n") == "network_table_way streets.csv:2");
  CHECK(first_code("0,1,both,0,1 1 5 5\n") == "network_table_speed streets.csv:2");
  CHECK(first_code("0,1,both,nan,1 1 5 5\n") == "network_table_speed streets.csv:2");
  CHECK(first_code("0,1,both,5,1 1\n") == "network_table_line streets.csv:2");
  CHECK(first_code("0,1,both,5,1 1 5\n") == "network_table_line streets.csv:2");
  CHECK(first_code("0,1,both,5,1 1 5 1e3\n") == "network_table_line streets.csv:2");
  CHECK(first_code("0,1,both,5,1 1 5 99999999999999999999\n") == "network_table_line streets.csv:2");
  CHECK(first_code("0,1,both,5,1 1 5 5\n1,2,both,5,9 9 1 1\n") == "network_table_node_moved streets.csv:3");
  CHECK(first_code("0,4000000,both,5,1 1 5 5\n") == "network_table_node_moved streets.csv:2");
  CHECK(first_code("0,2,both,5,1 1 5 5\n") == "network_table_node_missing streets.csv:1");
  CHECK(first_code("0,1\n") == "network_table_way streets.csv:2");
}

TEST_CASE("a table with line ends of Windows reads the same") {
  Reading reading;
  const StreetNetwork read =
      read_network_table("from,to,way,speed_kmh,line_cm\r\n0,1,both,5,100 100 500 0\r\n", "s.csv", reading);
  REQUIRE(read.streets.size() == 1);
  CHECK(read.nodes[1] == Point{6.0, 1.0});
}

TEST_CASE("lines are joined where they share a point, and not where they merely cross") {
  const MemoryFile file("lines.geojson",
                        collection(line("[[0,0],[100,0],[200,0]]") + "," + line("[[100,0],[100,80.004]]") +
                                   "," + line("[[50,-50],[50,50]]") + "," + line("[[100,80],[300,80]]")));
  Reading reading;
  const StreetNetwork streets = read_line_network(request_for(file.path()), reading);
  CHECK(reading.problems.empty());
  CHECK(streets.streets.size() == 5);  // the first is cut in two
  CHECK(streets.nodes.size() == 7);
}

TEST_CASE("columns of a line layer give direction and speed") {
  const MemoryFile file("lines.geojson",
                        collection(line("[[0,0],[9,0]]", R"({"d": "forward", "v": 12})") + "," +
                                   line("[[9,0],[9,9]]", R"({"d": null, "v": null})")));
  LineNetworkRequest request = request_for(file.path());
  request.way = column("d", FieldType::text);
  request.speed = column("v", FieldType::number);
  request.profile = TravelMode::cycling;
  Reading reading;
  const StreetNetwork streets = read_line_network(request, reading);
  REQUIRE(streets.streets.size() == 2);
  CHECK(streets.streets[0].way == StreetWay::forward);
  CHECK(streets.streets[0].speed_kmh == 12.0);
  CHECK(streets.streets[1].way == StreetWay::both);
  CHECK(streets.streets[1].speed_kmh == 15.0);
}

TEST_CASE("a line layer that cannot be used says why") {
  const auto code_of = [](const std::string& features, const std::optional<Box>& box = {}) {
    const MemoryFile file("lines.geojson", collection(features));
    LineNetworkRequest request = request_for(file.path());
    request.within = box;
    request.way = column("d", FieldType::text);
    Reading reading;
    CHECK(read_line_network(request, reading).streets.empty());
    return reading.problems.empty() ? std::string() : reading.problems.front().code;
  };
  CHECK(code_of(line("[[0,0],[9,0]]", R"({"d": "north"})")) == "network_way_unknown");
  CHECK(code_of(line("[[0,0],[9,0]]", R"({"d": "both"})"), Box{{50, 50}, {60, 60}}) ==
        "network_no_line_inside");
  CHECK(code_of(R"({"type": "Feature", "properties": {"d": "both"},
                    "geometry": {"type": "Point", "coordinates": [1, 2]}})") == "geometry_no_line");
}

}  // namespace voorzien::io
