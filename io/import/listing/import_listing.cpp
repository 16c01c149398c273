// SPDX-License-Identifier: EUPL-1.2
#include "io/import/listing/import_listing.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "engine/geometry/measure.hpp"
#include "io/dataset/geojson_text.hpp"
#include "io/dataset/neighbourhood_finder.hpp"
#include "io/import/listing/guessed_mapping.hpp"
#include "io/import/listing/mapped_rows.hpp"
#include "io/import/outcome/json_build.hpp"
#include "io/import/table/cell_number.hpp"
#include "io/import/table/csv_writer.hpp"
#include "io/problem/near_names.hpp"
#include "io/vector/point_projection.hpp"
#include "io/vector/value.hpp"

namespace voorzien::io {
namespace {

// Facilities and sites just across the border take part; further away the coordinate is probably wrong.
constexpr double farthest_m = 10000.0;
constexpr std::size_t told_rows = 10;

double amount(std::size_t count) { return static_cast<double>(count); }

/// Rounded as people are told it.
double in_hundredths(double number) { return std::round(number * 100.0) / 100.0; }

class ListingImport {
 public:
  ListingImport(const ListingOptions& options, const FunctionCatalogue& catalogue, const Town* town,
                Reading& reading)
      : options_(options), catalogue_(catalogue), mapping_(options.mapping), town_(town), reading_(reading) {}

  Brought run() {
    const std::string stem = bare_name(options_.file);
    brought_.id = "table-" + id_from(stem.substr(0, stem.rfind('.')), "list");
    const auto before = reading_.problems.size();
    const std::string crs = town_ != nullptr ? town_->crs : mapping_.crs;
    const Listing listing =
        read_listing({options_.file, mapping_.layer, crs, mapping_.crs, !is_facilities()}, reading_);
    // Rows that do not fit the header keep the others from being looked at no more than each other.
    if (listing.rows.empty()) return brought_;
    if (is_guessed()) mapping_ = guess_mapping(listing, catalogue_, options_.function, reading_);
    if (!is_guessed() && mapping_.x_column.empty() && !listing.has_places)
      reading_.problems.push_back({"import_list_without_places", stem, {{"file", stem}}});
    rows_ = map_rows(listing, mapping_, reading_);
    crs_ = mapping_.x_column.empty() || mapping_.crs.empty() ? crs : mapping_.crs;
    check_places();
    if (reading_.problems.size() > before) return brought_;
    brought_.read = {read_whole(options_.file)};
    if (!is_guessed()) brought_.read.push_back(read_whole(options_.mapping_file));
    bring();
    remark();
    return std::move(brought_);
  }

 private:
  /// Places as the town sees them, to notice a wrong system before anything is written.
  void check_places() {
    if (crs_.empty())
      reading_.problems.push_back(
          {"import_crs_unknown", bare_name(options_.file), {{"file", bare_name(options_.file)}}});
    if (town_ == nullptr || crs_.empty()) return;
    const PointProjection projection(crs_, town_->crs);
    if (!projection.usable()) {
      reading_.problems.push_back({"import_unknown_crs", bare_name(options_.mapping_file), {{"crs", crs_}}});
      return;
    }
    const NeighbourhoodFinder finder(town_->neighbourhoods);
    std::size_t far = 0;
    for (const MappedRow& row : rows_) {
      if (!row.at) continue;
      Point at = *row.at;
      const bool moved = projection.apply({&at, 1});
      const double metres =
          moved ? finder.distance_from(at).value() : std::numeric_limits<double>::infinity();
      if (metres <= farthest_m || ++far > told_rows) continue;
      const bool degrees = std::abs(row.at->x) <= 180.0 && std::abs(row.at->y) <= 90.0 && crs_ != "EPSG:4326";
      reading_.problems.push_back({degrees ? "import_place_in_degrees" : "import_place_far_away",
                                   row.place,
                                   {{"x", shortest(row.at->x)}, {"y", shortest(row.at->y)}, {"crs", crs_}}});
    }
    if (far > told_rows)
      reading_.problems.push_back(
          {"import_more_rows", bare_name(options_.file), {{"count", amount(far - told_rows)}}});
  }

  [[nodiscard]] std::string table() const {
    std::vector<std::string> columns;
    for (const MappedField& field : mapping_.fields) columns.push_back(field.name);
    if (is_facilities()) columns.emplace_back("function");
    columns.insert(columns.end(), {"x", "y"});
    CsvWriter csv(columns);
    for (const MappedRow& row : rows_) {
      std::vector<std::string> cells = row.cells;
      if (is_facilities()) cells.push_back(row.function);
      cells.push_back(row.at ? shortest(row.at->x) : std::string());
      cells.push_back(row.at ? shortest(row.at->y) : std::string());
      csv.row(cells);
    }
    return csv.text();
  }

