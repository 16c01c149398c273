// SPDX-License-Identifier: EUPL-1.2
// The plans side by side, for the chapter on alternatives and the council proposal.
#pragma once

#include "io/report/data_table.hpp"

namespace voorzien::io {

/// Measures down, plans across, the zero option first.
DataTable alternatives_table(const ReportContext& context);

/// Alternatives that were asked for and are not given, and why.
void write_not_given(Markup& markup, const ReportContext& context);

}  // namespace voorzien::io
