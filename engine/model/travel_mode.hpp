// SPDX-License-Identifier: EUPL-1.2
// How people go: what a scenario asks for and what a network was made for.
#pragma once

namespace voorzien {

enum class TravelMode { walking, cycling };

}  // namespace voorzien
