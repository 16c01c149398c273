// SPDX-License-Identifier: EUPL-1.2
// Reads the catalogue of space kinds (format voorzien-space-kinds/1).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/space_kind.hpp"
#include "io/problem/input_error.hpp"

namespace voorzien::io {

/// The kinds in `text`, ordered by id; every problem is added to `problems`.
SpaceKindCatalogue read_space_kinds(std::string_view text, const std::string& file,
                                    std::vector<Problem>& problems);

}  // namespace voorzien::io