  /// Sites with their polygons; those that are points stay so.
  [[nodiscard]] std::string map() const {
    std::string json = collection_start(brought_.id, crs_);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      json += R"({"type": "Feature", "properties": {)";
      GeojsonMembers members(json);
      for (std::size_t k = 0; k < mapping_.fields.size(); ++k) {
        const MappedField& field = mapping_.fields[k];
        const std::string& cell = rows_[i].cells[k];
        if (field.is_number) {
          members.number(field.name, cell_number(cell));
        } else {
          members.text_or_null(field.name, cell);
        }
      }
      json += "}, \"geometry\": ";
      if (!rows_[i].area.empty()) {
        append_shape(json, rows_[i].area);
      } else if (rows_[i].at) {
        append_point(json, *rows_[i].at);
      } else {
        json += "null";
      }
      json += i + 1 < rows_.size() ? "},\n" : "}\n";
    }
    return json + "]}\n";
  }

  [[nodiscard]] std::size_t drawn() const {
    return static_cast<std::size_t>(
        std::count_if(rows_.begin(), rows_.end(), [](const MappedRow& row) { return !row.area.empty(); }));
  }

  [[nodiscard]] bool is_guessed() const { return options_.mapping_file.empty(); }

  [[nodiscard]] bool is_facilities() const { return mapping_.kind == ListingKind::facilities; }

  [[nodiscard]] std::string cell_of(const MappedRow& row, std::string_view name) const {
    for (std::size_t i = 0; i < mapping_.fields.size(); ++i) {
      if (mapping_.fields[i].name == name) return row.cells[i];
    }
    return {};
  }

  [[nodiscard]] bool has(const char* name) const {
    return std::any_of(mapping_.fields.begin(), mapping_.fields.end(),
                       [&](const MappedField& field) { return field.name == name; });
  }

  [[nodiscard]] JsonValue capacity() const {
    if (!has("capacity")) {
      JsonValue yes;
      yes.kind = JsonKind::boolean;
      yes.truth = true;
      return json_object({{"unknown", yes}});
    }
    if (!has("capacity_low") || !has("capacity_high")) return json_column("capacity");
    return json_object({{"low", json_column("capacity_low")},
                        {"mid", json_column("capacity")},
                        {"high", json_column("capacity_high")}});
  }

  [[nodiscard]] std::string mapping_name() const { return brought_.id + ".mapping.json"; }

  void bring() {
    const bool is_map = drawn() > 0;
    const std::string file = brought_.id + (is_map ? ".geojson" : ".csv");
    brought_.files.push_back({file, is_map ? map() : table(), {}});
    if (is_guessed()) brought_.files.push_back({mapping_name(), mapping_text(mapping_), {}});
    JsonValue section = json_object({{"file", json_text(file)}, {"crs", json_text(crs_)}});
    if (!is_map) {
      set_member(section, "x", json_text("x"));
      set_member(section, "y", json_text("y"));
    }
    if (mapping_.source) {
      JsonValue source = json_object({{"id", json_text(brought_.id)}});
      for (std::size_t i = 0; i < mapping_.source->keys.size(); ++i)
        set_member(source, mapping_.source->keys[i], mapping_.source->elements[i]);
      brought_.sources.push_back(std::move(source));
      set_member(section, "source", json_text(brought_.id));
    }
    JsonValue fields = json_object({});
    for (const MappedField& field : mapping_.fields) {
      if (field.name.rfind("capacity", 0) != 0) set_member(fields, field.name, json_column(field.name));
    }
    if (is_facilities()) {
      set_member(fields, "capacity", capacity());
      set_member(section, "function_column", json_text("function"));
      set_member(section, "capacity_status", json_text(mapping_.capacity_status));
      brought_.complete_for = mapping_.complete_for;
    }
    set_member(section, "status", json_text(mapping_.status));
    set_member(section, "fields", std::move(fields));
    brought_.sections.push_back({is_facilities() ? "facilities" : "sites", std::move(section)});
  }

