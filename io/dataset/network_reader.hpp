// SPDX-License-Identifier: EUPL-1.2
// The streets of a town, whatever they are read from, ready to be searched.
#pragma once

#include <optional>

#include "engine/model/town.hpp"
#include "io/dataset/dataset_reading.hpp"
#include "io/dataset/manifest.hpp"

namespace voorzien::io {

/// The network of the manifest round the neighbourhoods of `town`; none when the manifest has no network, or
/// with problems. A network near no residence point or no facility at all is a problem; small parts that are
/// left out are a warning.
std::optional<TownNetwork> read_town_network(const DatasetManifest& manifest, const Town& town,
                                             DatasetReading& reading);

}  // namespace voorzien::io
