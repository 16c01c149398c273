// SPDX-License-Identifier: EUPL-1.2
// The part of the manifest that says where a table of travel costs is found, and at which pace minutes are
// compared with metres.
#pragma once

#include <array>

#include "io/dataset/manifest.hpp"

namespace voorzien::io {

enum class CostUnit { metres, minutes };

inline constexpr std::array<Choice<CostUnit>, 2> cost_unit_names = {
    {{"metres", CostUnit::metres}, {"minutes", CostUnit::minutes}}};

CostsSection read_costs_section(const JsonNode& node, const ManifestPlace& place,
                                const std::vector<Source>& sources);

/// The usual pace of a mode, an assumption, when the unit written at the node is minutes; none for metres.
std::optional<Pace> usual_pace(const JsonNode& unit, TravelMode mode);

}  // namespace voorzien::io
