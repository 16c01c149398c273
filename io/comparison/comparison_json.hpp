// SPDX-License-Identifier: EUPL-1.2
// compare.json: the comparison for programs, `voorzien-comparison/1`; its shape is published in
// comparison.schema.json. The same in every language.
#pragma once

#include <string>

#include "io/comparison/comparison.hpp"

namespace voorzien::io {

/// Figures are rounded as in results.json, shares to ten thousandths; unknown is null.
std::string comparison_json(const Comparison& comparison);

}  // namespace voorzien::io
