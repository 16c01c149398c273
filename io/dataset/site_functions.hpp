// SPDX-License-Identifier: EUPL-1.2
// What may and may not come to a site, as a cell of a table holds it.
#pragma once

#include <string>

#include "engine/model/facility_function.hpp"
#include "engine/model/site.hpp"

namespace voorzien::io {

/// Ids with ; between them: "library;sports-hall".
std::string allowed_text(const Site& site, const FunctionCatalogue& catalogue);

/// The same with the reason where there is one: "library: te luid | too loud;sports-hall".
std::string excluded_text(const Site& site, const FunctionCatalogue& catalogue);

}  // namespace voorzien::io
