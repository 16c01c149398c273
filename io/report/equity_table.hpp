// SPDX-License-Identifier: EUPL-1.2
// How evenly the access to a function is spread: each measure of the scenario at the horizon, for everybody,
// the tenth of need that is worst off, groups and the others.
#pragma once

#include <optional>

#include "io/report/data_table.hpp"
#include "io/report/function_figures.hpp"

namespace voorzien::io {

/// None where nothing was measured at the horizon.
std::optional<DataTable> equity_table(const ReportContext& context, const FunctionFigures& figures);

}  // namespace voorzien::io
