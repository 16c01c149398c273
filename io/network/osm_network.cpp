// SPDX-License-Identifier: EUPL-1.2
#include "io/network/osm_network.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <osmium/handler.hpp>
#include <osmium/io/pbf_input.hpp>
#include <osmium/io/xml_input.hpp>
#include <osmium/visitor.hpp>
#include <string_view>
#include <utility>
#include <vector>

#include "io/network/network_table.hpp"
#include "io/network/osm_streets.hpp"
#include "io/problem/shortage.hpp"
#include "io/vector/point_projection.hpp"
#include "io/vector/refused_paths.hpp"

namespace voorzien::io {
namespace {

constexpr const char* degrees = "EPSG:4326";

bool ends_with(const std::string& text, std::string_view end) {
  return text.size() >= end.size() && std::string_view(text).substr(text.size() - end.size()) == end;
}

TagOf tags_of(const osmium::OSMObject& object) {
  return [&object](const char* key) { return object.tags().get_value_by_key(key); };
}

/// First pass: where the nodes of the box are, and which of them stop people.
class NodePass : public osmium::handler::Handler {
 public:
  NodePass(const std::optional<Box>& box, TravelMode profile, OsmNodes& nodes)
      : box_(box), profile_(profile), nodes_(nodes) {}

  void node(const osmium::Node& node) {
    ++seen_;
    if (!node.location().valid()) return;
    const Point at{node.location().lon(), node.location().lat()};
    if (box_ && (at.x < box_->min.x || at.x > box_->max.x || at.y < box_->min.y || at.y > box_->max.y))
      return;
    const bool stops = !node.tags().empty() && stops_at_node(tags_of(node), profile_);
    nodes_.add(node.id(), at, stops);
  }

  [[nodiscard]] std::size_t seen() const { return seen_; }

 private:
  const std::optional<Box>& box_;
  TravelMode profile_;
  OsmNodes& nodes_;
  std::size_t seen_ = 0;
};

/// Second pass: the ways people may use, over the nodes that were kept.
class WayPass : public osmium::handler::Handler {
 public:
  WayPass(TravelMode profile, OsmStreets& streets) : profile_(profile), streets_(streets) {}

  void way(const osmium::Way& way) {
    ++seen_;
    const auto use = use_of_way(tags_of(way), profile_);
    if (!use) return;
    ++usable_;
    refs_.clear();
    for (const osmium::NodeRef& ref : way.nodes()) refs_.push_back(ref.ref());
    streets_.add_way(refs_, *use);
  }

  [[nodiscard]] std::size_t seen() const { return seen_; }
  [[nodiscard]] std::size_t usable() const { return usable_; }

 private:
  TravelMode profile_;
  OsmStreets& streets_;
  std::vector<std::int64_t> refs_;
  std::size_t seen_ = 0;
  std::size_t usable_ = 0;
};

template <class Pass>
void run_pass(const std::string& path, osmium::osm_entity_bits::type kinds, Pass& pass) {
  osmium::io::Reader reader{osmium::io::File{path}, kinds};
  osmium::apply(reader, pass);
  reader.close();
}

/// The streets in longitude and latitude, and what was seen on the way.
struct Passes {
  network::StreetNetwork network;
  std::size_t nodes = 0;
  std::size_t nodes_inside = 0;
  std::size_t ways = 0;
  std::size_t usable_ways = 0;
};

Passes read_passes(const OsmNetworkRequest& request, const std::optional<Box>& box,
                   const PointProjection& projection) {
  Passes passes;
  OsmNodes nodes;
  NodePass node_pass(box, request.profile, nodes);
  run_pass(request.path, osmium::osm_entity_bits::node, node_pass);
  passes.nodes = node_pass.seen();
  nodes.settle();
  passes.nodes_inside = nodes.size();
  OsmStreets streets(nodes);
  WayPass way_pass(request.profile, streets);
  run_pass(request.path, osmium::osm_entity_bits::way, way_pass);
  passes.ways = way_pass.seen();
  passes.usable_ways = way_pass.usable();
  passes.network = streets.network([&](std::span<Point> points) {
    const bool moved = projection.apply(points);
    for (Point& point : points) point = in_centimetres(point);
    return moved;
  });
  return passes;
}

/// Why there is no street.
void report_none(const OsmNetworkRequest& request, const Passes& passes, Reading& reading) {
  const auto whole = [](std::size_t count) { return static_cast<double>(count); };
  const auto report = [&](const char* code) {
    reading.problems.push_back({code,
                                request.where,
                                {{"file", request.shown},
                                 {"nodes", whole(passes.nodes)},
                                 {"ways", whole(passes.ways)},
                                 {"usable", whole(passes.usable_ways)}}});
  };
  if (passes.nodes == 0 || passes.ways == 0) return report("network_osm_without_ways");
  if (passes.nodes_inside == 0) return report("network_elsewhere");
  report(passes.usable_ways == 0 ? "network_no_usable_way" : "network_no_way_inside");
}

}  // namespace

bool is_osm_path(const std::string& path) { return ends_with(path, ".pbf") || ends_with(path, ".osm"); }

network::StreetNetwork read_osm_network(const OsmNetworkRequest& request, Reading& reading) {
  const auto refuse = [&](const char* code, const std::string& reason = {}) {
    reading.problems.push_back({code, request.where, {{"file", request.shown}, {"reason", reason}}});
    return network::StreetNetwork{};
  };
  if (const std::string refusal = refusal_of(request.path); !refusal.empty()) return refuse(refusal.c_str());
  std::error_code error;
  if (!std::filesystem::exists(request.path, error)) return refuse("source_not_found");
  if (std::filesystem::file_size(request.path, error) == 0) return refuse("network_osm_empty");
  const PointProjection projection(degrees, request.target_crs);
  if (!projection.usable()) return refuse("network_crs_no_way", request.target_crs);
  std::optional<Box> box;
  if (request.within) {
    box = PointProjection(request.target_crs, degrees).apply(*request.within);
    if (!box) return refuse("network_crs_no_way", request.target_crs);
  }
  try {
    Passes passes = read_passes(request, box, projection);
    if (passes.network.streets.empty()) report_none(request, passes, reading);
    return std::move(passes.network);
  } catch (const std::exception& failure) {  // libosmium has no common base for what it throws
    if (is_shortage(failure)) throw;
    return refuse("network_osm_unreadable", failure.what());
  }
}

}  // namespace voorzien::io
