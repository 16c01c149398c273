// SPDX-License-Identifier: EUPL-1.2
// Measures of equity as a JSON document, the same bytes for the same answer.
#pragma once

#include <string>
#include <vector>

#include "io/catchment/equity_figures.hpp"

namespace voorzien::io {

/// { mean, worst_decile_mean, gini, palma, concentration: {simple, corrected, shared_ranks: {simple,
/// corrected}}, theil: {total, between, within}, fgt: {0, 1, 2}, groups, gap, demand, unknown }; null for
/// what was not asked for or does not exist. Numbers in the shortest form that reads back equal.
std::string equity_json(const EquityFigures& figures, const std::vector<std::string>& group_names);

}  // namespace voorzien::io
