// SPDX-License-Identifier: EUPL-1.2
#include "engine/optimisation/coin_model.hpp"

#include <CoinFinite.hpp>
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace voorzien::coin {

bool Watch::spend() const {
  if (budget->spend()) return true;
  // Cbc knows no other way to end at once and in good order than its clock.
  if (tree != nullptr) tree->setMaximumSeconds(0);
  return false;
}

int IterationWatch::event(Event event) {
  constexpr int carry_on = -1;
  constexpr int end = 0;
  if (event != endOfIteration) return carry_on;
  ++watch_->iterations;
  return watch_->spend() || !watch_->interrupts ? carry_on : end;
}

double coin_bound(double bound) {
  if (bound == no_bound) return COIN_DBL_MAX;
  return bound == -no_bound ? -COIN_DBL_MAX : bound;
}

RowArrays row_arrays_of(const LinearRows& rows) {
  RowArrays arrays;
  arrays.start.push_back(0);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (const LinearTerm& term : rows.terms(row)) {
      arrays.column.push_back(static_cast<int>(term.column));
      arrays.value.push_back(term.value);
    }
    arrays.start.push_back(static_cast<CoinBigIndex>(arrays.column.size()));
    arrays.lower.push_back(coin_bound(rows.lower(row)));
    arrays.upper.push_back(coin_bound(rows.upper(row)));
  }
  return arrays;
}

Arrays arrays_of(const LinearProgramme& programme, double cost_scale) {
  Arrays arrays;
  for (const LinearColumn& column : programme.columns) {
    arrays.column_lower.push_back(coin_bound(column.lower));
    arrays.column_upper.push_back(coin_bound(column.upper));
    arrays.cost.push_back(column.cost * cost_scale);
  }
  RowArrays rows = row_arrays_of(programme.rows);
  const auto columns = static_cast<int>(programme.columns.size());
  const auto row_count = static_cast<int>(programme.rows.size());
  const CoinPackedMatrix by_row(false, columns, row_count, rows.start.back(), rows.value.data(),
                                rows.column.data(), rows.start.data(), nullptr);
  arrays.matrix.reverseOrderedCopyOf(by_row);
  arrays.row_lower = std::move(rows.lower);
  arrays.row_upper = std::move(rows.upper);
  return arrays;
}

std::unique_ptr<CoinWarmStartBasis> warm_start_of(const LinearBasis& basis) {
  const auto to_coin = [](BasisStatus status) {
    switch (status) {
      case BasisStatus::basic:
        return CoinWarmStartBasis::basic;
      case BasisStatus::at_upper:
        return CoinWarmStartBasis::atUpperBound;
      case BasisStatus::free:
        return CoinWarmStartBasis::isFree;
      case BasisStatus::at_lower:
      case BasisStatus::fixed:
        break;
    }
    return CoinWarmStartBasis::atLowerBound;
  };
  auto start = std::make_unique<CoinWarmStartBasis>();
  start->setSize(static_cast<int>(basis.columns.size()), static_cast<int>(basis.rows.size()));
  for (std::size_t i = 0; i < basis.columns.size(); ++i) {
    start->setStructStatus(static_cast<int>(i), to_coin(basis.columns[i]));
  }
  for (std::size_t i = 0; i < basis.rows.size(); ++i) {
    // COIN's artificial columns have the opposite sign of Clp's row activities.
    BasisStatus status = basis.rows[i];
    if (status == BasisStatus::at_upper) {
      status = BasisStatus::at_lower;
    } else if (status == BasisStatus::at_lower) {
      status = BasisStatus::at_upper;
    }
    start->setArtifStatus(static_cast<int>(i), to_coin(status));
  }
  return start;
}

double cost_scale_of(const LinearProgramme& programme) {
  double largest = 0;
  for (const LinearColumn& column : programme.columns) largest = std::max(largest, std::abs(column.cost));
  constexpr double comfortable_low = 1;
  constexpr double comfortable_high = 0x1.0p20;
  if (largest == 0 || (largest >= comfortable_low && largest <= comfortable_high)) return 1;
  constexpr int comfortable_exponent = 10;
  return std::ldexp(1.0, comfortable_exponent - std::ilogb(largest));
}

}  // namespace voorzien::coin
