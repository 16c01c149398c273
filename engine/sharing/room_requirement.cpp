// SPDX-License-Identifier: EUPL-1.2
#include "engine/sharing/room_requirement.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace voorzien {
namespace {

constexpr double module_tolerance = 1e-6;
/// An area this little under the least one is rounding of the caller's.
constexpr double area_tolerance = 1e-9;

/// A user in a class, in the order in which wishes are granted.
struct Wish {
  std::size_t rank = 0;
  std::size_t hour_class = 0;
  FunctionIndex function;
  std::size_t user = 0;
};

std::vector<Wish> wishes_of(const RoomPlan& plan, const RoomWeek& week) {
  std::vector<Wish> wishes;
  const std::size_t classes = week.classes.size();
  for (std::size_t user = 0; user < plan.users.size(); ++user) {
    for (std::size_t t = 0; t < classes; ++t) {
      const std::size_t cell = user * classes + t;
      if (week.booking[cell] != Booking::none) wishes.push_back({week.rank[cell], t, plan.users[user], user});
    }
  }
  std::sort(wishes.begin(), wishes.end(), [](const Wish& a, const Wish& b) {
    return std::tie(a.rank, a.hour_class, a.function) < std::tie(b.rank, b.hour_class, b.function);
  });
  return wishes;
}

bool wants(const RoomWeek& week, std::span<const double> sizes, std::size_t user, std::size_t hour_class) {
  const std::size_t cell = user * week.classes.size() + hour_class;
  return sizes[user] > 0.0 && (week.presence_m2[cell] > 0.0 || week.booking[cell] != Booking::none);
}

void add_up_hours(const RoomWeek& week, std::span<const double> sizes, double area, TimetableWeek& table) {
  const std::size_t classes = week.classes.size();
  table.contested.assign(classes, false);
  for (std::size_t t = 0; t < classes; ++t) {
    if (!week.open[t]) continue;
    double used = 0.0;
    std::size_t interested = 0;
    for (std::size_t user = 0; user < sizes.size(); ++user) {
      used += table.presence_m2[user * classes + t] + table.booked_m2[user * classes + t];
      if (wants(week, sizes, user, t)) ++interested;
    }
    const double hours = week.classes.hours[t];
    table.open_hours += hours;
    if (area > 0.0) table.idle_hours += hours * std::max(0.0, 1.0 - used / area);
    table.contested[t] = table.binding[t] && interested >= 2;
    if (table.contested[t]) table.contested_hours += hours;
  }
}

/// Fills in the week from a flow in which everything is routed.
TimetableWeek week_table(const RoomPlan& plan, const RoomWeek& week, std::span<const double> sizes,
                         RoomFlow& flow, std::span<const double> known) {
  TimetableWeek table;
  const std::size_t classes = week.classes.size();
  flow.full_classes(table.binding);
  const std::vector<Wish> wishes = wishes_of(plan, week);
  for (const Wish& wish : wishes) {
    if (known.empty()) break;
    const double kept = known[wish.user * classes + wish.hour_class] * week.classes.hours[wish.hour_class];
    flow.settle(wish.user, wish.hour_class, kept);
  }
  for (const Wish& wish : wishes) {
    flow.settle(wish.user, wish.hour_class, week.amounts[wish.user].m2_hours * sizes[wish.user]);
  }
  table.moved_m2_hours.assign(sizes.size(), 0.0);
  for (std::size_t user = 0; user < sizes.size(); ++user) {
    for (std::size_t t = 0; t < classes; ++t) {
      const std::size_t cell = user * classes + t;
      table.presence_m2.push_back(week.presence_m2[cell] * sizes[user]);
      table.booked_m2.push_back(flow.booked_m2(user, t));
      if (known.empty()) continue;
      table.moved_m2_hours[user] +=
          std::max(0.0, known[cell] - table.booked_m2.back()) * week.classes.hours[t];
    }
  }
  return table;
}

}  // namespace

std::optional<double> RoomSolver::least_area(const RoomWeek& week, std::span<const double> sizes) {
  flow_.start(week, sizes);
  double area = flow_.presence_peak();
  while (!flow_.fill(area)) {
    const auto next = flow_.area_of_cut();
    unfit_user_ = flow_.user_left_over();
    if (!next) return std::nullopt;
    // Only rounding can keep a violated cut from asking for more; what is left over is rounding then.
    if (*next <= area) break;
    area = *next;
  }
  return area;
}

LeastRoom RoomSolver::least_room(const RoomPlan& plan, std::span<const double> sizes) {
  LeastRoom least;
  double most = 0.0;
  for (const RoomWeek& week : plan.weeks) {
    const auto area = least_area(week, sizes);
    if (!area) return {std::nullopt, week.week_type, unfit_user_};
    if (*area > most * (1.0 + area_tolerance)) {
      most = *area;
      least.week_type = week.week_type;
    }
  }
  least.area = SquareMetres(most);
  return least;
}

int modules_for(SquareMetres area, SquareMetres module) {
  return static_cast<int>(std::ceil(std::max(0.0, area / module - module_tolerance)));
}

std::optional<std::vector<TimetableWeek>> timetable(const RoomPlan& plan, std::span<const double> sizes,
                                                    SquareMetres area, const KnownBookings& known) {
  RoomSolver solver;
  const auto least = solver.least_room(plan, sizes).area;
  if (!least || area < *least * (1.0 - area_tolerance)) return std::nullopt;
  const double room = std::max(area, *least).value();
  std::vector<TimetableWeek> weeks;
  RoomFlow flow;
  for (std::size_t i = 0; i < plan.weeks.size(); ++i) {
    const RoomWeek& week = plan.weeks[i];
    flow.start(week, sizes);
    flow.fill(room);
    const std::span<const double> known_here = i < known.size() ? known[i] : std::span<const double>{};
    weeks.push_back(week_table(plan, week, sizes, flow, known_here));
    add_up_hours(week, sizes, room, weeks.back());
  }
  return weeks;
}

}  // namespace voorzien
