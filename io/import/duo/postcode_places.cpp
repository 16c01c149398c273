// SPDX-License-Identifier: EUPL-1.2
#include "io/import/duo/postcode_places.hpp"

#include "io/import/table/cell_number.hpp"
#include "io/import/table/listing.hpp"
#include "io/problem/near_names.hpp"

namespace voorzien::io {
namespace {

constexpr std::size_t told_rows = 10;
constexpr std::size_t digits_of_postcode = 4;

}  // namespace

const char* name_of(PlacePrecision precision) {
  switch (precision) {
    case PlacePrecision::given:
      return "given";
    case PlacePrecision::postcode_6:
      return "postcode-6";
    case PlacePrecision::postcode_4:
      return "postcode-4";
    case PlacePrecision::none:
      break;
  }
  return "none";
}

std::string plain_postcode(const std::string& text) {
  std::string plain;
  for (const char letter : text) {
    if (letter == ' ' || letter == '\t') continue;
    plain += letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
  }
  return plain;
}

PostcodePlaces::PostcodePlaces(const std::string& path, Reading& reading) : crs_("EPSG:4326") {
  const Listing listing = read_listing({path}, reading);
  if (listing.columns.empty()) return;
  const auto code = column_named(listing.columns, {"postcode", "pc6", "pc4", "postcode6", "postcode4"});
  auto x = column_named(listing.columns, {"lon", "longitude", "lng"});
  auto y = column_named(listing.columns, {"lat", "latitude"});
  if (!x || !y) {
    crs_ = "EPSG:28992";
    x = column_named(listing.columns, {"x", "rd_x", "x_coordinaat"});
    y = column_named(listing.columns, {"y", "rd_y", "y_coordinaat"});
  }
  if (!code || !x || !y) {
    reading.problems.push_back({"import_no_postcodes",
                                listing.shown,
                                {{"file", listing.shown}, {"columns", joined(listing.columns)}}});
    return;
  }
  std::size_t faults = 0;
  for (const ListingRow& row : listing.rows) {
    const auto east = cell_number(row.cells[*x]);
    const auto north = cell_number(row.cells[*y]);
    if (east && north) {
      places_.emplace(plain_postcode(row.cells[*code]), Point{*east, *north});
    } else if (!(row.cells[*x].empty() && row.cells[*y].empty()) && ++faults <= told_rows) {
      reading.problems.push_back(
          {number_fault(row.cells[east ? *y : *x], DecimalMark::point),
           place_in(listing, row),
           {{"column", listing.columns[east ? *y : *x]}, {"value", row.cells[east ? *y : *x]}}});
    }
  }
}

std::optional<FoundPlace> PostcodePlaces::find(const std::string& postcode) const {
  const std::string plain = plain_postcode(postcode);
  if (const auto whole = places_.find(plain); whole != places_.end() && plain.size() > digits_of_postcode)
    return FoundPlace{whole->second, PlacePrecision::postcode_6};
  const auto area = places_.find(plain.substr(0, digits_of_postcode));
  if (area == places_.end()) return std::nullopt;
  return FoundPlace{area->second, PlacePrecision::postcode_4};
}

}  // namespace voorzien::io
