// SPDX-License-Identifier: EUPL-1.2
#include <set>

#include "io/case_workbook/town_sections.hpp"
#include "io/dataset/geojson_text.hpp"

namespace voorzien::io {
namespace {

/// Facilities, sites and rooms, one section for every origin.
class PlaceSections : SectionWriter {
 public:
  using SectionWriter::SectionWriter;

  void write() {
    write_facilities();
    write_sites();
    write_rooms();
  }

 private:
  void write_facilities() {
    CaseTable table(case_sheet("facilities"), reading_);
    const std::vector<std::string> keys = keys_of("facilities", {"source", "capacity_status", "status"});
    json_.key("facilities");
    json_.begin_array();
    std::size_t number = 0;
    for (const RowGroup& group : groups_by(table, {"source", "capacity_status", "status"}, table.rows())) {
      const std::string file = numbered("facilities", number++, ".csv");
      const std::size_t first = group.rows.front();
      json_.begin_object(table.place(first, "id"));
      placed_table(file);
      source_member(group.shared[0], table.place(first, "source"));
      json_.text_member("function_column", "function");
      json_.key("fields");
      json_.begin_object();
      columns({"id", "name", "operator", "in_use", "open_from", "open_until", "place_from"}, table);
      json_.key("capacity");
      json_.begin_object();
      for (const char* bound : {"low", "mid", "high"})
        column(bound, std::string("capacity_") + bound, table.head_place(std::string("capacity_") + bound));
      json_.end();
      json_.end();
      json_.text_member("capacity_status", group.shared[1], table.place(first, "capacity_status"));
      json_.text_member("status", group.shared[2], table.place(first, "status"));
      json_.end();
      add(file, facilities_csv(table, keys, group.rows), table, group.rows);
    }
    json_.end();
  }

  /// A capacity that is written only in the middle has no bandwidth.
  static std::string facilities_csv(CaseTable& table, const std::vector<std::string>& keys,
                                    const std::vector<std::size_t>& rows) {
    for (const std::size_t row : rows) {
      const bool only_mid =
          table.text(row, "capacity_low").empty() && table.text(row, "capacity_high").empty();
      if (!only_mid) continue;
      table.set(row, "capacity_low", table.text(row, "capacity_mid"));
      table.set(row, "capacity_high", table.text(row, "capacity_mid"));
    }
    return csv_of(table, keys, rows);
  }

  void write_sites() {
    CaseTable table(case_sheet("sites"), reading_);
    const std::vector<std::string> origin = {"source",      "status",      "book_source",
                                             "book_status", "land_source", "land_status"};
    std::vector<std::string> without = origin;
    without.insert(without.end(), {"x", "y"});
    const std::vector<std::string> keys = keys_of("sites", without);
    json_.key("sites");
    json_.begin_array();
    std::size_t number = 0;
    for (const RowGroup& group : groups_by(table, origin, table.rows())) {
      const std::string stem = numbered("sites", number++, "");
      write_site_section(table, group, stem + ".geojson", keys);
      std::string json = collection_start(stem, settings_.text("crs"));
      for (const std::size_t row : group.rows)
        json += (row == group.rows.front() ? "" : ",\n") +
                feature_of(table, row, keys, site_geometry(table, row));
      add(stem + ".geojson", json + "\n]}\n", table, group.rows);
    }
    json_.end();
  }

  void write_site_section(CaseTable& table, const RowGroup& group, const std::string& file,
                          const std::vector<std::string>& keys) {
    const std::size_t row = group.rows.front();
    json_.begin_object(table.place(row, "id"));
    json_.text_member("file", file);
    json_.text_member("crs", settings_.text("crs"), settings_.place("crs"));
    source_member(group.shared[0], table.place(row, "source"));
    json_.text_member("status", group.shared[1], table.place(row, "status"));
    json_.key("fields");
    json_.begin_object();
    for (const std::string& key : keys) {
      json_.key(key);
      json_.begin_object(table.head_place(key));
      json_.text_member("column", key, table.head_place(key));
      const bool book = key == "book_value_eur";
      if (book || key == "land_price_eur_m2") {
        source_member(group.shared[book ? 2 : 4], table.place(row, book ? "book_source" : "land_source"));
        json_.text_member("status", group.shared[book ? 3 : 5],
                          table.place(row, book ? "book_status" : "land_status"));
      }
      json_.end();
    }
    json_.end();
    json_.end();
  }

  std::string site_geometry(CaseTable& table, std::size_t row) {
    std::string geometry;
    const auto shape = shapes_.sites.find(table.text(row, "id"));
    const auto x = table.number(row, "x");
    const auto y = table.number(row, "y");
    if (shape != shapes_.sites.end()) {
      append_shape(geometry, shape->second);
      return geometry;
    }
    if (!x || !y) {
      reading_.found.problems.push_back(
          {"case_site_without_place", table.place(row, x ? "y" : "x"), {{"id", table.text(row, "id")}}});
      return "null";
    }
    append_point(geometry, {*x, *y});
    return geometry;
  }

  void write_rooms() {
    CaseTable rooms(case_sheet("rooms"), reading_);
    CaseTable bookings(case_sheet("bookings"), reading_);
    const std::vector<std::string> keys = keys_of("rooms", {"source", "status"});
    json_.key("rooms");
    json_.begin_array();
    std::size_t number = 0;
    for (const RowGroup& group : groups_by(rooms, {"source", "status"}, rooms.rows())) {
      const std::string file = numbered("rooms", number, ".csv");
      const std::size_t first = group.rows.front();
      json_.begin_object(rooms.place(first, "id"));
      json_.text_member("file", file);
      source_member(group.shared[0], rooms.place(first, "source"));
      json_.text_member("status", group.shared[1], rooms.place(first, "status"));
      json_.key("fields");
      json_.begin_object();
      columns(keys, rooms);
      json_.end();
      write_bookings(bookings, bookings_of(rooms, group, bookings), numbered("bookings", number, ".csv"));
      json_.end();
      add(file, csv_of(rooms, keys, group.rows), rooms, group.rows);
      ++number;
    }
    json_.end();
  }

  static std::vector<std::size_t> bookings_of(CaseTable& rooms, const RowGroup& group, CaseTable& bookings) {
    std::set<std::string> ids;
    for (const std::size_t row : group.rows) ids.insert(rooms.text(row, "id"));
    std::vector<std::size_t> rows;
    for (const std::size_t row : bookings.rows()) {
      if (ids.contains(bookings.text(row, "room"))) rows.push_back(row);
    }
    return rows;
  }

  void write_bookings(CaseTable& bookings, const std::vector<std::size_t>& rows, const std::string& file) {
    if (rows.empty()) return;
    json_.key("bookings");
    json_.begin_object(bookings.place(rows.front(), "room"));
    json_.text_member("file", file);
    json_.key("fields");
    json_.begin_object();
    columns(keys_of("bookings", {}), bookings);
    json_.end();
    json_.end();
    add(file, csv_of(bookings, keys_of("bookings", {}), rows), bookings, rows);
  }
};

}  // namespace

void write_place_sections(const TownDraft& draft) { PlaceSections(draft).write(); }

}  // namespace voorzien::io
