// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "engine/verification/checks.hpp"

namespace voorzien {
namespace {

class DateCheck {
 public:
  DateCheck(const VerifiedCase& verified, const StatedPlan& stated, Verification& outcome)
      : verified_(verified), stated_(stated), audit_(outcome, "dates") {}

  void run() {
    check_years();
    for (std::size_t p = 0; p < stated_.plan.phases.size(); ++p) {
      for (const PlannedBuilding& building : stated_.plan.phases[p].buildings) {
        if (building.existing) {
          check_open(stated_.plan.phases[p], building);
        } else {
          check_site(p, building);
        }
      }
    }
    if (!stated_.by_hand) check_locks();
  }

 private:
  AuditPlace place(Year year, const std::string& building) const {
    return {stated_.id, year, building, "", ""};
  }
  static double number(Year year) { return static_cast<double>(static_cast<int>(year)); }

  void check_years() {
    std::vector<Year> asked = verified_.scenario().phases;
    if (asked.empty()) asked = {verified_.scenario().horizon_year};
    audit_.same("verify_phase_count", place(asked.back(), ""), static_cast<double>(asked.size()),
                static_cast<double>(stated_.plan.phases.size()), 0.0);
    for (std::size_t p = 0; p < std::min(asked.size(), stated_.plan.phases.size()); ++p) {
      audit_.same("verify_phase_year", place(asked[p], ""), number(asked[p]),
                  number(stated_.plan.phases[p].year), 0.0);
    }
  }

  /// Guests come to buildings that stay open, and not where others have come in their place.
  void check_open(const PhasePlan& phase, const PlannedBuilding& building) {
    const Facility* facility = facility_of(verified_, building.id);
    if (facility == nullptr) return;
    const AuditPlace where = place(phase.year, building.id);
    if (facility->open_from) {
      audit_.at_least("verify_too_early", where, number(*facility->open_from), number(phase.year), 0.0);
    }
    if (facility->open_until) {
      audit_.at_most("verify_closed_already", where, number(*facility->open_until), number(phase.year), 0.0);
    }
    for (const PlannedBuilding& other : phase.buildings) {
      const Site* site = other.existing ? nullptr : site_of(verified_, other.id);
      if (site == nullptr || site->kind != SiteKind::existing_building || !site->facility) continue;
      const bool same = verified_.scenario().town.facilities[*site->facility].id == building.id;
      audit_.holds("verify_converted_and_in_use", where, !same);
    }
  }

  int lead_years(Work work) const {
    const LeadTimes& lead = verified_.scenario().proposal.lead_times;
    switch (work) {
      case Work::extension:
        return lead.extension;
      case Work::conversion:
        return lead.conversion;
      case Work::temporary:
        return lead.temporary;
      case Work::nothing:
      case Work::new_building:
        break;
    }
    return lead.new_building;
  }

  void check_site(std::size_t p, const PlannedBuilding& building) {
    const Year year = stated_.plan.phases[p].year;
    const Site* site = site_of(verified_, building.id);
    if (site == nullptr) return;
    const AuditPlace where = place(year, building.id);
    const Work work = work_of(verified_, building);
    Year earliest = verified_.scenario().base_year + std::chrono::years(lead_years(work));
    if (site->available_from) earliest = std::max(earliest, *site->available_from);
    audit_.at_least("verify_too_early", where, number(earliest), number(year), 0.0);
    if (building.temporary) {
      audit_.holds("verify_temporary_not_allowed", where, verified_.scenario().proposal.temporary_allowed);
    } else {
      check_stays(p, building);
    }
    for (const PlannedFunction& function : building.functions) check_allowed(where, *site, work, function);
    const bool closes = work == Work::conversion && site->facility.has_value();
    if (!stated_.by_hand && closes) {
      audit_.holds("verify_closure_not_allowed", where, verified_.scenario().proposal.closures_allowed);
    }
    if (!stated_.by_hand) audit_.holds("verify_site_taken", where, !is_taken(building.id));
  }

  bool is_taken(const std::string& site) const {
    const std::vector<Intervention>& all = verified_.scenario().interventions;
    return std::any_of(all.begin(), all.end(), [&](const Intervention& intervention) {
      const auto* open = std::get_if<OpenFacility>(&intervention.action);
      return open != nullptr && open->site == site;
    });
  }

  /// A permanent building is there in the next phase too, with all that was built.
  void check_stays(std::size_t p, const PlannedBuilding& building) {
    if (p + 1 >= stated_.plan.phases.size()) return;
    const PhasePlan& next = stated_.plan.phases[p + 1];
    const PlannedBuilding* later = nullptr;
    for (const PlannedBuilding& one : next.buildings) {
      if (!one.existing && !one.temporary && one.id == building.id) later = &one;
    }
    const AuditPlace where = place(next.year, building.id);
    audit_.holds("verify_permanent_gone", where, later != nullptr);
    if (later == nullptr) return;
    audit_.at_least("verify_permanent_shrinks", where, building.gfa_m2, later->gfa_m2,
                    solver_slack(building.gfa_m2));
    audit_.at_least("verify_permanent_shrinks", where, building.outdoor_m2, later->outdoor_m2,
                    solver_slack(building.outdoor_m2));
  }

  void check_allowed(AuditPlace where, const Site& site, Work work, const PlannedFunction& function) {
    where.function = verified_.id_of(function.function);
    const bool excluded =
        std::any_of(site.excluded.begin(), site.excluded.end(),
                    [&](const ExcludedFunction& one) { return one.function == function.function; });
    const bool listed = site.allowed.empty() || std::find(site.allowed.begin(), site.allowed.end(),
                                                          function.function) != site.allowed.end();
    audit_.holds("verify_not_allowed_here", where, !excluded && listed);
    if (work != Work::extension) return;
    const std::vector<FacilityCapacity>& own =
        verified_.scenario().town.facilities[*site.facility].capacities;
    audit_.holds("verify_extension_of_other", where,
                 std::any_of(own.begin(), own.end(),
                             [&](const FacilityCapacity& one) { return one.function == function.function; }));
  }

  /// What people said must or must not come.
  void check_locks() {
    if (stated_.plan.phases.empty()) return;
    const PhasePlan& last = stated_.plan.phases.back();
    for (const Lock& lock : verified_.scenario().proposal.locks) {
      double capacity = 0.0;
      bool there = false;
      for (const PlannedBuilding& building : last.buildings) {
        if (building.existing || building.id != lock.site) continue;
        for (const PlannedFunction& function : building.functions) {
          if (function.function != lock.function) continue;
          there = true;
          capacity += function.capacity;
        }
      }
      AuditPlace where = place(last.year, lock.site);
      where.function = verified_.id_of(lock.function);
      if (!lock.required) {
        audit_.holds("verify_locked_out", where, !there);
        continue;
      }
      if (stated_.let_go.contains({lock.site, where.function})) continue;
      audit_.holds("verify_lock_missing", where, there);
      if (lock.capacity && there) {
        audit_.at_least("verify_lock_too_small", where, *lock.capacity, capacity, solver_slack(capacity));
      }
    }
  }

  const VerifiedCase& verified_;
  const StatedPlan& stated_;
  Audit audit_;
};

}  // namespace

void check_dates(const VerifiedCase& verified, const StatedPlan& plan, Verification& outcome) {
  DateCheck(verified, plan, outcome).run();
}

}  // namespace voorzien
