// SPDX-License-Identifier: EUPL-1.2
// The classical location problems as plain values: where to open sites so that demand is served best. Rows of
// demand and candidates are numbered in the order of their ids, so that "the first" among equals is the one
// whose id comes first. Overview of the problems: Laporte, Nickel & Saldanha da Gama 2019, Location Science.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace voorzien::location {

enum class Kind : std::uint8_t { p_median, p_center, max_cover, set_cover, capacitated };

/// What is settled about a candidate before anything is asked: nothing, it is there, or it is not for use.
enum class Standing : std::uint8_t { free, open, closed };

inline constexpr double unlimited = std::numeric_limits<double>::infinity();

struct Candidate {
  double capacity = unlimited;  ///< of demand, ≥ 0
  double fixed_cost = 0;        ///< of having it open, ≥ 0
  Standing standing = Standing::free;
};

/// A way from a row of demand to a candidate; cost ≥ 0.
struct Way {
  std::uint32_t candidate = 0;
  double cost = 0;
};

/// Ways in contiguous memory, row by row, each row in order of candidate and no candidate twice. A pair that
/// is not there cannot be used.
struct Travel {
  std::vector<std::size_t> start = {0};  ///< one more than there are rows
  std::vector<Way> ways;
  [[nodiscard]] std::size_t rows() const { return start.size() - 1; }
  [[nodiscard]] std::span<const Way> row(std::size_t row) const {
    return std::span(ways).subspan(start[row], start[row + 1] - start[row]);
  }
};

/// Rows with demand 0 ask for nothing: they count in no objective and need no site.
struct LocationProblem {
  Kind kind = Kind::p_median;
  std::vector<double> demand;  ///< per row, ≥ 0
  std::vector<Candidate> candidates;
  Travel travel;
  /// How many sites are open, those settled as open included; needed for p-median, p-center and max-cover,
  /// possible for capacitated. At least 1, at least the settled ones, at most those not closed.
  std::optional<std::size_t> open;
  double max_cost = unlimited;  ///< ways that cost more cannot be used; inclusive
  bool unit_costs = true;       ///< set-cover: every open site costs 1, whatever its fixed cost
  bool single_source = false;   ///< capacitated: each row is served by one site
  bool cost_is_total = false;   ///< costs are for a row's whole demand, not per unit
};

/// The cost of serving a row's whole demand along a way.
inline double total_cost(const LocationProblem& problem, std::size_t row, double cost) {
  return problem.cost_is_total ? cost : cost * problem.demand[row];
}

}  // namespace voorzien::location
