// SPDX-License-Identifier: EUPL-1.2
#include "tests/io/dataset/small_dataset.hpp"

#include <catch2/catch.hpp>
#include <memory>
#include <vector>

#include "io/vector/value.hpp"
#include "tests/io/vector/memory_file.hpp"

namespace voorzien::io {
namespace {

// a b
// c d    each 1 km square, a at the top left; c has no residents, d is water
const char* const neighbourhoods = R"({"type": "FeatureCollection", "features": [
{"type": "Feature", "properties": {"code": "A", "name": "De Vaart", "stad": "north", "people": 1000, "young": 40, "old": 60, "homes": 400, "kind": "NEE"},
 "geometry": {"type": "Polygon", "coordinates": [[[140000, 481000], [141000, 481000], [141000, 482000], [140000, 482000], [140000, 481000]]]}},
{"type": "Feature", "properties": {"code": "B", "name": "Noorderplassen", "stad": "north", "people": 500, "young": 100, "old": 100, "homes": -99997, "kind": "NEE"},
 "geometry": {"type": "Polygon", "coordinates": [[[141000, 481000], [142000, 481000], [142000, 482000], [141000, 482000], [141000, 481000]]]}},
{"type": "Feature", "properties": {"code": "C", "name": "Kruidenwijk", "stad": "south", "people": 0, "young": null, "old": null, "homes": 0, "kind": "NEE"},
 "geometry": {"type": "Polygon", "coordinates": [[[140000, 480000], [141000, 480000], [141000, 481000], [140000, 481000], [140000, 480000]]]}},
{"type": "Feature", "properties": {"code": "D", "name": "Weerwater", "stad": "south", "people": null, "young": null, "old": null, "homes": null, "kind": "JA"},
 "geometry": {"type": "Polygon", "coordinates": [[[141000, 480000], [142000, 480000], [142000, 481000], [141000, 481000], [141000, 480000]]]}}
]})";

const char* const manifest = R"({
  "format": "voorzien-dataset/1", "id": "small", "name": {"nl": "Klein", "en": "Small"}, "crs": "EPSG:28992",
  "reference_year": 2022, "licence": "CC-BY-4.0",
  "sources": [{"id": "cbs", "organisation": "CBS", "title": "Kerncijfers", "year": 2022}],
  "missing_codes": [-99997],
  "neighbourhoods": {"file": "areas.geojson", "crs": "EPSG:28992", "source": "cbs",
    "fields": {
      "id": {"column": "code"}, "name": {"column": "name"}, "district": {"column": "stad"},
      "municipality": {"value": "GM0034"}, "kind": {"column": "kind", "values": {"JA": "water", "NEE": "land"}},
      "residents": {"column": "people", "status": "observed"},
      "age_classes": [{"ages": [0, 49], "share": {"expression": "young / 100.0"}},
                      {"ages": [50, 100], "share": {"expression": "old / 100.0"}}],
      "dwellings": {"column": "homes", "status": "derived", "source": null}}},
  "residence_points": {"method": "lattice", "spacing_m": 500},
  "facilities": [{"file": "schools.csv", "source": "cbs", "crs": "EPSG:28992", "x": "x", "y": "y",
    "function_column": "function",
    "fields": {"id": {"column": "id"}, "name": {"column": "name"}, "in_use": {"column": "in_use"},
      "open_from": {"column": "from"}, "open_until": {"column": "until"}, "operator": {"column": "board"},
      "capacity": {"low": {"column": "low"}, "mid": {"column": "mid"}, "high": {"column": "high"}}},
    "capacity_status": "assumption", "status": "observed"}],
  "complete_for": ["primary-school"], "illustrative_for": ["gp"]
})";

const char* const schools =
    "id,name,function,x,y,low,mid,high,in_use,from,until,board\n"
    "s2,De Kring,primary-school,141500,481500,,,,,,,\n"
    "s1,\"De Zon, hoofdlocatie\",primary-school,140500,481500,180,200,220,195,2001,2030,stichting\n"
    "s1,De Zon,day-care,140500,481500,40,40,40,,2001,2030,stichting\n"
    "s3,Over de grens,gp,142500,481500,2,2,2,,,,\n";

}  // namespace

FunctionCatalogue small_catalogue() {
  FunctionCatalogue catalogue;
  for (const char* id : {"day-care", "gp", "library", "primary-school"}) {
    FacilityFunction function;
    function.id = id;
    catalogue.functions.push_back(function);
  }
  return catalogue;
}

Demography even_demography() {
  Demography demography;
  demography.reference_ages.by_age.fill(1.0);
  return demography;
}

DatasetTexts small_dataset() {
  return {{"dataset.json", manifest}, {"areas.geojson", neighbourhoods}, {"schools.csv", schools}};
}

void replace(DatasetTexts& texts, const std::string& file, const std::string& from, const std::string& to) {
  std::string& text = texts.at(file);
  const auto position = text.find(from);
  REQUIRE(position != std::string::npos);
  text.replace(position, from.size(), to);
}

ReadTown read(const DatasetTexts& texts) {
  std::vector<std::unique_ptr<MemoryFile>> files;
  for (const auto& [name, text] : texts) files.push_back(std::make_unique<MemoryFile>("small/" + name, text));
  ReadTown read;
  read.town = read_dataset("/vsimem/small", small_catalogue(), even_demography(), {}, read.reading);
  return read;
}

Message only(const std::vector<Message>& messages, const std::string& code) {
  std::vector<Message> found;
  for (const Message& message : messages) {
    UNSCOPED_INFO(message.code << " at " << message.where);
    if (message.code == code) found.push_back(message);
  }
  REQUIRE(found.size() == 1);
  return found.front();
}

std::string value(const Message& message, const std::string& name) {
  for (const auto& [key, held] : message.values) {
    if (key != name) continue;
    if (const auto* number = std::get_if<double>(&held)) return shortest(*number);
    return std::get<std::string>(held);
  }
  FAIL(message.code << " has no value " << name);
  return {};
}

}  // namespace voorzien::io
