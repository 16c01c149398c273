// SPDX-License-Identifier: EUPL-1.2
// Reads who may share what with whom (format voorzien-sharing/1): verdicts, conditions, what a lockable zone
// costs, and the order of priority by the hour.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/space_kind.hpp"
#include "engine/sharing/sharing_rules.hpp"
#include "io/problem/input_error.hpp"

namespace voorzien::io {

/// What the rules refer to.
struct SharingContext {
  const FunctionCatalogue& functions;
  const SpaceKindCatalogue& space_kinds;
  const std::vector<WeekType>& week_types;
};

/// The rules in `text`; every problem is added to `problems`. A pair given twice with the same verdict gets
/// the conditions of both; with different verdicts it is a problem.
SharingRules read_sharing(std::string_view text, const std::string& file, const SharingContext& context,
                          std::vector<Problem>& problems);

}  // namespace voorzien::io
