// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/plan_explanation.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "engine/proposal/plan_of.hpp"

namespace voorzien {
namespace {

const ProblemPool* pool_alone(const ProposalProblem& problem, std::size_t kind, FunctionIndex function) {
  for (const ProblemPool& pool : problem.pools) {
    if (pool.kind != kind || pool.shared()) continue;
    if (problem.functions[pool.users.front()].function == function) return &pool;
  }
  return nullptr;
}

/// What is known to be booked in the rooms of a kind of a facility, in m² per user and class of the plan's
/// weeks; empty where nothing is known.
KnownBookings known_bookings(const ProposalCase& what, const std::string& facility, const RoomPlan& plan) {
  const std::vector<Facility>& all = what.scenario.town.facilities;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Facility& one) { return one.id == facility; });
  if (found == all.end()) return {};
  KnownBookings known;
  bool any = false;
  for (const RoomWeek& week : plan.weeks) {
    const std::size_t classes = week.classes.size();
    std::vector<double> booked(plan.users.size() * classes, 0.0);
    for (const Room& room : found->rooms) {
      if (room.space_kind != plan.space_kind || room.consent != Consent::agreed || !room.bookings) continue;
      for (const RoomBooking& booking : *room.bookings) {
        const auto user = std::find(plan.users.begin(), plan.users.end(), booking.function);
        if (user == plan.users.end() || booking.week_type != what.week.week_types[week.week_type].id)
          continue;
        const auto row = static_cast<std::size_t>(user - plan.users.begin()) * classes;
        for (std::size_t t = 0; t < classes; ++t) {
          const WeekPattern in_class = week.classes.half_hours_of(t);
          const auto inside =
              std::count_if(booking.half_hours.begin(), booking.half_hours.end(),
                            [&](int half_hour) { return in_class.has(static_cast<std::size_t>(half_hour)); });
          if (inside == 0) continue;
          any = true;
          booked[row + t] += booking.share * room.area.value() * static_cast<double>(inside) *
                             hours_per_half_hour / week.classes.hours[t];
        }
      }
    }
    known.push_back(std::move(booked));
  }
  return any ? known : KnownBookings{};
}

ExplainedSpace explain_space(const ProposalCase& what, const ProposalProblem& problem,
                             const PlannedBuilding& building, const PlannedSpace& space) {
  ExplainedSpace explained;
  explained.separate_m2 = separate_area(problem, space);
  const bool timed = what.week.hours_of(space.space_kind) != nullptr &&
                     std::all_of(space.users.begin(), space.users.end(), [&](FunctionIndex user) {
                       return what.week.find(user, space.space_kind) != nullptr;
                     });
  if (!timed) return explained;
  RoomPlan room = plan_room(what.week, what.sharing, space.space_kind, space.users);
  // The rooms were sized to within rounding, which a timetable must not stumble over.
  const SquareMetres area(space.area_m2 * (1.0 + 1e-9) + 1e-6);
  const KnownBookings known = building.existing ? known_bookings(what, building.id, room) : KnownBookings{};
  auto weeks = timetable(room, space.sizes, area, known);
  if (!weeks) return explained;
  explained.weeks = std::move(*weeks);
  for (std::size_t week = 0; week < explained.weeks.size(); ++week) {
    WeekPattern binding;
    const HourClasses& classes = room.weeks[week].classes;
    for (std::size_t t = 0; t < classes.size(); ++t) {
      if (explained.weeks[week].binding[t]) binding = binding | classes.half_hours_of(t);
    }
    explained.binding.push_back(binding);
  }
  explained.room = std::move(room);
  return explained;
}

/// The most of a space's known bookings that has to move in any type of week, per user.
void add_moved(const PlannedSpace& space, const ExplainedSpace& explained, std::size_t building,
               std::vector<MovedHours>& moved) {
  for (std::size_t user = 0; user < space.users.size(); ++user) {
    double most = 0.0;
    for (const TimetableWeek& week : explained.weeks) {
      if (user < week.moved_m2_hours.size()) most = std::max(most, week.moved_m2_hours[user]);
    }
    if (most > 1e-6 && space.area_m2 > 0.0) {
      moved.push_back({building, space.space_kind, space.users[user], most / space.area_m2});
    }
  }
}

