// SPDX-License-Identifier: EUPL-1.2
#include "io/qgis/area_fills.hpp"

#include "io/qgis/symbols.hpp"

namespace voorzien::io {

std::string flat_area(const char* colour) {
  XmlWriter xml;
  write_flat_fill(xml, {colour, area_outline, 0.2, "solid"});
  return xml.text();
}

std::string hatched_area() {
  XmlWriter xml;
  write_flat_fill(xml, {"235,235,235,255", area_outline, 0.2, "solid"});
  write_hatching(xml, "130,130,130,255", 1.6);
  return xml.text();
}

std::string dotted_area() {
  XmlWriter xml;
  write_dots(xml, {"circle", "60,60,60,255", "255,255,255,255", 0.15, 0.8}, 3.6);
  return xml.text();
}

}  // namespace voorzien::io
