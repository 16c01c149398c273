// SPDX-License-Identifier: EUPL-1.2
// A norm in words: what it asks, of whom, and whose norm it is.
#pragma once

#include <string>

#include "engine/model/facility_function.hpp"
#include "engine/model/norm.hpp"
#include "io/text/language.hpp"

namespace voorzien::io {

/// "0,97 (0,95–1) leerlingen per inwoner van 4 t/m 11 jaar"; says so when there is no norm.
std::string norm_text(const Norm& norm, const FunctionCatalogue& catalogue, Language language);

/// People of these ages: "inwoners van 4 t/m 11 jaar" for prefix "norm.many_", one of them for "norm.".
std::string ages_text(const std::string& prefix, AgeBand ages, Language language);

/// Whose norm it is and how sure: "nl-base, NZa 2018 (gepubliceerd)". Says so when the municipality still has
/// to fill it in. Empty for a norm without a need.
std::string norm_origin(const Norm& norm, const NormSet& set, Language language);

}  // namespace voorzien::io
