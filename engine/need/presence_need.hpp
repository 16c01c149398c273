// SPDX-License-Identifier: EUPL-1.2
// Norms of kind 2 (presence): so many units in every neighbourhood, district or city (handbook model.md
// section 3).
#pragma once

#include <span>
#include <vector>

#include "engine/model/norm.hpp"
#include "engine/model/town.hpp"

namespace voorzien {

/// Need per neighbourhood. An area asks its units once it has as many residents as the norm says; the
/// uncertainty of that threshold widens the interval (asked at low when the largest threshold is met). Units
/// of a district or city are spread over its neighbourhoods by residents, so that they sum to the whole.
std::vector<Interval> presence_need(const Town& town, const PresenceNeed& rule,
                                    std::span<const Cohorts> residents);

}  // namespace voorzien
