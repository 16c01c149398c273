// SPDX-License-Identifier: EUPL-1.2
// A categorised QGIS renderer of markers: an expression gives every feature its category; a value that is in
// no category is not drawn, nor labelled. Markers may be sized by a figure, with a legend of sizes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "io/qgis/symbols.hpp"
#include "io/text/language.hpp"

namespace voorzien::io {

/// A kind of feature: its value of the classifying expression, legend text and symbol layers.
struct Category {
  std::string value;
  std::string label;
  std::string symbol;
};

/// Markers whose area is proportional to a figure.
struct MarkerSizes {
  std::string figure;       ///< column, or an expression
  bool is_column = true;    ///< what `figure` is
  double largest = 0.0;     ///< the figure that gets the largest marker, > 0
  double largest_mm = 0.0;  ///< diameter of that marker
  double unknown_mm = 0.0;  ///< diameter where the figure is NULL
};

/// What the legend of sizes shows.
struct SizeLegend {
  MarkerSizes sizes;
  std::string title;
  Marker shown;
};

/// Overrides for write_marker that size it; QGIS's own transformer, so that its legend agrees with the map.
std::string size_by_area(const MarkerSizes& sizes);

/// The renderer element. QGIS shows a legend of sizes only when every category has the same size property.
std::string category_renderer(const std::string& expression, const std::vector<Category>& categories,
                              const std::optional<SizeLegend>& sizes, Language language);

}  // namespace voorzien::io
