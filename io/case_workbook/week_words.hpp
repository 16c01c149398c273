// SPDX-License-Identifier: EUPL-1.2
// Hours of the week as Dutch planners write them ("ma-vr 8:30-15:00; za 9.00-12.00"), to and from the form of
// the files ("mon-fri 08:30-15:00; sat 09:00-12:00").
#pragma once

#include <string>

#include "io/text/language.hpp"

namespace voorzien::io {

/// The hours in the form of the files, days of either language. What has another form stays as it is.
std::string week_in_files(const std::string& written);

/// The hours with the days in the language.
std::string week_shown(const std::string& hours, Language language);

}  // namespace voorzien::io
