// SPDX-License-Identifier: EUPL-1.2
// Who uses the shared spaces of a building when, in the ordinary week, as text that reads by itself and that
// a map tip turns into a table: a line with the space, then for each kind of day a line "ma di⇥08:30–15:00
// school".
#pragma once

#include <map>
#include <string>

#include "io/proposal/space_rows.hpp"
#include "io/text/language.hpp"

namespace voorzien::io {

/// By building of the last phase of any plan; a building that shares nothing has none. Days with the same use
/// stand together, lines end in a line break but for the last, days and hours are apart by a tab.
std::map<const PlannedBuilding*, std::string> shared_weeks(const ProposalView& view, Language language);

}  // namespace voorzien::io
