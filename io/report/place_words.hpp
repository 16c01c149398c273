// SPDX-License-Identifier: EUPL-1.2
// Words about the places of the best plan that several chapters use.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "io/report/report_context.hpp"

namespace voorzien::io {

/// Name of the neighbourhood a place lies in; the word for unknown outside every neighbourhood.
std::string neighbourhood_of(const ReportContext& context, const PlannedPlace& place);

/// What is new there with its capacity: "basisschool 300 leerlingen, sporthal 44 uren per week".
std::string what_comes(const ReportContext& context, const PlannedPlace& place);

/// The place of the best plan's last phase at this position; null for a building where nothing comes.
const PlannedPlace* place_at(const ReportContext& context, std::size_t position);

/// "1 Noord, 4 Station and 2 more"; places that may not be named are only counted.
std::string places_in_words(const ReportContext& context, const std::set<std::size_t>& positions);

/// The earliest year in which something has to be decided for one of these places; none for no place.
std::optional<int> first_decision(const ReportContext& context, const std::set<std::size_t>& positions);

}  // namespace voorzien::io