  /// Totals and the largest of a field, so that a slip of a factor thousand is seen.
  void tell_totals(const char* field, const char* code) {
    struct Total {
      double sum = 0.0;
      double largest = 0.0;
      std::string largest_name;
      std::size_t count = 0;
    };
    std::map<std::string, Total> totals;
    for (const MappedRow& row : rows_) {
      const auto number = cell_number(cell_of(row, field));
      if (!number) continue;
      Total& total = totals[row.function];
      total.sum += *number;
      if (total.count++ > 0 && *number <= total.largest) continue;
      total.largest = *number;
      total.largest_name = cell_of(row, "name");
    }
    for (const auto& [function, total] : totals) {
      const auto unit = mapping_.units.find(function);
      brought_.remarks.taken.push_back({code,
                                        "",
                                        {{"function", function},
                                         {"unit", unit == mapping_.units.end() ? function : unit->second},
                                         {"count", amount(total.count)},
                                         {"sum", in_hundredths(total.sum)},
                                         {"largest", in_hundredths(total.largest)},
                                         {"name", total.largest_name}}});
    }
  }

  /// Ids of sites are of our own making; other files must name them as they are now.
  void remark_on_ids(ImportRemarks& remarks) const {
    const auto changed = [](const MappedRow& row) { return !row.written_id.empty(); };
    const auto first = std::find_if(rows_.begin(), rows_.end(), changed);
    if (first == rows_.end()) return;
    const auto count = static_cast<std::size_t>(std::count_if(rows_.begin(), rows_.end(), changed));
    std::size_t id = 0;
    while (mapping_.fields[id].name != "id") ++id;
    remarks.guessed.push_back(
        {"table_ids_changed",
         "",
         {{"count", amount(count)}, {"written", first->written_id}, {"id", first->cells[id]}}});
  }

  void remark_on_shapes(ImportRemarks& remarks) const {
    if (drawn() < rows_.size())
      remarks.to_check.push_back({"table_sites_as_points", "", {{"count", amount(rows_.size() - drawn())}}});
    if (drawn() == 0) return;
    double sum = 0.0;
    for (const MappedRow& row : rows_) sum += area_of(row.area).value();
    remarks.taken.push_back({"table_sites_as_polygons", "", {{"count", amount(drawn())}, {"sum", sum}}});
    remarks.guessed.push_back({has("area_m2") ? "table_area_from_list" : "table_area_from_polygon", "", {}});
  }

  void remark() {
    ImportRemarks& remarks = brought_.remarks;
    if (is_guessed())
      remarks.guessed.push_back(
          {"table_guessed_mapping", "", {{"columns", mapping_told(mapping_)}, {"file", mapping_name()}}});
    std::map<std::string, std::size_t> counts;
    for (const MappedRow& row : rows_) ++counts[row.function];
    if (is_facilities()) {
      std::vector<std::string> told;
      for (const auto& [function, count] : counts) told.push_back(function + " " + std::to_string(count));
      remarks.taken.push_back(
          {"table_facilities", "", {{"count", amount(rows_.size())}, {"counts", joined(told)}}});
      tell_totals("capacity", "table_capacity");
      tell_totals("in_use", "table_in_use");
      if (!has("capacity")) remarks.missing.push_back({"table_without_capacity", "", {}});
      if (mapping_.complete_for.empty()) remarks.to_check.push_back({"table_not_complete", "", {}});
    } else {
      remarks.taken.push_back({"table_sites", "", {{"count", amount(rows_.size())}}});
      tell_totals("area_m2", "table_site_area");
      remark_on_ids(remarks);
      remark_on_shapes(remarks);
    }
    for (std::size_t i = 0; i < mapping_.fields.size(); ++i) {
      const auto empty = static_cast<std::size_t>(std::count_if(
          rows_.begin(), rows_.end(), [&](const MappedRow& row) { return row.cells[i].empty(); }));
      if (empty > 0)
        remarks.missing.push_back(
            {"table_empty_cells", "", {{"field", mapping_.fields[i].name}, {"count", amount(empty)}}});
    }
    if (!mapping_.source) remarks.to_check.push_back({"table_without_source", "", {}});
    remarks.guessed.push_back({"table_crs", "", {{"crs", crs_}}});
  }

  const ListingOptions& options_;
  const FunctionCatalogue& catalogue_;
  ListingMapping mapping_;
  const Town* town_;
  Reading& reading_;
  Brought brought_;
  std::vector<MappedRow> rows_;
  std::string crs_;
};

}  // namespace

Brought import_listing(const ListingOptions& options, const FunctionCatalogue& catalogue, const Town* town,
                       Reading& reading) {
  return ListingImport(options, catalogue, town, reading).run();
}

}  // namespace voorzien::io
