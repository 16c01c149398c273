// SPDX-License-Identifier: EUPL-1.2
#include "engine/catchment/floating_catchment.hpp"

#include <limits>

#include "engine/catchment/weighed_pairs.hpp"

namespace voorzien::catchment {
namespace {

/// Supply per unit of demand at every place, 0 where no demand reaches it; what is left out is told in
/// `access`.
std::vector<double> ratios(std::span<const double> supply, std::span<const double> demand, Access& access) {
  std::vector<double> ratio(supply.size(), 0.0);
  for (std::size_t j = 0; j < supply.size(); ++j) {
    if (demand[j] > 0.0) {
      ratio[j] = supply[j] / demand[j];
    } else if (supply[j] > 0.0) {
      ++access.supplies_without_demand;
      access.supply_without_demand += supply[j];
    }
  }
  return ratio;
}

void divide_where_positive(std::vector<double>& amounts, std::span<const double> by) {
  for (std::size_t i = 0; i < amounts.size(); ++i) amounts[i] = by[i] > 0.0 ? amounts[i] / by[i] : 0.0;
}

/// The two steps: supply over the demand that comes, then the ratios in reach.
Access share_out(const CatchmentCase& given, const WeighedPairs& pairs, std::span<const double> coming) {
  Access access;
  const std::vector<double> sums = pairs.at_demand(ratios(given.supply, coming, access));
  access.values.assign(sums.begin(), sums.end());
  return access;
}

}  // namespace

Access two_step(const CatchmentCase& given) {
  std::vector<double> coming;
  const WeighedPairs pairs(given, given.max_cost, coming);
  return share_out(given, pairs, coming);
}

Access three_step(const CatchmentCase& given) {
  const WeighedPairs at_any_cost(given, std::numeric_limits<double>::infinity());
  WeighedPairs pairs(given, given.max_cost);
  pairs.square_over(at_any_cost.row_sums());
  return share_out(given, pairs, pairs.at_supply(given.demand));
}

Access balanced(const CatchmentCase& given) {
  const WeighedPairs pairs(given, given.max_cost);
  std::vector<double> per_weight(given.demand.begin(), given.demand.end());
  divide_where_positive(per_weight, pairs.row_sums());
  Access access;
  std::vector<double> ratio = ratios(given.supply, pairs.at_supply(per_weight), access);
  divide_where_positive(ratio, pairs.at_supply(std::vector<double>(given.demand.size(), 1.0)));
  const std::vector<double> sums = pairs.at_demand(ratio);
  access.values.assign(sums.begin(), sums.end());
  return access;
}

Access spatial_availability(const CatchmentCase& given) {
  Access access = two_step(given);
  for (std::size_t i = 0; i < access.values.size(); ++i) *access.values[i] *= given.demand[i];
  return access;
}

}  // namespace voorzien::catchment
