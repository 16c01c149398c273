// SPDX-License-Identifier: EUPL-1.2
// What a person calls a neighbourhood or a function: its id or official code, or its name in either language;
// capitals do not matter.
#pragma once

#include <string>
#include <vector>

#include "engine/model/scenario.hpp"
#include "io/problem/input_error.hpp"

namespace voorzien::io {

/// The neighbourhood called `name`. Reports near names when there is none, and the ids when there are more;
/// then the result is none.
std::optional<NeighbourhoodIndex> neighbourhood_called(const std::string& name, const Town& town,
                                                       std::vector<Problem>& problems);

/// The function called `name`: id, name or plural, with or without what stands between brackets.
std::optional<FunctionIndex> function_called(const std::string& name, const FunctionCatalogue& catalogue,
                                             std::vector<Problem>& problems);

}  // namespace voorzien::io
