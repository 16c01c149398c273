// SPDX-License-Identifier: EUPL-1.2
// The part of the manifest that says where the streets are found.
#pragma once

#include <array>

#include "io/dataset/manifest.hpp"

namespace voorzien::io {

inline constexpr std::array<Choice<TravelMode>, 2> network_mode_names = {
    {{"walking", TravelMode::walking}, {"cycling", TravelMode::cycling}}};

NetworkSection read_network_section(const JsonNode& node, const ManifestPlace& place,
                                    const std::vector<Source>& sources);

}  // namespace voorzien::io
