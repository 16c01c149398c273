// SPDX-License-Identifier: EUPL-1.2
#include "io/network/street_profile.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <string>

namespace voorzien::io {
namespace {

using network::StreetWay;
using Tags = std::map<std::string, std::string>;

TagOf tags_of(const Tags& tags) {
  return [&tags](const char* key) {
    const auto found = tags.find(key);
    return found == tags.end() ? nullptr : found->second.c_str();
  };
}

bool walks(const Tags& tags) { return use_of_way(tags_of(tags), TravelMode::walking).has_value(); }
bool cycles(const Tags& tags) { return use_of_way(tags_of(tags), TravelMode::cycling).has_value(); }

StreetWay way(const Tags& tags) { return use_of_way(tags_of(tags), TravelMode::cycling).value().way; }
double speed(const Tags& tags) { return use_of_way(tags_of(tags), TravelMode::cycling).value().speed_kmh; }

bool stops(const Tags& tags, TravelMode mode) { return stops_at_node(tags_of(tags), mode); }

}  // namespace

TEST_CASE("people walk and cycle in streets, and on no motorway, building or river") {
  for (const char* highway : {"residential", "living_street", "tertiary", "path", "track", "cycleway"}) {
    CHECK(walks({{"highway", highway}}));
    CHECK(cycles({{"highway", highway}}));
  }
  for (const char* highway : {"motorway", "motorway_link", "trunk", "construction", "proposed", "raceway"}) {
    CHECK_FALSE(walks({{"highway", highway}}));
    CHECK_FALSE(cycles({{"highway", highway}}));
  }
  CHECK_FALSE(walks({{"building", "yes"}}));
  CHECK_FALSE(walks({{"waterway", "river"}}));
  CHECK(walks({{"highway", "trunk"}, {"sidewalk", "both"}}));
  CHECK(walks({{"highway", "trunk"}, {"foot", "yes"}}));
  CHECK(cycles({{"highway", "trunk"}, {"bicycle", "yes"}}));
  CHECK_FALSE(walks({{"highway", "primary"}, {"motorroad", "yes"}}));
  CHECK_FALSE(cycles({{"highway", "primary"}, {"motorroad", "yes"}}));
}

TEST_CASE("the most specific word about access counts") {
  CHECK_FALSE(walks({{"highway", "service"}, {"access", "private"}}));
  CHECK(walks({{"highway", "service"}, {"access", "private"}, {"foot", "permissive"}}));
  CHECK(walks({{"highway", "service"}, {"access", "destination"}}));
  CHECK_FALSE(walks({{"highway", "residential"}, {"foot", "no"}}));
  CHECK_FALSE(walks({{"highway", "secondary"}, {"foot", "use_sidepath"}}));
  CHECK_FALSE(cycles({{"highway", "secondary"}, {"bicycle", "use_sidepath"}}));
  CHECK_FALSE(cycles({{"highway", "residential"}, {"bicycle", "no"}}));
  CHECK(cycles({{"highway", "service"}, {"access", "no"}, {"bicycle", "yes"}}));
  CHECK_FALSE(cycles({{"highway", "service"}, {"vehicle", "private"}}));
}

TEST_CASE("where only feet may go a bicycle is pushed, both ways") {
  for (const Tags& tags : {Tags{{"highway", "footway"}}, Tags{{"highway", "pedestrian"}},
                           Tags{{"highway", "residential"}, {"bicycle", "dismount"}, {"oneway", "yes"}},
                           Tags{{"highway", "residential"}, {"vehicle", "no"}}}) {
    CHECK(speed(tags) == 4.0);
    CHECK(way(tags) == StreetWay::both);
  }
  CHECK(speed({{"highway", "steps"}}) == 2.5);
  CHECK(speed({{"highway", "footway"}, {"bicycle", "yes"}}) == 15.0);
  CHECK(speed({{"highway", "residential"}}) == 15.0);
  CHECK_FALSE(cycles({{"highway", "footway"}, {"access", "private"}}));
  CHECK_FALSE(cycles({{"highway", "footway"}, {"bicycle", "no"}}));
}

TEST_CASE("one way holds for bicycles, unless it is said that it does not, and never on foot") {
  const auto of = [](Tags tags) {
    tags.emplace("highway", "residential");
    return way(tags);
  };
  CHECK(of({{"oneway", "yes"}}) == StreetWay::forward);
  CHECK(of({{"oneway", "-1"}}) == StreetWay::backward);
  CHECK(of({{"oneway", "no"}}) == StreetWay::both);
  CHECK(of({{"junction", "roundabout"}}) == StreetWay::forward);
  CHECK(of({{"oneway", "yes"}, {"oneway:bicycle", "no"}}) == StreetWay::both);
  CHECK(of({{"oneway", "yes"}, {"oneway:bicycle", "-1"}}) == StreetWay::backward);
  CHECK(of({{"oneway:bicycle", "yes"}}) == StreetWay::forward);
  CHECK(of({{"oneway", "yes"}, {"cycleway", "opposite"}}) == StreetWay::both);
  CHECK(of({{"oneway", "yes"}, {"cycleway", "opposite_lane"}}) == StreetWay::both);
  CHECK(of({{"oneway", "yes"}, {"cycleway:left", "opposite_track"}}) == StreetWay::both);
  CHECK(of({{"oneway", "yes"}, {"cycleway:left:oneway", "-1"}}) == StreetWay::both);
  CHECK(of({{"oneway", "yes"}, {"cycleway", "lane"}}) == StreetWay::forward);
  const Tags one_way = {{"highway", "residential"}, {"oneway", "yes"}};
  CHECK(use_of_way(tags_of(one_way), TravelMode::walking).value().way == StreetWay::both);
  const Tags escalator = {{"highway", "steps"}, {"conveying", "forward"}};
  CHECK(use_of_way(tags_of(escalator), TravelMode::walking).value().way == StreetWay::forward);
}

TEST_CASE("a ferry takes people along and says how long it takes") {
  const Tags ferry = {{"route", "ferry"}, {"duration", "00:12"}};
  CHECK(use_of_way(tags_of(ferry), TravelMode::walking).value().seconds == 720.0);
  const Tags slow = {{"route", "ferry"}, {"duration", "1:05:30"}};
  CHECK(use_of_way(tags_of(slow), TravelMode::walking).value().seconds == 3930.0);
  const Tags minutes = {{"route", "ferry"}, {"duration", "8"}};
  CHECK(use_of_way(tags_of(minutes), TravelMode::walking).value().seconds == 480.0);
  for (const char* nonsense : {"soon", "", "0", "1:2:3:4", "::", "-5", "99999999999999999999"}) {
    const Tags tags = {{"route", "ferry"}, {"duration", nonsense}};
    const auto use = use_of_way(tags_of(tags), TravelMode::walking);
    REQUIRE(use);
    CHECK_FALSE(use->seconds);
  }
  CHECK_FALSE(walks({{"route", "ferry"}, {"foot", "no"}}));
  CHECK_FALSE(cycles({{"route", "ferry"}, {"bicycle", "no"}}));
}

TEST_CASE("a fence stops people, a bollard does not, a stile only those with a bicycle") {
  for (const TravelMode mode : {TravelMode::walking, TravelMode::cycling}) {
    CHECK(stops({{"barrier", "fence"}}, mode));
    CHECK(stops({{"barrier", "gate"}, {"access", "private"}}, mode));
    CHECK(stops({{"barrier", "gate"}, {"locked", "yes"}}, mode));
    CHECK_FALSE(stops({{"barrier", "gate"}}, mode));
    CHECK_FALSE(stops({{"barrier", "bollard"}}, mode));
    CHECK_FALSE(stops({{"highway", "crossing"}}, mode));
    CHECK_FALSE(stops({{"barrier", "fence"}, {"foot", "yes"}, {"bicycle", "yes"}}, mode));
  }
  CHECK_FALSE(stops({{"barrier", "stile"}}, TravelMode::walking));
  CHECK(stops({{"barrier", "stile"}}, TravelMode::cycling));
  CHECK_FALSE(stops({{"barrier", "gate"}, {"access", "no"}, {"foot", "yes"}}, TravelMode::walking));
}

}  // namespace voorzien::io
