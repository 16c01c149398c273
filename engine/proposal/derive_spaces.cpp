// SPDX-License-Identifier: EUPL-1.2
// What functions take of which kinds of space, who may share it, and what it costs.
#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/need/need.hpp"
#include "engine/proposal/area_line.hpp"
#include "engine/proposal/problem_deriver.hpp"

namespace voorzien {
namespace {

/// A kind without timetable is the function's own, all week: 1 m² of room per m² of norm area.
RoomPlan all_week(FunctionIndex function, const std::string& kind) {
  RoomWeek week;
  week.classes.hours = {hours_per_half_hour * static_cast<double>(half_hours_per_week)};
  week.open = {true};
  week.presence_m2 = {1.0};
  week.booking = {Booking::none};
  week.rank = {0};
  week.amounts = {{}};
  RoomPlan plan;
  plan.space_kind = kind;
  plan.users = {function};
  plan.basis = {UseBasis::norm_area};
  plan.weeks = {week};
  return plan;
}

ProblemKind problem_kind(const SpaceKind& kind) {
  ProblemKind made;
  made.id = kind.id;
  made.indoor = kind.place == SpacePlace::indoor;
  made.storeys = kind.storeys;
  made.needs_ground_floor = kind.needs_ground_floor;
  made.roof_allowed = kind.roof_allowed;
  if (!kind.module) return made;
  const bool net = kind.area_basis == AreaBasis::net_floor;
  made.module_m2 = (net ? kind.module->net : kind.module->gross_floor).value();
  if (net) made.gross_per_m2 = kind.module->gross_floor / kind.module->net;
  return made;
}

}  // namespace

ProblemFunction ProblemDeriver::function_of(std::size_t position) const {
  const ProposalSettings& settings = case_.scenario.proposal;
  const FunctionIndex index = settings.functions[position];
  const FacilityFunction& catalogue = case_.scenario.catalogue.functions[index];
  ProblemFunction function;
  function.function = index;
  function.id = catalogue.id;
  function.statutory = catalogue.duty == Duty::statutory;
  if (position < settings.weights.size()) function.weight = settings.weights[position];
  // What is only near or not near is not used up, so its size limits say nothing about how many it serves.
  if (!catalogue.distributed) return function;
  if (catalogue.smallest_per_location) function.smallest = catalogue.smallest_per_location->value.mid;
  if (catalogue.largest_per_location) function.largest = catalogue.largest_per_location->value.mid;
  return function;
}

void ProblemDeriver::add_functions() {
  for (std::size_t position = 0; position < case_.scenario.proposal.functions.size(); ++position) {
    ProblemFunction function = function_of(position);
    add_slots(function);
    problem_.functions.push_back(std::move(function));
  }
  for (std::size_t f = 0; f < problem_.functions.size(); ++f) add_follows(f);
}

void ProblemDeriver::add_follows(std::size_t function) {
  const FunctionIndex index = problem_.functions[function].function;
  const auto& at = case_.scenario.catalogue.functions[index].need_arises_at;
  const std::optional<Norm>& norm = case_.scenario.norms.by_function[index];
  if (!at || !norm || !norm->need) return;
  const auto* quantity = std::get_if<QuantityNeed>(&*norm->need);
  if (quantity == nullptr) return;
  for (std::size_t other = 0; other < problem_.functions.size(); ++other) {
    if (problem_.functions[other].function != *at) continue;
    Follows follows;
    follows.function = other;
    const std::vector<double> one(case_.scenario.town.neighbourhoods.size(), 1.0);
    for (const Interval& need : need_at_facilities(case_.scenario, *quantity, one)) {
      follows.per_client.push_back(need.mid);
    }
    problem_.functions[function].follows = std::move(follows);
  }
}

const UseProfile* ProblemDeriver::usable_profile(FunctionIndex function, const std::string& kind) const {
  return case_.week.hours_of(kind) == nullptr ? nullptr : case_.week.find(function, kind);
}

std::size_t ProblemDeriver::kind_position(const std::string& id) {
  for (std::size_t kind = 0; kind < problem_.kinds.size(); ++kind) {
    if (problem_.kinds[kind].id == id) return kind;
  }
  problem_.kinds.push_back(problem_kind(*case_.space_kinds.find(id)));
  return problem_.kinds.size() - 1;
}

std::optional<SpaceSlot> ProblemDeriver::slot_of(const ProblemFunction& function,
                                                 const FunctionSpace& space) {
  const SpaceKind* kind = case_.space_kinds.find(space.space_kind);
  const std::optional<Norm>& norm = case_.scenario.norms.by_function[function.function];
  if (kind == nullptr || !norm) return std::nullopt;
  const UseProfile* profile = usable_profile(function.function, space.space_kind);
  const UseBasis basis = profile != nullptr ? profile->basis : UseBasis::norm_area;
  SpaceSlot slot;
  slot.options = {{kind_position(space.space_kind), 1.0}};
  if (basis == UseBasis::norm_area) {
    slot.per_unit = 0.0;
    const YearGrid& need = baseline_.functions[function.function].need;
    double most = function.smallest;
    for (std::size_t year = 0; year < need.years(); ++year) most = std::max(most, need.total(year).mid);
    bool stated = false;
    for (const AreaRule& rule : norm->areas) {
      if (rule.outdoor != (kind->place == SpacePlace::outdoor)) continue;
      const AreaLine line =
          area_line(rule, function.smallest, std::max(function.smallest, std::min(function.largest, most)));
      slot.fixed += space.share_of_area * line.fixed;
      slot.per_unit += space.share_of_area * line.per_unit;
      stated = true;
    }
    if (!stated) return std::nullopt;
  }
  for (const UseProfile& other : case_.week.profiles) {
    if (other.function != function.function || other.replaces != space.space_kind) continue;
    if (case_.week.hours_of(other.space_kind) == nullptr) continue;
    if (other.basis != basis) {
      tell("proposal_replacement_other_basis", {{"function", function.id}, {"space_kind", other.space_kind}});
      continue;
    }
    slot.options.push_back({kind_position(other.space_kind),
                            other.replaceable_share ? other.replaceable_share->value.mid : 1.0});
  }
  return slot;
}

void ProblemDeriver::add_slots(ProblemFunction& function) {
  const FacilityFunction& catalogue = case_.scenario.catalogue.functions[function.function];
  bool all_known = !catalogue.spaces.empty();
  for (const FunctionSpace& space : catalogue.spaces) {
    const std::optional<SpaceSlot> slot = slot_of(function, space);
    all_known = all_known && slot.has_value();
    if (!slot) continue;
    function.slots.push_back(*slot);
    function.indoor = function.indoor || problem_.kinds[slot->options.front().kind].indoor;
  }
  area_known_.push_back(all_known);
  if (!all_known) tell("proposal_area_unknown", {{"function", function.id}});
}

void ProblemDeriver::add_pools() {
  for (std::size_t kind = 0; kind < problem_.kinds.size(); ++kind) {
    const SpaceKind& what = *case_.space_kinds.find(problem_.kinds[kind].id);
    std::vector<FunctionIndex> with_timetable;
    std::vector<Pool> pools;
    for (const ProblemFunction& function : problem_.functions) {
      const bool uses = std::any_of(function.slots.begin(), function.slots.end(), [&](const SpaceSlot& slot) {
        return std::any_of(slot.options.begin(), slot.options.end(),
                           [&](const SlotOption& option) { return option.kind == kind; });
      });
      if (!uses) continue;
      if (usable_profile(function.function, what.id) != nullptr)
        with_timetable.push_back(function.function);
      else
        pools.push_back({function.function});
    }
    const std::vector<Pool> timed = pools_of(what, with_timetable, case_.sharing);
    pools.insert(pools.end(), timed.begin(), timed.end());
    std::sort(pools.begin(), pools.end());
    for (const Pool& pool : pools) {
      ProblemPool made;
      made.kind = kind;
      for (std::size_t f = 0; f < problem_.functions.size(); ++f) {
        if (std::binary_search(pool.begin(), pool.end(), problem_.functions[f].function))
          made.users.push_back(f);
      }
      made.plan = usable_profile(pool.front(), what.id) != nullptr
                      ? plan_room(case_.week, case_.sharing, what.id, pool)
                      : all_week(pool.front(), what.id);
      const double two = case_.sharing.zone_area(what.id, 2).value();
      made.zone_per_user_m2 = case_.sharing.zone_area(what.id, 3).value() - two;
      made.zone_fixed_m2 = two - made.zone_per_user_m2;
      problem_.pools.push_back(std::move(made));
    }
  }
  RoomSolver solver;
  for (const ProblemPool& pool : problem_.pools) {
    const std::vector<double> one(pool.users.size(), 1.0);
    const LeastRoom least = solver.least_room(pool.plan, one);
    alone_.push_back(least.area ? least.area->value() : std::numeric_limits<double>::infinity());
  }
}

void ProblemDeriver::add_pairs() {
  for (std::size_t one = 0; one < problem_.functions.size(); ++one) {
    for (std::size_t other = one + 1; other < problem_.functions.size(); ++other) {
      const ProblemFunction& a = problem_.functions[one];
      const ProblemFunction& b = problem_.functions[other];
      const SharingForm form = a.indoor && b.indoor ? SharingForm::one_roof : SharingForm::one_plot;
      const PairVerdict& verdict = case_.sharing.verdict(a.function, b.function, form, "");
      const bool excluded = verdict.verdict == Verdict::excluded;
      if (excluded || !verdict.conditions.empty()) {
        problem_.pairs.push_back({one, other, excluded, verdict.conditions.size()});
      }
      const PairVerdict& plot = case_.sharing.verdict(a.function, b.function, SharingForm::one_plot, "");
      if (plot.verdict == Verdict::excluded) problem_.plot_exclusions.push_back({one, other});
      for (std::size_t kind = 0; kind < problem_.kinds.size(); ++kind) {
        const PairVerdict& room =
            case_.sharing.verdict(a.function, b.function, SharingForm::same_room, problem_.kinds[kind].id);
        if (room.verdict == Verdict::excluded || room.conditions.empty()) continue;
        problem_.room_conditions.push_back({kind, one, other, room.conditions.size()});
      }
    }
  }
}

void ProblemDeriver::add_costs() {
  const CostCatalogue& costs = case_.costs;
  bool all = costs.building_life_years.value.mid > 0.0 && is_known(costs.building_life_years);
  for (ProblemKind& kind : problem_.kinds) {
    for (const SpaceCost& cost : costs.spaces) {
      const bool stated = is_known(cost.new_eur_m2) && is_known(cost.extension_eur_m2) &&
                          is_known(cost.conversion_eur_m2) && is_known(cost.temporary_eur_m2) &&
                          is_known(cost.yearly_eur_m2);
      if (cost.space_kind != kind.id || !stated) continue;
      kind.price = {cost.new_eur_m2.value.mid, cost.extension_eur_m2.value.mid,
                    cost.conversion_eur_m2.value.mid, cost.temporary_eur_m2.value.mid,
                    cost.yearly_eur_m2.value.mid};
    }
    if (!kind.price) tell("proposal_cost_unknown", {{"space_kind", kind.id}});
    all = all && kind.price;
  }
  if (!all) return;
  const double rate = is_known(costs.discount_rate) ? costs.discount_rate.value.mid : 0.0;
  const double life = costs.building_life_years.value.mid;
  CostRates rates;
  rates.annuity_years = rate > 0.0 ? (1.0 - std::pow(1.0 + rate, -life)) / rate : life;
  if (is_known(costs.manager_eur_per_user_group_year)) {
    rates.manager_eur_per_user_group_year = costs.manager_eur_per_user_group_year.value.mid;
  }
  problem_.cost = rates;
}

}  // namespace voorzien
