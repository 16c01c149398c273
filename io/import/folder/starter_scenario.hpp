// SPDX-License-Identifier: EUPL-1.2
// The scenario beside a fresh dataset: the town as it is, ten years on, nothing built. It runs at once and is
// where the planner starts writing.
#pragma once

#include <string>

#include "io/json/json_value.hpp"

namespace voorzien::io {

/// The scenario for the town of `dataset` (the content of dataset.json), which stands in the same folder.
std::string starter_scenario(const JsonValue& dataset);

}  // namespace voorzien::io
