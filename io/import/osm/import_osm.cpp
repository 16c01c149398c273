// SPDX-License-Identifier: EUPL-1.2
#include "io/import/osm/import_osm.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>

#include "engine/geometry/measure.hpp"
#include "io/dataset/neighbourhood_finder.hpp"
#include "io/import/cbs/cbs_source.hpp"
#include "io/import/osm/metric_system.hpp"
#include "io/import/osm/osm_facilities.hpp"
#include "io/import/osm/osm_neighbourhoods.hpp"
#include "io/import/outcome/json_build.hpp"
#include "io/problem/near_names.hpp"
#include "io/vector/point_projection.hpp"

namespace voorzien::io {
namespace {

constexpr const char* degrees = "EPSG:4326";
constexpr const char* facilities_file = "osm-facilities.csv";
// Facilities just across the border are used too.
constexpr double margin_m = 2000.0;

// Of the ids of neighbourhoods that are boundaries in the file.
constexpr const char* osm_area_prefix = "osm-";

double amount(std::size_t count) { return static_cast<double>(count); }

/// "library 2, day-care 8".
std::string told(const std::map<std::string, std::size_t>& counts) {
  std::vector<std::string> each;
  for (const auto& [function, count] : counts) each.push_back(function + " " + std::to_string(count));
  return joined(each);
}

/// Whether the neighbourhoods are still to be drawn: there are none, or an earlier import drew them from
/// boundaries.
bool draws_areas(const Town* town) {
  return town == nullptr ||
         std::all_of(town->neighbourhoods.begin(), town->neighbourhoods.end(),
                     [](const Neighbourhood& one) { return one.id.rfind(osm_area_prefix, 0) == 0; });
}

class OsmImport {
 public:
  OsmImport(const OsmOptions& options, const FunctionCatalogue& catalogue, const Town* town, Reading& reading)
      : options_(options),
        catalogue_(catalogue),
        town_(town),
        draws_areas_(draws_areas(town)),
        reading_(reading) {}

  Brought run() {
    brought_.id = "osm";
    brought_.read.push_back(read_whole(options_.file));
    const std::string shown = bare_name(options_.file);
    found_ = read_osm_places({options_.file, shown, [this](const OsmTags& tags) { return wanted(tags); }},
                             reading_);
    if (!reading_.problems.empty() || !settle_system() || !settle_neighbourhoods()) return brought_;
    bring_facilities();
    bring_streets(shown);
    describe(shown);
    remark();
    return std::move(brought_);
  }

 private:
  [[nodiscard]] bool wanted(const OsmTags& tags) const {
    if (draws_areas_ && is_boundary(tags, options_.boundaries)) return true;
    return !rules_for(tags, options_.mapping).empty();
  }

  bool settle_system() {
    if (town_ != nullptr) crs_ = town_->crs;
    if (crs_.empty()) crs_ = options_.crs;
    if (crs_.empty() && !found_.places.empty()) {
      crs_ = metric_system_at(found_.places.front().at);
      brought_.remarks.guessed.push_back({"osm_crs", "", {{"crs", crs_}}});
    }
    projection_ = std::make_unique<PointProjection>(degrees, crs_);
    if (projection_->usable()) return true;
    reading_.problems.push_back({"import_unknown_crs", bare_name(options_.file), {{"crs", crs_}}});
    return false;
  }

  /// The shape in the dataset's system; empty when a point of it cannot be moved there.
  [[nodiscard]] MultiPolygon projected(MultiPolygon shape) const {
    bool moved = true;
    for (Polygon& polygon : shape) {
      moved = projection_->apply(polygon.outer) && moved;
      for (Ring& hole : polygon.holes) moved = projection_->apply(hole) && moved;
    }
    return moved ? shape : MultiPolygon();
  }

  /// Boundaries drawn as relations ("r") or as ways ("w").
  [[nodiscard]] std::vector<OsmArea> boundary_areas(const char* drawn_as) const {
    std::vector<OsmArea> areas;
    for (const OsmPlace& place : found_.places) {
      if (place.area.empty() || place.id.rfind(drawn_as, 0) != 0) continue;
      const auto name = place.tags.find("name");
      if (!is_boundary(place.tags, options_.boundaries)) continue;
      areas.push_back({osm_area_prefix + place.id, name == place.tags.end() ? place.id : name->second,
                       std::nullopt, std::nullopt, projected(place.area)});
    }
    return areas;
  }

