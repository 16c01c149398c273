// SPDX-License-Identifier: EUPL-1.2
// Bookings routed to classes of hours as a flow: user → class → room, with what may fall outside a minimum's
// sub-window passing through a second port of the user. Augmenting paths (Ford & Fulkerson 1956, shortest
// first by Edmonds & Karp 1972); the area is found by discrete Newton steps over the cuts that block it
// (Dinkelbach 1967; Radzik 1993), each of which gives the area exactly. Not for use outside this room.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/sharing/room_plan.hpp"

namespace voorzien {

/// Working memory for one week of one room; keeps its arrays between uses.
class RoomFlow {
 public:
  /// Starts anew: no area, nothing routed. `sizes` is per user, ≥ 0. The plan must outlive the use.
  void start(const RoomWeek& week, std::span<const double> sizes);
  /// The largest presence of all users together, m².
  [[nodiscard]] double presence_peak() const;
  /// Routes as much as an area ≥ the presence peak and ≥ that of earlier calls holds; whether all fits.
  bool fill(double area_m2);
  /// After a fill that failed: the least area the blocking cut leaves possible; none when no area helps.
  [[nodiscard]] std::optional<double> area_of_cut() const;
  /// After a fill that failed: a user with hours left over.
  [[nodiscard]] std::size_t user_left_over() const;
  /// After a fill of everything: whether the class is full in every timetable that fits. Resizes `full`.
  void full_classes(std::vector<bool>& full) const;
  /// Moves bookings until `user` has as much as possible in `hour_class`, up to `wanted` m²·hours, and what
  /// it has there is never taken away again.
  void settle(std::size_t user, std::size_t hour_class, double wanted);
  /// m² booked by the user in the class.
  [[nodiscard]] double booked_m2(std::size_t user, std::size_t hour_class) const;

 private:
  [[nodiscard]] std::size_t cell(std::size_t user, std::size_t hour_class) const {
    return user * classes_ + hour_class;
  }
  [[nodiscard]] std::size_t outer_node(std::size_t user) const { return users_ + user; }
  [[nodiscard]] std::size_t class_node(std::size_t hour_class) const { return 2 * users_ + hour_class; }
  [[nodiscard]] std::size_t room_node() const { return 2 * users_ + classes_; }
  /// The port a booking of the user leaves by towards the class.
  [[nodiscard]] std::size_t port(std::size_t user, std::size_t hour_class) const {
    return through_outer_[cell(user, hour_class)] != 0 ? outer_node(user) : user;
  }
  void visit(std::size_t node, std::size_t from);
  void expand(std::size_t node);
  void expand_port(std::size_t user, bool outer);
  void expand_class(std::size_t hour_class);
  void expand_room();
  bool search(std::size_t target);
  [[nodiscard]] double residual(std::size_t from, std::size_t to) const;
  void push(std::size_t from, std::size_t to, double amount);
  double push_along_path(std::size_t target, double most);

  const RoomWeek* week_ = nullptr;
  std::size_t users_ = 0;
  std::size_t classes_ = 0;
  double area_ = 0.0;
  double tolerance_ = 0.0;
  std::vector<double> load_;                 // presence per class, m²
  std::vector<double> room_;                 // free m²·hours per class
  std::vector<double> served_;               // routed m²·hours per class
  std::vector<double> left_;                 // not yet routed, per user
  std::vector<double> supply_;               // per user
  std::vector<double> outer_room_;           // what may still fall outside the sub-window, per user
  std::vector<double> outer_limit_;          // per user
  std::vector<double> limit_;                // per user and class
  std::vector<double> flow_;                 // per user and class
  std::vector<double> floor_;                // per user and class: settled, not to be taken away
  std::vector<std::uint8_t> through_outer_;  // per user and class
  std::vector<std::uint32_t> parent_;        // per node, of the last search
  std::vector<std::uint32_t> queue_;
  std::vector<std::uint8_t> seen_;
};

}  // namespace voorzien
