// SPDX-License-Identifier: EUPL-1.2
// compare.html: one file, no network, no script; what planners lay on the table when they choose. Follows
// WCAG 2.2 AA: headings in order, tables with headings, nothing told by colour alone, readable when printed.
#pragma once

#include <string>

#include "io/comparison/comparison.hpp"
#include "io/text/language.hpp"

namespace voorzien::io {

std::string comparison_page(const Comparison& comparison, Language language);

}  // namespace voorzien::io
