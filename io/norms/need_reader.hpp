// SPDX-License-Identifier: EUPL-1.2
// Reads what a norm says people need: quantity, presence or coverage (handbook model.md section 3). Variants
// come out complete, merged with the main rule, and their urban types are the dataset's own.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/model/norm.hpp"
#include "engine/model/space_kind.hpp"
#include "io/json/json_node.hpp"

namespace voorzien::io {

/// What a norm may refer to. `urban_types`: the dataset's type and the set's own; empty when they are the
/// same.
struct NormReferences {
  const FunctionCatalogue& catalogue;
  const SpaceKindCatalogue& space_kinds;
  const std::vector<Source>& sources;
  const std::vector<std::pair<std::string, std::string>>& urban_types;
};

/// The need written at the node for a function; none when absent or faulty.
std::optional<NeedRule> read_need(const JsonNode& node, const FacilityFunction& function,
                                  const NormReferences& references);

}  // namespace voorzien::io
