// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "engine/verification/checks.hpp"
#include "engine/verification/space_need.hpp"
#include "engine/verification/week_fit.hpp"

namespace voorzien {
namespace {

SharingForm form_of(const VerifiedCase& verified, FunctionIndex one, FunctionIndex other) {
  return is_indoor(verified, one) && is_indoor(verified, other) ? SharingForm::one_roof
                                                                : SharingForm::one_plot;
}

class SharingCheck {
 public:
  SharingCheck(const VerifiedCase& verified, const StatedPlan& stated, Verification& outcome)
      : verified_(verified), stated_(stated), audit_(outcome, "sharing") {}

  void run() {
    for (const PhasePlan& phase : stated_.plan.phases) {
      for (std::size_t b = 0; b < phase.buildings.size(); ++b) {
        const PlannedBuilding& building = phase.buildings[b];
        for (const PlannedSpace& space : building.spaces) check_room(phase, building, space);
        check_building(phase, building);
        for (std::size_t other = b + 1; other < phase.buildings.size(); ++other) {
          check_plot(phase, building, phase.buildings[other]);
        }
        if (building.existing) check_consent(phase, building);
        if (building.existing) check_own_place(phase, b);
      }
    }
    if (!stated_.by_hand) check_conditions();
  }

 private:
  AuditPlace place(const PhasePlan& phase, const std::string& building, FunctionIndex one,
                   FunctionIndex other) const {
    return {stated_.id, phase.year, building, verified_.id_of(one), verified_.id_of(other)};
  }

  void check_pair(const AuditPlace& where, FunctionIndex one, FunctionIndex other, SharingForm form) {
    if (one == other) return;
    const PairVerdict& verdict = verified_.what.sharing.verdict(one, other, form, "");
    audit_.holds("verify_not_together", where, verdict.verdict != Verdict::excluded);
  }

  void check_room(const PhasePlan& phase, const PlannedBuilding& building, const PlannedSpace& space) {
    const SpaceKind* kind = verified_.what.space_kinds.find(space.space_kind);
    for (std::size_t a = 0; a < space.users.size(); ++a) {
      for (std::size_t b = a + 1; b < space.users.size(); ++b) {
        const PairVerdict& verdict = verified_.what.sharing.verdict(space.users[a], space.users[b],
                                                                    SharingForm::same_room, space.space_kind);
        const bool zone = kind != nullptr && (kind->lockable_zone || verdict.same_zone);
        audit_.holds("verify_may_not_share", place(phase, building.id, space.users[a], space.users[b]),
                     verdict.verdict != Verdict::excluded && zone);
      }
    }
  }

  void check_building(const PhasePlan& phase, const PlannedBuilding& building) {
    for (std::size_t a = 0; a < building.functions.size(); ++a) {
      for (std::size_t b = a + 1; b < building.functions.size(); ++b) {
        const PlannedFunction& one = building.functions[a];
        const PlannedFunction& other = building.functions[b];
        if (one.own && other.own) continue;
        check_pair(place(phase, building.id, one.function, other.function), one.function, other.function,
                   form_of(verified_, one.function, other.function));
      }
    }
    // Guests also meet those who are there already and take no part in the plan; so does an extension.
    const Site* site = building.existing ? nullptr : site_of(verified_, building.id);
    std::string host = building.existing ? building.id : "";
    if (site != nullptr && site->kind == SiteKind::plot && site->facility) {
      host = verified_.scenario().town.facilities[*site->facility].id;
    }
    if (host.empty()) return;
    for (const OpenFunction& open : open_at(verified_, host, phase.year)) {
      for (const PlannedFunction& guest : building.functions) {
        if (guest.own) continue;
        const SharingForm form =
            building.existing ? form_of(verified_, guest.function, open.function) : SharingForm::one_plot;
        check_pair(place(phase, building.id, guest.function, open.function), guest.function, open.function,
                   form);
      }
    }
  }

  void check_plot(const PhasePlan& phase, const PlannedBuilding& one, const PlannedBuilding& other) {
    if (one.existing || other.existing || one.id != other.id) return;
    for (const PlannedFunction& a : one.functions) {
      for (const PlannedFunction& b : other.functions) {
        check_pair(place(phase, one.id, a.function, b.function), a.function, b.function,
                   SharingForm::one_plot);
      }
    }
  }

