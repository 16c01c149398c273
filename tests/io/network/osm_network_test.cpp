// SPDX-License-Identifier: EUPL-1.2
#include "io/network/osm_network.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "engine/network/connected_parts.hpp"
#include "engine/network/reach_table.hpp"

namespace voorzien::io {
namespace {

namespace fs = std::filesystem;
using network::StreetNetwork;
using network::StreetWay;

/// A file of its own that goes when the test ends.
class WrittenFile {
 public:
  WrittenFile(const std::string& name, const std::string& content)
      : path_((fs::temp_directory_path() / name).string()) {
    std::ofstream(path_, std::ios::binary) << content;
  }
  ~WrittenFile() { fs::remove(path_); }
  WrittenFile(const WrittenFile&) = delete;
  WrittenFile& operator=(const WrittenFile&) = delete;
  WrittenFile(WrittenFile&&) = delete;
  WrittenFile& operator=(WrittenFile&&) = delete;
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

OsmNetworkRequest request_for(const std::string& path, TravelMode mode = TravelMode::walking) {
  return {path, "town.osm", "dataset.json#/network", mode, "EPSG:28992", std::nullopt};
}

/// Near Almere, 0.001 degrees apart: about 67 m west to east and 111 m south to north.
std::string node(int id, int east, int north, const std::string& tags = {}) {
  return "<node id='" + std::to_string(id) + "' version='1' lon='" + std::to_string(5.2 + 0.001 * east) +
         "' lat='" + std::to_string(52.37 + 0.001 * north) + "'>" + tags + "</node>\n";
}

std::string way(int id, const std::vector<int>& nodes, const std::string& tags) {
  std::string text = "<way id='" + std::to_string(id) + "' version='1'>";
  for (const int ref : nodes) text += "<nd ref='" + std::to_string(ref) + "'/>";
  return text + tags + "</way>\n";
}

std::string tag(const std::string& key, const std::string& value) {
  return "<tag k='" + key + "' v='" + value + "'/>";
}

std::string osm(const std::string& content) {
  return "<?xml version='1.0' encoding='UTF-8'?>\n<osm version='0.6'>\n" + content + "</osm>\n";
}

/// A street of four nodes crossed in the middle, a footpath with a fence in it, a motorway.
std::string crossing() {
  return osm(node(1, 0, 0) + node(2, 1, 0) + node(3, 2, 0) + node(4, 3, 0) + node(5, 1, 1) + node(6, 1, -1) +
             node(7, 3, 1, tag("barrier", "fence")) + node(8, 3, 2) +
             way(10, {1, 2, 3, 4}, tag("highway", "residential") + tag("oneway", "yes")) +
             way(11, {5, 2, 6}, tag("highway", "tertiary")) + way(12, {4, 7, 8}, tag("highway", "footway")) +
             way(13, {5, 8}, tag("highway", "motorway")));
}

std::string first_code(const Reading& reading) {
  return reading.problems.empty() ? std::string() : reading.problems.front().code;
}

std::string shared_file(const std::string& name) {
  const char* shared = std::getenv("VOORZIEN_SHARED");
  return std::string(shared == nullptr ? "../shared" : shared) + "/data/osm/" + name;
}

}  // namespace

TEST_CASE("ways become streets between crossings, in metres of the dataset") {
  const WrittenFile file("crossing.osm", crossing());
  Reading reading;
  const StreetNetwork streets = read_osm_network(request_for(file.path()), reading);
  CHECK(reading.problems.empty());
  // 1–2, 2–3–4, 5–2, 2–6, and the footpath cut in two at the fence.
  REQUIRE(streets.streets.size() == 6);
  CHECK(streets.bends_of(streets.streets[1]).size() == 1);
  CHECK(streets.streets[0].way == StreetWay::both);
  CHECK(network::length_of(streets, streets.streets[0]).value() == Approx(68.1).margin(0.2));
  CHECK(network::length_of(streets, streets.streets[1]).value() == Approx(136.2).margin(0.4));
  CHECK(network::length_of(streets, streets.streets[2]).value() == Approx(111.3).margin(0.2));
  const auto parts = network::connected_parts(streets);
  REQUIRE(parts.parts.size() == 2);
  CHECK(parts.parts[1].streets == 1);  // behind the fence
  for (const Point& at : streets.nodes) {
    CHECK(at.x == std::round(at.x * 100.0) / 100.0);
    CHECK(at.x > 142000.0);
    CHECK(at.y > 485000.0);
  }
}

TEST_CASE("by bicycle the same way is one way") {
  const WrittenFile file("crossing.osm", crossing());
  Reading reading;
  const StreetNetwork streets = read_osm_network(request_for(file.path(), TravelMode::cycling), reading);
  REQUIRE(streets.streets.size() == 6);
  CHECK(streets.streets[0].way == StreetWay::forward);
  CHECK(streets.streets[2].way == StreetWay::both);
  CHECK(streets.streets[4].speed_kmh == 4.0);
}

TEST_CASE("only streets within the box are kept, and ways are cut where they leave it") {
  const WrittenFile file("crossing.osm", crossing());
  Reading reading;
  const StreetNetwork all = read_osm_network(request_for(file.path()), reading);
  OsmNetworkRequest request = request_for(file.path());
  const Point west = all.nodes[all.streets[0].from];
  request.within = Box{{west.x - 10.0, west.y - 10.0}, {west.x + 150.0, west.y + 130.0}};
  const StreetNetwork part = read_osm_network(request, reading);
  CHECK(reading.problems.empty());
  CHECK(part.streets.size() == 3);  // 1–2, 2–3 and 5–2
  request.within = Box{{0.0, 0.0}, {10.0, 10.0}};
  CHECK(read_osm_network(request, reading).streets.empty());
  CHECK(first_code(reading) == "network_elsewhere");
}

TEST_CASE("a way that misses nodes is cut, and a node given twice counts once") {
  const WrittenFile file("cut.osm", osm(node(1, 0, 0) + node(2, 1, 0) + node(4, 3, 0) + node(5, 4, 0) +
                                        way(10, {1, 2, 2, 3, 4, 5}, tag("highway", "residential")) +
                                        way(11, {7, 8}, tag("highway", "residential"))));
  Reading reading;
  const StreetNetwork streets = read_osm_network(request_for(file.path()), reading);
  REQUIRE(streets.streets.size() == 2);
  CHECK(streets.nodes.size() == 4);
}

TEST_CASE("a ferry's speed follows from its timetable") {
  const WrittenFile file("ferry.osm", osm(node(1, 0, 0) + node(2, 10, 0) +
                                          way(10, {1, 2}, tag("route", "ferry") + tag("duration", "00:06"))));
  Reading reading;
  const StreetNetwork streets = read_osm_network(request_for(file.path()), reading);
  REQUIRE(streets.streets.size() == 1);
  CHECK(streets.streets[0].speed_kmh == Approx(6.81).margin(0.02));  // 681 m in 6 minutes
}

TEST_CASE("what is no OpenStreetMap file with streets is told") {
  const auto code_of = [](const std::string& name, const std::string& content) {
    const WrittenFile file(name, content);
    Reading reading;
    CHECK(read_osm_network(request_for(file.path()), reading).streets.empty());
    CHECK(reading.problems.size() == 1);
    return first_code(reading);
  };
  CHECK(code_of("empty.osm.pbf", "") == "network_osm_empty");
  CHECK(code_of("text.osm.pbf", "this is no pbf at all, but text of some length") ==
        "network_osm_unreadable");
  CHECK(code_of("half.osm", crossing().substr(0, 900)) == "network_osm_unreadable");
  CHECK(code_of("nothing.osm", osm("")) == "network_osm_without_ways");
  CHECK(code_of("nodes.osm", osm(node(1, 0, 0))) == "network_osm_without_ways");
  CHECK(code_of("motorway.osm", osm(node(1, 0, 0) + node(2, 1, 0) +
                                    way(10, {1, 2}, tag("highway", "motorway")))) == "network_no_usable_way");
  Reading reading;
  CHECK(read_osm_network(request_for("/nowhere/at-all.osm.pbf"), reading).streets.empty());
  CHECK(first_code(reading) == "source_not_found");
  const WrittenFile file("crossing.osm", crossing());
  OsmNetworkRequest request = request_for(file.path());
  request.target_crs = "EPSG:0";
  Reading other;
  CHECK(read_osm_network(request, other).streets.empty());
  CHECK(first_code(other) == "network_crs_no_way");
}

TEST_CASE("the streets of Liechtenstein hang together and lead from one end to the other") {
  const std::string path = shared_file("liechtenstein-latest.osm.pbf");
  if (!fs::exists(path)) {
    WARN("skipped: " << path << " is not here");
    return;
  }
  OsmNetworkRequest request = request_for(path);
  request.target_crs = "EPSG:32632";
  Reading reading;
  const StreetNetwork walking = read_osm_network(request, reading);
  request.profile = TravelMode::cycling;
  const StreetNetwork cycling = read_osm_network(request, reading);
  CHECK(reading.problems.empty());
  CHECK(walking.streets.size() > 7000);
  CHECK(cycling.streets.size() > 5000);
  const auto parts = network::connected_parts(walking);
  double length = 0.0;
  for (const auto& part : parts.parts) length += part.length.value();
  CHECK(parts.parts.front().length.value() > 0.9 * length);

  // From Balzers in the south to Ruggell in the north it is 20.0 km as the crow flies.
  const network::StreetGraph graph(walking, {});
  const auto south = graph.snapped({538100.0, 5213150.0}, Metres(500));
  const auto north = graph.snapped({539800.0, 5231950.0}, Metres(500));
  REQUIRE(south);
  REQUIRE(north);
  const std::vector<network::Asker> asker = {{south, network::unreachable - 1}};
  const std::vector<network::Placed> place = {north};
  const auto table = network::places_within(graph, asker, place, 2);
  REQUIRE(table.reached.size() == 1);
  const double metres = table.reached.front().cost / 1000.0;
  CHECK(metres > 18'800.0);
  CHECK(metres < 26'000.0);
}

TEST_CASE("a truncated extract is told, wherever it is cut") {
  const std::string path = shared_file("amsterdam.osm.pbf");
  if (!fs::exists(path)) {
    WARN("skipped: " << path << " is not here");
    return;
  }
  std::ifstream in(path, std::ios::binary);
  const std::string whole((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  for (const std::size_t size : {whole.size() / 5, whole.size() / 2, whole.size() - 1}) {
    const WrittenFile file("cut.osm.pbf", whole.substr(0, size));
    Reading reading;
    CHECK(read_osm_network(request_for(file.path()), reading).streets.empty());
    CHECK(first_code(reading) == "network_osm_unreadable");
  }
  Reading reading;
  CHECK(read_osm_network(request_for(path), reading).streets.size() > 50);
  CHECK(reading.problems.empty());
}

}  // namespace voorzien::io
