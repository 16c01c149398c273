// SPDX-License-Identifier: EUPL-1.2
// Numbers as a language writes them: 1.234,5 in Dutch, 1,234.5 in English.
#pragma once

#include <string>

#include "io/text/language.hpp"

namespace voorzien::io {

/// `value` with exactly `decimals` (0..9) decimals and separators between thousands. Never "-0"; a value that
/// is not finite is written as the language's word for unknown.
std::string number(double value, int decimals, Language language);

/// `value` with as many decimals as it has, at most six; otherwise as above.
std::string number(double value, Language language);

/// `value` rounded to a whole number without separators: years, codes.
std::string plain_integer(double value);

}  // namespace voorzien::io