  /// The town's neighbourhoods, or those the boundaries make.
  bool settle_neighbourhoods() {
    if (!draws_areas_) {
      neighbourhoods_ = town_->neighbourhoods;
      return true;
    }
    std::vector<OsmArea> areas = boundary_areas("r");
    // Ways with the tags of a boundary are mostly parts of one: exclaves, shared borders.
    if (areas.empty()) areas = boundary_areas("w");
    if (areas.empty()) {
      reading_.problems.push_back(
          {"import_no_boundaries",
           bare_name(options_.file),
           {{"file", bare_name(options_.file)}, {"level", static_cast<double>(options_.boundaries)}}});
      return false;
    }
    const auto is_known = [&](const OsmArea& area) {
      return std::any_of(town_->neighbourhoods.begin(), town_->neighbourhoods.end(),
                         [&](const Neighbourhood& one) { return one.id == area.id; });
    };
    if (town_ != nullptr && std::none_of(areas.begin(), areas.end(), is_known)) {
      reading_.problems.push_back({"import_other_place",
                                   bare_name(options_.file),
                                   {{"file", bare_name(options_.file)}, {"place", town_->name.nl}}});
      return false;
    }
    if (!options_.figures.empty()) {
      brought_.read.push_back(read_whole(options_.figures));
      const std::size_t known = join_residents(options_.figures, areas, reading_);
      double residents = 0.0;
      for (const OsmArea& area : areas) residents += area.residents.value_or(0.0);
      brought_.remarks.taken.push_back(
          {"osm_residents",
           "",
           {{"count", amount(known)}, {"areas", amount(areas.size())}, {"residents", residents}}});
      if (!reading_.problems.empty()) return false;
    }
    for (const OsmArea& area : areas) {
      Neighbourhood neighbourhood;
      neighbourhood.id = area.id;
      neighbourhood.area = area.shape;
      neighbourhoods_.push_back(std::move(neighbourhood));
    }
    bring_neighbourhoods(areas, crs_, !options_.figures.empty(), brought_);
    remark_on_areas(areas);
    return true;
  }

  void remark_on_areas(const std::vector<OsmArea>& areas) {
    ImportRemarks& remarks = brought_.remarks;
    remarks.taken.push_back(
        {"osm_areas",
         "",
         {{"count", amount(areas.size())}, {"level", static_cast<double>(options_.boundaries)}}});
    const auto without = static_cast<std::size_t>(
        std::count_if(areas.begin(), areas.end(), [](const OsmArea& area) { return !area.residents; }));
    if (without > 0) remarks.missing.push_back({"osm_without_residents", "", {{"count", amount(without)}}});
    remarks.missing.push_back({"osm_without_ages", "", {}});
    remarks.guessed.push_back({"lattice", "", {}});
    if (found_.incomplete > 0)
      remarks.to_check.push_back({"osm_incomplete", "", {{"count", amount(found_.incomplete)}}});
  }

  /// Whether a list of the planner's says that it holds every facility of that function.
  [[nodiscard]] bool has_complete_list(const std::string& function) const {
    const auto index = catalogue_.find(function);
    if (town_ == nullptr || !index || *index >= town_->supply_knowledge.size()) return false;
    if (town_->supply_knowledge[*index] != SupplyKnowledge::complete) return false;
    return std::any_of(town_->facilities.begin(), town_->facilities.end(), [&](const Facility& one) {
      // Those of an earlier import of OpenStreetMap itself have its ids.
      return one.id.rfind(osm_area_prefix, 0) != 0 &&
             std::any_of(one.capacities.begin(), one.capacities.end(),
                         [&](const FacilityCapacity& capacity) { return capacity.function == *index; });
    });
  }

  void leave_to_lists(OsmFacility& facility) {
    const auto is_listed = [&](const OsmRule* rule) {
      if (!has_complete_list(rule->function)) return false;
      ++left_to_lists_[rule->function];
      return true;
    };
    facility.rules.erase(std::remove_if(facility.rules.begin(), facility.rules.end(), is_listed),
                         facility.rules.end());
  }

