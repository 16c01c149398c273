// SPDX-License-Identifier: EUPL-1.2
// The items of a print layout as QGIS stores them: page, map, legend, scale bar, north arrow and text. Their
// places are in millimetres from the upper left corner of the page.
#pragma once

#include <string>
#include <vector>

#include "engine/geometry/shapes.hpp"
#include "io/qgis/xml_writer.hpp"
#include "io/qgis_project/layer_tree.hpp"

namespace voorzien::io {

/// Where an item stands and how large it is.
struct Place {
  double x_mm = 0.0;
  double y_mm = 0.0;
  double width_mm = 0.0;
  double height_mm = 0.0;
};

/// Which item of which layout, both counted from 0: makes the identifiers that items are linked by.
struct ItemNumber {
  std::size_t layout = 0;
  std::size_t item = 0;
};

struct TextLook {
  double size_pt = 9.0;
  bool bold = false;
  bool bottom = false;  ///< stands at the lower edge of its place
};

/// An empty white page.
void write_page(XmlWriter& xml, ItemNumber number, const Place& place);
/// A map that follows a map theme.
void write_map(XmlWriter& xml, ItemNumber number, const Place& place, const std::string& theme,
               const Box& extent);
/// A legend of these layers, on the map `map`.
void write_legend(XmlWriter& xml, ItemNumber number, const Place& place, ItemNumber map,
                  const std::vector<TreeNode>& layers);
/// A bar of two parts, each a round number of metres or kilometres and at most half of the place long.
void write_scale_bar(XmlWriter& xml, ItemNumber number, const Place& place, ItemNumber map,
                     double metres_per_mm);
/// An arrow that turns with the map.
void write_north_arrow(XmlWriter& xml, ItemNumber number, const Place& place, ItemNumber map);
/// A text as it is: what looks like an expression is not evaluated.
void write_text(XmlWriter& xml, ItemNumber number, const Place& place, const std::string& text,
                const TextLook& look);

}  // namespace voorzien::io
