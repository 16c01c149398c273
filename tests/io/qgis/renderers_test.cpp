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
  CHECK(times(marked, "PointPatternFill") == 1);
}

TEST_CASE("a map without any shortfall has no legend of sizes") {
  const std::string none = shortfall_renderer({"shortfall", 0.0, "geen tekort"}, Language::nl);
  CHECK(times(none, "data-defined-size-legend") == 0);
  const std::string some = shortfall_renderer({"shortfall", 300.0, "tekort"}, Language::nl);
  CHECK(times(some, "<class ") == 3);
}

TEST_CASE("a domain that has no symbol of its own is still drawn") {
  const std::string drawn = facility_renderer({"education", "spaceflight"}, Language::en);
  CHECK(times(drawn, "<rule ") == 3);
  CHECK(times(drawn, "spaceflight") >= 1);
}

}  // namespace voorzien::io
