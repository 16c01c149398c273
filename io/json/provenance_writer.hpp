// SPDX-License-Identifier: EUPL-1.2
// Writes names, sources and sourced values in the form provenance_reader.hpp reads.
#pragma once

#include <vector>

#include "engine/model/provenance.hpp"
#include "io/json/json_writer.hpp"

namespace voorzien::io {

void write_name(JsonWriter& writer, const Name& name);
/// A number when there is no bandwidth, else {low, mid, high}.
void write_interval(JsonWriter& writer, const Interval& value);
/// The members `source` and `status` of the object that is open.
void write_provenance(JsonWriter& writer, const Provenance& provenance);
void write_sourced_value(JsonWriter& writer, const SourcedValue& value);
void write_sources(JsonWriter& writer, const std::vector<Source>& sources);

}  // namespace voorzien::io
