// SPDX-License-Identifier: EUPL-1.2
#include "io/qgis/xml_writer.hpp"

#include <catch2/catch.hpp>

using voorzien::io::XmlWriter;

TEST_CASE("values are escaped, elements nest and close") {
  XmlWriter xml;
  xml.open("a", {{"filter", "\"x\" < 1 & y"}}).leaf("b").leaf_with_text("c", "1 > 0").close();
  CHECK(xml.text() == "<a filter=\"&quot;x&quot; &lt; 1 &amp; y\"><b/><c>1 &gt; 0</c></a>\n");
}

TEST_CASE("options are written the way QGIS reads properties") {
  XmlWriter xml;
  xml.options({{"color", "1,2,3,255"}});
  CHECK(xml.text() ==
        "<Option type=\"Map\"><Option type=\"QString\" name=\"color\" value=\"1,2,3,255\"/></Option>\n");
}