void add_conditions(const ProposalCase& what, const ProposalProblem& problem, const PlannedBuilding& building,
                    std::size_t position, std::vector<ExplainedCondition>& conditions) {
  const auto indoor = [&](FunctionIndex function) {
    return std::any_of(problem.functions.begin(), problem.functions.end(),
                       [&](const ProblemFunction& one) { return one.function == function && one.indoor; });
  };
  const auto add = [&](FunctionIndex one, FunctionIndex other, SharingForm form, const std::string& kind) {
    for (const std::size_t condition : what.sharing.verdict(one, other, form, kind).conditions) {
      conditions.push_back({position, one, other, condition, kind});
    }
  };
  for (std::size_t a = 0; a < building.functions.size(); ++a) {
    for (std::size_t b = a + 1; b < building.functions.size(); ++b) {
      if (building.functions[a].own && building.functions[b].own) continue;
      const FunctionIndex one = building.functions[a].function;
      const FunctionIndex other = building.functions[b].function;
      add(one, other, indoor(one) && indoor(other) ? SharingForm::one_roof : SharingForm::one_plot, "");
    }
  }
  for (const PlannedSpace& space : building.spaces) {
    for (std::size_t a = 0; a < space.users.size(); ++a) {
      for (std::size_t b = a + 1; b < space.users.size(); ++b) {
        add(space.users[a], space.users[b], SharingForm::same_room, space.space_kind);
      }
    }
  }
}

using Met = std::map<std::pair<FunctionIndex, NeighbourhoodIndex>, double>;

Met met_in(const Plan& plan) {
  Met met;
  for (const PlannedFlow& flow : plan.phases.back().flows) met[{flow.function, flow.from}] += flow.amount;
  return met;
}

}  // namespace

double separate_area(const ProposalProblem& problem, const PlannedSpace& space) {
  const std::size_t kind = problem.kind_position(space.space_kind);
  const double module = problem.kinds[kind].module_m2;
  RoomSolver solver;
  double total = 0.0;
  for (std::size_t user = 0; user < space.users.size(); ++user) {
    const ProblemPool* alone = pool_alone(problem, kind, space.users[user]);
    if (alone == nullptr) continue;
    const std::array<double, 1> size = {space.sizes[user]};
    const LeastRoom least = solver.least_room(alone->plan, size);
    if (!least.area) continue;
    total += module > 0.0 ? modules_for(*least.area, SquareMetres(module)) * module : least.area->value();
  }
  return total;
}

OwnRooms own_rooms_of(const ProposalProblem& problem, const Plan& plan) {
  OwnRooms sum;
  if (plan.phases.empty()) return sum;
  for (const PlannedBuilding& building : plan.phases.back().buildings) {
    if (building.existing) continue;
    double gross = 0.0;
    double storeys = 0.0;
    double outdoor = 0.0;
    double ground_kinds = 0.0;  // that may not lie on a roof
    double ground_floor = 0.0;
    for (const PlannedSpace& space : building.spaces) {
      const ProblemKind& kind = problem.kinds[problem.kind_position(space.space_kind)];
      const double area = separate_area(problem, space);
      if (!kind.indoor) outdoor += area;
      if (!kind.indoor && !kind.roof_allowed) ground_kinds += area;
      if (!kind.indoor) continue;
      gross += area * kind.gross_per_m2;
      storeys += area * kind.gross_per_m2 * kind.storeys;
      if (kind.needs_ground_floor) ground_floor += area * kind.gross_per_m2;
    }
    sum.gfa_m2 += gross;
    sum.outdoor_m2 += outdoor;
    const auto location = location_of(problem, building);
    if (!location) continue;
    const Ground& ground = problem.locations[*location].ground;
    const double footprint = std::max(storeys / ground.floors, ground_floor);
    const bool own_ground = !ground.built && !ground.roof_only;
    const double on_ground = std::max((own_ground ? footprint : 0.0) + ground_kinds, outdoor);
    sum.fits = sum.fits && footprint <= ground.largest_footprint + 1e-6 && gross <= ground.largest_gfa &&
               on_ground <= ground.area + 1e-6;
  }
  return sum;
}

PlanExplanation explain(const ProposalCase& what, const ProposalProblem& problem, const Plan& plan,
                        const Plan& zero) {
  PlanExplanation explanation;
  if (plan.phases.empty() || zero.phases.empty()) return explanation;
  const std::vector<PlannedBuilding>& buildings = plan.phases.back().buildings;
  for (std::size_t building = 0; building < buildings.size(); ++building) {
    for (std::size_t space = 0; space < buildings[building].spaces.size(); ++space) {
      const PlannedSpace& planned = buildings[building].spaces[space];
      ExplainedSpace explained = explain_space(what, problem, buildings[building], planned);
      add_moved(planned, explained, building, explanation.moved);
      explained.building = building;
      explained.space = space;
      explanation.spaces.push_back(std::move(explained));
    }
    add_conditions(what, problem, buildings[building], building, explanation.conditions);
  }
  explanation.groups = explain_groups(what.scenario, problem, plan, zero);
  Met before = met_in(zero);
  Met after = met_in(plan);
  for (const auto& [key, amount] : before) after.try_emplace(key, 0.0);
  for (const auto& [key, amount] : after) {
    const auto had = before.find(key);
    const double was = had == before.end() ? 0.0 : had->second;
    if (std::abs(amount - was) < 1e-6) continue;
    explanation.changes.push_back({key.second, key.first, was, amount});
  }
  return explanation;
}

}  // namespace voorzien
