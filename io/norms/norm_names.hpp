// SPDX-License-Identifier: EUPL-1.2
// The words norm files use for the engine's enumerations, shared by reader and writer.
#pragma once

#include <array>

#include "engine/model/norm.hpp"
#include "io/json/json_node.hpp"

namespace voorzien::io {

inline constexpr std::array<Choice<Scale>, 3> scale_names = {
    {{"neighbourhood", Scale::neighbourhood}, {"district", Scale::district}, {"city", Scale::city}}};

inline constexpr std::array<Choice<Basis>, 4> basis_names = {{{"residents", Basis::residents},
                                                              {"dwellings", Basis::dwellings},
                                                              {"land_area", Basis::land_area},
                                                              {"pupils", Basis::pupils}}};

inline constexpr const char* norms_format = "voorzien-norms/1";

}  // namespace voorzien::io
