// SPDX-License-Identifier: EUPL-1.2
// Small maps of one function, one per year: the ratio supply ÷ need as a fill in fixed classes, the shortfall
// as a circle with an area in proportion. No need and unknown each have a fill of their own (handbook
// product.md, map rules).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "io/report/function_figures.hpp"

namespace voorzien::io {

class Markup;

enum class CoverageClass { below_50, from_50, from_80, from_100, above_120, no_need, unknown };

/// The class of an area in a year.
CoverageClass class_of(const AreaYear& figures);
/// Of the style sheet: k0 (below 50 %) … k4, no-need, unknown.
std::string_view style_of(CoverageClass coverage);
/// As the legend says it.
std::string label_of(CoverageClass coverage, const ReportContext& context);

/// How the circles of several maps compare: one scale for all of them.
struct CircleScale {
  double largest = 0.0;  ///< shortfall of the largest circle
  [[nodiscard]] double radius(double amount) const;
};

/// What lies over the fills.
struct MapOverlay {
  CircleScale circles;
  std::string markup = {};  ///< drawn last
  bool is_large = false;
};

/// One map; `words` say what it shows.
void write_coverage_map(Markup& markup, const FunctionFigures& figures, std::size_t year,
                        const MapOverlay& overlay, const ReportContext& context);

/// The maps of a few years side by side with one legend; nothing for functions of the city.
void write_small_multiples(Markup& markup, const FunctionFigures& figures, const ReportContext& context);

/// Fills (only those that occur) and circles, with units.
void write_map_legend(Markup& markup, const FunctionFigures& figures, const std::vector<std::size_t>& years,
                      const CircleScale& circles, const ReportContext& context);

/// Positions of three years at most: first, peak or phase, last; the middle where nothing else is between.
std::vector<std::size_t> shown_years(const FunctionFigures& figures, const ReportContext& context);

}  // namespace voorzien::io
