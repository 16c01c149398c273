// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/geojson_text.hpp"

#include <array>
#include <charconv>

#include "io/vector/value.hpp"

namespace voorzien::io {
namespace {

void append_text(std::string& json, std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  json += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      json += '\\';
      json += c;
    } else if (byte < 0x20) {
      json += "\\u00";
      json += digits[byte >> 4U];
      json += digits[byte & 15U];
    } else {
      json += c;
    }
  }
  json += '"';
}

void append_number(std::string& json, double number) {
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), number);
  json.append(text.data(), end.ptr);
}

void append_position(std::string& json, Point point) {
  json += '[';
  append_number(json, point.x);
  json += ", ";
  append_number(json, point.y);
  json += ']';
}

void append_ring(std::string& json, const Ring& ring) {
  json += '[';
  for (std::size_t i = 0; i < ring.size(); ++i) {
    if (i > 0) json += ", ";
    append_position(json, ring[i]);
  }
  json += ']';
}

}  // namespace

void GeojsonMembers::begin(std::string_view key) {
  if (any_) json_ += ", ";
  any_ = true;
  append_text(json_, key);
  json_ += ": ";
}

void GeojsonMembers::text(std::string_view key, const std::string& value) {
  begin(key);
  append_text(json_, value);
}

void GeojsonMembers::number(std::string_view key, const std::optional<double>& value) {
  begin(key);
  json_ += value ? shortest(*value) : "null";
}

void GeojsonMembers::null(std::string_view key) {
  begin(key);
  json_ += "null";
}

void GeojsonMembers::text_or_null(std::string_view key, const std::string& value) {
  if (value.empty()) {
    null(key);
  } else {
    text(key, value);
  }
}

void append_shape(std::string& json, const MultiPolygon& shape) {
  json += R"({"type": "MultiPolygon", "coordinates": [)";
  for (std::size_t i = 0; i < shape.size(); ++i) {
    json += i == 0 ? "[" : ", [";
    append_ring(json, shape[i].outer);
    for (const Ring& hole : shape[i].holes) {
      json += ", ";
      append_ring(json, hole);
    }
    json += ']';
  }
  json += "]}";
}

void append_point(std::string& json, Point point) {
  json += R"({"type": "Point", "coordinates": )";
  append_position(json, point);
  json += '}';
}

std::string collection_start(std::string_view name, const std::string& crs) {
  constexpr std::string_view epsg = "EPSG:";
  std::string json = R"({"type": "FeatureCollection", "name": ")";
  json += name;
  json += "\",\n";
  // The old `crs` member, which GDAL and QGIS still read; only codes can be written so.
  if (crs.rfind(epsg, 0) == 0) {
    json += R"("crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::)" +
            crs.substr(epsg.size()) + "\"}},\n";
  }
  return json + "\"features\": [\n";
}

}  // namespace voorzien::io
