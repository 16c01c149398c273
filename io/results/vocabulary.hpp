// SPDX-License-Identifier: EUPL-1.2
// How the engine's enumerations are written in files: snake_case, the same in every language.
#pragma once

#include <string_view>

#include "engine/balance/balance.hpp"
#include "engine/model/scenario.hpp"

namespace voorzien::io {

std::string_view name_of(Status status);
std::string_view name_of(Scale scale);
std::string_view name_of(Duty duty);
std::string_view name_of(SupplyKnowledge knowledge);
std::string_view name_of(AgeKnowledge knowledge);
std::string_view name_of(AreaKind kind);
std::string_view name_of(Basis basis);
std::string_view name_of(Lasting lasting);
std::string_view name_of(TravelMode mode);

/// "quantity", "presence" or "coverage".
std::string_view kind_name(const NeedRule& rule);

}  // namespace voorzien::io
