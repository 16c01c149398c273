// SPDX-License-Identifier: EUPL-1.2
#include "io/osm/osm_places.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <osmium/handler.hpp>
#include <osmium/io/pbf_input.hpp>
#include <osmium/io/xml_input.hpp>
#include <osmium/visitor.hpp>
#include <string_view>
#include <system_error>
#include <utility>

#include "engine/geometry/measure.hpp"
#include "io/osm/ring_assembly.hpp"
#include "io/problem/shortage.hpp"

namespace voorzien::io {
namespace {

using NodeId = std::int64_t;

OsmTags tags_of(const osmium::OSMObject& object) {
  OsmTags tags;
  for (const osmium::Tag& tag : object.tags()) tags.emplace(tag.key(), tag.value());
  return tags;
}

/// An area still made of numbers: the ways of its outline and of its holes.
struct AreaDraft {
  std::string id;
  OsmTags tags;
  std::vector<NodeId> outer_ways;
  std::vector<NodeId> inner_ways;
};

class RelationPass : public osmium::handler::Handler {
 public:
  explicit RelationPass(const OsmPlacesRequest& request) : request_(request) {}

  void relation(const osmium::Relation& relation) {
    const char* type = relation.tags().get_value_by_key("type");
    if (type == nullptr || (std::string_view(type) != "multipolygon" && std::string_view(type) != "boundary"))
      return;
    AreaDraft draft{"r" + std::to_string(relation.id()), tags_of(relation), {}, {}};
    if (!request_.wanted(draft.tags)) return;
    for (const osmium::RelationMember& member : relation.members()) {
      if (member.type() != osmium::item_type::way) continue;
      const bool hole = std::string_view(member.role()) == "inner";
      (hole ? draft.inner_ways : draft.outer_ways).push_back(member.ref());
    }
    drafts.push_back(std::move(draft));
  }

  std::vector<AreaDraft> drafts;

 private:
  const OsmPlacesRequest& request_;
};

class WayPass : public osmium::handler::Handler {
 public:
  WayPass(const OsmPlacesRequest& request, std::vector<AreaDraft>& drafts)
      : request_(request), drafts_(drafts) {
    for (const AreaDraft& draft : drafts) {
      for (const NodeId way : draft.outer_ways) lines.emplace(way, NodeLine());
      for (const NodeId way : draft.inner_ways) lines.emplace(way, NodeLine());
    }
  }

  void way(const osmium::Way& way) {
    const auto member = lines.find(way.id());
    if (member != lines.end()) member->second = nodes_of(way);
    if (way.tags().empty() || way.nodes().size() < 2) return;
    AreaDraft draft{"w" + std::to_string(way.id()), tags_of(way), {way.id()}, {}};
    if (!request_.wanted(draft.tags)) return;
    if (member == lines.end()) lines.emplace(way.id(), nodes_of(way));
    drafts_.push_back(std::move(draft));
  }

  std::map<NodeId, NodeLine> lines;

 private:
  static NodeLine nodes_of(const osmium::Way& way) {
    NodeLine nodes;
    for (const osmium::NodeRef& ref : way.nodes()) nodes.push_back(ref.ref());
    return nodes;
  }

  const OsmPlacesRequest& request_;
  std::vector<AreaDraft>& drafts_;
};

class NodePass : public osmium::handler::Handler {
 public:
  NodePass(const OsmPlacesRequest& request, const std::map<NodeId, NodeLine>& lines, OsmPlaces& found)
      : request_(request), found_(found) {
    for (const auto& [way, nodes] : lines) ids_.insert(ids_.end(), nodes.begin(), nodes.end());
    std::sort(ids_.begin(), ids_.end());
    ids_.erase(std::unique(ids_.begin(), ids_.end()), ids_.end());
    points_.resize(ids_.size());
  }

  void node(const osmium::Node& node) {
    ++found_.nodes;
    if (!node.location().valid()) return;
    const Point at{node.location().lon(), node.location().lat()};
    const auto place = std::lower_bound(ids_.begin(), ids_.end(), node.id());
    if (place != ids_.end() && *place == node.id()) points_[position(place)] = at;
    if (node.tags().empty()) return;
    OsmTags tags = tags_of(node);
    if (request_.wanted(tags))
      found_.places.push_back({"n" + std::to_string(node.id()), std::move(tags), at, {}});
  }

  /// The ring as points; none when a node is not in the file.
  [[nodiscard]] std::optional<Ring> ring_of(const NodeLine& nodes) const {
    Ring ring;
    for (const NodeId node : nodes) {
      const auto place = std::lower_bound(ids_.begin(), ids_.end(), node);
      if (place == ids_.end() || *place != node || !points_[position(place)]) return std::nullopt;
      ring.push_back(*points_[position(place)]);
    }
    return ring;
  }

 private:
  [[nodiscard]] std::size_t position(std::vector<NodeId>::const_iterator place) const {
    return static_cast<std::size_t>(place - ids_.begin());
  }

