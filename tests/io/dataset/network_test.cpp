// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "engine/network/street_graph.hpp"
#include "io/dataset/write_dataset.hpp"
#include "io/network/network_table.hpp"
#include "tests/io/dataset/small_dataset.hpp"
#include "tests/io/dataset/town_equality.hpp"
#include "tests/io/json/problem_list.hpp"

namespace voorzien::io {
namespace {

using Texts = std::vector<std::string>;

std::string line(const std::string& coordinates) {
  return R"({"type": "Feature", "properties": {"one_way": "nee"}, "geometry": {"type": "LineString", "coordinates": )" +
         coordinates + "}}";
}

/// The small dataset with a street from west to east past the schools, one across, a loose bit and a street
/// far away.
DatasetTexts dataset_with_streets() {
  DatasetTexts texts = small_dataset();
  replace(
      texts, "dataset.json", "\"complete_for\"",
      R"("network": {"file": "streets.geojson", "crs": "EPSG:28992", "source": "cbs", "profile": "walking",
             "snap_m": 300, "smallest_part_m": 100, "margin_m": 500,
             "fields": {"way": {"column": "one_way", "values": {"nee": "both", "ja": "forward"}}}},
             "complete_for")");
  texts["streets.geojson"] = R"({"type": "FeatureCollection", "features": [)" +
                             line("[[140000, 481500], [141000, 481500.123], [142500, 481500]]") + "," +
                             line("[[141000, 481500.123], [141000, 480000]]") + "," +
                             line("[[140200, 480200], [140260, 480200]]") + "," +
                             line("[[140200, 400000], [140900, 400000]]") + "]}";
  return texts;
}

Texts problems_with(const std::string& file, const std::string& from, const std::string& to) {
  DatasetTexts texts = dataset_with_streets();
  replace(texts, file, from, to);
  return listed(read(texts).reading.problems);
}

}  // namespace

TEST_CASE("a dataset may name its streets, and travel then follows them") {
  const auto [town, reading] = read(dataset_with_streets());
  REQUIRE(listed(reading.problems) == Texts{});
  REQUIRE(town.network);
  CHECK(town.network->mode == TravelMode::walking);
  CHECK(town.network->farthest_aside.value() == 300.0);
  CHECK(town.network->provenance == Provenance{"cbs", Status::observed});
  const network::StreetNetwork& streets = town.network->streets->network();
  CHECK(streets.streets.size() == 3);  // without the loose bit and the street far away
  CHECK(streets.nodes.size() == 4);
  CHECK(reading.inputs.back().path == "streets.geojson");
  const Message left_out = only(reading.warnings, "network_small_parts_left_out");
  CHECK(value(left_out, "parts") == "1");
  CHECK(value(left_out, "streets") == "1");
  CHECK_FALSE(read(small_dataset()).town.network);
}

TEST_CASE("a town with streets is written and reads back equal") {
  const Town town = read(dataset_with_streets()).town;
  DatasetTexts written;
  for (const DatasetFile& file : dataset_files(town, small_catalogue())) written[file.name] = file.content;
  CHECK(written.count("streets.csv") == 1);
  const auto [again, reading] = read(written);
  REQUIRE(listed(reading.problems) == Texts{});
  CHECK(listed(reading.warnings) == Texts{});
  check_equal(town, again);
  REQUIRE(again.network);
  CHECK(again.network->mode == town.network->mode);
  CHECK(again.network->farthest_aside.value() == 300.0);
  CHECK(again.network->provenance == town.network->provenance);
  DatasetTexts twice;
  for (const DatasetFile& file : dataset_files(again, small_catalogue())) twice[file.name] = file.content;
  CHECK(twice == written);
}

TEST_CASE("a network that cannot be right is a problem at its place") {
  CHECK(problems_with("dataset.json", R"("profile": "walking")", R"("profile": "swimming")").size() == 1);
  CHECK(problems_with("dataset.json", R"("snap_m": 300)", R"("snap_m": 0)").size() == 1);
  CHECK(problems_with("dataset.json", R"("margin_m")", R"("margin")").size() == 1);
  CHECK(problems_with("dataset.json", "streets.geojson", "roads.geojson") ==
        Texts{"/vsimem/small/dataset.json#/network source_not_found"});
  CHECK(problems_with("dataset.json", R"("snap_m": 300)", R"("snap_m": 0.5)") ==
        Texts{"/vsimem/small/dataset.json#/network network_reaches_no_one"});
  CHECK(problems_with("dataset.json", R"("nee": "both")", R"("nee": "straight")") ==
        Texts{"streets.geojson#streets/0 network_way_unknown",
              "streets.geojson#streets/1 network_way_unknown",
              "streets.geojson#streets/2 network_way_unknown",
              "streets.geojson#streets/3 network_way_unknown"});
}

TEST_CASE("a network of another place reaches no one") {
  DatasetTexts texts = dataset_with_streets();
  texts["streets.geojson"] =
      R"({"type": "FeatureCollection", "features": [)" + line("[[190000, 481500], [191000, 481500]]") + "]}";
  CHECK(listed(read(texts).reading.problems) ==
        Texts{"/vsimem/small/dataset.json#/network network_no_line_inside"});
  texts["streets.geojson"] =
      R"({"type": "FeatureCollection", "features": [)" + line("[[139600, 479600], [141000, 479600]]") + "]}";
  replace(texts, "dataset.json", R"("snap_m": 300)", R"("snap_m": 900)");
  CHECK(listed(read(texts).reading.problems) ==
        Texts{"/vsimem/small/dataset.json#/network network_reaches_no_facility"});
}

TEST_CASE("a table of streets is not converted and knows no columns of others") {
  DatasetTexts texts = dataset_with_streets();
  replace(texts, "dataset.json", "streets.geojson", "streets.csv");
  texts["streets.csv"] = "from,to,way,speed_kmh,line_cm\n0,1,both,5,14000000 48150000 250000 0\n";
  CHECK(listed(read(texts).reading.problems) ==
        Texts{"/vsimem/small/dataset.json#/network network_fields_of_lines_only"});
  texts["streets.csv"] = "from,to,way,speed_kmh,line_cm\n";
  replace(texts, "dataset.json",
          R"("way": {"column": "one_way", "values": {"nee": "both", "ja": "forward"}})", "");
  CHECK(listed(read(texts).reading.problems) == Texts{"/vsimem/small/dataset.json#/network network_no_line"});
}

}  // namespace voorzien::io
