// SPDX-License-Identifier: EUPL-1.2
// How each kind of layer is drawn: choropleths for ratios only, circles for absolute shortfalls, symbols by
// domain for facilities. Classes and the distinct look of unknown and no need follow handbook product.md; the
// scale is ColorBrewer's diverging BrBG (Brewer & Harrower, colorbrewer2.org), safe for colour-blind readers.
#pragma once

#include <string>
#include <vector>

#include "io/text/language.hpp"

namespace voorzien::io {

/// Which columns a coverage map shows, and which marks its legend needs.
struct CoverageLook {
  std::string coverage_column;    ///< fraction: supply ÷ need
  std::string status_column;      ///< known, partial, illustrative, unknown, no_need
  bool has_illustrative = false;  ///< supply was made up for an exercise
  bool has_partial = false;       ///< need of some neighbourhoods is missing
  std::string heading;            ///< of the legend
};

/// Choropleth no need, < 50, 50–80, 80–100, 100–120, > 120 %, unknown; illustrative and partial as overlays.
std::string coverage_renderer(const CoverageLook& look, Language language);

/// Which columns a map of shortfalls shows.
struct ShortfallLook {
  std::string shortfall_column;   ///< in the unit of the function
  std::string status_column;      ///< known, partial, illustrative, unknown, no_need
  double largest = 0.0;           ///< the shortfall that gets the largest circle; the same for every year
  std::string legend_title;       ///< what the circles count
  bool has_illustrative = false;  ///< supply was made up for an exercise: rings instead of discs
  bool has_partial = false;       ///< need of some neighbourhoods is missing, so a shortfall is a lower bound
  bool has_unknown = false;       ///< of some areas the shortfall is unknown
  bool has_known = true;          ///< of some areas it is known
};

/// Circles whose area is proportional to the shortfall, a question mark where it is unknown. Where there is
/// no shortfall: nothing, or a small dot when there is none in the whole function.
std::string shortfall_renderer(const ShortfallLook& look, Language language);

/// Diameter of the largest circle of a shortfall, mm.
inline constexpr double largest_shortfall_mm = 16.0;

/// Round numbers that explain circle sizes up to `largest` (> 0), falling; at most three.
std::vector<double> legend_values(double largest);

/// Symbols by the domains given (column `domain`), an open centre where the facility is illustrative.
std::string facility_renderer(const std::vector<std::string>& domains, Language language);

/// Thin outlines by kind of area: land, planned, water.
std::string area_renderer(Language language);

/// Outline only, for levels above the neighbourhood.
std::string outline_renderer();

/// Small grey points.
std::string point_renderer();

}  // namespace voorzien::io