  /// The part of a room that functions which take no part in the plan have booked at their fullest hour.
  static double booked_elsewhere(const Room& room, const std::set<FunctionIndex>& part_of_it) {
    std::map<std::pair<std::string, int>, double> share;
    double most = 0.0;
    for (const RoomBooking& booking : room.bookings.value_or(std::vector<RoomBooking>{})) {
      if (part_of_it.contains(booking.function)) continue;
      for (const int h : booking.half_hours) {
        most = std::max(most, share[{booking.week_type, h}] += booking.share);
      }
    }
    return std::min(1.0, most);
  }

  /// Rooms of existing buildings are used only as far as their owners agreed to.
  void check_consent(const PhasePlan& phase, const PlannedBuilding& building) {
    const Facility* facility = facility_of(verified_, building.id);
    AuditPlace where = {stated_.id, phase.year, building.id, "", ""};
    audit_.holds("verify_no_such_building", where, facility != nullptr);
    if (facility == nullptr) return;
    std::set<FunctionIndex> there;
    for (const OpenFunction& open : open_at(verified_, building.id, phase.year)) there.insert(open.function);
    std::map<std::string, double> used;
    std::map<std::string, std::set<FunctionIndex>> users;
    for (const PlannedSpace& space : building.spaces) {
      used[space.space_kind] += space.area_m2;
      users[space.space_kind].insert(space.users.begin(), space.users.end());
    }
    for (const auto& [kind, area] : used) {
      std::set<FunctionIndex> known = there;
      known.insert(users[kind].begin(), users[kind].end());
      double agreed = 0.0;
      for (const Room& room : facility->rooms) {
        if (room.consent != Consent::agreed || room.space_kind != kind) continue;
        agreed += room.area.value() * (1.0 - booked_elsewhere(room, known));
      }
      where.detail = kind;
      audit_.at_most("verify_without_consent", where, agreed, area, solver_slack(agreed));
    }
  }

  /// An existing building's own functions keep what they use: what its other rooms cannot hold stays in the
  /// rooms that are agreed for others.
  void check_own_place(const PhasePlan& phase, std::size_t position) {
    const PlannedBuilding& building = phase.buildings[position];
    const Facility* facility = facility_of(verified_, building.id);
    if (facility == nullptr) return;
    for (const PlannedFunction& function : building.functions) {
      if (!function.own || !std::isfinite(function.capacity)) continue;
      double load = 0.0;
      for (const PlannedFlow& flow : phase.flows) {
        if (flow.building == position && flow.function == function.function) load += flow.amount;
      }
      const auto full = space_needs_of(verified_, function.function, function.capacity);
      const auto now = space_needs_of(verified_, function.function, load);
      for (std::size_t i = 0; full && now && i < full->size(); ++i) {
        if ((*full)[i].linear) check_own_need(phase, building, function.function, {(*full)[i], (*now)[i]});
      }
    }
  }

  /// m² of a kind that are agreed for others and not booked by them; whole rooms count as the smallest of
  /// them.
  double agreed_area(const Facility& facility, const std::string& kind, Year year) const {
    std::set<FunctionIndex> own;
    for (const OpenFunction& open : open_at(verified_, facility.id, year)) own.insert(open.function);
    std::vector<double> rooms;
    for (const Room& room : facility.rooms) {
      if (room.consent != Consent::agreed || room.space_kind != kind) continue;
      rooms.push_back(room.area.value() * (1.0 - booked_elsewhere(room, own)));
    }
    if (rooms.empty()) return 0.0;
    if (verified_.what.space_kinds.find(kind)->module) {
      return *std::min_element(rooms.begin(), rooms.end()) * static_cast<double>(rooms.size());
    }
    return std::accumulate(rooms.begin(), rooms.end(), 0.0);
  }

  struct FullAndNow {
    const SpaceNeed& full;
    const SpaceNeed& now;
  };

