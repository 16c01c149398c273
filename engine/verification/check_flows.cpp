// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

#include "engine/verification/checks.hpp"

namespace voorzien {
namespace {

class FlowCheck {
 public:
  FlowCheck(const VerifiedCase& verified, const StatedPlan& stated, Verification& outcome)
      : verified_(verified), stated_(stated), audit_(outcome, "flows") {}

  void run() {
    for (const PhasePlan& phase : stated_.plan.phases) check_phase(phase);
    for (const StatedUnmet& one : stated_.unmet) check_unmet(one);
  }

 private:
  using FromTo = std::pair<FunctionIndex, std::size_t>;

  AuditPlace place(const PhasePlan& phase, const std::string& building, FunctionIndex function) const {
    return {stated_.id, phase.year, building, verified_.id_of(function), ""};
  }

  void check_phase(const PhasePlan& phase) {
    std::map<FromTo, double> from_cell;
    std::map<FromTo, double> to_building;
    std::map<FromTo, double> from_building;
    std::map<FromTo, double> permanent;
    for (const PlannedFlow& flow : phase.flows) {
      const bool there = flow.building < phase.buildings.size() &&
                         (!flow.from_building || *flow.from_building < phase.buildings.size());
      audit_.holds("verify_flow_to_nowhere", place(phase, "", flow.function), there);
      if (!there) continue;
      audit_.at_least("verify_flow_negative", place(phase, phase.buildings[flow.building].id, flow.function),
                      0.0, flow.amount, 0.0);
      to_building[{flow.function, flow.building}] += flow.amount;
      if (flow.from_building) {
        from_building[{flow.function, *flow.from_building}] += flow.amount;
        check_way_between(phase, flow);
      } else {
        from_cell[{flow.function, flow.from}] += flow.amount;
        if (is_new_and_permanent(phase.buildings[flow.building], flow.function)) {
          permanent[{flow.function, flow.from}] += flow.amount;
        }
        check_way_from_homes(phase, flow);
      }
    }
    check_capacities(phase, to_building);
    check_cells(phase, from_cell, permanent);
    check_clients(phase, from_building, to_building);
  }

  static const PlannedFunction* find(const PlannedBuilding& building, FunctionIndex function) {
    for (const PlannedFunction& one : building.functions) {
      if (one.function == function) return &one;
    }
    return nullptr;
  }

  static bool is_new_and_permanent(const PlannedBuilding& building, FunctionIndex function) {
    const PlannedFunction* there = find(building, function);
    return there != nullptr && !there->own && !building.temporary;
  }

  void check_way_from_homes(const PhasePlan& phase, const PlannedFlow& flow) {
    const PlannedBuilding& building = phase.buildings[flow.building];
    const AuditPlace where = place(phase, building.id, flow.function);
    audit_.holds("verify_flow_not_from_place", where, !followed_by(verified_, flow.function));
    const std::optional<Point> to = place_of(verified_, building);
    if (!to) return;
    const auto key = std::tuple(flow.function, flow.from, building.existing, building.id);
    auto known = reach_.find(key);
    if (known == reach_.end()) {
      known = reach_.emplace(key, reach_from(verified_, flow.function, flow.from, *to)).first;
    }
    const double need = need_in(phase.year, flow.function, flow.from);
    const double most = known->second.share * need;
    audit_.at_most("verify_flow_beyond_reach", where, most, flow.amount, solver_slack(need));
  }

  void check_way_between(const PhasePlan& phase, const PlannedFlow& flow) {
    const PlannedBuilding& building = phase.buildings[flow.building];
    const PlannedBuilding& start = phase.buildings[*flow.from_building];
    AuditPlace where = place(phase, building.id, flow.function);
    where.detail = start.id;
    const std::optional<Point> from = place_of(verified_, start);
    const std::optional<Point> to = place_of(verified_, building);
    if (!from || !to) return;
    constexpr double hair_m = 1e-6;
    audit_.at_most("verify_place_beyond_reach", where, reach_m_of(verified_, flow.function),
                   travel_m(verified_, *from, *to), hair_m);
    const auto cell = neighbourhood_of(verified_, start);
    audit_.holds("verify_flow_wrong_cell", where, cell && *cell == flow.from);
  }

  void check_capacities(const PhasePlan& phase, const std::map<FromTo, double>& to_building) {
    for (const auto& [key, amount] : to_building) {
      const PlannedBuilding& building = phase.buildings[key.second];
      const PlannedFunction* there = find(building, key.first);
      const double capacity = there == nullptr ? 0.0 : there->capacity;
      audit_.at_most("verify_over_capacity", place(phase, building.id, key.first), capacity, amount,
                     solver_slack(capacity));
    }
    for (const PlannedBuilding& building : phase.buildings) {
      for (const PlannedFunction& function : building.functions) {
        if (function.own) check_own_capacity(phase, building, function);
      }
    }
  }

