// SPDX-License-Identifier: EUPL-1.2
// Lower bound for capacitated location by Lagrangian relaxation of "every row is served": per site a
// continuous knapsack, over the sites a knapsack on total capacity or a count (Cornuejols, Sridharan &
// Thizy 1991; Görtz & Klose 2012). Subgradient steps, plans from the sites it opens, sites settled.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/location/capacity_core.hpp"
#include "engine/location/proof.hpp"
#include "engine/optimisation/budget.hpp"

namespace voorzien::location {

class CapacityLagrangian {
 public:
  /// Keeps a reference to the core.
  explicit CapacityLagrangian(const CapacityCore& core);

  /// At most so many steps; one budget step each. Better plans replace `best`.
  void run(std::size_t steps, const Proof& proof, CapacityPlan& best, Budget& budget);

  [[nodiscard]] double bound() const { return bound_; }
  /// Multipliers per row that gave the bound.
  [[nodiscard]] const std::vector<double>& price() const { return best_price_; }
  /// What is settled about each site in every plan that costs less than `best`.
  [[nodiscard]] std::vector<Standing> settled(const Proof& proof, double best) const;

 private:
  double evaluate();
  /// What a site costs less what serving rows from it saves at the prices at hand; adds what it serves.
  double value_of_site(std::size_t site);
  double choose_sites();
  void try_plan(CapacityPlan& best);

  const CapacityCore& core_;
  std::vector<double> price_;
  std::vector<double> best_price_;
  double bound_ = -unlimited;
  std::vector<double> value_;        ///< per site
  std::vector<double> share_;        ///< per way, when its site is open
  std::vector<double> openness_;     ///< per site, 0..1
  double rate_ = 0;                  ///< price of capacity in all, from the knapsack over sites
  double count_price_ = 0;           ///< value of the last site that a count admits
  double next_price_ = 0;            ///< of the first that it does not
  std::vector<double> best_margin_;  ///< per site, ≥ 0: what the other choice adds to the bound
  std::vector<double> direction_;
  std::vector<std::uint32_t> saving_ways_;
  std::vector<char> last_tried_;
};

}  // namespace voorzien::location
