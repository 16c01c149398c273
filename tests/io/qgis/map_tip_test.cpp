// SPDX-License-Identifier: EUPL-1.2
#include "io/qgis/map_tip.hpp"

#include <catch2/catch.hpp>

namespace voorzien::io {

TEST_CASE("what an expression of a map tip yields is shown as text") {
  CHECK(safe_map_tip("<b>[% \"name\" %]</b>") ==
        "<b>[% replace( \"name\" , map('&', '&amp;', '<', '&lt;', '>', '&gt;')) %]</b>");
  CHECK(safe_map_tip("no expression") == "no expression");
  CHECK(safe_map_tip("an end [% is missing") == "an end [% is missing");
}

TEST_CASE("lines become a table after what is in them became text") {
  const std::string tip = safe_map_tip("[%table \"week\" %]");
  CHECK(tip.find("[% '<table>' || regexp_replace(") == 0);
  CHECK(tip.find("replace(\"week\" , map('&', '&amp;'") != std::string::npos);
  CHECK(tip.find("'</table>' %]") != std::string::npos);
  CHECK(tip.find("table \"week\"") == std::string::npos);
}

}  // namespace voorzien::io
