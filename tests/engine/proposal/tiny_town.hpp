// SPDX-License-Identifier: EUPL-1.2
// Random towns of a few cells, sites and functions, and their best plan by brute force: every set of
// functions that is open and every number of modules is tried, and only what is left is a linear programme,
// written anew from the handbook over plain blocks of hours.
#pragma once

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "tests/engine/proposal/small_problem.hpp"

namespace voorzien::test {

inline constexpr std::size_t block_count = 3;
/// Hours of each block per week: weekdays 8–12, 12–17 and 17–22 h.
inline constexpr std::array<double, block_count> block_hours = {20.0, 25.0, 25.0};

struct TinyFunction {
  bool in_halls = false;  ///< uses the kind with modules instead of the one of any size
  double smallest = 0.0;
  double fixed = 0.0;
  double per_unit = 1.0;
  std::array<double, block_count> presence{};  ///< m² per unit of size
  double booked = 0.0;                         ///< m²·hours per unit of size
  std::array<bool, block_count> window{};
};

struct TinySite {
  double area = 0.0;
  double share = 1.0;
  double floors = 1.0;
};

struct TinyTown {
  double module_m2 = 100.0;
  std::vector<TinyFunction> functions;
  std::vector<TinySite> sites;
  std::vector<std::vector<double>> need;      ///< [cell][function]
  std::vector<std::vector<double>> distance;  ///< [cell][site]; negative: out of reach
  std::vector<std::pair<std::size_t, std::size_t>> not_one_room;
  std::vector<std::pair<std::size_t, std::size_t>> not_one_roof;
};

/// The same number always gives the same town.
TinyTown random_town(std::uint32_t seed);

ProposalProblem problem_of(const TinyTown& town, bool sharing = true);

struct BruteForce {
  double unmet = 0.0;  ///< %
  double land = 0.0;   ///< m², with unmet held
};

/// Tries everything.
BruteForce best_by_brute_force(const TinyTown& town);

}  // namespace voorzien::test
