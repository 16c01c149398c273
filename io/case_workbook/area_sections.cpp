// SPDX-License-Identifier: EUPL-1.2
#include <set>

#include "io/case_workbook/town_sections.hpp"
#include "io/dataset/geojson_text.hpp"

namespace voorzien::io {
namespace {

/// Neighbourhoods with their ages, and where people live in them.
class AreaSections : SectionWriter {
 public:
  using SectionWriter::SectionWriter;

  void write() {
    write_neighbourhoods();
    write_points();
  }

 private:
  /// A column with the origin that the settings state for it.
  void counted_column(const char* key, const char* source, const char* status, const CaseTable& table) {
    json_.key(key);
    json_.begin_object(table.head_place(key));
    json_.text_member("column", key, table.head_place(key));
    source_member(settings_.text(source), settings_.place(source));
    json_.text_member("status", settings_.text(status), settings_.place(status));
    json_.end();
  }

  void write_neighbourhoods() {
    CaseTable table(case_sheet("neighbourhoods"), reading_, [&](const std::string& caption) {
      return neighbourhood_column(caption, reading_.words);
    });
    AgesOfSheet ages = read_ages(reading_);
    std::vector<std::string> keys = keys_of("neighbourhoods", {});
    keys.insert(keys.end(), table.own_keys().begin(), table.own_keys().end());
    json_.key("neighbourhoods");
    json_.begin_object(settings_.place("areas_file"));
    json_.text_member("file", "neighbourhoods.geojson", settings_.place("areas_file"));
    json_.text_member("crs", settings_.text("crs"), settings_.place("crs"));
    json_.key("fields");
    json_.begin_object();
    for (const std::string& key : keys_of("neighbourhoods", {"residents", "dwellings"}))
      column(key, key, table.head_place(key));
    counted_column("residents", "residents_source", "residents_status", table);
    counted_column("dwellings", "dwellings_source", "dwellings_status", table);
    write_named("dwellings_by_type", dwellings_prefix, table);
    write_named("groups", group_prefix, table);
    write_ages(ages);
    json_.end();
    json_.end();
    write_features(table, keys, ages);
  }

  void write_named(const char* member, const std::string& prefix, const CaseTable& table) {
    json_.key(member);
    json_.begin_object();
    for (const std::string& key : table.own_keys()) {
      if (key.rfind(prefix, 0) == 0) column(key.substr(prefix.size()), key, table.head_place(key));
    }
    json_.end();
  }

  void write_ages(const AgesOfSheet& ages) {
    if (ages.classes.empty()) return;
    if (ages.single_years) {
      json_.key("ages_table");
      json_.begin_object(ages.place);
      json_.text_member("file", "ages.csv");
      json_.end();
      documents_[std::string(town_folder) + "ages.csv"] = ages.csv;
      places_.note_table("ages.csv", ages.places);
      return;
    }
    json_.key("age_classes");
    json_.begin_array(ages.place);
    for (const AgeClassOfSheet& one : ages.classes) {
      json_.begin_object(one.place);
      json_.key("ages");
      json_.begin_array(one.place);
      json_.number(one.first, one.place);
      json_.number(one.last, one.place);
      json_.end();
      column("count", one.key, one.place);
      json_.end();
    }
    json_.end();
  }

  void write_features(CaseTable& table, const std::vector<std::string>& keys, const AgesOfSheet& ages) {
    std::string json = collection_start("neighbourhoods", settings_.text("crs"));
    std::set<std::string> used;
    for (const std::size_t row : table.rows()) {
      const std::string& id = table.text(row, "id");
      const auto shape = shapes_.areas.find(id);
      if (shape == shapes_.areas.end() && !id.empty() && !shapes_.areas.empty()) {
        reading_.found.problems.push_back({"case_area_without_shape",
                                           table.place(row, "id"),
                                           {{"id", id}, {"file", settings_.text("areas_file")}}});
      }
      std::string geometry;
      append_shape(geometry, shape == shapes_.areas.end() ? MultiPolygon{} : shape->second);
      std::string feature = feature_of(table, row, keys, geometry);
      append_age_properties(ages, id, feature);
      json += (used.empty() ? "" : ",\n") + feature;
      used.insert(id);
    }
    warn_of_unused(used);
    add("neighbourhoods.geojson", json + "\n]}\n", table, table.rows());
  }

  void warn_of_unused(const std::set<std::string>& used) {
    std::vector<std::string> unused;
    for (const auto& [id, shape] : shapes_.areas) {
      if (!used.contains(id)) unused.push_back(id);
    }
    if (unused.empty()) return;
    reading_.found.warnings.push_back({"case_shapes_unused",
                                       settings_.place("areas_file"),
                                       {{"count", static_cast<double>(unused.size())},
                                        {"file", settings_.text("areas_file")},
                                        {"id", unused.front()}}});
  }

  void write_points() {
    CaseTable table(case_sheet("points"), reading_);
    json_.key("residence_points");
    json_.begin_object(settings_.place("lattice_m"));
    if (table.rows().empty()) {
      if (settings_.text("lattice_m").empty()) settings_.report("case_no_points", "lattice_m");
      json_.text_member("method", "lattice");
      json_.number_member("spacing_m", settings_.number("lattice_m"), settings_.place("lattice_m"));
      json_.end();
      return;
    }
    json_.text_member("method", "points");
    placed_table("points.csv");
    json_.key("fields");
    json_.begin_object();
    columns({"neighbourhood", "weight", "id"}, table);
    json_.end();
    json_.end();
    add("points.csv", csv_of(table, keys_of("points", {}), table.rows()), table, table.rows());
  }
};

}  // namespace

void write_area_sections(const TownDraft& draft) { AreaSections(draft).write(); }

}  // namespace voorzien::io
