// SPDX-License-Identifier: EUPL-1.2
// Where the numbers of a function come from: what `voorzien explain` says about the neighbourhood with the
// largest need, and how to ask it about any other.
#pragma once

#include "io/report/function_figures.hpp"

namespace voorzien::io {

class Markup;

/// What a number of the function links to: "#origin-library"; empty where there is no origin to tell.
std::string origin_link(const ReportContext& context, const FunctionFigures& figures);

/// Folded away below the function. Nothing where no neighbourhood has need.
void write_number_origin(Markup& markup, const ReportContext& context, const FunctionFigures& figures);

}  // namespace voorzien::io
