// SPDX-License-Identifier: EUPL-1.2
// Calendar years. A state is that of 1 January; what is delivered in year y counts from 1 January y + 1;
// `open` in year y means from 1 January y; pupil counts are of 1 October (handbook: time convention).
#pragma once

#include <chrono>
#include <cstddef>

namespace voorzien {

using Year = std::chrono::year;

/// Years from `first` to `last`; negative when `last` is earlier.
constexpr int years_between(Year first, Year last) {
  return static_cast<int>(last) - static_cast<int>(first);
}

/// Position of `year` in a series that starts at `first`; requires year ≥ first.
constexpr std::size_t position_in_series(Year first, Year year) {
  return static_cast<std::size_t>(years_between(first, year));
}

}  // namespace voorzien
