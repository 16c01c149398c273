// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <catch2/catch.hpp>

#include "io/import/osm/import_osm.hpp"
#include "io/import/osm/metric_system.hpp"
#include "tests/io/import/import_fixture.hpp"

namespace voorzien::io {
namespace {

/// A village of about 700 by 1100 m near Amersfoort: its boundary in two ways, a school as ground and as
/// point, a park with a pond, a library just inside.
const std::string village = R"(<?xml version='1.0'?><osm version="0.6">
<node id="1" version="1" lon="5.40" lat="52.10"/><node id="2" version="1" lon="5.41" lat="52.10"/><node id="3" version="1" lon="5.41" lat="52.11"/><node id="4" version="1" lon="5.40" lat="52.11"/>
<node id="11" version="1" lon="5.402" lat="52.102"/><node id="12" version="1" lon="5.403" lat="52.102"/><node id="13" version="1" lon="5.403" lat="52.103"/><node id="14" version="1" lon="5.402" lat="52.103"/>
<node id="20" version="1" lon="5.4025" lat="52.1025"><tag k="amenity" v="school"/><tag k="name" v="De Brug"/></node>
<node id="21" version="1" lon="5.405" lat="52.105"><tag k="amenity" v="library"/></node>
<node id="22" version="1" lon="6.405" lat="52.105"><tag k="amenity" v="library"/></node>
<way id="1" version="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/></way>
<way id="2" version="1"><nd ref="1"/><nd ref="4"/><nd ref="3"/></way>
<way id="3" version="1"><nd ref="11"/><nd ref="12"/><nd ref="13"/><nd ref="14"/><nd ref="11"/><tag k="amenity" v="school"/><tag k="name" v="De Brug"/></way>
<way id="4" version="1"><nd ref="11"/><nd ref="99"/><nd ref="13"/><nd ref="11"/><tag k="leisure" v="park"/></way>
<relation id="7" version="1"><member type="way" ref="1" role="outer"/><member type="way" ref="2" role="outer"/><tag k="type" v="boundary"/><tag k="boundary" v="administrative"/><tag k="admin_level" v="8"/><tag k="name" v="Dorp"/></relation>
</osm>)";

OsmOptions options_for(const std::string& file) {
  OsmOptions options;
  options.file = file;
  options.year = 2022;
  options.mapping.rules = {{{{"amenity", {"school"}}}, {}, "primary-school", "assumption", false},
                           {{{"amenity", {"library"}}}, {}, "library", "secondary", false},
                           {{{"leisure", {"park"}}}, {}, "public-green", "secondary", true}};
  return options;
}

}  // namespace

TEST_CASE("boundaries become neighbourhoods, places facilities, each once") {
  const ImportFolder folder;
  const OsmOptions options = options_for(folder.file("dorp.osm", village));
  const FunctionCatalogue catalogue = small_catalogue();
  Reading reading;
  const Brought brought = import_osm(options, catalogue, nullptr, reading);
  REQUIRE(codes_of(reading).empty());
  CHECK(brought.place.crs == "EPSG:28992");
  CHECK(brought.place.name == "Dorp");
  CHECK(brought.place.id == "dorp");
  const std::string areas = brought_file(brought, "osm-neighbourhoods.geojson");
  CHECK(areas.find(R"("id": "osm-r7", "name": "Dorp", "residents": null)") != std::string::npos);
  const std::string facilities = brought_file(brought, "osm-facilities.csv");
  CHECK(facilities.find("osm-w3,De Brug,,primary-school,,assumption,") != std::string::npos);
  CHECK(facilities.find("osm-n20") == std::string::npos);
  CHECK(facilities.find("osm-n21,library (n21),,library,,secondary,") != std::string::npos);
  CHECK(facilities.find("osm-n22") == std::string::npos);
  CHECK(facilities.find("public-green") == std::string::npos);
  for (const char* code : {"osm_twice", "osm_outside", "osm_incomplete", "osm_not_complete"}) {
    INFO(code);
    CHECK(has_remark(brought.remarks.to_check, code));
  }
}

