// SPDX-License-Identifier: EUPL-1.2
#include "io/qgis/proposal_renderers.hpp"

#include <catch2/catch.hpp>

namespace voorzien::io {
namespace {

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("a map of sites explains only the kinds it has, and marks what is made up") {
  const std::string plots = site_plot_renderer({"plot", "plot", "roof"}, false, Language::nl);
  CHECK(times(plots, "<rule ") == 2);
  CHECK(times(plots, "PointPatternFill") == 0);
  const std::string marked = site_plot_renderer({"plot"}, true, Language::nl);
  CHECK(times(marked, "<rule ") == 2);
  CHECK(times(marked, "PointPatternFill") == 1);
  CHECK(times(site_point_renderer({"roof"}, true, Language::en), "<rule ") == 2);
}

TEST_CASE("a map of buildings has a class for what occurs and a legend of sizes in m²") {
  const std::string plain = building_renderer({"\"plan\" = 'best'", 3300.0, false, false}, Language::nl);
  CHECK(times(plain, "<category ") == 2);
  CHECK(times(plain, "<class ") == 3);
  CHECK(times(plain, "m² bvo") == 1);
  const std::string all = building_renderer({"\"plan\" = 'best'", 3300.0, true, true}, Language::nl);
  CHECK(times(all, "<category ") == 4);
  // Every class is sized alike, or QGIS leaves the legend of sizes out: four classes, and one for the legend.
  CHECK(times(all, "sizeScaleTransformer") + times(all, "\"maxValue\"") == 5);
}

TEST_CASE("a map of buildings without any floor has no legend of sizes") {
  const std::string none = building_renderer({"\"plan\" = 'best'", 0.0, false, false}, Language::nl);
  CHECK(times(none, "<class ") == 0);
  CHECK(times(none, "<category ") == 2);
}

TEST_CASE("flows get wider the more they are, without a gap between the classes") {
  const std::string flows = flow_renderer(
      {"\"plan\" = 'best'", "amount", {200.0, 100.0, 0.0}, {"veel", "meer", "weinig"}, "leerlingen"});
  CHECK(times(flows, "<rule ") == 1 + 3);
  CHECK(times(flows, "&quot;amount&quot; >= 200") + times(flows, "&quot;amount&quot; &gt;= 200") == 1);
  CHECK(times(flows, "&quot;amount&quot; >= 100 AND &quot;amount&quot; < 200") +
            times(flows, "&quot;amount&quot; &gt;= 100 AND &quot;amount&quot; &lt; 200") ==
        1);
  CHECK(times(flows, "type=\"line\"") == 3);
}

TEST_CASE("a loss has its own colour and an unknown share is hatched") {
  const std::string map = change_renderer("\"plan\" = 'best'", "basisschool", Language::nl);
  CHECK(times(map, "<rule ") == 1 + 5);
  CHECK(times(map, "216,179,101,255") == 1);
  CHECK(times(map, "LinePatternFill") == 1);
}

TEST_CASE("functions of one building stand beside each other") {
  const std::string icons = function_icon_renderer({"education", "sport"}, "\"plan\" = 'best'", Language::nl);
  // One mark per domain, and the ring of those that share.
  CHECK(times(icons, "<rule ") == 3);
  CHECK(times(icons, "name=\"offset\"") == 3);
  CHECK(times(icons, "shares") == 1);
  CHECK(times(icons, "onderwijs") == 1);
}

}  // namespace voorzien::io
