// SPDX-License-Identifier: EUPL-1.2
// Local search for the p-median by vertex substitution (Teitz & Bart 1968), each round the best exchange of
// an open site for another one, with what every exchange gains kept up to date (Resende & Werneck 2007, A
// fast swap-based local search procedure for location problems).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/location/median_core.hpp"
#include "engine/optimisation/budget.hpp"

namespace voorzien::location {

class Interchange {
 public:
  /// Keeps a reference to the core.
  explicit Interchange(const MedianCore& core);

  /// Exchanges sites as long as that lowers the cost; `open` (of the core, in any order) is replaced by what
  /// was reached, in order. Returns its cost; unlimited where some row is still not served. Among exchanges
  /// that are as good the one with the first site to come, then the first to go, is taken.
  double improve(std::vector<std::uint32_t>& open, Budget& budget);

  /// How many exchanges leave the cost of these sites as it is.
  std::size_t ties(const std::vector<std::uint32_t>& open);

 private:
  /// The two cheapest open sites of a row, by their place among the open ones.
  struct Nearest {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    double first_cost = 0;
    double second_cost = 0;
  };
  struct Exchange {
    double profit = 0;
    std::uint32_t in = 0;
    std::uint32_t out = 0;
  };

  void begin(const std::vector<std::uint32_t>& open);
  void find_nearest(std::size_t row);
  /// Adds (sign 1) or takes away (sign −1) what a row contributes to every exchange.
  void count(std::size_t row, double sign);
  [[nodiscard]] Exchange best() const;
  void carry_out(const Exchange& exchange);

  static constexpr std::uint32_t nobody = 0xFFFFFFFF;

  const MedianCore& core_;
  double price_ = 0;  ///< stands for unlimited, dearer than any solution that serves all
  std::vector<std::size_t> column_start_;
  std::vector<std::uint32_t> column_row_;
  std::vector<std::uint32_t> open_;   ///< sites by place
  std::vector<std::uint32_t> place_;  ///< places by site; nobody when closed
  std::vector<Nearest> nearest_;
  std::vector<double> gain_;   ///< per site, of opening it
  std::vector<double> loss_;   ///< per place, of closing it
  std::vector<double> extra_;  ///< per site and place, what the two together save on their sum
  std::vector<std::size_t> touched_;
};

}  // namespace voorzien::location
