// SPDX-License-Identifier: EUPL-1.2
// The measures of access of a run, one after the other: what results, tables and map all go through.
#pragma once

#include "engine/balance/run.hpp"

namespace voorzien::io {

/// Calls write(year, measure asked, measured) for every measure of every year in which a function was
/// distributed.
template <class Write>
void each_measure(const Scenario& scenario, const FunctionBalance& balance, Write write) {
  for (const YearDistribution& distribution : balance.distributions) {
    for (std::size_t m = 0; m < distribution.access.size(); ++m) {
      write(distribution.year, scenario.access_measures[m], distribution.access[m]);
    }
  }
}

}  // namespace voorzien::io
