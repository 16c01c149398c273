// SPDX-License-Identifier: EUPL-1.2
// Writes a norm set with inheritance applied, as a file that reads back to an equal set. The inputs of a run
// keep it, so that a result can be checked without the sets it was inherited from.
#pragma once

#include <string>

#include "engine/model/norm.hpp"

namespace voorzien::io {

/// The set as JSON (format voorzien-norms/1, with `resolved`); `catalogue` is the one it was read with.
std::string resolved_norms_json(const NormSet& set, const FunctionCatalogue& catalogue);

}  // namespace voorzien::io
