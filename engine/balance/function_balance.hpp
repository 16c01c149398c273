// SPDX-License-Identifier: EUPL-1.2
// The steps that make one function's balance, in the order they are called by run.
#pragma once

#include <span>

#include "engine/balance/balance.hpp"
#include "engine/balance/year_distribution.hpp"
#include "engine/need/need.hpp"

namespace voorzien {

/// Need and supply at neighbourhoods; `users` gives, for a function whose need arises at facilities, one row
/// of users per year (empty for others). Leaves everything else empty.
FunctionBalance start_balance(const Scenario& scenario, const Timeline& timeline, FunctionIndex function,
                              std::span<const UsersAtFacilities> users);

/// Areas of the function's scale, shortfalls, waves and key years from what start_balance filled.
void balance_areas(const Scenario& scenario, const LastingSettings& lasting, FunctionBalance& balance);

/// Space of shortfalls and of the key years.
void estimate_space(const Scenario& scenario, const Timeline& timeline, FunctionBalance& balance);

/// Whether a best distribution can be made: capacity is used up, and need and supply are known.
bool can_distribute(const Scenario& scenario, const FunctionBalance& balance);

/// Mid need of one year, one value per neighbourhood.
std::vector<double> mid_need(const FunctionBalance& balance, std::size_t year);

}  // namespace voorzien