  const OsmPlacesRequest& request_;
  OsmPlaces& found_;
  std::vector<NodeId> ids_;
  std::vector<std::optional<Point>> points_;
};

template <class Pass>
void run_pass(const std::string& path, osmium::osm_entity_bits::type kinds, Pass& pass) {
  osmium::io::Reader reader{osmium::io::File{path}, kinds};
  osmium::apply(reader, pass);
  reader.close();
}

double signed_area(const Ring& ring) {
  double twice = 0.0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i)
    twice += ring[i].x * ring[i + 1].y - ring[i + 1].x * ring[i].y;
  return twice / 2.0;
}

Ring turned(Ring ring, bool counter_clockwise) {
  if ((signed_area(ring) > 0.0) != counter_clockwise) std::reverse(ring.begin(), ring.end());
  return ring;
}

std::vector<NodeLine> lines_of(const std::vector<NodeId>& ways, const std::map<NodeId, NodeLine>& lines) {
  std::vector<NodeLine> found;
  for (const NodeId way : ways) found.push_back(lines.at(way));
  return found;
}

/// The shape of a draft; none when a part of its outline is missing.
std::optional<MultiPolygon> shape_of(const AreaDraft& draft, const std::map<NodeId, NodeLine>& lines,
                                     const NodePass& nodes) {
  const JoinedRings outer = join_rings(lines_of(draft.outer_ways, lines));
  const JoinedRings inner = join_rings(lines_of(draft.inner_ways, lines));
  if (outer.rings.empty() || outer.left_over > 0) return std::nullopt;
  MultiPolygon shape;
  for (const NodeLine& line : outer.rings) {
    auto ring = nodes.ring_of(line);
    if (!ring) return std::nullopt;
    shape.push_back({turned(std::move(*ring), true), {}});
  }
  for (const NodeLine& line : inner.rings) {
    auto ring = nodes.ring_of(line);
    if (!ring) return std::nullopt;
    for (Polygon& polygon : shape) {
      if (!covers({{polygon.outer, {}}}, ring->front())) continue;
      polygon.holes.push_back(turned(std::move(*ring), false));
      break;
    }
  }
  return shape;
}

void add_areas(const std::vector<AreaDraft>& drafts, const std::map<NodeId, NodeLine>& lines,
               const NodePass& nodes, OsmPlaces& found) {
  for (const AreaDraft& draft : drafts) {
    const NodeLine& first = lines.at(draft.outer_ways.front());
    const bool is_line = draft.id.front() == 'w' && !first.empty() && first.front() != first.back();
    if (is_line) {
      // A line, such as a track: its first point stands for it.
      if (const auto points = nodes.ring_of(first))
        found.places.push_back({draft.id, draft.tags, points->front(), {}});
      continue;
    }
    auto shape = shape_of(draft, lines, nodes);
    if (!shape) {
      ++found.incomplete;
      continue;
    }
    const Point inside = inner_point(*shape);
    found.places.push_back({draft.id, draft.tags, inside, std::move(*shape)});
  }
}

OsmPlaces read_passes(const OsmPlacesRequest& request) {
  OsmPlaces found;
  {
    osmium::io::Reader header_reader{osmium::io::File{request.path}, osmium::osm_entity_bits::nothing};
    found.data_date = header_reader.header().get("osmosis_replication_timestamp");
    header_reader.close();
  }
  RelationPass relations(request);
  run_pass(request.path, osmium::osm_entity_bits::relation, relations);
  auto& drafts = relations.drafts;
  drafts.erase(std::remove_if(drafts.begin(), drafts.end(),
                              [](const AreaDraft& draft) { return draft.outer_ways.empty(); }),
               drafts.end());
  WayPass ways(request, drafts);
  run_pass(request.path, osmium::osm_entity_bits::way, ways);
  NodePass nodes(request, ways.lines, found);
  run_pass(request.path, osmium::osm_entity_bits::node, nodes);
  add_areas(drafts, ways.lines, nodes, found);
  std::sort(found.places.begin(), found.places.end(),
            [](const OsmPlace& one, const OsmPlace& other) { return one.id < other.id; });
  return found;
}

}  // namespace

OsmPlaces read_osm_places(const OsmPlacesRequest& request, Reading& reading) {
  const auto refuse = [&](const char* code, const std::string& reason = {}) {
    reading.problems.push_back({code, request.shown, {{"file", request.shown}, {"reason", reason}}});
    return OsmPlaces{};
  };
  std::error_code error;
  if (!std::filesystem::is_regular_file(request.path, error)) return refuse("source_not_found");
  if (std::filesystem::file_size(request.path, error) == 0) return refuse("import_osm_empty");
  try {
    OsmPlaces found = read_passes(request);
    return found.nodes == 0 ? refuse("import_osm_empty") : found;
  } catch (const std::exception& failure) {
    if (is_shortage(failure)) throw;
    return refuse("import_osm_unreadable", failure.what());
  }
}

}  // namespace voorzien::io
