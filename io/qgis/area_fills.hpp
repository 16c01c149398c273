// SPDX-License-Identifier: EUPL-1.2
// How an area is filled in every choropleth, so that no value, a made-up one and an unknown one look the same
// on each of them.
#pragma once

#include <string>

namespace voorzien::io {

/// "r,g,b,a" of the thin line around an area.
inline constexpr const char* area_outline = "110,110,110,255";

/// A class of values: flat.
std::string flat_area(const char* colour);
/// Unknown: grey with slanted lines.
std::string hatched_area();
/// Drawn over a class: the figures are made up for practice.
std::string dotted_area();

}  // namespace voorzien::io
