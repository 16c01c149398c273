// SPDX-License-Identifier: EUPL-1.2
// The few QGIS symbols our maps are made of, written as style XML: flat and patterned fills, markers. Colours
// are "r,g,b,a" (0..255), sizes millimetres on the map.
#pragma once

#include <string>
#include <vector>

#include "io/qgis/xml_writer.hpp"

namespace voorzien::io {

/// A flat fill with a thin outline.
struct FlatFill {
  std::string colour;
  std::string outline;
  double outline_mm = 0.2;
  std::string outline_style = "solid";
};

/// A marker of one of QGIS's built-in shapes (circle, square, triangle, diamond, pentagon, star …).
struct Marker {
  std::string shape;
  std::string colour;
  std::string outline;
  double outline_mm = 0.2;
  double size_mm = 2.6;
  std::string outline_style = "solid";
};

/// A plain line.
struct PlainLine {
  std::string colour;
  double width_mm = 0.3;
  std::string style = "solid";
};

/// Opens <symbol>; `kind` is fill, marker or line, `name` its number in the renderer.
void open_symbol(XmlWriter& xml, const std::string& kind, const std::string& name);
/// A symbol layer of a fill.
void write_flat_fill(XmlWriter& xml, const FlatFill& fill);
/// A symbol layer of slanted lines, for what is unknown.
void write_hatching(XmlWriter& xml, const std::string& colour, double distance_mm);
/// A symbol layer of scattered markers.
void write_dots(XmlWriter& xml, const Marker& dot, double distance_mm);
/// A symbol layer of a marker, with data-defined properties in `overrides` (may be empty).
void write_marker(XmlWriter& xml, const Marker& marker, const std::string& overrides = {});
/// A symbol layer of a line, with data-defined properties in `overrides` (may be empty).
void write_line(XmlWriter& xml, const PlainLine& line, const std::string& overrides = {});
/// Overrides for write_marker and write_line: QGIS's names of properties, each with the expression for it.
std::string computed_properties(const std::vector<XmlPair>& properties);

}  // namespace voorzien::io