TEST_CASE("boundaries an earlier import drew are drawn again; those of the planner stay") {
  const ImportFolder folder;
  const OsmOptions options = options_for(folder.file("dorp.osm", village));
  const FunctionCatalogue catalogue = small_catalogue();
  Town town;
  town.crs = "EPSG:28992";
  town.neighbourhoods.resize(1);
  town.neighbourhoods.front().id = "osm-r7";
  Reading again;
  CHECK_FALSE(
      brought_file(import_osm(options, catalogue, &town, again), "osm-neighbourhoods.geojson").empty());
  CHECK(codes_of(again).empty());
  town.neighbourhoods.front().id = "osm-r8";
  Reading elsewhere;
  import_osm(options, catalogue, &town, elsewhere);
  CHECK(codes_of(elsewhere) == std::vector<std::string>{"import_other_place"});
  town.neighbourhoods.front().id = "WK009101";
  Reading other;
  const Brought brought = import_osm(options, catalogue, &town, other);
  const auto drawn = [](const BroughtFile& file) { return file.name == "osm-neighbourhoods.geojson"; };
  CHECK(std::none_of(brought.files.begin(), brought.files.end(), drawn));
}

TEST_CASE("residents come from a table by name") {
  const ImportFolder folder;
  OsmOptions options = options_for(folder.file("dorp.osm", village));
  options.figures = folder.file("inwoners.csv", "naam;inwoners;woningen\nDorp;1200;500\n");
  const FunctionCatalogue catalogue = small_catalogue();
  Reading reading;
  const Brought brought = import_osm(options, catalogue, nullptr, reading);
  REQUIRE(codes_of(reading).empty());
  CHECK(brought_file(brought, "osm-neighbourhoods.geojson").find(R"("residents": 1200, "dwellings": 500)") !=
        std::string::npos);
  options.figures = folder.file("other.csv", "naam;inwoners\nElders;1200\n");
  Reading other;
  import_osm(options, catalogue, nullptr, other);
  CHECK(codes_of(other) == std::vector<std::string>{"import_residents_of_others"});
}

TEST_CASE("residents with a point between thousands are asked about") {
  const ImportFolder folder;
  OsmOptions options = options_for(folder.file("dorp.osm", village));
  options.figures = folder.file("inwoners.csv", "naam;inwoners\nDorp;3.250\n");
  const FunctionCatalogue catalogue = small_catalogue();
  Reading reading;
  import_osm(options, catalogue, nullptr, reading);
  CHECK(codes_of(reading) == std::vector<std::string>{"import_thousands"});
}

TEST_CASE("an empty, truncated or other file is told") {
  const ImportFolder folder;
  const FunctionCatalogue catalogue = small_catalogue();
  const auto told = [&](const std::string& name, const std::string& content) {
    Reading reading;
    import_osm(options_for(folder.file(name, content)), catalogue, nullptr, reading);
    return codes_of(reading);
  };
  CHECK(told("empty.osm.pbf", "") == std::vector<std::string>{"import_osm_empty"});
  CHECK(told("other.osm.pbf", "this is no map at all") == std::vector<std::string>{"import_osm_unreadable"});
  CHECK(told("cut.osm", village.substr(0, 900)) == std::vector<std::string>{"import_osm_unreadable"});
  CHECK(told("bare.osm", "<?xml version='1.0'?><osm version=\"0.6\"></osm>") ==
        std::vector<std::string>{"import_osm_empty"});
  Reading level;
  OsmOptions options = options_for(folder.file("dorp.osm", village));
  options.boundaries = 10;
  import_osm(options, catalogue, nullptr, level);
  CHECK(codes_of(level) == std::vector<std::string>{"import_no_boundaries"});
}

TEST_CASE("lists of values fit by each part, exceptions keep a place out") {
  OsmMapping mapping;
  mapping.rules = {
      {{{"school", {"secondary"}}}, {}, "library", "assumption", false},
      {{{"amenity", {"school"}}}, {{"access", {"private"}}}, "primary-school", "assumption", false}};
  const auto functions = [&](const OsmTags& tags) { return rules_for(tags, mapping).size(); };
  CHECK(functions({{"school", "primary; secondary"}}) == 1);
  CHECK(functions({{"school", "primary"}}) == 0);
  CHECK(functions({{"amenity", "school"}, {"school", "secondary"}}) == 2);
  CHECK(functions({{"amenity", "school"}, {"access", "private"}}) == 0);
}

TEST_CASE("a place chooses its system in metres") {
  CHECK(metric_system_at({5.2, 52.3}) == "EPSG:28992");
  CHECK(metric_system_at({9.5, 47.1}) == "EPSG:32632");
  CHECK(metric_system_at({-51.2, -30.0}) == "EPSG:32722");
}

}  // namespace voorzien::io
