// SPDX-License-Identifier: EUPL-1.2
// The answer to a location problem as a JSON document, the same bytes for the same answer.
#pragma once

#include <string>

#include "io/location/location_names.hpp"

namespace voorzien::io {

/// { problem, status, objective, bound, gap, open, assignment, covered_demand, ties }, and `reasons` where
/// there is no solution; then objective, bound, gap and covered_demand are null. Numbers in the shortest form
/// that reads back equal.
std::string location_json(const NamedLocation& named, const location::LocationResult& result);

}  // namespace voorzien::io
