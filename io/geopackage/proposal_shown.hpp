// SPDX-License-Identifier: EUPL-1.2
// Which plan and phase each style of a proposal layer shows. All plans share their layers; a style filters
// one plan in one phase, or one plan through the years for the temporal controller.
#pragma once

#include <string>
#include <vector>

#include "io/geopackage/plan_draft.hpp"
#include "io/proposal/plan_phases.hpp"

namespace voorzien::io {

/// What one style shows.
struct ShownPlan {
  std::string plan;
  std::string filter;      ///< QGIS expression on columns `plan` and `year`
  std::string style_name;  ///< "Beste plan, 2040"
  bool dated = false;      ///< all phases, told apart by valid_from and valid_to
  bool is_last_phase = false;
};

/// The best plan's last phase first, then its other phases and the plan through the years, then the last
/// phases of the other plans. Empty when no plan was found.
std::vector<ShownPlan> shown_plans(const PlanDraft& draft);

/// Columns with which rows of a phase begin: "plan:t plan_name:t year:w valid_from:d valid_to:d ".
extern const char* const phase_columns;
/// Fills them.
void write_phase(RowWriter& rows, const PlanDraft& draft, const PhaseOfPlan& phase);

}  // namespace voorzien::io
