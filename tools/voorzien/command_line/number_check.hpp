// SPDX-License-Identifier: EUPL-1.2
// Numbers and choices on the command line, told in the language of the planner when they are wrong.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "tools/voorzien/command_line/verb_tree.hpp"

namespace voorzien::tool {

/// A finite number above 0 (or from 0) and at most `most`; what is none is told in the words of `wrong`.
CLI::Validator finite_number(bool zero_too, const std::string& wrong,
                             double most = std::numeric_limits<double>::max());

/// A whole number of these bounds.
CLI::Validator whole_number(std::int64_t least, std::int64_t most, const VerbTree& tree);

/// One of these names, exactly.
CLI::Validator one_of(std::vector<std::string> names, const VerbTree& tree);

}  // namespace voorzien::tool
