// SPDX-License-Identifier: EUPL-1.2
// What the report cannot say, or says on an assumption: told on the first page, not in a footnote.
#pragma once

#include <string>
#include <vector>

#include "io/report/function_figures.hpp"

namespace voorzien::io {

struct KnownLimits {
  std::vector<std::string> unknown_supply;  ///< names of functions
  std::vector<std::string> illustrative;    ///< names of functions whose supply is made up
  std::vector<std::string> without_norm;    ///< names of functions
  std::size_t norms = 0;
  std::size_t assumed_norms = 0;  ///< assumptions, or still to be filled in by the municipality
  std::size_t unknown_areas = 0;  ///< neighbourhoods whose residents are not known
  bool rates_are_assumed = false;
};

KnownLimits known_limits(const ReportContext& context, const std::vector<FunctionFigures>& figures);

/// The same in sentences, only those that apply.
std::vector<std::string> limit_lines(const ReportContext& context,
                                     const std::vector<FunctionFigures>& figures);

}  // namespace voorzien::io
