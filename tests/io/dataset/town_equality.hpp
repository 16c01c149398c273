// SPDX-License-Identifier: EUPL-1.2
// Field by field comparison of towns, so that a failing test says what differs.
#pragma once

#include "engine/model/town.hpp"

namespace voorzien::io {

/// CHECKs that both towns hold the same, to the last bit.
void check_equal(const Town& one, const Town& other);

}  // namespace voorzien::io
