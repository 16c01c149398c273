// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/network_reader.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "engine/geometry/measure.hpp"
#include "engine/network/connected_parts.hpp"
#include "engine/network/search_memory.hpp"
#include "engine/network/street_graph.hpp"
#include "io/dataset/input_files.hpp"
#include "io/network/line_network.hpp"
#include "io/network/network_table.hpp"
#include "io/network/osm_network.hpp"
#include "io/vector/refused_paths.hpp"
#include "io/vector/source_bytes.hpp"

namespace voorzien::io {
namespace {

using network::StreetNetwork;

/// Round all neighbourhoods, with the margin; none where no neighbourhood has an area.
std::optional<Box> box_round(const Town& town, Metres margin) {
  std::optional<Box> round;
  for (const Neighbourhood& neighbourhood : town.neighbourhoods) {
    if (neighbourhood.area.empty()) continue;
    const Box own = box_of(neighbourhood.area);
    if (!round) round = own;
    round->min = {std::min(round->min.x, own.min.x), std::min(round->min.y, own.min.y)};
    round->max = {std::max(round->max.x, own.max.x), std::max(round->max.y, own.max.y)};
  }
  if (round) {
    const double wider = margin.value();
    round->min = {round->min.x - wider, round->min.y - wider};
    round->max = {round->max.x + wider, round->max.y + wider};
  }
  return round;
}

/// The text of the file when it is a table of our own; empty when it is something else.
std::string table_text(const TableSource& source) {
  constexpr std::string_view extension = ".csv";
  const std::string& path = source.path;
  const bool is_csv = path.size() > extension.size() &&
                      path.compare(path.size() - extension.size(), extension.size(), extension) == 0;
  if (!is_csv || is_connection(path) || !refusal_of(path).empty()) return {};
  std::string text;
  const bool read = read_blocks(path, [&](std::string_view block) {
    // Of a table of something else the beginning is enough.
    if (text.empty() || is_network_table(text)) text.append(block);
  });
  return read && is_network_table(text) ? text : std::string();
}

StreetNetwork read_streets(const DatasetManifest& manifest, const std::optional<Box>& box,
                           DatasetReading& reading) {
  const NetworkSection& section = *manifest.network;
  const TableSource& source = section.table.source;
  const bool is_osm = is_osm_path(source.path) && !is_connection(source.path);
  const std::string own_table = is_osm ? std::string() : table_text(source);
  const bool has_fields = section.way || section.speed;
  if ((is_osm || !own_table.empty()) && (has_fields || !source.layer.empty() || !source.condition.empty()))
    reading.problems.push_back({"network_fields_of_lines_only", source.where, {{"file", source.shown}}});
  if (is_osm)
    return read_osm_network({source.path, source.shown, source.where, section.mode, manifest.crs, box},
                            reading);
  if (own_table.empty())
    return read_line_network({source, section.way, section.speed, section.mode, manifest.crs, box}, reading);
  if (!source.crs.empty() && source.crs != manifest.crs)
    reading.problems.push_back({"network_table_crs",
                                source.where,
                                {{"file", source.shown}, {"crs", source.crs}, {"town", manifest.crs}}});
  return read_network_table(own_table, source.shown, reading);
}

/// The streets without loose bits, and what was left out told.
StreetNetwork without_loose_bits(const NetworkSection& section, const StreetNetwork& streets,
                                 DatasetReading& reading) {
  StreetNetwork kept = network::without_small_parts(streets, section.smallest_part);
  const std::size_t left_out = streets.streets.size() - kept.streets.size();
  if (left_out > 0) {
    const auto parts =
        network::connected_parts(streets).parts.size() - network::connected_parts(kept).parts.size();
    reading.warnings.push_back({"network_small_parts_left_out",
                                section.table.source.where,
                                {{"parts", static_cast<double>(parts)},
                                 {"streets", static_cast<double>(left_out)},
                                 {"metres", section.smallest_part.value()}}});
  }
  return kept;
}

template <class Places>
bool any_near(const TownNetwork& network, const Places& places) {
  return std::any_of(places.begin(), places.end(), [&](const auto& place) {
    return network.streets->snapped(place.at, network.farthest_aside).has_value();
  });
}

/// A network of another place, or in another system than it says.
bool reaches_the_town(const NetworkSection& section, const Town& town, const TownNetwork& network,
                      DatasetReading& reading) {
  const auto report = [&](const char* code) {
    reading.problems.push_back(
        {code,
         section.table.source.where,
         {{"file", section.table.source.shown}, {"metres", section.farthest_aside.value()}}});
    return false;
  };
  if (!town.residence_points.empty() && !any_near(network, town.residence_points))
    return report("network_reaches_no_one");
  if (!town.facilities.empty() && !any_near(network, town.facilities))
    return report("network_reaches_no_facility");
  return true;
}

}  // namespace

std::optional<TownNetwork> read_town_network(const DatasetManifest& manifest, const Town& town,
                                             DatasetReading& reading) {
  if (!manifest.network) return std::nullopt;
  const NetworkSection& section = *manifest.network;
  const auto before = reading.problems.size();
  note_input(section.table, reading);
  const StreetNetwork streets = read_streets(manifest, box_round(town, section.margin), reading);
  // Where the neighbourhoods or facilities could not be read, what the network lacks would be told wrongly.
  const bool town_is_whole = before == 0;
  if (reading.problems.size() > before) return std::nullopt;
  if (streets.streets.empty()) {
    reading.problems.push_back(
        {"network_no_line", section.table.source.where, {{"file", section.table.source.shown}}});
    return std::nullopt;
  }
  TownNetwork network;
  network.mode = section.mode;
  network.pace = section.pace;
  network.farthest_aside = section.farthest_aside;
  network.provenance = section.provenance;
  network::CostMeasure measure;
  if (section.pace) measure = {true, section.pace->kmh};
  network.streets =
      std::make_shared<const network::StreetGraph>(without_loose_bits(section, streets, reading), measure);
  network.memory = std::make_shared<network::SearchMemory>(network.streets, network.farthest_aside);
  if (town_is_whole && !reaches_the_town(section, town, network, reading)) return std::nullopt;
  return network;
}

}  // namespace voorzien::io
