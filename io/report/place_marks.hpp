// SPDX-License-Identifier: EUPL-1.2
// The places of the best plan on a map, by the number they have in the list.
#pragma once

#include <string>

#include "io/report/report_context.hpp"

namespace voorzien::io {

class Markup;

/// Squares for what is new, diamonds for what is there and used by others too; empty without a plan. Places
/// that may not be named are not drawn, those after number `most_numbered` are small and without their
/// number.
std::string place_marks(const ReportContext& context, int most_numbered = 999);

void write_mark_legend(Markup& markup, const ReportContext& context);

}  // namespace voorzien::io
