// SPDX-License-Identifier: EUPL-1.2
#include "io/report/place_marks.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "io/report/drawing.hpp"

namespace voorzien::io {
namespace {

constexpr double half_side = 17.0;
constexpr double small_half_side = 9.0;

std::string style_of(const PlannedPlace& place) {
  if (place.role == BuildingRole::joined) return "mark-joined";
  return place.role == BuildingRole::temporary ? "mark-temporary" : "mark-new";
}

/// Where each mark is drawn: at its place, or as near to it as another mark leaves room.
class MarkSpots {
 public:
  Point near(Point place) {
    constexpr double apart = 2.0 * half_side + 3.0;
    for (int ring = 0; ring < 6; ++ring) {
      for (int turn = 0; turn < (ring == 0 ? 1 : 12); ++turn) {
        const double angle = turn * 0.5235987755982988;  // a twelfth of a circle
        const double distance = ring * apart * 0.6;
        const Point spot{place.x + distance * std::cos(angle), place.y + distance * std::sin(angle)};
        const bool is_free = std::none_of(taken_.begin(), taken_.end(), [&](const Point& other) {
          return std::abs(other.x - spot.x) < apart && std::abs(other.y - spot.y) < apart;
        });
        if (!is_free) continue;
        taken_.push_back(spot);
        return spot;
      }
    }
    return place;
  }

 private:
  std::vector<Point> taken_;
};

void write_mark(Markup& markup, const PlannedPlace& place, Point at) {
  const bool turned = place.role == BuildingRole::joined;
  markup.empty("rect", {{"x", coordinate(at.x - half_side)},
                        {"y", coordinate(at.y - half_side)},
                        {"width", coordinate(2 * half_side)},
                        {"height", coordinate(2 * half_side)},
                        {"class", style_of(place)},
                        {"transform", turned ? "rotate(45 " + coordinate(at.x) + " " + coordinate(at.y) + ")"
                                             : std::string()}});
  write_label(markup, at.x, at.y + 8, std::to_string(place.number), "middle", style_of(place) + "-number");
}

bool has(const ReportContext& context, BuildingRole role) {
  return std::any_of(context.places.begin(), context.places.end(),
                     [role](const PlannedPlace& place) { return place.number > 0 && place.role == role; });
}

}  // namespace

std::string place_marks(const ReportContext& context, int most_numbered) {
  Markup markup;
  MarkSpots spots;
  Markup marks;
  for (const PlannedPlace& place : context.places) {
    if (place.number == 0) continue;
    const Point at = context.map.at(place.where.at);
    if (place.number > most_numbered) {
      markup.empty("rect", {{"x", coordinate(at.x - small_half_side)},
                            {"y", coordinate(at.y - small_half_side)},
                            {"width", coordinate(2 * small_half_side)},
                            {"height", coordinate(2 * small_half_side)},
                            {"class", "mark-new"}});
      continue;
    }
    const Point spot = spots.near(at);
    if (spot != at) write_line(markup, at.x, at.y, spot.x, spot.y, "leader");
    write_mark(marks, place, spot);
  }
  markup.add(marks.take());
  return markup.take();
}

void write_mark_legend(Markup& markup, const ReportContext& context) {
  const Inside legend(markup, "ul", {{"class", "legend"}});
  for (const BuildingRole role : {BuildingRole::built, BuildingRole::temporary, BuildingRole::joined}) {
    if (!has(context, role)) continue;
    const Inside item(markup, "li");
    markup.open("svg", {{"class", "swatch"}, {"viewBox", "0 0 56 50"}, {"aria-hidden", "true"}});
    PlannedPlace place;
    place.role = role;
    place.number = 1;
    write_mark(markup, place, {28, 25});
    markup.close();
    markup.text(context.say("report.mark." + std::string(key_of(role))));
  }
}

}  // namespace voorzien::io
