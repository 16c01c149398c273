// SPDX-License-Identifier: EUPL-1.2
// FIELD and table objects of the manifest.
#pragma once

#include <string>
#include <vector>

#include "engine/model/provenance.hpp"
#include "io/dataset/manifest.hpp"

namespace voorzien::io {

/// A field with where its numbers come from.
struct ReadField {
  FieldSpec spec;
  Provenance provenance;
};

/// Reads {"column"|"expression"|"value"|"unknown": …} with optional status, source and values. An absent node
/// gives an unknown field. `fallback` is used for what the field does not say itself.
ReadField read_field(const JsonNode& node, FieldType type, const std::vector<Source>& sources,
                     const Provenance& fallback);

/// Reads file, layer, where, crs, sha256, source and x/y of a table object; `fields` is left to the caller.
ManifestTable read_table_members(JsonObject& object, const ManifestPlace& place,
                                 const std::vector<Source>& sources);

}  // namespace voorzien::io
