// SPDX-License-Identifier: EUPL-1.2
// How a change is coloured: a diverging scale around 0, in percentage points, the same in page and map.
// ColorBrewer PuOr (Brewer & Harrower, colorbrewer2.org), safe for colour-blind readers: orange is worse,
// purple is better; hatching is not known.
#pragma once

#include <array>
#include <limits>

namespace voorzien::io {

struct ChangeClass {
  double from;         ///< percentage points, included
  double to;           ///< not included
  const char* key;     ///< `label.compare.class.<key>`
  const char* colour;  ///< #rrggbb
  bool dark;           ///< light letters on it
};

inline constexpr double endless = std::numeric_limits<double>::infinity();

inline constexpr std::array<ChangeClass, 7> change_classes{{
    {-endless, -20.0, "much_worse", "#b35806", true},
    {-20.0, -5.0, "worse", "#f1a340", false},
    {-5.0, -0.05, "little_worse", "#fee0b6", false},
    {-0.05, 0.05, "same", "#f7f7f7", false},
    {0.05, 5.0, "little_better", "#d8daeb", false},
    {5.0, 20.0, "better", "#998ec3", false},
    {20.0, endless, "much_better", "#542788", true},
}};

/// The class of a change in percentage points.
inline const ChangeClass& class_of(double points) {
  for (const ChangeClass& one : change_classes) {
    if (points >= one.from && points < one.to) return one;
  }
  return change_classes.back();
}

}  // namespace voorzien::io
