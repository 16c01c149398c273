// SPDX-License-Identifier: EUPL-1.2
// The table of travel costs of a town, tied to its residence points, facilities and sites.
#pragma once

#include <optional>

#include "engine/model/town.hpp"
#include "io/dataset/dataset_reading.hpp"
#include "io/dataset/manifest.hpp"

namespace voorzien::io {

/// The costs the manifest names; none when it names none, or with problems: unknown ids, numbers that are
/// none, a pair with two costs, an id that means two things, a table that reaches no resident or facility.
/// `town` has everything else of the dataset, read whole.
std::optional<TownCosts> read_town_costs(const DatasetManifest& manifest, const Town& town,
                                         DatasetReading& reading);

/// The table as a file: rows from, to, cost.
std::string costs_text(const CostTable& table);

}  // namespace voorzien::io
