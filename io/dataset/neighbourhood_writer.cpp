// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/neighbourhood_writer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "io/dataset/manifest_writer.hpp"
#include "io/dataset/value_names.hpp"
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

/// Members of one JSON object, commas in between.
class Members {
 public:
  explicit Members(std::string& json) : json_(json) {}

  void text(std::string_view key, const std::string& value) {
    begin(key);
    append_text(json_, value);
  }
  void number(std::string_view key, const std::optional<double>& value) {
    begin(key);
    json_ += value ? shortest(*value) : "null";
  }
  void null(std::string_view key) {
    begin(key);
    json_ += "null";
  }

 private:
  void begin(std::string_view key) {
    if (any_) json_ += ", ";
    any_ = true;
    append_text(json_, key);
    json_ += ": ";
  }

  std::string& json_;
  bool any_ = false;
};

template <class Unit>
std::optional<double> bare(const std::optional<Quantity<Unit>>& quantity) {
  if (!quantity) return std::nullopt;
  return quantity->value();
}

template <class Shares, class Matches>
auto found_in(const Shares& shares, const Matches& matches) {
  return std::find_if(shares.begin(), shares.end(), matches);
}

void append_named(Members& members, const Neighbourhood& neighbourhood, const WrittenColumns& columns) {
  for (const std::string& type : columns.dwelling_types) {
    const auto& counts = neighbourhood.dwellings_by_type;
    const auto found = found_in(counts, [&](const DwellingCount& count) { return count.type == type; });
    members.number("dwellings_" + type, found == counts.end() ? std::nullopt : std::optional(found->count));
  }
  for (const std::string& group : columns.groups) {
    const auto& shares = neighbourhood.groups;
    const auto found = found_in(shares, [&](const GroupShare& share) { return share.group == group; });
    members.number("group_" + group, found == shares.end() ? std::nullopt : std::optional(found->share));
  }
}

void append_properties(std::string& json, const Neighbourhood& neighbourhood, const District& district,
                       const WrittenColumns& columns) {
  Members members(json);
  members.text("id", neighbourhood.id);
  members.text("name", neighbourhood.name);
  members.text("district", district.id);
  members.text("district_name", district.name);
  members.text("municipality", neighbourhood.municipality);
  members.text("kind", name_of(neighbourhood.kind, area_kind_names));
  members.number("residents", bare(neighbourhood.residents));
  members.number("dwellings", bare(neighbourhood.dwellings));
  members.number("land_area_m2", neighbourhood.land_area.value());
  if (neighbourhood.urban_type) {
    members.text("urban_type", *neighbourhood.urban_type);
  } else {
    members.null("urban_type");
  }
  members.number("strength", neighbourhood.strength);
  members.text("age_knowledge", name_of(neighbourhood.age_knowledge, age_knowledge_names));
  append_named(members, neighbourhood, columns);
}

void append_number(std::string& json, double number) {
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), number);
  json.append(text.data(), end.ptr);
}

void append_ring(std::string& json, const Ring& ring) {
  json += '[';
  for (std::size_t i = 0; i < ring.size(); ++i) {
    json += i == 0 ? "[" : ", [";
    append_number(json, ring[i].x);
    json += ", ";
    append_number(json, ring[i].y);
    json += ']';
  }
  json += ']';
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

/// The old `crs` member, which GDAL and QGIS still read; only codes can be written so.
void append_system(std::string& json, const std::string& crs) {
  constexpr std::string_view epsg = "EPSG:";
  if (crs.rfind(epsg, 0) != 0) return;
  json += R"("crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::)" +
          crs.substr(epsg.size()) + "\"}},\n";
}

}  // namespace

std::string neighbourhoods_text(const Town& town) {
  const WrittenColumns columns = columns_of(town);
  std::string json = "{\"type\": \"FeatureCollection\", \"name\": \"neighbourhoods\",\n";
  append_system(json, town.crs);
  json += "\"features\": [\n";
  for (std::size_t i = 0; i < town.neighbourhoods.size(); ++i) {
    const Neighbourhood& neighbourhood = town.neighbourhoods[i];
    json += R"({"type": "Feature", "properties": {)";
    append_properties(json, neighbourhood, town.districts[neighbourhood.district], columns);
    json += "}, \"geometry\": ";
    append_shape(json, neighbourhood.area);
    json += i + 1 < town.neighbourhoods.size() ? "},\n" : "}\n";
  }
  return json + "]}\n";
}

}  // namespace voorzien::io
