// SPDX-License-Identifier: EUPL-1.2
// Whether a results.json says the same as the run it stands for, number by number and word by word.
#pragma once

#include "engine/verification/audit.hpp"
#include "io/json/json_value.hpp"

namespace voorzien::io {

/// Compares everything but the version of the program and the proposals, which are verified by themselves.
/// A number has to be equal as it is written; each that is not is named with its place in the file.
Verification compare_results(const JsonValue& written, const JsonValue& recomputed);

}  // namespace voorzien::io
