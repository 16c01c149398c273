// SPDX-License-Identifier: EUPL-1.2
// How the enumerations of a proposal are written in files: snake_case, the same in every language; and the
// unit and decimals a level is told in.
#pragma once

#include <string_view>

#include "engine/proposal/propose.hpp"
#include "engine/sharing/sharing_rules.hpp"

namespace voorzien::io {

std::string_view name_of(PlanLevel level);
std::string_view name_of(PlanStatus status);
std::string_view name_of(Limit limit);
std::string_view name_of(AlternativeKind kind);
std::string_view name_of(AlternativeOutcome outcome);
std::string_view name_of(Scarce scarce);
std::string_view name_of(Refusal refusal);
std::string_view name_of(Department department);
std::string_view name_of(Consent consent);
std::string_view name_of(InvestmentKind kind);
std::string_view name_of(Payer payer);

/// percent_of_need, m, m2, eur or count.
std::string_view unit_of(PlanLevel level);
/// How many decimals files keep of a level.
int decimals_of(PlanLevel level);

}  // namespace voorzien::io