  void bring_facilities() {
    const NeighbourhoodFinder finder(neighbourhoods_);
    std::vector<OsmFacility> facilities;
    bool any_inside = false;
    for (const OsmPlace& place : found_.places) {
      OsmFacility facility;
      facility.rules = rules_for(place.tags, options_.mapping);
      if (facility.rules.empty()) continue;
      facility.place = &place;
      facility.at = place.at;
      const bool moved = projection_->apply({&facility.at, 1});
      if (!moved || finder.distance_from(facility.at).value() > margin_m) {
        ++outside_;
        continue;
      }
      any_inside = true;
      leave_to_lists(facility);
      if (facility.rules.empty()) continue;
      if (!place.area.empty()) facility.area_m2 = area_of(projected(place.area)).value();
      facilities.push_back(std::move(facility));
    }
    if (!any_inside && outside_ > 0) {
      const std::string place = town_ != nullptr ? town_->name.nl : brought_.place.name;
      reading_.problems.push_back(
          {"import_extract_elsewhere",
           bare_name(options_.file),
           {{"file", bare_name(options_.file)}, {"place", place}, {"count", amount(outside_)}}});
    }
    listed_ = list_facilities(facilities, catalogue_);
    if (listed_.counts.empty()) return;
    brought_.files.push_back({facilities_file, listed_.table, {}});
    brought_.sections.push_back(
        {"facilities", json_object({{"file", json_text(facilities_file)},
                                    {"source", json_text("osm")},
                                    {"crs", json_text(crs_)},
                                    {"x", json_text("x")},
                                    {"y", json_text("y")},
                                    {"function_column", json_text("function")},
                                    {"fields", json_object({{"id", json_column("id", "observed")},
                                                            {"name", json_column("name", "observed")},
                                                            {"operator", json_column("operator", "observed")},
                                                            {"capacity", json_column("capacity", "derived")},
                                                            {"status_column", json_text("status")}})},
                                    {"capacity_status", json_text("derived")},
                                    {"status", json_text("assumption")}})});
  }

  /// The file itself goes along: the streets of the town are read from it at every run.
  void bring_streets(const std::string& shown) {
    brought_.files.push_back({shown, {}, options_.file});
    brought_.sections.push_back({"network", json_object({{"file", json_text(shown)},
                                                         {"profile", json_text("walking")},
                                                         {"source", json_text("osm")}})});
  }

  void describe(const std::string& shown) {
    const auto extracted = year_in(found_.data_date);
    const auto year = options_.year ? options_.year : extracted;
    JsonValue source = json_object({{"id", json_text("osm")},
                                    {"organisation", json_text("OpenStreetMap")},
                                    {"title", json_text("OpenStreetMap: " + shown)}});
    if (extracted) set_member(source, "year", json_number(*extracted));
    set_member(source, "url", json_text("https://www.openstreetmap.org/copyright"));
    set_member(source, "licence", json_text("ODbL-1.0"));
    brought_.sources.push_back(std::move(source));
    if (!draws_areas_) return;
    PlaceDescription& place = brought_.place;
    place.name = options_.place.empty() ? shown.substr(0, shown.find_first_of(".-_")) : options_.place;
    place.id = id_from(place.name, "place");
    // File names are in small letters, names of places are not.
    if (!place.name.empty() && place.name.front() >= 'a' && place.name.front() <= 'z')
      place.name.front() = static_cast<char>(place.name.front() - 'a' + 'A');
    place.crs = crs_;
    place.reference_year = year;
    place.licence = "ODbL-1.0";
    if (!year) reading_.problems.push_back({"import_year_unknown", shown, {{"file", shown}}});
  }

  void remark() {
    ImportRemarks& remarks = brought_.remarks;
    remarks.taken.push_back(
        {"osm_facilities", "", {{"counts", listed_.counts.empty() ? "0" : told(listed_.counts)}}});
    if (!left_to_lists_.empty())
      remarks.to_check.push_back({"osm_left_to_lists", "", {{"counts", told(left_to_lists_)}}});
    if (!found_.data_date.empty())
      remarks.taken.push_back({"osm_date", "", {{"date", found_.data_date.substr(0, 10)}}});
    remarks.taken.push_back({"osm_network", "", {{"file", bare_name(options_.file)}}});
    if (listed_.any_capacity) remarks.guessed.push_back({"osm_capacity_from_area", "", {}});
    remarks.guessed.push_back({"osm_meaning", "", {}});
    remarks.missing.push_back({"osm_without_capacity", "", {}});
    if (!listed_.unnamed.empty())
      remarks.missing.push_back({"osm_unnamed", "", {{"counts", told(listed_.unnamed)}}});
    if (listed_.twice > 0) remarks.to_check.push_back({"osm_twice", "", {{"count", amount(listed_.twice)}}});
    if (outside_ > 0) remarks.to_check.push_back({"osm_outside", "", {{"count", amount(outside_)}}});
    remarks.to_check.push_back({"osm_not_complete", "", {}});
  }

  const OsmOptions& options_;
  const FunctionCatalogue& catalogue_;
  const Town* town_;
  bool draws_areas_;
  Reading& reading_;
  Brought brought_;
  OsmPlaces found_;
  std::string crs_;
  std::unique_ptr<PointProjection> projection_;
  std::vector<Neighbourhood> neighbourhoods_;
  OsmFacilities listed_;
  std::size_t outside_ = 0;
  std::map<std::string, std::size_t> left_to_lists_;  ///< by function
};

}  // namespace

Brought import_osm(const OsmOptions& options, const FunctionCatalogue& catalogue, const Town* town,
                   Reading& reading) {
  return OsmImport(options, catalogue, town, reading).run();
}

}  // namespace voorzien::io
