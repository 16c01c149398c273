// SPDX-License-Identifier: EUPL-1.2
// Who goes where when these sites are open and take whoever comes: every row to the cheapest, among equals to
// the one whose id comes first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/location/location_problem.hpp"
#include "engine/location/location_result.hpp"

namespace voorzien::location {

struct Serving {
  std::vector<Service> services;  ///< rows that reach an open site, in order; rows without demand too
  double total = 0;               ///< Σ cost of serving, in order of row
  double largest = 0;             ///< cost of any row with demand
  double covered = 0;             ///< demand that is served
  bool complete = true;           ///< every row with demand is served
  std::size_t tied_rows = 0;      ///< rows with demand that another open site serves as cheaply
};

Serving serve(const LocationProblem& problem, std::span<const std::uint32_t> open);

/// The open candidates with those settled as open and then others, first ids first, until there are `count`.
std::vector<std::uint32_t> filled_up(const LocationProblem& problem, std::vector<std::uint32_t> open,
                                     std::size_t count);

}  // namespace voorzien::location
