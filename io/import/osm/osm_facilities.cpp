// SPDX-License-Identifier: EUPL-1.2
#include "io/import/osm/osm_facilities.hpp"

#include <algorithm>
#include <cmath>

#include "engine/geometry/measure.hpp"
#include "io/encoding/utf8.hpp"
#include "io/import/table/csv_writer.hpp"
#include "io/vector/value.hpp"

namespace voorzien::io {
namespace {

constexpr double same_place_m = 200.0;
// Coordinates of OpenStreetMap are good to a decimetre at best.
constexpr double places_per_metre = 10.0;

std::string tag(const OsmPlace& place, const char* key) {
  const auto found = place.tags.find(key);
  return found == place.tags.end() ? std::string() : one_line(found->second);
}

std::string metres(double coordinate) {
  return shortest(std::round(coordinate * places_per_metre) / places_per_metre);
}

class FacilityLister {
 public:
  explicit FacilityLister(const FunctionCatalogue& catalogue)
      : catalogue_(catalogue), csv_({"id", "name", "operator", "function", "capacity", "status", "x", "y"}) {}

  void add(const OsmFacility& facility) {
    for (const OsmRule* rule : facility.rules) add(facility, *rule);
  }

  OsmFacilities finish() {
    listed_.table = csv_.text();
    return std::move(listed_);
  }

 private:
  struct Listed {
    std::string name;
    Point at;
  };

  void add(const OsmFacility& facility, const OsmRule& rule) {
    std::string name = tag(*facility.place, "name");
    if (name.empty()) {
      ++listed_.unnamed[rule.function];
      name = catalogue_.functions[*catalogue_.find(rule.function)].name.nl + " (" + facility.place->id + ")";
    } else if (is_listed(rule.function, name, facility.at)) {
      ++listed_.twice;
      return;
    }
    by_function_[rule.function].push_back({name, facility.at});
    ++listed_.counts[rule.function];
    const bool has_capacity = rule.area_is_capacity && facility.area_m2 > 0.0;
    listed_.any_capacity = listed_.any_capacity || has_capacity;
    csv_.row({"osm-" + facility.place->id, name, tag(*facility.place, "operator"), rule.function,
              has_capacity ? shortest(std::round(facility.area_m2)) : std::string(), rule.status,
              metres(facility.at.x), metres(facility.at.y)});
  }

  [[nodiscard]] bool is_listed(const std::string& function, const std::string& name, Point at) const {
    const auto found = by_function_.find(function);
    return found != by_function_.end() &&
           std::any_of(found->second.begin(), found->second.end(), [&](const Listed& one) {
             return one.name == name && distance_between(one.at, at).value() <= same_place_m;
           });
  }

  const FunctionCatalogue& catalogue_;
  CsvWriter csv_;
  OsmFacilities listed_;
  std::map<std::string, std::vector<Listed>> by_function_;
};

}  // namespace

OsmFacilities list_facilities(const std::vector<OsmFacility>& facilities,
                              const FunctionCatalogue& catalogue) {
  FacilityLister lister(catalogue);
  // Areas first: where a school is drawn as a ground and as a point, the ground says more.
  for (const bool areas : {true, false}) {
    for (const OsmFacility& facility : facilities) {
      if ((facility.area_m2 > 0.0) == areas) lister.add(facility);
    }
  }
  return lister.finish();
}

}  // namespace voorzien::io
