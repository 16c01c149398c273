// SPDX-License-Identifier: EUPL-1.2
// How sites and proposals are drawn. Colours are Okabe & Ito's (jfly.uni-koeln.de/color) and every kind also
// has its own shape, outline or size, so that nothing rests on colour alone. Each renderer takes a filter, so
// that one plan in one phase is shown at a time.
#pragma once

#include <string>
#include <vector>

#include "io/text/language.hpp"

namespace voorzien::io {

/// Plots by kind (column `site_kind`), pale, with dots where made up.
std::string site_plot_renderer(const std::vector<std::string>& kinds, bool has_illustrative,
                               Language language);
/// Sites of which only a point is known.
std::string site_point_renderer(const std::vector<std::string>& kinds, bool has_illustrative,
                                Language language);

/// What a map of buildings shows, and which marks its legend needs.
struct BuildingLook {
  std::string filter;           ///< QGIS expression: which buildings
  double largest_gfa_m2 = 0.0;  ///< that gets the largest square; the same in every plan
  bool has_temporary = false;
  bool has_joined = false;  ///< functions come into existing buildings
};
/// Squares whose area is proportional to floor area; blue where rooms are shared, orange where not. Existing
/// buildings in which nothing changes are left out.
std::string building_renderer(const BuildingLook& look, Language language);

/// Plots that are built on, in the same colours.
std::string taken_plot_renderer(const std::string& filter, Language language);

/// A row of small symbols by domain over each building.
std::string function_icon_renderer(const std::vector<std::string>& domains, const std::string& filter,
                                   Language language);

/// Classes of a figure: lower limits, rising; the last class has no upper limit.
struct FlowLook {
  std::string filter;
  std::string column;
  std::vector<double> limits;       ///< three: where the middle and the wide lines begin, and the thin ones
  std::vector<std::string> labels;  ///< one per limit
  std::string heading;
};
/// Lines, the wider the more.
std::string flow_renderer(const FlowLook& look);

/// Choropleth of the change in need that is met, as a share of need.
std::string change_renderer(const std::string& filter, const std::string& heading, Language language);

/// Rooms that others could use once their owner agrees.
std::string potential_room_renderer(Language language);

}  // namespace voorzien::io
