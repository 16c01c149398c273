// SPDX-License-Identifier: EUPL-1.2
// Lower bound for the p-median by Lagrangian relaxation of "every row is served" and subgradient steps
// (Narula, Ogbu & Samuelsson 1977; Beasley 1993), with an interchange search from the sites that the
// relaxation opens, and sites settled by what opening or closing them would do to the bound.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/location/interchange.hpp"
#include "engine/location/median_core.hpp"
#include "engine/location/median_incumbent.hpp"
#include "engine/location/proof.hpp"
#include "engine/optimisation/budget.hpp"

namespace voorzien::location {

struct LagrangianOptions {
  std::size_t steps = 800;    ///< at most
  double first_length = 1.5;  ///< of a step, relative to the one that would reach the best known solution
  std::size_t patience = 20;  ///< steps without gain before they get shorter
  double shrinking = 0.5;     ///< to what share of their length
};

class MedianLagrangian {
 public:
  /// Keeps references to the core and the interchange; without one (null), the sites that the relaxation
  /// opens are only looked at as they are. `price` is the multiplier per row to start from; a row without one
  /// (an empty vector) starts where the nearest sites in proportion to their number would end.
  MedianLagrangian(const MedianCore& core, Interchange* interchange, std::vector<double> price);

  /// From now on one site is open, or closed, whatever the relaxation would like; some solution must be left.
  /// The bound holds for that case alone; sites are not to be settled by it.
  void suppose(std::uint32_t site, Standing standing) {
    supposed_ = site;
    supposed_standing_ = standing;
  }

  /// At most so many steps, fewer when the bound closes or no longer rises; one budget step each.
  void run(const LagrangianOptions& options, const Proof& proof, MedianIncumbent& incumbent, Budget& budget);

  [[nodiscard]] double bound() const { return bound_; }
  /// Multipliers that gave the bound.
  [[nodiscard]] const std::vector<double>& price() const { return best_price_; }
  /// The site about which the relaxation was of two minds most: open in about half of the last steps.
  [[nodiscard]] std::uint32_t undecided() const;
  /// The share of the last steps in which it was open.
  [[nodiscard]] double openness(std::uint32_t site) const { return openness_[site]; }
  /// What is settled in every solution that is better than `best`: sites whose opening, or closing, lifts the
  /// bound so far that it closes.
  [[nodiscard]] std::vector<Standing> settled(const Proof& proof, double best) const;

 private:
  /// The relaxation at price_: fills saving_, chosen_ and served_, returns its value.
  double evaluate();
  void step(double length);
  /// Counts per row the chosen sites that are cheaper than its price.
  void count_served();
  /// Interchange from the chosen sites, unless they were tried before.
  void search(MedianIncumbent& incumbent, Budget& budget);

  static constexpr std::uint32_t no_site = static_cast<std::uint32_t>(-1);

  const MedianCore& core_;
  Interchange* interchange_;
  std::uint32_t supposed_ = no_site;
  Standing supposed_standing_ = Standing::free;
  std::vector<double> price_;
  std::vector<double> best_price_;
  std::vector<double> best_saving_;
  double bound_ = -unlimited;
  std::vector<std::size_t> count_;    ///< per row, the sites cheaper than its price
  std::vector<int> served_;           ///< per row, the chosen ones among them
  std::vector<double> saving_;        ///< per site, Σ min(0, cost − price): what opening it takes off
  std::vector<std::uint32_t> order_;  ///< sites, the chosen ones first
  std::vector<char> chosen_;
  std::vector<double> openness_;   ///< per site, of chosen_, averaged like the direction
  std::vector<double> direction_;  ///< per row, averaged over the steps
  double square_ = 0;              ///< of the direction's length
  std::vector<std::uint32_t> last_tried_;
};

}  // namespace voorzien::location
