// SPDX-License-Identifier: EUPL-1.2
#include "io/report/town_map.hpp"

#include <algorithm>
#include <cmath>

#include "io/report/markup.hpp"

namespace voorzien::io {
namespace {

constexpr double longest_side = 1000.0;
constexpr double margin = 12.0;

Box box_of(const Town& town) {
  bool any = false;
  Box box;
  for (const Neighbourhood& neighbourhood : town.neighbourhoods) {
    for (const Polygon& polygon : neighbourhood.area) {
      for (const Point& point : polygon.outer) {
        if (!any) box = {point, point};
        any = true;
        box.min = {std::min(box.min.x, point.x), std::min(box.min.y, point.y)};
        box.max = {std::max(box.max.x, point.x), std::max(box.max.y, point.y)};
      }
    }
  }
  return box;
}

/// Fills that say "no need" and "unknown" without colour, one set for small maps and one for large.
std::string patterns() {
  Markup svg;
  for (const bool large : {false, true}) {
    const std::string suffix = large ? "-large" : "";
    const std::string side = large ? "14" : "34";
    const std::string half = large ? "7" : "17";
    {
      const Inside pattern(svg, "pattern",
                           {{"id", "unknown" + suffix},
                            {"patternUnits", "userSpaceOnUse"},
                            {"width", side},
                            {"height", side},
                            {"patternTransform", "rotate(45)"}});
      svg.empty("rect", {{"width", side}, {"height", side}, {"fill", "#ebebeb"}});
      svg.empty("rect", {{"width", large ? "3" : "8"}, {"height", side}, {"fill", "#8a8a8a"}});
    }
    const Inside pattern(
        svg, "pattern",
        {{"id", "no-need" + suffix}, {"patternUnits", "userSpaceOnUse"}, {"width", side}, {"height", side}});
    svg.empty("rect", {{"width", side}, {"height", side}, {"fill", "#f6f6f1"}});
    svg.empty("circle", {{"cx", half}, {"cy", half}, {"r", large ? "1.6" : "4"}, {"fill", "#a8a896"}});
  }
  return svg.take();
}

}  // namespace

TownMap::TownMap(const Town& town) {
  const Box box = box_of(town);
  const double across = std::max(box.max.x - box.min.x, 1.0);
  const double along = std::max(box.max.y - box.min.y, 1.0);
  scale_ = (longest_side - 2.0 * margin) / std::max(across, along);
  corner_ = {box.min.x - margin / scale_, box.max.y + margin / scale_};
  width_ = static_cast<int>(std::lround(across * scale_ + 2.0 * margin));
  height_ = static_cast<int>(std::lround(along * scale_ + 2.0 * margin));
  Markup svg;
  svg.open("svg", {{"class", "symbols"},
                   {"width", "0"},
                   {"height", "0"},
                   {"aria-hidden", "true"},
                   {"focusable", "false"}});
  svg.open("defs");
  for (std::size_t i = 0; i < town.neighbourhoods.size(); ++i) {
    svg.empty("path", {{"id", "n" + std::to_string(i)}, {"d", path_of(town.neighbourhoods[i].area)}});
    if (town.neighbourhoods[i].kind == AreaKind::water) water_ += outline(NeighbourhoodIndex(i));
  }
  svg.add(patterns());
  symbols_ = svg.take();
}

std::string TownMap::view_box() const {
  return "0 0 " + std::to_string(width_) + " " + std::to_string(height_);
}

Point TownMap::at(Point place) const {
  return {(place.x - corner_.x) * scale_, (corner_.y - place.y) * scale_};
}

std::string TownMap::outline(NeighbourhoodIndex neighbourhood) {
  return "<use href=\"#n" + std::to_string(static_cast<std::size_t>(neighbourhood)) + "\"/>";
}

std::string TownMap::path_of(const MultiPolygon& area) const {
  std::string path;
  const auto add_ring = [&](const Ring& ring) {
    // Whole units: neighbours snap to the same points, so no slivers open between them.
    long last_x = 0;
    long last_y = 0;
    bool first = true;
    std::size_t points = 0;
    std::string drawn;
    for (const Point& point : ring) {
      const Point here = at(point);
      const long x = std::lround(here.x);
      const long y = std::lround(here.y);
      if (!first && x == last_x && y == last_y) continue;
      drawn += first
                   ? "M" + std::to_string(x) + " " + std::to_string(y)
                   : "l" + std::to_string(x - last_x) + (y < last_y ? "" : " ") + std::to_string(y - last_y);
      first = false;
      last_x = x;
      last_y = y;
      ++points;
    }
    if (points > 2) path += drawn + "z";
  };
  for (const Polygon& polygon : area) {
    add_ring(polygon.outer);
    for (const Ring& hole : polygon.holes) add_ring(hole);
  }
  return path;
}

}  // namespace voorzien::io
