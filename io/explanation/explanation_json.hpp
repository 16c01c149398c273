// SPDX-License-Identifier: EUPL-1.2
// The answer for programs: `voorzien-explanation/1`, whose shape is published in explanation.schema.json. The
// same in every language; the sentences of both languages stand in it.
#pragma once

#include <string>

#include "io/explanation/answer.hpp"

namespace voorzien::io {

/// Figures are rounded as results.json rounds them, terms to hundredths; unknown is null.
std::string explanation_json(const Answer& answer);

}  // namespace voorzien::io