  void check_own_need(const PhasePlan& phase, const PlannedBuilding& building, FunctionIndex function,
                      const FullAndNow& need) {
    const Facility& facility = *facility_of(verified_, building.id);
    double held = 0.0;    // by the agreed rooms, were they all its own
    double placed = 0.0;  // there, by the plan
    for (const SpaceChoice& choice : need.full.choices) {
      const RoomUse one_unit = {
          verified_.what.week, verified_.what.sharing, choice.space_kind, {function}, {1.0}};
      const bool timed = fit_in_week(one_unit, 0.0).timed;
      const std::optional<double> each = timed ? least_area_of(one_unit) : std::optional(1.0);
      if (each && *each > 0.0) held += agreed_area(facility, choice.space_kind, phase.year) / *each;
      for (const PlannedSpace& space : building.spaces) {
        if (space.space_kind != choice.space_kind) continue;
        for (std::size_t user = 0; user < space.users.size() && user < space.sizes.size(); ++user) {
          if (space.users[user] == function) placed += space.sizes[user];
        }
      }
    }
    if (held <= 0.0) return;
    const double elsewhere = std::max(0.0, need.full.size - held);
    AuditPlace where = {stated_.id, phase.year, building.id, verified_.id_of(function),
                        need.full.choices.front().space_kind};
    audit_.at_least("verify_own_use_displaced", where, need.now.size - elsewhere, placed,
                    1e-4 * std::max(1.0, need.full.size));
  }

  void check_conditions() {
    if (stated_.plan.phases.empty()) return;
    std::vector<StatedCondition> asked = recomputed_conditions(verified_, stated_.plan);
    std::vector<StatedCondition> stated = stated_.conditions;
    std::sort(asked.begin(), asked.end());
    std::sort(stated.begin(), stated.end());
    const auto tell = [&](const std::string& code, const std::vector<StatedCondition>& all,
                          const std::vector<StatedCondition>& present) {
      for (const StatedCondition& one : all) {
        const auto count = [&](const std::vector<StatedCondition>& list) {
          return std::count(list.begin(), list.end(), one);
        };
        AuditPlace where = place(stated_.plan.phases.back(), one.building, one.one, one.other);
        where.detail += ": " + one.condition;
        audit_.holds(code, where, count(present) >= count(all));
      }
    };
    tell("verify_condition_missing", asked, stated);
    tell("verify_condition_unfounded", stated, asked);
  }

  const VerifiedCase& verified_;
  const StatedPlan& stated_;
  Audit audit_;
};

}  // namespace

void check_sharing(const VerifiedCase& verified, const StatedPlan& plan, Verification& outcome) {
  SharingCheck(verified, plan, outcome).run();
}

std::vector<StatedCondition> recomputed_conditions(const VerifiedCase& verified, const Plan& plan) {
  std::vector<StatedCondition> all;
  if (plan.phases.empty()) return all;
  const SharingRules& rules = verified.what.sharing;
  const auto add = [&](const std::string& building, FunctionIndex a, FunctionIndex b, SharingForm form,
                       const std::string& kind) {
    for (const std::size_t condition : rules.verdict(a, b, form, kind).conditions) {
      all.push_back({building, std::min(a, b), std::max(a, b), rules.conditions[condition].id, kind});
    }
  };
  for (const PlannedBuilding& building : plan.phases.back().buildings) {
    for (std::size_t a = 0; a < building.functions.size(); ++a) {
      for (std::size_t b = a + 1; b < building.functions.size(); ++b) {
        if (building.functions[a].own && building.functions[b].own) continue;
        const FunctionIndex one = building.functions[a].function;
        const FunctionIndex other = building.functions[b].function;
        add(building.id, one, other, form_of(verified, one, other), "");
      }
    }
    for (const PlannedSpace& space : building.spaces) {
      for (std::size_t a = 0; a < space.users.size(); ++a) {
        for (std::size_t b = a + 1; b < space.users.size(); ++b) {
          add(building.id, space.users[a], space.users[b], SharingForm::same_room, space.space_kind);
        }
      }
    }
  }
  return all;
}

double recomputed_complexity(const VerifiedCase& verified, const Plan& plan) {
  if (plan.phases.empty()) return 0.0;
  auto sum = static_cast<double>(recomputed_conditions(verified, plan).size());
  for (const PlannedBuilding& building : plan.phases.back().buildings) {
    const auto guests = std::count_if(building.functions.begin(), building.functions.end(),
                                      [](const PlannedFunction& one) { return !one.own; });
    sum += static_cast<double>(building.existing || guests == 0 ? guests : guests - 1);
  }
  return sum;
}

}  // namespace voorzien
