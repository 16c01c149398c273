// SPDX-License-Identifier: EUPL-1.2
#include "io/import/listing/mapped_rows.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "io/import/outcome/brought.hpp"
#include "io/problem/near_names.hpp"
#include "io/vector/value.hpp"

namespace voorzien::io {
namespace {

constexpr std::size_t told_of_each = 10;

class RowMapper {
 public:
  RowMapper(const Listing& listing, const ListingMapping& mapping, Reading& reading)
      : listing_(listing), mapping_(mapping), reading_(reading) {
    for (const MappedField& field : mapping.fields)
      columns_.push_back(field.column.empty() ? std::nullopt : find(field.column, field.where));
    if (!mapping.function_column.empty()) function_ = find(mapping.function_column, listing.shown);
    if (mapping.x_column.empty()) return;
    x_ = find(mapping.x_column, listing.shown);
    y_ = find(mapping.y_column, listing.shown);
  }

  std::vector<MappedRow> rows() {
    std::vector<MappedRow> rows;
    for (const ListingRow& row : listing_.rows) {
      place_ = place_in(listing_, row);
      MappedRow mapped;
      mapped.place = place_;
      for (std::size_t i = 0; i < columns_.size(); ++i) mapped.cells.push_back(cell(row, i));
      mapped.written_id = std::exchange(written_id_, {});
      mapped.function = function_of(row);
      if (mapping_.x_column.empty()) mapped.area = row.area;
      mapped.at = mapping_.x_column.empty() ? row.at : point_of(row);
      check_id(mapped);
      rows.push_back(std::move(mapped));
    }
    tell_the_rest();
    return rows;
  }

 private:
  std::optional<std::size_t> find(const std::string& name, const std::string& where) {
    const auto exact = std::count(listing_.columns.begin(), listing_.columns.end(), name);
    const auto alike =
        std::count_if(listing_.columns.begin(), listing_.columns.end(),
                      [&](const std::string& column) { return comparable(column) == comparable(name); });
    if (exact > 1 || (exact == 0 && alike > 1))
      reading_.problems.push_back({"import_column_twice", listing_.shown, {{"column", name}}});
    if (exact > 0) {
      const auto found = std::find(listing_.columns.begin(), listing_.columns.end(), name);
      return static_cast<std::size_t>(found - listing_.columns.begin());
    }
    const auto position = column_named(listing_.columns, {name});
    if (position) return position;
    const auto near = near_names(name, listing_.columns);
    const std::string code = near.empty() ? "column_not_found" : "column_not_found_near";
    reading_.problems.push_back({code,
                                 where,
                                 {{"column", name},
                                  {"layer", listing_.shown},
                                  {"near", joined(near)},
                                  {"known", joined(listing_.columns, 40)}}});
    return std::nullopt;
  }

  void fault(const std::string& code, std::vector<std::pair<std::string, MessageValue>> values) {
    if (++counts_[code] <= told_of_each) reading_.problems.push_back({code, place_, std::move(values)});
  }

  void tell_the_rest() {
    for (const auto& [code, count] : counts_) {
      if (count > told_of_each)
        reading_.problems.push_back(
            {"import_more_rows", listing_.shown, {{"count", static_cast<double>(count - told_of_each)}}});
    }
  }

  /// Coordinates have decimals, and one a thousand times too small lies elsewhere: that shows.
  std::string number(const std::string& text, std::size_t column, bool is_amount) {
    if (text.empty()) return {};
    const std::string wrong = is_amount
                                  ? amount_fault(text, mapping_.decimal, listing_.thousands_plausible(column))
                                  : number_fault(text, mapping_.decimal);
    if (wrong.empty()) return shortest(*cell_number(text, mapping_.decimal));
    fault(wrong, {{"column", listing_.columns[column]}, {"value", text}});
    return {};
  }

  std::string cell(const ListingRow& row, std::size_t field) {
    const MappedField& mapped = mapping_.fields[field];
    if (mapped.column.empty()) return mapped.value;
    if (!columns_[field]) return {};
    const std::string& text = row.cells[*columns_[field]];
    const bool is_site_id = mapping_.kind == ListingKind::sites && mapped.name == "id";
    if (is_site_id && !text.empty()) {
      std::string id = id_from(text, "site");
      if (id != text) written_id_ = text;
      return id;
    }
    return mapped.is_number ? number(text, *columns_[field], true) : text;
  }

  std::string function_of(const ListingRow& row) {
    if (!function_) return mapping_.function;
    const std::string& written = row.cells[*function_];
    if (mapping_.functions.empty()) return written;
    const auto found = mapping_.functions.find(written);
    if (found != mapping_.functions.end()) return found->second;
    fault("import_unknown_kind", {{"value", written}, {"column", mapping_.function_column}});
    return {};
  }

  std::optional<Point> point_of(const ListingRow& row) {
    if (!x_ || !y_) return std::nullopt;
    const std::string x = number(row.cells[*x_], *x_, false);
    const std::string y = number(row.cells[*y_], *y_, false);
    const auto east = cell_number(x);
    const auto north = cell_number(y);
    if (east && north) return Point{*east, *north};
    if (row.cells[*x_].empty() || row.cells[*y_].empty()) fault("import_row_without_place", {});
    return std::nullopt;
  }

  /// One facility may have several functions, a site has one row.
  void check_id(const MappedRow& row) {
    std::size_t field = 0;
    while (field < mapping_.fields.size() && mapping_.fields[field].name != "id") ++field;
    const std::string id = field < row.cells.size() ? row.cells[field] : std::string();
    if (id.empty()) return fault("import_row_without_id", {});
    const auto [first, is_new] = seen_.emplace(id + '\n' + row.function, row.place);
    if (!is_new) fault("import_twice", {{"id", id}, {"name", id}, {"first", first->second}});
  }

  const Listing& listing_;
  const ListingMapping& mapping_;
  Reading& reading_;
  std::vector<std::optional<std::size_t>> columns_;
  std::optional<std::size_t> function_, x_, y_;
  std::string place_;
  std::string written_id_;  ///< of the row in hand, where its id had to be changed
  std::map<std::string, std::string> seen_;
  std::map<std::string, std::size_t> counts_;
};

}  // namespace

std::vector<MappedRow> map_rows(const Listing& listing, const ListingMapping& mapping, Reading& reading) {
  return RowMapper(listing, mapping, reading).rows();
}

}  // namespace voorzien::io
