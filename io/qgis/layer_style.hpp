// SPDX-License-Identifier: EUPL-1.2
// A whole QGIS layer style (QML): renderer, labels, time, and the words of the attribute table and form.
// GDAL 3.6 writes no field aliases of its own, so they travel here (handbook verified.md).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "io/qgis/xml_writer.hpp"

namespace voorzien::io {

/// How a column is shown: its name in words, and words for the values a person would not understand.
struct FieldLook {
  std::string column;
  std::string alias;
  std::vector<XmlPair> words;  ///< shown text and stored value; empty: values as they are
  bool has_lines = false;      ///< text of several lines
};

/// Where a label stands: horizontal inside an area, centred on a point, or beside a point where there is
/// room.
enum class LabelPlace { inside_area, on_point, around_point };

/// A circle sized by a figure under its number: the number stands in the circle, in white, where it fits, and
/// beside it where it does not.
struct SizedCircle {
  std::string figure;  ///< column
  double largest = 0.0;
  double largest_mm = 0.0;
};

struct LabelLook {
  std::string expression;  ///< QGIS expression
  double size_pt = 7.0;
  LabelPlace place = LabelPlace::inside_area;
  /// Labels are drawn only when the map is at least as large as 1 : this; 0 for always.
  double smallest_scale = 0.0;
  /// Set for a number on a circle; see SizedCircle.
  std::optional<SizedCircle> circle = {};
};

struct LayerStyle {
  std::string renderer;  ///< XML; empty for a table without geometry
  std::optional<LabelLook> label;
  std::vector<FieldLook> fields;
  bool dated = false;         ///< valid_from / valid_to drive the temporal controller
  std::string map_tip;        ///< HTML with [% expressions %], empty for none
  std::string shown_by_name;  ///< expression that names a feature, empty for none
};

/// What stands inside a style document, and in a project inside its layer.
std::string style_elements(const LayerStyle& style);

/// The attributes of <qgis> around style_elements.
std::vector<XmlPair> style_attributes(bool has_labels);

/// The QML document around style_elements.
std::string style_document(const std::string& elements, bool has_labels);

}  // namespace voorzien::io
