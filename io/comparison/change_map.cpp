// SPDX-License-Identifier: EUPL-1.2
#include "io/comparison/change_map.hpp"

#include <algorithm>
#include <cmath>

#include "engine/geometry/measure.hpp"
#include "io/comparison/change_classes.hpp"
#include "io/results/decimals.hpp"

namespace voorzien::io {
namespace {

constexpr double map_width = 640.0;
/// Corners closer than this on the page are one corner.
constexpr double least_step = 0.6;
/// Areas smaller than this on the page have no room for a number.
constexpr double least_label_area = 900.0;

class Drawing {
 public:
  Drawing(Page& page, const ComparisonWords& words, std::size_t run) : page_(page), words_(words), run_(run) {
    MultiPolygon ground;
    for (const Neighbourhood& neighbourhood : town().neighbourhoods) {
      ground.insert(ground.end(), neighbourhood.area.begin(), neighbourhood.area.end());
    }
    box_ = box_of(ground);
    const double width = std::max(1.0, box_.max.x - box_.min.x);
    scale_ = map_width / width;
    height_ = std::max(1.0, (box_.max.y - box_.min.y) * scale_);
  }

  void draw() {
    const std::string id = "m" + std::to_string(run_);
    const std::string hatch = "hatch" + std::to_string(run_);
    page_.raw("<figure><svg role=\"img\" viewBox=\"0 0 " + coordinate(map_width) + " " + coordinate(height_) +
              "\" aria-labelledby=\"" + id + "\"><title id=\"" + id + "\">");
    page_.words(title()).raw("</title>\n");
    page_.element("desc", words_.say("map_about"))
        .raw("<defs><pattern id=\"" + hatch +
             "\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
             "patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"#fff\"/>"
             "<line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\" stroke=\"#767676\" "
             "stroke-width=\"2\"/></pattern></defs>\n");
    for (const ComparedPlace& place : words_.comparison().places) draw_area(place, hatch);
    for (const ComparedPlace& place : words_.comparison().places) draw_label(place);
    page_.raw("</svg>\n");
    draw_legend();
    page_.raw("<figcaption>").words(title()).raw("</figcaption></figure>\n");
  }

 private:
  [[nodiscard]] const Town& town() const { return words_.comparison().scenario(0).town; }

  [[nodiscard]] std::string title() const {
    const Comparison& comparison = words_.comparison();
    return words_.say("map_title", {{"run", comparison.runs[run_].letter},
                                    {"first", comparison.runs.front().letter},
                                    {"year", words_.last_year()}});
  }

  static std::string coordinate(double value) {
    std::string text;
    append_decimal(text, value, 1);
    return text;
  }
  [[nodiscard]] Point on_page(Point point) const {
    return {(point.x - box_.min.x) * scale_, (box_.max.y - point.y) * scale_};
  }

  [[nodiscard]] std::string path_of(const std::vector<Point>& ring) const {
    std::string path;
    Point last{-1e9, -1e9};
    for (const Point& corner : ring) {
      const Point at = on_page(corner);
      if (std::hypot(at.x - last.x, at.y - last.y) < least_step) continue;
      path += (path.empty() ? "M" : "L") + coordinate(at.x) + " " + coordinate(at.y);
      last = at;
    }
    return path.empty() ? path : path + "Z";
  }

  void draw_area(const ComparedPlace& place, const std::string& hatch) {
    if (!place.at.front()) return;
    const Neighbourhood& neighbourhood = town().neighbourhoods[*place.at.front()];
    const auto change = served_change(place, run_);
    std::string path;
    for (const Polygon& polygon : neighbourhood.area) {
      path += path_of(polygon.outer);
      for (const auto& hole : polygon.holes) path += path_of(hole);
    }
    const bool water = neighbourhood.kind == AreaKind::water;
    const std::string fill =
        change ? class_of(*change).colour : (water ? std::string("#fff") : "url(#" + hatch + ")");
    page_.raw("<path d=\"" + path + "\" fill=\"" + fill +
              "\" fill-rule=\"evenodd\" stroke=\"#595959\" stroke-width=\"0.8\"><title>");
    page_.words(place.name + ": " +
                (change ? words_.signed_number(*change, 1) : words_.amount(std::nullopt, 0)));
    page_.raw("</title></path>\n");
  }

  void draw_label(const ComparedPlace& place) {
    if (!place.at.front()) return;
    const Neighbourhood& neighbourhood = town().neighbourhoods[*place.at.front()];
    const auto change = served_change(place, run_);
    if (!change || area_of(neighbourhood.area).value() * scale_ * scale_ < least_label_area) return;
    const Point at = on_page(neighbourhood.centre);
    page_.raw("<text x=\"" + coordinate(at.x) + "\" y=\"" + coordinate(at.y + 4.0) +
              "\" text-anchor=\"middle\" font-size=\"12\" fill=\"" +
              (class_of(*change).dark ? "#fff" : "#1a1a1a") + "\">");
    page_.words(words_.signed_number(*change, std::abs(*change) < 1.0 ? 1 : 0)).raw("</text>\n");
  }

  void draw_legend() {
    page_.raw("<ul class=\"legend\">");
    for (const ChangeClass& one : change_classes) {
      page_.raw("<li><span class=\"swatch\" style=\"background:" + std::string(one.colour) + "\"></span>");
      page_.words(words_.say(std::string("class.") + one.key)).raw("</li>");
    }
    page_.raw("<li><span class=\"swatch hatched\"></span>").words(words_.say("class.unknown"));
    page_.raw("</li></ul>\n");
  }

  Page& page_;
  const ComparisonWords& words_;
  std::size_t run_;
  Box box_{};
  double scale_ = 1.0;
  double height_ = 1.0;
};

}  // namespace

void draw_change_map(Page& page, const ComparisonWords& words, std::size_t run) {
  Drawing(page, words, run).draw();
}

}  // namespace voorzien::io
