// SPDX-License-Identifier: EUPL-1.2
// What there is to say to the planner about the neighbourhoods of a municipality.
#pragma once

#include "io/import/cbs/cbs_area.hpp"
#include "io/import/cbs/cbs_key_figures.hpp"
#include "io/import/cbs/import_cbs.hpp"
#include "io/import/outcome/brought.hpp"

namespace voorzien::io {

void remark_on_cbs(const CbsMap& map, const CbsOptions& options, const JoinedFigures& joined,
                   ImportRemarks& remarks);

}  // namespace voorzien::io
