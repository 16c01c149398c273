// SPDX-License-Identifier: EUPL-1.2
// GeoJSON as text, every coordinate with all its digits, so that what is written reads back the same.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/geometry/shapes.hpp"

namespace voorzien::io {

/// Members of one JSON object, commas in between.
class GeojsonMembers {
 public:
  explicit GeojsonMembers(std::string& json) : json_(json) {}

  void text(std::string_view key, const std::string& value);
  /// The number, or null where it is not known.
  void number(std::string_view key, const std::optional<double>& value);
  void null(std::string_view key);
  /// The text, or null where it is empty.
  void text_or_null(std::string_view key, const std::string& value);

 private:
  void begin(std::string_view key);

  std::string& json_;
  bool any_ = false;
};

/// Appends a MultiPolygon geometry.
void append_shape(std::string& json, const MultiPolygon& shape);

/// Appends a Point geometry.
void append_point(std::string& json, Point point);

/// The start of a collection up to its features, with the coordinate system ("EPSG:28992"; others cannot be
/// written in GeoJSON and are left out).
std::string collection_start(std::string_view name, const std::string& crs);

}  // namespace voorzien::io
