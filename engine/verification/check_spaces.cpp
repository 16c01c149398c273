// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>

#include "engine/verification/checks.hpp"
#include "engine/verification/space_need.hpp"
#include "engine/verification/week_fit.hpp"

namespace voorzien {
namespace {

class SpaceCheck {
 public:
  SpaceCheck(const VerifiedCase& verified, const StatedPlan& stated, Verification& outcome)
      : verified_(verified), stated_(stated), hours_(outcome, "hours"), areas_(outcome, "areas") {}

  void run() {
    for (const PhasePlan& phase : stated_.plan.phases) {
      for (const PlannedBuilding& building : phase.buildings) {
        for (const PlannedSpace& space : building.spaces) check_space(phase, building, space);
        for (const PlannedFunction& function : building.functions) {
          if (!function.own) check_function(phase, building, function);
        }
      }
    }
  }

 private:
  void check_space(const PhasePlan& phase, const PlannedBuilding& building, const PlannedSpace& space) {
    AuditPlace where = {stated_.id, phase.year, building.id, "", space.space_kind};
    for (const FunctionIndex user : space.users) {
      where.function += (where.function.empty() ? "" : ", ") + verified_.id_of(user);
      const bool there = std::any_of(building.functions.begin(), building.functions.end(),
                                     [&](const PlannedFunction& one) { return one.function == user; });
      hours_.holds("verify_user_not_here", where, there);
    }
    const SpaceKind* kind = verified_.what.space_kinds.find(space.space_kind);
    const bool sound = kind != nullptr && space.users.size() == space.sizes.size();
    hours_.holds("verify_space_unknown", where, sound);
    if (!sound) return;
    check_modules(building, space, *kind, where);
    const WeekFit fit =
        fit_in_week({verified_.what.week, verified_.what.sharing, space.space_kind, space.users, space.sizes},
                    space.area_m2 * (1.0 + 1e-9) + 1e-6);
    if (!fit.timed) {
      double asked = 0.0;
      for (const double size : space.sizes) asked += size;
      hours_.at_least("verify_space_too_small", where, asked, space.area_m2, solver_slack(asked));
      return;
    }
    where.detail += " (" + fit.week_type + ")";
    hours_.at_least("verify_space_too_small", where, fit.presence_m2, space.area_m2,
                    solver_slack(fit.presence_m2));
    hours_.at_least("verify_hours_do_not_fit", where, fit.booked, fit.booked - fit.without_room,
                    solver_slack(fit.booked));
  }

  void check_modules(const PlannedBuilding& building, const PlannedSpace& space, const SpaceKind& kind,
                     const AuditPlace& where) {
    if (!kind.module || building.existing) return;
    const bool net = kind.area_basis == AreaBasis::net_floor;
    const double module = (net ? kind.module->net : kind.module->gross_floor).value();
    areas_.same("verify_modules_not_whole", where, module * std::max(1.0, std::round(space.area_m2 / module)),
                space.area_m2, solver_slack(space.area_m2));
    areas_.same("verify_modules_not_counted", where, space.modules * module, space.area_m2,
                solver_slack(space.area_m2));
  }

  /// What is placed of a function in spaces of a kind in a building, in units of its profile.
  static double placed_in(const PlannedBuilding& building, FunctionIndex function, const std::string& kind) {
    double placed = 0.0;
    for (const PlannedSpace& space : building.spaces) {
      if (space.space_kind != kind) continue;
      for (std::size_t user = 0; user < space.users.size() && user < space.sizes.size(); ++user) {
        if (space.users[user] == function) placed += space.sizes[user];
      }
    }
    return placed;
  }

  void check_function(const PhasePlan& phase, const PlannedBuilding& building,
                      const PlannedFunction& function) {
    AuditPlace where = {stated_.id, phase.year, building.id, verified_.id_of(function.function), ""};
    check_size(building, function, where);
    const auto needs = space_needs_at(verified_, building, function);
    areas_.holds("verify_area_unknown", where, needs.has_value());
    if (!needs) return;
    for (const SpaceNeed& need : *needs) {
      double placed = 0.0;
      for (const SpaceChoice& choice : need.choices) {
        placed += placed_in(building, function.function, choice.space_kind);
      }
      where.detail = need.choices.front().space_kind;
      areas_.at_least("verify_area_short", where, need.size, placed, solver_slack(need.size));
      for (const SpaceChoice& choice : need.choices) {
        const bool named_elsewhere = std::any_of(needs->begin(), needs->end(), [&](const SpaceNeed& other) {
          return &other != &need && other.choices.front().space_kind == choice.space_kind;
        });
        if (choice.largest_share >= 1.0 || named_elsewhere) continue;
        where.detail = choice.space_kind;
        // The plan may count a rule by pieces as a line above it, so the share is of what is placed.
        areas_.at_most("verify_replaced_too_much", where, choice.largest_share * std::max(placed, need.size),
                       placed_in(building, function.function, choice.space_kind), solver_slack(placed));
      }
    }
  }

  void check_size(const PlannedBuilding& building, const PlannedFunction& function, const AuditPlace& where) {
    const FacilityFunction& catalogue = verified_.scenario().catalogue.functions[function.function];
    if (!catalogue.distributed) return;
    const Work work = work_of(verified_, building);
    if (catalogue.smallest_per_location && work != Work::extension && work != Work::temporary &&
        work != Work::nothing) {
      areas_.at_least("verify_below_smallest", where, catalogue.smallest_per_location->value.mid,
                      function.capacity, solver_slack(function.capacity));
    }
    if (catalogue.largest_per_location && work != Work::extension) {
      areas_.at_most("verify_above_largest", where, catalogue.largest_per_location->value.mid,
                     function.capacity, solver_slack(function.capacity));
    }
  }

  const VerifiedCase& verified_;
  const StatedPlan& stated_;
  Audit hours_;
  Audit areas_;
};

}  // namespace

void check_spaces(const VerifiedCase& verified, const StatedPlan& plan, Verification& outcome) {
  SpaceCheck(verified, plan, outcome).run();
}

}  // namespace voorzien
