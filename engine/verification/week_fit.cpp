// SPDX-License-Identifier: EUPL-1.2
#include "engine/verification/week_fit.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <queue>

namespace voorzien {
namespace {

constexpr std::size_t slots = half_hours_per_week;

/// The week of one user at the size it has: m² present, and where its bookings may fall.
struct User {
  std::array<double, slots> present{};
  std::array<bool, slots> bookable{};
  std::array<bool, slots> preferred{};  ///< counts for the minimum
  double booked = 0.0;                  ///< m²·hours per week
  double at_once = std::numeric_limits<double>::infinity();
  double outside_at_most = 0.0;  ///< of `booked` beside the preferred half-hours
};

User user_of(const UseProfile& profile, double size, std::size_t week_type, const WeekPattern& open) {
  User user;
  for (std::size_t h = 0; h < slots && !profile.presence.empty(); ++h) {
    user.present[h] = profile.presence[week_type][h] * size;
  }
  if (!profile.booked || profile.booked->window[week_type].empty()) return user;
  const BookedUse& use = *profile.booked;
  user.booked = size * use.hours.value.mid * use.room_m2 / use.schedulable_share.value.mid;
  user.outside_at_most = user.booked;
  if (use.rooms_at_once) user.at_once = size * use.rooms_at_once->value.mid * use.room_m2;
  const bool asks = use.minimum && !use.minimum->window[week_type].empty();
  if (asks) user.outside_at_most *= 1.0 - use.minimum->share.value.mid;
  for (std::size_t h = 0; h < slots; ++h) {
    user.bookable[h] = use.window[week_type].has(h) && open.has(h);
    user.preferred[h] = asks && user.bookable[h] && use.minimum->window[week_type].has(h);
  }
  return user;
}

std::size_t step(std::size_t h, std::size_t by) { return (h + by) % slots; }

/// Between two users of whom one may come only before a half-hour and the other only from it on, the room is
/// handed over: bookings of whoever comes start later, else bookings of whoever leaves end earlier, else the
/// one who leaves stays.
void hand_over(const std::vector<User>& given, std::size_t leaving, std::size_t coming, std::size_t breaks,
               std::vector<User>& users) {
  const auto may = [](const User& user, std::size_t h) { return user.present[h] > 0.0 || user.bookable[h]; };
  for (std::size_t h = 0; h < slots; ++h) {
    const std::size_t before = step(h, slots - 1);
    const bool leaves = may(given[leaving], before) && !may(given[leaving], h);
    const bool comes = may(given[coming], h) && !may(given[coming], before);
    if (!leaves || !comes) continue;
    for (std::size_t k = 0; k < breaks; ++k) {
      if (given[coming].present[h] <= 0.0) {
        users[coming].bookable[step(h, k)] = false;
      } else if (given[leaving].present[before] <= 0.0) {
        users[leaving].bookable[step(before, slots - k)] = false;
      } else {
        double& stays = users[leaving].present[step(h, k)];
        stays = std::max(stays, given[leaving].present[before]);
      }
    }
  }
}

std::vector<User> users_of(const RoomUse& use, std::size_t week_type, const SpaceHours& hours) {
  std::vector<User> users;
  for (std::size_t u = 0; u < use.users.size(); ++u) {
    const UseProfile& profile = *use.week.find(use.users[u], use.space_kind);
    users.push_back(user_of(profile, use.sizes[u], week_type, hours.open[week_type]));
  }
  const auto breaks = static_cast<std::size_t>((hours.changeover_minutes + 29) / 30);
  const std::vector<User> given = users;
  for (std::size_t a = 0; a < users.size(); ++a) {
    for (std::size_t b = 0; b < users.size(); ++b) {
      if (a == b) continue;
      const PairVerdict& verdict =
          use.sharing.verdict(use.users[a], use.users[b], SharingForm::same_room, use.space_kind);
      if (!verdict.without_break) hand_over(given, a, b, breaks, users);
    }
  }
  return users;
}

/// Edges in pairs: an edge and its way back lie side by side.
class Network {
 public:
  explicit Network(std::size_t nodes) : out_(nodes) {}

  void add(std::size_t from, std::size_t to, double capacity) {
    out_[from].push_back(edges_.size());
    edges_.push_back({to, capacity});
    out_[to].push_back(edges_.size());
    edges_.push_back({from, 0.0});
  }

