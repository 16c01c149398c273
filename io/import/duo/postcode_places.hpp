// SPDX-License-Identifier: EUPL-1.2
// Where postcodes are, from a table of the planner's: six characters where it has them, else four.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "engine/geometry/shapes.hpp"
#include "io/vector/reading.hpp"

namespace voorzien::io {

enum class PlacePrecision { given, postcode_6, postcode_4, none };

/// "given", "postcode-6" or "postcode-4", as it stands in our files.
const char* name_of(PlacePrecision precision);

struct FoundPlace {
  Point at;
  PlacePrecision precision = PlacePrecision::none;
};

class PostcodePlaces {
 public:
  /// Reads the table: postcode with lon and lat, or x and y in metres of the Dutch grid. Other tables are a
  /// problem.
  PostcodePlaces(const std::string& path, Reading& reading);

  /// Of the whole postcode, else of its four digits.
  [[nodiscard]] std::optional<FoundPlace> find(const std::string& postcode) const;
  /// EPSG:4326 for longitude and latitude, else the Dutch grid.
  [[nodiscard]] const std::string& crs() const { return crs_; }

 private:
  std::map<std::string, Point> places_;
  std::string crs_;
};

/// A postcode without spaces, in capitals: 1363CG.
std::string plain_postcode(const std::string& text);

}  // namespace voorzien::io
