// SPDX-License-Identifier: EUPL-1.2
#include "engine/verification/verify.hpp"

#include <cmath>

#include "engine/verification/checks.hpp"
#include "engine/verification/point_outcome.hpp"

namespace voorzien {

Verification verify_plan(const VerifiedCase& verified, const StatedPlan& plan) {
  Verification outcome;
  if (!plan.by_hand) check_flows(verified, plan, outcome);
  check_spaces(verified, plan, outcome);
  check_sharing(verified, plan, outcome);
  check_land(verified, plan, outcome);
  check_dates(verified, plan, outcome);
  if (plan.by_hand) return outcome;
  check_costs(verified, plan, outcome);
  check_levels(verified, plan, outcome);
  return outcome;
}

Verification verify_at_points(const VerifiedCase& verified, const StatedPlan& plan) {
  Verification outcome;
  Audit audit(outcome, "points");
  for (const StatedUnmet& one : plan.unmet) {
    const FacilityFunction& function = verified.scenario().catalogue.functions[one.function];
    const AuditPlace where = {plan.id, one.year, "", function.id, ""};
    const YearState& last = verified.run.timeline.years.back();
    const bool within = one.year >= verified.run.timeline.first() && one.year <= last.year;
    std::optional<PointOutcome> known;
    if (within) known = outcome_at_points(verified, one.function, one.year);
    audit.holds("verify_points_not_known", where, known.has_value());
    const PointOutcome points = known.value_or(PointOutcome{});
    if (!known) continue;
    const double rounding = 0.5 * std::pow(10.0, -function.unit.decimals) + solver_slack(points.need);
    audit.same("verify_need_at_points", where, points.need, one.need, rounding);
    audit.same("verify_unmet_at_points", where, points.unmet, one.unmet_points, rounding);
  }
  return outcome;
}

Verification verify_bounds(const std::string& id, std::span<const StatedLevel> levels) {
  Verification outcome;
  for (const StatedLevel& level : levels) check_bound(id, level, outcome);
  return outcome;
}

Verification verify_people(const VerifiedCase& verified, const StatedPeople& people) {
  Verification outcome;
  Audit audit(outcome, "people");
  const std::vector<YearState>& years = verified.run.timeline.years;
  const std::vector<Neighbourhood>& cells = verified.scenario().town.neighbourhoods;
  audit.same("verify_years", {}, static_cast<double>(years.size()),
             static_cast<double>(people.residents.size()), 0.0);
  for (std::size_t year = 0; year < std::min(years.size(), people.residents.size()); ++year) {
    for (std::size_t i = 0; i < std::min(cells.size(), people.residents[year].size()); ++i) {
      const std::optional<double> now = people.residents[year][i];
      if (!now) continue;
      const AuditPlace where = {"", years[year].year, "", "", cells[i].id};
      audit.same("verify_residents", where, to_persons(years[year].residents[i].total()), *now,
                 people.rounding);
      const bool follows = year > 0 && year - 1 < people.change.size() &&
                           i < people.change[year - 1].size() && i < people.residents[year - 1].size();
      if (!follows || !people.change[year - 1][i] || !people.residents[year - 1][i]) continue;
      audit.same("verify_residents_do_not_add_up", where,
                 *people.residents[year - 1][i] + *people.change[year - 1][i], *now, people.rounding);
    }
  }
  return outcome;
}

Verification verify_need(const VerifiedCase& verified, std::span<const StatedNeed> needs) {
  Verification outcome;
  Audit audit(outcome, "need");
  const std::vector<YearState>& years = verified.run.timeline.years;
  const std::vector<Neighbourhood>& cells = verified.scenario().town.neighbourhoods;
  for (const StatedNeed& need : needs) {
    const FacilityFunction& function = verified.scenario().catalogue.functions[need.function];
    // Of what starts at facilities the run decides where: that is compared with the run itself.
    if (function.need_arises_at) continue;
    const double rounding = 0.5 * std::pow(10.0, -function.unit.decimals);
    for (std::size_t year = 0; year < std::min(years.size(), need.mid.size()); ++year) {
      for (std::size_t i = 0; i < std::min(cells.size(), need.mid[year].size()); ++i) {
        if (!need.mid[year][i]) continue;
        const double own = mid_need_of(verified, need.function, i, years[year].year);
        audit.same("verify_need", {"", years[year].year, "", function.id, cells[i].id}, own,
                   *need.mid[year][i], rounding + 1e-6 * std::max(1.0, own));
      }
    }
  }
  return outcome;
}

}  // namespace voorzien
