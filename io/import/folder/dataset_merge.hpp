// SPDX-License-Identifier: EUPL-1.2
// Joins what an import brings to a dataset.json. Only what an import made, and nobody touched since, is
// replaced; everything else in the file stays as it is written.
#pragma once

#include <string>
#include <vector>

#include "io/import/folder/import_record.hpp"
#include "io/import/outcome/brought.hpp"
#include "io/json/json_value.hpp"

namespace voorzien::io {

/// Changes `dataset` (an absent value: a new one), fills the sections and functions of `entry`, and adds to
/// the remarks of `brought` what was kept because a person wrote it.
void merge_into(JsonValue& dataset, Brought& brought, const ImportRecord& record, ImportEntry& entry);

}  // namespace voorzien::io
