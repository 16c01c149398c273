// SPDX-License-Identifier: EUPL-1.2
// The chapters of the report, in the order in which they are read. A chapter without anything to say has an
// empty body and is left out.
#pragma once

#include <string>
#include <vector>

#include "io/report/function_figures.hpp"
#include "io/report/templates.hpp"

namespace voorzien::io {

using AllFigures = std::vector<FunctionFigures>;

/// Page one: the answer in five sentences, one map, and how sure it is.
std::string answer_page(const ReportContext& context, const AllFigures& figures);

/// The words that stand for a measure, each with one meaning.
std::string words_chapter(const ReportContext& context);
/// Residents and dwellings through the years.
std::string people_chapter(const ReportContext& context);
/// Every function in one table.
std::string overview_chapter(const ReportContext& context, const AllFigures& figures);
/// Per function: need, supply, reach, shortfall, peak and spread.
std::string functions_chapter(const ReportContext& context, const AllFigures& figures);
/// What to build where with whom, and who gains.
std::string places_chapter(const ReportContext& context);
/// How good it is and how much better any plan could be; what stays unmet.
std::string bound_chapter(const ReportContext& context);
/// Plans side by side, and what combining saves.
std::string alternatives_chapter(const ReportContext& context);
std::string savings_chapter(const ReportContext& context);
/// Who uses the shared rooms when.
std::string weeks_chapter(const ReportContext& context);
/// What one department is asked, and by when.
std::string department_chapter(const ReportContext& context, Department department);
/// As a council proposal (raadsvoorstel).
std::string council_chapter(const ReportContext& context, const AllFigures& figures);
/// Assumptions, what is not known, and the norms with their sources.
std::string certainty_chapter(const ReportContext& context, const AllFigures& figures);
std::string sources_chapter(const ReportContext& context);

}  // namespace voorzien::io
