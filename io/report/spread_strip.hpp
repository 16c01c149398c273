// SPDX-License-Identifier: EUPL-1.2
// How unevenly a function is spread: a strip with one dot per area from 0 to 100 % served, the worst tenth in
// words, and who they are.
#pragma once

#include "io/report/function_figures.hpp"

namespace voorzien::io {

class Markup;

/// At the horizon; says so when it cannot be told.
void write_spread(Markup& markup, const ReportContext& context, const FunctionFigures& figures);

}  // namespace voorzien::io
