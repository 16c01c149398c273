// SPDX-License-Identifier: EUPL-1.2
// The p-median as its solvers see it: every row pays for the cheapest open site or, where that is dearer, its
// price for being left out. Sites that are settled have gone: closed ones are left out of the lists, open
// ones have become the price of the rows that they serve. Maximal covering is the same problem with cost 0
// within reach and a row's demand as its price (Church & ReVelle 1976).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/location/location_problem.hpp"

namespace voorzien::location {

/// A site in a row's list.
struct RankedSite {
  std::uint32_t site = 0;
  double cost = 0;
};

/// A row in a site's list.
struct ServedRow {
  std::uint32_t row = 0;
  double cost = 0;
};

struct MedianCore {
  std::vector<std::uint32_t> original;  ///< per site, the candidate it is; ascending
  std::vector<std::size_t> start = {0};
  std::vector<RankedSite>
      ranked;                   ///< per row, cheapest first, then by site; only sites cheaper than `outside`
  std::vector<double> outside;  ///< per row, what it pays at most; unlimited: some site must serve it
  double constant = 0;          ///< of rows that have nothing left to choose
  std::size_t open = 0;         ///< sites to open
  double step = 0;              ///< of which every cost is a whole multiple; 0: not known
  std::vector<std::uint32_t> settled_open;  ///< candidates that are open for good

  /// The same pairs per site, in order of row: empty unless few sites are to be opened, where looking at
  /// their columns is quicker than at all rows' lists.
  std::vector<std::size_t> column_start;
  std::vector<ServedRow> columns;

  [[nodiscard]] std::size_t rows() const { return outside.size(); }
  [[nodiscard]] std::size_t sites() const { return original.size(); }
  [[nodiscard]] std::span<const RankedSite> row(std::size_t row) const {
    return std::span(ranked).subspan(start[row], start[row + 1] - start[row]);
  }
  [[nodiscard]] bool has_columns() const { return !column_start.empty(); }
  [[nodiscard]] std::span<const ServedRow> column(std::size_t site) const {
    return std::span(columns).subspan(column_start[site], column_start[site + 1] - column_start[site]);
  }
};

/// The core of a p-median or max-cover problem, over rows with demand that may use ways within the limit. For
/// max-cover the objective is the demand that is not covered.
MedianCore median_core(const LocationProblem& problem);

/// The core in which some sites (by their place in the core) are settled for good.
MedianCore settle(const MedianCore& core, std::span<const Standing> standing);

/// The cost when these sites of the core are open, in order of row; unlimited when some row is not served.
double cost_of(const MedianCore& core, std::span<const std::uint32_t> open);

/// The greatest common factor when all finite values are whole numbers; 0 when they are not.
double common_step(std::span<const double> values);

}  // namespace voorzien::location
