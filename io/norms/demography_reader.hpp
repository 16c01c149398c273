// SPDX-License-Identifier: EUPL-1.2
// Reads demographic rates (format voorzien-demography/1): curves by single year of age and who moves into
// which type of dwelling.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/demography.hpp"
#include "io/problem/input_error.hpp"

namespace voorzien::io {

/// The rates in `text`; every problem is added to `problems`.
Demography read_demography(std::string_view text, const std::string& file, std::vector<Problem>& problems);

}  // namespace voorzien::io
