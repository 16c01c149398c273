// SPDX-License-Identifier: EUPL-1.2
// Capacitated location as its solvers see it: rows with demand, sites that may open, and the ways between
// them, seen from either side. Costs are for a row's whole demand.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/location/location_problem.hpp"

namespace voorzien::location {

struct CapacitySite {
  std::uint32_t original = 0;  ///< the candidate it is
  double capacity = unlimited;
  double fixed_cost = 0;
  Standing standing = Standing::free;  ///< free or open; closed ones are left out
};

struct CapacityWay {
  std::uint32_t row = 0;
  std::uint32_t site = 0;
  double cost = 0;
};

struct CapacityCore {
  std::vector<std::uint32_t> original_row;
  std::vector<double> demand;  ///< per row, > 0
  std::vector<CapacitySite> sites;
  std::vector<CapacityWay> ways;  ///< by row, then site
  std::vector<std::size_t> row_start;
  std::vector<std::uint32_t> by_site;  ///< places in `ways`, by site, then row
  std::vector<std::size_t> site_start;
  std::optional<std::size_t> open;  ///< how many sites are open, settled ones included
  bool single_source = false;
  double total_demand = 0;

  [[nodiscard]] std::size_t rows() const { return demand.size(); }
};

CapacityCore capacity_core(const LocationProblem& problem);

/// The core with sites settled: closed ones leave it.
CapacityCore settle(const CapacityCore& core, const std::vector<Standing>& standing);

/// A set of sites with who goes where; shares are of a row's demand, per way, in order of way.
struct CapacityPlan {
  double cost = unlimited;
  std::vector<std::uint32_t> open;  ///< candidates, in order
  struct Share {
    std::uint32_t row = 0;  ///< of the problem
    std::uint32_t candidate = 0;
    double amount = 0;  ///< of demand
  };
  std::vector<Share> shares;
};

}  // namespace voorzien::location
