// SPDX-License-Identifier: EUPL-1.2
// What solving a location problem comes to: the sites, who goes where, the objective with a proven bound; or
// the reasons why there is no solution.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace voorzien::location {

/// optimal: proven to within `proof_tolerance`; feasible: a solution whose gap is larger; infeasible: proven
/// that there is none; unknown: the budget ended before a solution was found.
enum class Status : std::uint8_t { optimal, feasible, infeasible, unknown };

/// A gap that counts as none, relative to the objective.
inline constexpr double proof_tolerance = 1e-9;

/// Part of a row's demand that goes to a site.
struct Service {
  std::uint32_t row = 0;
  std::uint32_t candidate = 0;
  double amount = 0;  ///< of demand
  double cost = 0;    ///< as the travel table has it
};

/// Why there is no solution.
enum class ReasonKind : std::uint8_t {
  unreachable_demand,  ///< `rows` have no usable way to any candidate that may open
  too_few_sites,       ///< serving everyone takes at least `needed` sites; `available` may open
  capacity_short,      ///< all demand together is `needed`, the largest capacity that may open `available`
  row_too_large,       ///< `rows` fit in no site they can reach, and may not be split
  no_packing,          ///< capacity is enough in total, but the rows do not fit along the usable ways
};

struct Reason {
  ReasonKind kind = ReasonKind::unreachable_demand;
  std::vector<std::uint32_t> rows;
  double needed = 0;
  double available = 0;
};

/// Choices that were as good, so that whoever reads a plan knows that it is one of several.
struct Ties {
  std::size_t rows = 0;       ///< rows for which another open site costs as little
  std::size_t exchanges = 0;  ///< pairs of an open and another site that could change places at no cost
};

struct LocationResult {
  Status status = Status::unknown;
  double objective = 0;
  /// No solution is better than this: from below for what is minimised, from above for max-cover.
  double bound = 0;
  std::vector<std::uint32_t> open;  ///< in order
  std::vector<Service> services;    ///< in order of row, then candidate
  double covered_demand = 0;
  Ties ties;
  std::vector<Reason> reasons;
};

/// |objective − bound| relative to the objective; 0 where both are 0.
double gap_of(const LocationResult& result);

}  // namespace voorzien::location
