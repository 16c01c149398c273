// SPDX-License-Identifier: EUPL-1.2
// The week of a shared room as a picture: days across, hours down; the width of a block is the part of the
// room it takes, its pattern and letter say who. Readable without colour.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "io/proposal/space_rows.hpp"
#include "io/report/report_context.hpp"

namespace voorzien::io {

class Markup;

/// The week of one type in one space of the best plan.
struct SpaceWeek {
  const PlannedBuilding* building = nullptr;
  const PlannedSpace* space = nullptr;
  const WeekType* week_type = nullptr;
  std::vector<TimetableRow> rows;
};

/// Every week of every space of the best plan that is shared, by building, space, then week type.
std::vector<SpaceWeek> shared_weeks(const ReportContext& context);

/// An SVG that draws nothing and holds the patterns of the users.
std::string week_symbols();

/// The picture with its legend and its table.
void write_week_picture(Markup& markup, const SpaceWeek& week, const ReportContext& context);

}  // namespace voorzien::io
