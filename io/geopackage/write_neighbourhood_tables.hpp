// SPDX-License-Identifier: EUPL-1.2
// The columns of the tables by neighbourhood, which their maps show too.
#pragma once

#include "io/geopackage/plan_draft.hpp"

namespace voorzien::io {

/// neighbourhoods
TableSpec neighbourhood_table(const PlanDraft& draft);
/// people: by neighbourhood and year
TableSpec people_table(const PlanDraft& draft);
/// need: by function, neighbourhood and year
TableSpec need_table(const PlanDraft& draft);
/// distribution: by function, key year and neighbourhood
TableSpec distribution_table(const PlanDraft& draft);

}  // namespace voorzien::io
