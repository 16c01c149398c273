// SPDX-License-Identifier: EUPL-1.2
#include "tests/io/import/import_fixture.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace voorzien::io {
namespace fs = std::filesystem;
namespace {

Ring square(double x, double y, double side) {
  return {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}};
}

}  // namespace

ImportFolder::ImportFolder() {
  static int number = 0;
  path_ = fs::temp_directory_path() / ("import-" + std::to_string(++number));
  fs::remove_all(path_);
  fs::create_directories(path_);
}

ImportFolder::~ImportFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::string ImportFolder::file(const std::string& name, const std::string& content) const {
  std::ofstream stream(path_ / name, std::ios::binary);
  stream << content;
  return (path_ / name).string();
}

std::string ImportFolder::content(const std::string& name) const {
  std::ifstream stream(path_ / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

bool ImportFolder::has(const std::string& name) const { return fs::exists(path_ / name); }

std::vector<std::string> codes_of(const Reading& reading) {
  std::vector<std::string> codes;
  for (const Problem& problem : reading.problems) codes.push_back(problem.code);
  return codes;
}

bool has_remark(const std::vector<Message>& remarks, const std::string& code) {
  return std::any_of(remarks.begin(), remarks.end(),
                     [&](const Message& remark) { return remark.code == code; });
}

std::string brought_file(const Brought& brought, const std::string& name) {
  for (const BroughtFile& file : brought.files) {
    if (file.name == name) return file.content;
  }
  return {};
}

std::string squares_geojson(const std::vector<std::string>& properties) {
  std::string json =
      R"({"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}, "features": [)";
  for (std::size_t i = 0; i < properties.size(); ++i) {
    const int x = 140000 + 100 * static_cast<int>(i);
    const std::string west = std::to_string(x);
    const std::string east = std::to_string(x + 100);
    if (i > 0) json += ",";
    json += R"({"type": "Feature", "properties": {)" + properties[i] +
            R"(}, "geometry": {"type": "Polygon", "coordinates": [[[)" + west + ",480000],[" + east +
            ",480000],[" + east + ",480100],[" + west + ",480100],[" + west + ",480000]]]}}\n";
  }
  return json + "]}";
}

FunctionCatalogue small_catalogue() {
  FunctionCatalogue catalogue;
  for (const char* id : {"library", "primary-school", "public-green", "sports-hall"}) {
    FacilityFunction function;
    function.id = id;
    function.name = {id, id};
    catalogue.functions.push_back(std::move(function));
  }
  return catalogue;
}

Town two_squares() {
  Town town;
  town.id = "two";
  town.crs = "EPSG:28992";
  for (const double x : {140000.0, 140500.0}) {
    Neighbourhood neighbourhood;
    neighbourhood.id = x == 140000.0 ? "west" : "east";
    neighbourhood.name = neighbourhood.id;
    neighbourhood.residents = Persons(100.0);
    neighbourhood.area = {{square(x, 480000.0, 500.0), {}}};
    town.neighbourhoods.push_back(std::move(neighbourhood));
  }
  return town;
}

}  // namespace voorzien::io
