// SPDX-License-Identifier: EUPL-1.2
#include "engine/sharing/room_flow.hpp"

#include <algorithm>

namespace voorzien {
namespace {

/// Flows below this part of all bookings are rounding, not bookings.
constexpr double relative_tolerance = 1e-12;
/// A class counts as full when less than this part of its room is free.
constexpr double full_tolerance = 1e-9;

}  // namespace

void RoomFlow::start(const RoomWeek& week, std::span<const double> sizes) {
  week_ = &week;
  users_ = sizes.size();
  classes_ = week.classes.size();
  area_ = 0.0;
  load_.assign(classes_, 0.0);
  served_.assign(classes_, 0.0);
  room_.assign(classes_, 0.0);
  supply_.assign(users_, 0.0);
  outer_limit_.assign(users_, 0.0);
  limit_.assign(users_ * classes_, 0.0);
  flow_.assign(users_ * classes_, 0.0);
  floor_.assign(users_ * classes_, 0.0);
  through_outer_.assign(users_ * classes_, 0);
  const std::size_t nodes = room_node() + 1;
  parent_.assign(nodes, 0);
  seen_.assign(nodes, 0);
  queue_.clear();
  queue_.reserve(nodes);
  double total = 0.0;
  for (std::size_t user = 0; user < users_; ++user) {
    const BookedAmount& amount = week.amounts[user];
    supply_[user] = amount.m2_hours * sizes[user];
    outer_limit_[user] = supply_[user] * (1.0 - amount.minimum_share);
    total += supply_[user];
    for (std::size_t t = 0; t < classes_; ++t) {
      const std::size_t place = cell(user, t);
      load_[t] += week.presence_m2[place] * sizes[user];
      if (supply_[user] <= 0.0 || week.booking[place] == Booking::none) continue;
      limit_[place] = std::min(supply_[user], amount.m2_at_once * sizes[user] * week.classes.hours[t]);
      through_outer_[place] = amount.minimum_share > 0.0 && week.booking[place] == Booking::allowed ? 1 : 0;
    }
  }
  left_ = supply_;
  outer_room_ = outer_limit_;
  tolerance_ = relative_tolerance * total;
  // No room yet: the presence itself must fit before anything is booked.
  for (std::size_t t = 0; t < classes_; ++t) room_[t] = -load_[t] * week.classes.hours[t];
}

double RoomFlow::presence_peak() const {
  double peak = 0.0;
  for (const double load : load_) peak = std::max(peak, load);
  return peak;
}

void RoomFlow::visit(std::size_t node, std::size_t from) {
  if (seen_[node] != 0) return;
  seen_[node] = 1;
  parent_[node] = static_cast<std::uint32_t>(from);
  queue_.push_back(static_cast<std::uint32_t>(node));
}

void RoomFlow::expand_port(std::size_t user, bool outer) {
  const std::size_t node = outer ? outer_node(user) : user;
  const std::uint8_t kind = outer ? 1 : 0;
  for (std::size_t t = 0; t < classes_; ++t) {
    const std::size_t place = cell(user, t);
    if (through_outer_[place] == kind && limit_[place] - flow_[place] > tolerance_)
      visit(class_node(t), node);
  }
  if (outer) {
    if (outer_limit_[user] - outer_room_[user] > tolerance_) visit(user, node);
  } else if (outer_room_[user] > tolerance_) {
    visit(outer_node(user), node);
  }
}

void RoomFlow::expand_class(std::size_t hour_class) {
  if (room_[hour_class] > tolerance_) visit(room_node(), class_node(hour_class));
  for (std::size_t user = 0; user < users_; ++user) {
    const std::size_t place = cell(user, hour_class);
    if (flow_[place] - floor_[place] > tolerance_) visit(port(user, hour_class), class_node(hour_class));
  }
}

void RoomFlow::expand_room() {
  for (std::size_t t = 0; t < classes_; ++t) {
    if (served_[t] > tolerance_) visit(class_node(t), room_node());
  }
}

void RoomFlow::expand(std::size_t node) {
  if (node == room_node()) {
    expand_room();
  } else if (node >= 2 * users_) {
    expand_class(node - 2 * users_);
  } else {
    expand_port(node % users_, node >= users_);
  }
}

bool RoomFlow::search(std::size_t target) {
  for (std::size_t next = 0; next < queue_.size(); ++next) {
    if (seen_[target] != 0) return true;
    expand(queue_[next]);
  }
  return seen_[target] != 0;
}

double RoomFlow::residual(std::size_t from, std::size_t to) const {
  const std::size_t first_class = 2 * users_;
  if (to == room_node()) return room_[from - first_class];
  if (from == room_node()) return served_[to - first_class];
  if (to >= first_class) {
    const std::size_t place = cell(from % users_, to - first_class);
    return limit_[place] - flow_[place];
  }
  if (from >= first_class) {
    const std::size_t place = cell(to % users_, from - first_class);
    return flow_[place] - floor_[place];
  }
  if (from < users_) return outer_room_[from];
  return outer_limit_[to] - outer_room_[to];
}

void RoomFlow::push(std::size_t from, std::size_t to, double amount) {
  const std::size_t first_class = 2 * users_;
  if (to == room_node()) {
    room_[from - first_class] -= amount;
    served_[from - first_class] += amount;
  } else if (from == room_node()) {
    room_[to - first_class] += amount;
    served_[to - first_class] -= amount;
  } else if (to >= first_class) {
    flow_[cell(from % users_, to - first_class)] += amount;
  } else if (from >= first_class) {
    flow_[cell(to % users_, from - first_class)] -= amount;
  } else if (from < users_) {
    outer_room_[from] -= amount;
  } else {
    outer_room_[to] += amount;
  }
}

double RoomFlow::push_along_path(std::size_t target, double most) {
  double amount = most;
  for (std::size_t node = target; parent_[node] != node; node = parent_[node]) {
    amount = std::min(amount, residual(parent_[node], node));
  }
  for (std::size_t node = target; parent_[node] != node; node = parent_[node]) {
    push(parent_[node], node, amount);
  }
  return amount;
}

bool RoomFlow::fill(double area_m2) {
  for (std::size_t t = 0; t < classes_; ++t) {
    room_[t] = std::max(0.0, room_[t] + (area_m2 - area_) * week_->classes.hours[t]);
  }
  area_ = area_m2;
  while (true) {
    std::fill(seen_.begin(), seen_.end(), std::uint8_t{0});
    queue_.clear();
    for (std::size_t user = 0; user < users_; ++user) {
      if (left_[user] > tolerance_) visit(user, user);
    }
    if (queue_.empty()) return true;
    if (!search(room_node())) return false;
    std::size_t origin = room_node();
    while (parent_[origin] != origin) origin = parent_[origin];
    left_[origin] -= push_along_path(room_node(), left_[origin]);
  }
}

std::optional<double> RoomFlow::area_of_cut() const {
  double demand = 0.0;
  double hours = 0.0;
  for (std::size_t user = 0; user < users_; ++user) {
    const bool inner_seen = seen_[user] != 0;
    const bool outer_seen = seen_[outer_node(user)] != 0;
    if (inner_seen) demand += supply_[user];
    if (inner_seen && !outer_seen) demand -= outer_limit_[user];
    for (std::size_t t = 0; t < classes_; ++t) {
      const std::size_t place = cell(user, t);
      const bool port_seen = through_outer_[place] != 0 ? outer_seen : inner_seen;
      if (port_seen && seen_[class_node(t)] == 0) demand -= limit_[place];
    }
  }
  for (std::size_t t = 0; t < classes_; ++t) {
    if (seen_[class_node(t)] == 0) continue;
    demand += load_[t] * week_->classes.hours[t];
    hours += week_->classes.hours[t];
  }
  if (hours <= 0.0) return std::nullopt;
  return demand / hours;
}

std::size_t RoomFlow::user_left_over() const {
  const auto found = std::max_element(left_.begin(), left_.end());
  return static_cast<std::size_t>(found - left_.begin());
}

void RoomFlow::full_classes(std::vector<bool>& full) const {
  full.assign(classes_, false);
  // Nodes from which the free room can still be reached; what cannot reach it is full whatever is moved.
  std::vector<bool> reaches(room_node() + 1, false);
  const auto has_room = [&](std::size_t t) {
    return room_[t] > full_tolerance * std::max(area_, load_[t]) * week_->classes.hours[t];
  };
  bool changed = true;
  while (changed) {
    changed = false;
    const auto mark = [&](std::size_t node, bool now) {
      if (!now || reaches[node]) return;
      reaches[node] = true;
      changed = true;
    };
    for (std::size_t t = 0; t < classes_; ++t) {
      mark(class_node(t), has_room(t));
      for (std::size_t user = 0; user < users_; ++user) {
        const std::size_t place = cell(user, t);
        const std::size_t leaves_by = port(user, t);
        mark(class_node(t), flow_[place] > full_tolerance * supply_[user] && reaches[leaves_by]);
        mark(leaves_by,
             limit_[place] - flow_[place] > full_tolerance * supply_[user] && reaches[class_node(t)]);
      }
    }
    for (std::size_t user = 0; user < users_; ++user) {
      const double least = full_tolerance * supply_[user];
      mark(user, outer_room_[user] > least && reaches[outer_node(user)]);
      mark(outer_node(user), outer_limit_[user] - outer_room_[user] > least && reaches[user]);
    }
  }
  for (std::size_t t = 0; t < classes_; ++t) full[t] = !reaches[class_node(t)];
}

void RoomFlow::settle(std::size_t user, std::size_t hour_class, double wanted) {
  const std::size_t place = cell(user, hour_class);
  const double goal = std::min(wanted, limit_[place]);
  const std::size_t target = port(user, hour_class);
  while (goal - flow_[place] > tolerance_) {
    floor_[place] = flow_[place];
    std::fill(seen_.begin(), seen_.end(), std::uint8_t{0});
    queue_.clear();
    visit(class_node(hour_class), class_node(hour_class));
    if (!search(target)) break;
    const double moved = push_along_path(target, goal - flow_[place]);
    flow_[place] += moved;
    if (moved <= 0.0) break;
  }
  floor_[place] = std::min(flow_[place], std::max(goal, floor_[place]));
}

double RoomFlow::booked_m2(std::size_t user, std::size_t hour_class) const {
  return flow_[cell(user, hour_class)] / week_->classes.hours[hour_class];
}

}  // namespace voorzien
