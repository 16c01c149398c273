// SPDX-License-Identifier: EUPL-1.2
// Numbers on the command line.
#pragma once

#include <CLI/CLI.hpp>
#include <limits>
#include <string>

namespace voorzien::tool {

/// A finite number above 0 (or from 0) and at most `most`; what is none is told in the words of `wrong`.
CLI::Validator finite_number(bool zero_too, const std::string& wrong,
                             double most = std::numeric_limits<double>::max());

}  // namespace voorzien::tool
