// SPDX-License-Identifier: EUPL-1.2
// Maps of plain figures: circles for numbers, choropleths for growth and for the share of need met within
// reach. Colours are ColorBrewer's (Brewer & Harrower, colorbrewer2.org): PuOr and YlGnBu, safe for
// colour-blind readers.
#pragma once

#include <string>

#include "io/text/language.hpp"

namespace voorzien::io {

/// Diameter of the largest circle of these maps, mm.
inline constexpr double largest_figure_mm = 14.0;

/// Circles that count something.
struct CircleLook {
  std::string column;
  double largest = 0.0;      ///< the figure that gets the largest circle
  std::string legend_title;  ///< what the circles count, with its unit
  std::string label;         ///< legend text of one circle
  bool has_unknown = false;  ///< of some areas the figure is unknown (NULL)
};

/// Circles whose area is proportional to the figure, a grey one where it is unknown, nothing where it is 0.
std::string circle_renderer(const CircleLook& look, Language language);

/// Choropleth of growth (columns growth, growth_share, kind), unknown and newly built told apart.
std::string growth_renderer(const std::string& heading, Language language);

/// Choropleth of the share of need that is met within reach (columns reach_share, status, year) in one year.
std::string reach_renderer(int year, bool has_illustrative, const std::string& heading, Language language);

}  // namespace voorzien::io
