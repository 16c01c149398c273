// SPDX-License-Identifier: EUPL-1.2
#include "io/qgis/renderers.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

namespace voorzien::io {
namespace {

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("legend sizes are round, falling and not above the largest") {
  CHECK(legend_values(300.0) == std::vector<double>{200.0, 100.0, 50.0});
  CHECK(legend_values(1000.0) == std::vector<double>{1000.0, 500.0, 200.0});
  CHECK(legend_values(7.2) == std::vector<double>{5.0, 2.0, 1.0});
  CHECK(legend_values(0.06) == std::vector<double>{0.05, 0.02, 0.01});
}

TEST_CASE("a coverage map has seven classes and marks only what occurs") {
  const std::string plain = coverage_renderer({"coverage", "status", false, false, "Dekking"}, Language::nl);
  CHECK(times(plain, "<rule ") == 1 + 7);
  CHECK(times(plain, "LinePatternFill") == 1);
  const std::string marked = coverage_renderer({"coverage", "status", true, true, "Dekking"}, Language::nl);
  CHECK(times(marked, "<rule ") == 1 + 9);
  // No need is stippled on every map; the marks for illustrative come on top.
  CHECK(times(plain, "PointPatternFill") == 1);
  CHECK(times(marked, "PointPatternFill") == 2);
}

TEST_CASE("no need comes first and is in no class of coverage") {
  const std::string map = coverage_renderer({"coverage", "status", false, false, "Dekking"}, Language::nl);
  const auto no_need = map.find("label=\"geen behoefte\"");
  REQUIRE(no_need != std::string::npos);
  CHECK(no_need < map.find("minder dan 50 %"));
  CHECK(times(map, "&lt;&gt; 'no_need' AND &quot;status&quot; &lt;&gt; 'unknown'") == 5);
}

TEST_CASE("a map without any shortfall has no legend of sizes, but says so") {
  const std::string none = shortfall_renderer({"shortfall", "status", 0.0, "tekort"}, Language::nl);
  CHECK(times(none, "data-defined-size-legend") == 0);
  CHECK(times(none, "label=\"geen tekort\"") == 1);
  const std::string some = shortfall_renderer({"shortfall", "status", 300.0, "tekort"}, Language::nl);
  CHECK(times(some, "<class ") == 3);
  CHECK(times(some, "geen tekort") == 0);
}

TEST_CASE("a map of shortfalls that are all unknown explains its question marks and claims nothing else") {
  const std::string unknown =
      shortfall_renderer({"shortfall", "status", 0.0, "tekort", false, false, true, false}, Language::nl);
  CHECK(times(unknown, "<category ") == 1);
  CHECK(times(unknown, "label=\"? = onbekend\"") == 1);
}

TEST_CASE("shortfalls against made-up supply are dotted rings, on the map and in the legend of sizes") {
  const std::string made_up =
      shortfall_renderer({"shortfall", "status", 300.0, "tekort", true, false, false, true}, Language::nl);
  CHECK(times(made_up, "name=\"outline_style\" value=\"dot\"") == 3);
  CHECK(times(made_up, "verzonnen voor de oefening") == 1);
  const std::string real = shortfall_renderer({"shortfall", "status", 300.0, "tekort"}, Language::nl);
  CHECK(times(real, "value=\"dot\"") == 0);
}

TEST_CASE("a domain that has no symbol of its own is still drawn") {
  const std::string drawn = facility_renderer({"education", "spaceflight"}, Language::en);
  CHECK(times(drawn, "<rule ") == 3);
  CHECK(times(drawn, "spaceflight") >= 1);
}

}  // namespace voorzien::io
