// SPDX-License-Identifier: EUPL-1.2
#include "io/network/street_profile.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <initializer_list>
#include <string_view>

namespace voorzien::io {
namespace {

using network::StreetWay;

constexpr double walking_kmh = usual_kmh(TravelMode::walking);
constexpr double cycling_kmh = usual_kmh(TravelMode::cycling);
constexpr double pushing_kmh = 4.0;
constexpr double track_kmh = 12.0;
constexpr double ferry_kmh = 5.0;
constexpr double stairs_kmh = 2.5;  // assumption: half the pace on the level

class Tags {
 public:
  explicit Tags(const TagOf& tag) : tag_(tag) {}
  [[nodiscard]] std::string_view of(const char* key) const {
    const char* value = tag_(key);
    return value == nullptr ? std::string_view() : std::string_view(value);
  }
  [[nodiscard]] bool has(const char* key) const { return !of(key).empty(); }
  [[nodiscard]] bool is(const char* key, std::initializer_list<std::string_view> values) const {
    const std::string_view value = of(key);
    return !value.empty() && std::find(values.begin(), values.end(), value) != values.end();
  }

 private:
  const TagOf& tag_;
};

enum class Permission { unsaid, yes, no, pushing };

Permission permission_of(const Tags& tags, const char* key) {
  if (!tags.has(key)) return Permission::unsaid;
  if (tags.is(key, {"dismount"})) return Permission::pushing;
  if (tags.is(key, {"no", "private", "use_sidepath", "agricultural", "forestry", "military", "emergency",
                    "restricted", "employees", "residents_only"}))
    return Permission::no;
  return Permission::yes;
}

/// The first of the keys that says something, from the most to the least specific.
Permission first_said(const Tags& tags, std::initializer_list<const char*> keys) {
  for (const char* key : keys) {
    const Permission permission = permission_of(tags, key);
    if (permission != Permission::unsaid) return permission;
  }
  return Permission::unsaid;
}

bool is_road_for_all(const Tags& tags) {
  return tags.is("highway", {"primary", "primary_link", "secondary", "secondary_link", "tertiary",
                             "tertiary_link", "unclassified", "residential", "road", "living_street",
                             "service", "track", "path", "cycleway"});
}

bool is_for_feet(const Tags& tags) {
  return tags.is("highway", {"footway", "pedestrian", "steps", "corridor", "bridleway", "platform"}) ||
         tags.is("railway", {"platform"}) || tags.is("public_transport", {"platform"}) ||
         tags.is("man_made", {"pier"});
}

/// Fast roads, where only a word that says so lets people on.
bool is_trunk(const Tags& tags) { return tags.is("highway", {"trunk", "trunk_link"}); }

/// "12", "00:12" or "01:05:00" as seconds.
std::optional<double> seconds_of(std::string_view duration) {
  double parts = 0.0;
  double seconds = 0.0;
  std::size_t begin = 0;
  while (begin <= duration.size()) {
    const std::size_t end = std::min(duration.find(':', begin), duration.size());
    const std::string_view part = duration.substr(begin, end - begin);
    const bool digits = !part.empty() && part.size() <= 4 &&
                        std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits) return std::nullopt;
    double number = 0.0;
    for (const char digit : part) number = number * 10.0 + (digit - '0');
    seconds = seconds * 60.0 + number;
    parts += 1.0;
    begin = end + 1;
  }
  if (parts > 3.0 || seconds <= 0.0) return std::nullopt;
  return parts == 3.0 ? seconds : seconds * 60.0;  // hours and minutes, or minutes
}

std::optional<StreetUse> use_of_ferry(const Tags& tags, Permission permission) {
  if (!tags.is("route", {"ferry"}) || permission == Permission::no) return std::nullopt;
  return StreetUse{StreetWay::both, ferry_kmh, seconds_of(tags.of("duration"))};
}

StreetWay way_of(std::string_view oneway) {
  if (oneway == "yes" || oneway == "true" || oneway == "1") return StreetWay::forward;
  if (oneway == "-1" || oneway == "reverse") return StreetWay::backward;
  return StreetWay::both;
}

StreetWay way_on_foot(const Tags& tags) {
  if (tags.has("oneway:foot")) return way_of(tags.of("oneway:foot"));
  if (tags.is("conveying", {"forward"})) return StreetWay::forward;
  if (tags.is("conveying", {"backward"})) return StreetWay::backward;
  return StreetWay::both;
}

bool cycles_against_traffic(const Tags& tags) {
  for (const char* key : {"cycleway", "cycleway:left", "cycleway:right", "cycleway:both"}) {
    if (tags.of(key).substr(0, 8) == "opposite") return true;
  }
  return tags.is("cycleway:left:oneway", {"no", "-1"}) || tags.is("cycleway:right:oneway", {"no", "-1"}) ||
         tags.is("cycleway:both:oneway", {"no"});
}

StreetWay way_by_bicycle(const Tags& tags) {
  if (tags.has("oneway:bicycle")) return way_of(tags.of("oneway:bicycle"));
  if (cycles_against_traffic(tags)) return StreetWay::both;
  if (tags.has("oneway")) return way_of(tags.of("oneway"));
  return tags.is("junction", {"roundabout", "circular"}) ? StreetWay::forward : StreetWay::both;
}

std::optional<StreetUse> use_on_foot(const Tags& tags) {
  const Permission permission = first_said(tags, {"foot", "access"});
  if (const auto ferry = use_of_ferry(tags, permission)) return ferry;
  if (permission == Permission::no) return std::nullopt;
  const bool told = permission_of(tags, "foot") == Permission::yes;
  const bool has_pavement = tags.is("sidewalk", {"yes", "both", "left", "right"});
  const bool usable =
      is_road_for_all(tags) || is_for_feet(tags) || (is_trunk(tags) && (told || has_pavement));
  if (!usable || (tags.is("motorroad", {"yes"}) && !told)) return std::nullopt;
  const bool stairs = tags.is("highway", {"steps"});
  return StreetUse{way_on_foot(tags), stairs ? stairs_kmh : walking_kmh, {}};
}

StreetUse pushing(const Tags& tags) {
  const bool stairs = tags.is("highway", {"steps"});
  return {way_on_foot(tags), stairs ? stairs_kmh : pushing_kmh, {}};
}

std::optional<StreetUse> use_by_bicycle(const Tags& tags) {
  const Permission own = permission_of(tags, "bicycle");
  const Permission permission = first_said(tags, {"bicycle", "vehicle", "access"});
  if (const auto ferry = use_of_ferry(tags, permission)) return ferry;
  if (tags.is("motorroad", {"yes"}) && own != Permission::yes) return std::nullopt;
  const bool may_walk = first_said(tags, {"foot", "access"}) != Permission::no;
  const bool known = is_road_for_all(tags) || is_for_feet(tags);
  if (own == Permission::no) return std::nullopt;
  if (permission == Permission::pushing) return known ? std::optional(pushing(tags)) : std::nullopt;
  if (permission == Permission::no) {
    // No vehicles says nothing about someone who gets off.
    const bool vehicles_only = tags.is("vehicle", {"no"});
    return vehicles_only && known && may_walk ? std::optional(pushing(tags)) : std::nullopt;
  }
  if (is_for_feet(tags) && own != Permission::yes) {
    return may_walk ? std::optional(pushing(tags)) : std::nullopt;
  }
  if (tags.is("highway", {"steps"})) return pushing(tags);
  const bool beside_trunk = is_trunk(tags) && (own == Permission::yes || cycles_against_traffic(tags) ||
                                               tags.is("cycleway", {"track", "lane"}));
  if (!known && !beside_trunk) return std::nullopt;
  return StreetUse{way_by_bicycle(tags), tags.is("highway", {"track", "path"}) ? track_kmh : cycling_kmh, {}};
}

}  // namespace

std::optional<StreetUse> use_of_way(const TagOf& tag, TravelMode profile) {
  const Tags tags(tag);
  return profile == TravelMode::walking ? use_on_foot(tags) : use_by_bicycle(tags);
}

bool stops_at_node(const TagOf& tag, TravelMode profile) {
  const Tags tags(tag);
  if (!tags.has("barrier")) return false;
  const bool walking = profile == TravelMode::walking;
  const Permission own = permission_of(tags, walking ? "foot" : "bicycle");
  if (own != Permission::unsaid) return own == Permission::no;
  if (tags.is("barrier", {"wall", "fence", "hedge", "retaining_wall", "city_wall", "ditch", "guard_rail"}))
    return true;
  if (!walking && tags.is("barrier", {"stile", "kissing_gate", "turnstile", "full-height_turnstile"}))
    return true;
  return tags.is("locked", {"yes"}) || permission_of(tags, "access") == Permission::no;
}

}  // namespace voorzien::io