  /// Sends as much as goes, up to what is less than `nothing`.
  double send(std::size_t source, std::size_t sink, double nothing) {
    double sent = 0.0;
    while (true) {
      std::vector<std::size_t> by(out_.size(), no_edge);
      if (!reach(source, sink, nothing, by)) return sent;
      double most = std::numeric_limits<double>::infinity();
      for (std::size_t node = sink; node != source; node = edges_[by[node] ^ 1U].to) {
        most = std::min(most, edges_[by[node]].left);
      }
      for (std::size_t node = sink; node != source; node = edges_[by[node] ^ 1U].to) {
        edges_[by[node]].left -= most;
        edges_[by[node] ^ 1U].left += most;
      }
      sent += most;
    }
  }

 private:
  static constexpr std::size_t no_edge = static_cast<std::size_t>(-1);
  struct Edge {
    std::size_t to = 0;
    double left = 0.0;
  };

  bool reach(std::size_t source, std::size_t sink, double nothing, std::vector<std::size_t>& by) const {
    std::queue<std::size_t> open;
    open.push(source);
    while (!open.empty()) {
      const std::size_t node = open.front();
      open.pop();
      for (const std::size_t edge : out_[node]) {
        const std::size_t next = edges_[edge].to;
        if (edges_[edge].left <= nothing || by[next] != no_edge || next == source) continue;
        by[next] = edge;
        if (next == sink) return true;
        open.push(next);
      }
    }
    return false;
  }

  std::vector<Edge> edges_;
  std::vector<std::vector<std::size_t>> out_;
};

/// m²·hours of bookings that find no place.
double left_over(const std::vector<User>& users, const std::array<double, slots>& room_left) {
  double asked = 0.0;
  for (const User& user : users) asked += user.booked;
  if (asked <= 0.0) return 0.0;
  const std::size_t first_slot = 1 + 2 * users.size();
  const std::size_t sink = first_slot + slots;
  Network network(sink + 1);
  for (std::size_t u = 0; u < users.size(); ++u) {
    const User& user = users[u];
    const std::size_t own = 1 + 2 * u;
    network.add(0, own, user.booked);
    network.add(own, own + 1, user.outside_at_most);
    for (std::size_t h = 0; h < slots; ++h) {
      if (!user.bookable[h]) continue;
      const double most = std::min(user.at_once * hours_per_half_hour, user.booked);
      network.add(user.preferred[h] ? own : own + 1, first_slot + h, most);
    }
  }
  for (std::size_t h = 0; h < slots; ++h) {
    network.add(first_slot + h, sink, std::max(0.0, room_left[h]) * hours_per_half_hour);
  }
  return asked - network.send(0, sink, asked * 1e-12);
}

bool is_timed(const RoomUse& use) {
  return use.week.hours_of(use.space_kind) != nullptr &&
         std::all_of(use.users.begin(), use.users.end(),
                     [&](FunctionIndex user) { return use.week.find(user, use.space_kind) != nullptr; });
}

bool fits(const WeekFit& fit, double area) {
  return fit.presence_m2 <= area * (1.0 + 1e-9) && fit.without_room <= 1e-9 * fit.booked;
}

}  // namespace

WeekFit fit_in_week(const RoomUse& use, double area_m2) {
  WeekFit worst;
  worst.timed = is_timed(use);
  if (!worst.timed) return worst;
  const SpaceHours& hours = *use.week.hours_of(use.space_kind);
  for (std::size_t type = 0; type < use.week.week_types.size(); ++type) {
    const std::vector<User> users = users_of(use, type, hours);
    WeekFit fit;
    fit.week_type = use.week.week_types[type].id;
    std::array<double, slots> room_left{};
    for (std::size_t h = 0; h < slots; ++h) {
      double present = 0.0;
      for (const User& user : users) present += user.present[h];
      fit.presence_m2 = std::max(fit.presence_m2, present);
      room_left[h] = hours.open[type].has(h) ? area_m2 - present : 0.0;
    }
    for (const User& user : users) fit.booked += user.booked;
    fit.without_room = left_over(users, room_left);
    const bool worse = fit.without_room > worst.without_room || worst.week_type.empty();
    fit.presence_m2 = std::max(fit.presence_m2, worst.presence_m2);
    fit.booked = std::max(fit.booked, worst.booked);
    if (worse) {
      worst = fit;
    } else {
      worst.presence_m2 = fit.presence_m2;
      worst.booked = fit.booked;
    }
  }
  return worst;
}

std::optional<double> least_area_of(const RoomUse& use) {
  double high = 1.0;
  for (const double size : use.sizes) high += size;
  constexpr int doublings = 40;
  int tries = 0;
  while (!fits(fit_in_week(use, high), high)) {
    high *= 2.0;
    if (++tries > doublings) return std::nullopt;
  }
  double low = 0.0;
  while (high - low > 1e-6 * high) {
    const double middle = 0.5 * (low + high);
    (fits(fit_in_week(use, middle), middle) ? high : low) = middle;
  }
  return high;
}

}  // namespace voorzien
