// SPDX-License-Identifier: EUPL-1.2
// Reads quantity norms (so much per so many) with their variants by urban type and strength.
#pragma once

#include "engine/model/norm.hpp"
#include "io/json/json_node.hpp"
#include "io/norms/need_reader.hpp"

namespace voorzien::io {

/// The quantity norm in `object`, whose kind has been read. A unit other than the function's without a
/// conversion to it is a problem.
QuantityNeed read_quantity(JsonObject& object, const FacilityFunction& function,
                           const NormReferences& references);

}  // namespace voorzien::io
