// SPDX-License-Identifier: EUPL-1.2
// A scenario several times as large: its town laid side by side as one, with its programme. For timing only.
#pragma once

#include <cstddef>

#include "engine/model/scenario.hpp"

namespace voorzien::bench {

/// `scenario` repeated `times` over in a row, each copy `apart` metres east of the one before, its ids with
/// the number of the copy in front. Districts stay apart; the municipality is one. `times` ≥ 1.
Scenario enlarged(const Scenario& scenario, std::size_t times, Metres apart);

}  // namespace voorzien::bench
