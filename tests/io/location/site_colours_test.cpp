// SPDX-License-Identifier: EUPL-1.2
#include "io/location/site_colours.hpp"

#include <catch2/catch.hpp>
#include <set>

namespace voorzien::io {

TEST_CASE("only open sites have a colour") {
  const std::vector<Point> places = {{0, 0}, {10, 0}, {20, 0}};
  const auto colours = site_colours(places, {0, 2});
  CHECK(colours[0] == 0);
  CHECK_FALSE(colours[1]);
  CHECK(colours[2] == 1);
  CHECK(site_colours({}, {}).empty());
}

TEST_CASE("as many sites as there are colours all differ, and the next takes that of the farthest") {
  std::vector<Point> places;
  std::vector<std::uint32_t> open;
  for (std::uint32_t i = 0; i <= site_palette.size(); ++i) {
    places.push_back({100.0 * i, 0.0});
    open.push_back(i);
  }
  const auto colours = site_colours(places, open);
  std::set<int> first;
  for (std::size_t i = 0; i < site_palette.size(); ++i) first.insert(colours[i].value());
  CHECK(first.size() == site_palette.size());
  CHECK(colours.back() == colours.front());
}

TEST_CASE("no site has the colour of the site next to it, as long as there are colours enough") {
  std::vector<Point> places;
  std::vector<std::uint32_t> open;
  for (std::uint32_t i = 0; i < 100; ++i) {
    places.push_back({100.0 * (i % 10), 100.0 * (i / 10)});
    open.push_back(i);
  }
  const auto colours = site_colours(places, open);
  for (std::uint32_t i = 0; i < 100; ++i) {
    if (i % 10 < 9) CHECK(colours[i] != colours[i + 1]);
    if (i < 90) CHECK(colours[i] != colours[i + 10]);
  }
}

}  // namespace voorzien::io
