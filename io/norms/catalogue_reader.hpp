// SPDX-License-Identifier: EUPL-1.2
// Reads the catalogue of functions and units (format voorzien-functions/1).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/facility_function.hpp"
#include "engine/model/space_kind.hpp"
#include "io/json/json_node.hpp"
#include "io/problem/input_error.hpp"

namespace voorzien::io {

/// The functions in `text`, ordered by id; every problem is added to `problems`.
FunctionCatalogue read_catalogue(std::string_view text, const std::string& file,
                                 const SpaceKindCatalogue& space_kinds, std::vector<Problem>& problems);

/// The function whose id is written at the node; reports an unknown one with the nearest ids.
std::optional<FunctionIndex> function_at(const JsonNode& node, const FunctionCatalogue& catalogue);

/// The id of a space kind written at the node; reports an unknown one. Empty when faulty.
std::string read_space_kind_id(const JsonNode& node, const SpaceKindCatalogue& space_kinds);

}  // namespace voorzien::io
