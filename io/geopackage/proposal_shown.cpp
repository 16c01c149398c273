// SPDX-License-Identifier: EUPL-1.2
#include "io/geopackage/proposal_shown.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "io/proposal/proposal_names.hpp"

namespace voorzien::io {
namespace {

ShownPlan one_phase(const PlanDraft& draft, const PhaseOfPlan& phase) {
  const int year = static_cast<int>(phase.from);
  ShownPlan shown;
  shown.plan = phase.plan->id;
  shown.filter = fmt::format("\"plan\" = '{}' AND \"year\" = {}", shown.plan, year);
  shown.style_name = draft.say("style.plan_in_year", {{"plan", plan_name(shown.plan, draft.language)},
                                                      {"year", static_cast<double>(year)}});
  shown.is_last_phase = phase.is_last;
  return shown;
}

ShownPlan all_phases(const PlanDraft& draft, const std::string& plan) {
  ShownPlan shown;
  shown.plan = plan;
  shown.filter = fmt::format("\"plan\" = '{}'", plan);
  shown.style_name = draft.say("style.plan_by_year", {{"plan", plan_name(plan, draft.language)}});
  shown.dated = true;
  return shown;
}

}  // namespace

const char* const phase_columns = "plan:t plan_name:t year:w valid_from:d valid_to:d ";

std::vector<ShownPlan> shown_plans(const PlanDraft& draft) {
  const std::vector<PhaseOfPlan> phases = phases_of(*draft.proposal);
  std::vector<ShownPlan> shown;
  const bool has_best = std::any_of(phases.begin(), phases.end(),
                                    [](const PhaseOfPlan& phase) { return phase.plan->id == "best"; });
  for (const PhaseOfPlan& phase : phases) {
    if (phase.plan->id == "best" && phase.is_last) shown.push_back(one_phase(draft, phase));
  }
  for (const PhaseOfPlan& phase : phases) {
    if (phase.plan->id == "best" && !phase.is_last) shown.push_back(one_phase(draft, phase));
  }
  if (has_best) shown.push_back(all_phases(draft, "best"));
  for (const PhaseOfPlan& phase : phases) {
    if (phase.plan->id != "best" && phase.is_last) shown.push_back(one_phase(draft, phase));
  }
  return shown;
}

void write_phase(RowWriter& rows, const PlanDraft& draft, const PhaseOfPlan& phase) {
  rows.text(phase.plan->id).text(plan_name(phase.plan->id, draft.language));
  rows.whole_number(static_cast<int>(phase.from)).first_day(phase.from).last_day(phase.until);
}

}  // namespace voorzien::io
