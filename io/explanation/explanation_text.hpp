// SPDX-License-Identifier: EUPL-1.2
// The answer in words, for somebody who is no programmer: every number with what it was made of.
#pragma once

#include <string>

#include "io/explanation/answer.hpp"
#include "io/text/language.hpp"

namespace voorzien::io {

/// Headings and lines, each ended; numbers as the language writes them, amounts with the decimals of the
/// function's unit.
std::string explanation_text(const Answer& answer, Language language);

}  // namespace voorzien::io