  /// What is there already is as large as the run says it is.
  void check_own_capacity(const PhasePlan& phase, const PlannedBuilding& building,
                          const PlannedFunction& function) {
    double capacity = 0.0;
    const bool used_up = verified_.scenario().catalogue.functions[function.function].distributed;
    for (const OpenFunction& open : open_at(verified_, building.id, phase.year)) {
      if (open.function != function.function || !open.capacity || !building.existing) continue;
      capacity = used_up ? open.capacity->mid : std::numeric_limits<double>::infinity();
    }
    audit_.same("verify_own_capacity", place(phase, building.id, function.function), capacity,
                function.capacity, solver_slack(capacity));
  }

  void check_cells(const PhasePlan& phase, const std::map<FromTo, double>& met,
                   const std::map<FromTo, double>& permanent) {
    const std::vector<Neighbourhood>& cells = verified_.scenario().town.neighbourhoods;
    for (const auto& [key, amount] : met) {
      const double need = need_in(phase.year, key.first, key.second);
      AuditPlace where = place(phase, "", key.first);
      where.detail = cells[key.second].id;
      audit_.at_most("verify_more_than_need", where, need, amount, solver_slack(need));
    }
    if (!verified_.scenario().proposal.temporary_allowed) return;
    for (const auto& [key, amount] : permanent) {
      AuditPlace where = place(phase, "", key.first);
      where.detail = cells[key.second].id;
      const double lasting = lasting_need(key.first, key.second);
      audit_.at_most("verify_permanent_for_passing_need", where, lasting, amount, solver_slack(lasting));
    }
  }

  /// Need that lasts: met in every year of some stretch of so many years, or still there at the horizon.
  double lasting_need(FunctionIndex function, std::size_t cell) {
    const auto known = lasting_.find({function, cell});
    if (known != lasting_.end()) return known->second;
    std::vector<double> need;
    for (const YearState& state : verified_.run.timeline.years) {
      need.push_back(mid_need_of(verified_, function, cell, state.year));
    }
    const auto stretch = static_cast<std::size_t>(std::max(1, verified_.scenario().proposal.lasting_years));
    double lasting = need.back();
    for (std::size_t first = 0; first + stretch <= need.size(); ++first) {
      const auto begin = need.begin() + static_cast<std::ptrdiff_t>(first);
      lasting = std::max(lasting, *std::min_element(begin, begin + static_cast<std::ptrdiff_t>(stretch)));
    }
    lasting_[{function, cell}] = lasting;
    return lasting;
  }

  void check_clients(const PhasePlan& phase, const std::map<FromTo, double>& from_building,
                     const std::map<FromTo, double>& to_building) {
    for (const auto& [key, amount] : from_building) {
      const PlannedBuilding& start = phase.buildings[key.second];
      const AuditPlace where = place(phase, start.id, key.first);
      const auto followed = followed_by(verified_, key.first);
      const auto cell = neighbourhood_of(verified_, start);
      const std::optional<Norm>& norm = verified_.scenario().norms.by_function[key.first];
      const auto* quantity = norm && norm->need ? std::get_if<QuantityNeed>(&*norm->need) : nullptr;
      double need = 0.0;
      if (followed && cell && quantity != nullptr) {
        const auto clients = to_building.find({*followed, key.second});
        const double rate = mid_rate(*quantity, verified_.scenario().town.neighbourhoods[*cell]);
        need = clients == to_building.end() ? 0.0 : clients->second * rate;
      }
      audit_.at_most("verify_more_than_clients", where, need, amount, solver_slack(need));
    }
  }

  void check_unmet(const StatedUnmet& one) {
    for (const PhasePlan& phase : stated_.plan.phases) {
      if (phase.year != one.year) continue;
      double met = 0.0;
      for (const PlannedFlow& flow : phase.flows) met += flow.function == one.function ? flow.amount : 0.0;
      const double need = need_to_meet(verified_, one.function, one.year);
      const int decimals = verified_.scenario().catalogue.functions[one.function].unit.decimals;
      double rounding = 0.5;
      for (int i = 0; i < decimals; ++i) rounding /= 10.0;
      audit_.same("verify_unmet", place(phase, "", one.function), std::max(0.0, need - met), one.unmet_cells,
                  rounding + solver_slack(need));
    }
  }

  double need_in(Year year, FunctionIndex function, std::size_t cell) {
    const auto key = std::tuple(function, cell, year);
    const auto known = need_.find(key);
    if (known != need_.end()) return known->second;
    return need_[key] = mid_need_of(verified_, function, cell, year);
  }

  const VerifiedCase& verified_;
  const StatedPlan& stated_;
  Audit audit_;
  std::map<std::tuple<FunctionIndex, NeighbourhoodIndex, bool, std::string>, Reach> reach_;
  std::map<std::tuple<FunctionIndex, std::size_t, Year>, double> need_;
  std::map<FromTo, double> lasting_;
};

}  // namespace

void check_flows(const VerifiedCase& verified, const StatedPlan& plan, Verification& outcome) {
  FlowCheck(verified, plan, outcome).run();
}

}  // namespace voorzien
