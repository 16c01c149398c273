// SPDX-License-Identifier: EUPL-1.2
// The numbers behind the drawings of one function: by year for the town, by area for the years of the maps.
#pragma once

#include "io/report/data_table.hpp"
#include "io/report/function_figures.hpp"

namespace voorzien::io {

/// Need, supply and shortfall of the town in every year, with their bandwidth.
DataTable year_table(const ReportContext& context, const FunctionFigures& figures);

/// The areas in the years of the maps; of more than sixty those with the largest shortfall, and where to find
/// the others.
DataTable area_table(const ReportContext& context, const FunctionFigures& figures);

}  // namespace voorzien::io
