// SPDX-License-Identifier: EUPL-1.2
#include "engine/sharing/room_plan.hpp"

#include <algorithm>
#include <cassert>

namespace voorzien {
namespace {

constexpr int minutes_per_half_hour = 30;

/// One user's week before merging.
struct UserWeek {
  HalfHourLevels presence{};
  WeekPattern window;
  WeekPattern minimum;
  BookedAmount amount;

  [[nodiscard]] bool present(std::size_t h) const { return presence[h] > 0.0; }
  [[nodiscard]] bool may_use(std::size_t h) const { return present(h) || window.has(h); }
};

UserWeek user_week(const UseProfile& profile, std::size_t week_type, const WeekPattern& open) {
  UserWeek user;
  if (!profile.presence.empty()) user.presence = profile.presence[week_type];
  if (!profile.booked) return user;
  const BookedUse& booked = *profile.booked;
  user.window = booked.window[week_type] & open;
  // A week type in which the function has no window is one in which it does not come.
  if (booked.window[week_type].empty()) return user;
  user.amount.m2_hours = booked.occupied_m2_hours();
  if (booked.rooms_at_once) user.amount.m2_at_once = booked.rooms_at_once->value.mid * booked.room_m2;
  if (booked.minimum && !booked.minimum->window[week_type].empty()) {
    user.amount.minimum_share = booked.minimum->share.value.mid;
    user.minimum = booked.minimum->window[week_type] & user.window;
  }
  return user;
}

/// Half-hour h hands the room from `leaving` to `coming` when each may use it on one side only.
bool hands_over(const UserWeek& leaving, const UserWeek& coming, std::size_t before, std::size_t h) {
  return leaving.may_use(before) && !leaving.may_use(h) && coming.may_use(h) && !coming.may_use(before);
}

struct HandOver {
  std::size_t leaving = 0;
  std::size_t coming = 0;
  std::size_t at = 0;
};

/// Which users need a break when they follow one another.
using Breaks = std::vector<std::vector<bool>>;

Breaks breaks_of(const SharingRules& rules, const std::string& space_kind, const Pool& pool) {
  Breaks breaks(pool.size(), std::vector<bool>(pool.size(), false));
  for (std::size_t a = 0; a < pool.size(); ++a) {
    for (std::size_t b = 0; b < pool.size(); ++b) {
      breaks[a][b] =
          a != b && !rules.verdict(pool[a], pool[b], SharingForm::same_room, space_kind).without_break;
    }
  }
  return breaks;
}

std::vector<HandOver> hand_overs(const std::vector<UserWeek>& users, const Breaks& breaks) {
  std::vector<HandOver> found;
  for (std::size_t h = 0; h < half_hours_per_week; ++h) {
    const std::size_t before = (h + half_hours_per_week - 1) % half_hours_per_week;
    for (std::size_t a = 0; a < users.size(); ++a) {
      for (std::size_t b = 0; b < users.size(); ++b) {
        if (breaks[a][b] && hands_over(users[a], users[b], before, h)) found.push_back({a, b, h});
      }
    }
  }
  return found;
}

void apply_changeover(std::vector<UserWeek>& users, const Breaks& breaks, int minutes) {
  const auto steps = static_cast<std::size_t>((minutes + minutes_per_half_hour - 1) / minutes_per_half_hour);
  if (steps == 0) return;
  const std::vector<UserWeek> as_given = users;
  for (const HandOver& change : hand_overs(as_given, breaks)) {
    const std::size_t last = (change.at + half_hours_per_week - 1) % half_hours_per_week;
    for (std::size_t step = 0; step < steps; ++step) {
      const std::size_t after = (change.at + step) % half_hours_per_week;
      const std::size_t before = (last + half_hours_per_week - step) % half_hours_per_week;
      UserWeek& leaving = users[change.leaving];
      if (!as_given[change.coming].present(change.at)) {
        users[change.coming].window.remove(after);
      } else if (!as_given[change.leaving].present(last)) {
        leaving.window.remove(before);
      } else {
        leaving.presence[after] = std::max(leaving.presence[after], as_given[change.leaving].presence[last]);
      }
    }
  }
}

Booking booking_at(const UserWeek& user, std::size_t h) {
  if (user.amount.m2_hours <= 0.0 || !user.window.has(h)) return Booking::none;
  return user.minimum.has(h) ? Booking::in_minimum : Booking::allowed;
}

/// Everything by which half-hours can differ, one row each.
std::vector<HalfHourLevels> rows_of(const std::vector<UserWeek>& users, const WeekPattern& open,
                                    const std::vector<HalfHourLevels>& ranks) {
  std::vector<HalfHourLevels> rows(1);
  for (std::size_t h = 0; h < half_hours_per_week; ++h) rows[0][h] = open.has(h) ? 1.0 : 0.0;
  for (const UserWeek& user : users) {
    rows.push_back(user.presence);
    rows.emplace_back();
    for (std::size_t h = 0; h < half_hours_per_week; ++h) {
      rows.back()[h] = static_cast<double>(booking_at(user, h));
    }
  }
  rows.insert(rows.end(), ranks.begin(), ranks.end());
  return rows;
}

RoomWeek merged(const std::vector<UserWeek>& users, const WeekPattern& open,
                const std::vector<HalfHourLevels>& ranks) {
  RoomWeek week;
  week.classes = merge_half_hours(rows_of(users, open, ranks));
  const std::size_t count = week.classes.size();
  week.open.assign(count, false);
  week.presence_m2.assign(users.size() * count, 0.0);
  week.booking.assign(users.size() * count, Booking::none);
  week.rank.assign(users.size() * count, 0);
  for (std::size_t h = 0; h < half_hours_per_week; ++h) {
    const std::size_t hour_class = week.classes.class_of[h];
    week.open[hour_class] = open.has(h);
    for (std::size_t user = 0; user < users.size(); ++user) {
      const std::size_t cell = user * count + hour_class;
      week.presence_m2[cell] = users[user].presence[h];
      week.booking[cell] = booking_at(users[user], h);
      week.rank[cell] = static_cast<std::uint8_t>(ranks[user][h]);
    }
  }
  for (const UserWeek& user : users) week.amounts.push_back(user.amount);
  return week;
}

/// Only who goes before whom within the pool matters, so the ranks of a half-hour are made 0, 1, 2 …; else
/// hours would differ by a priority that nobody here has.
std::vector<HalfHourLevels> ranks_of(const SharingRules& rules, const Pool& pool, std::size_t week_type) {
  std::vector<HalfHourLevels> ranks(pool.size());
  for (std::size_t h = 0; h < half_hours_per_week; ++h) {
    for (std::size_t user = 0; user < pool.size(); ++user) {
      const std::size_t own = rules.rank(pool[user], week_type, h);
      ranks[user][h] = static_cast<double>(std::count_if(pool.begin(), pool.end(), [&](FunctionIndex other) {
        return rules.rank(other, week_type, h) < own;
      }));
    }
  }
  return ranks;
}

}  // namespace

RoomPlan plan_room(const WeekCatalogue& week, const SharingRules& rules, const std::string& space_kind,
                   const Pool& pool) {
  RoomPlan plan;
  plan.space_kind = space_kind;
  plan.users = pool;
  const SpaceHours* hours = week.hours_of(space_kind);
  assert(hours != nullptr);
  for (const FunctionIndex function : pool) {
    assert(week.find(function, space_kind) != nullptr);
    plan.basis.push_back(week.find(function, space_kind)->basis);
  }
  const Breaks breaks = breaks_of(rules, space_kind, pool);
  for (std::size_t week_type = 0; week_type < week.week_types.size(); ++week_type) {
    std::vector<UserWeek> users;
    for (const FunctionIndex function : pool) {
      users.push_back(user_week(*week.find(function, space_kind), week_type, hours->open[week_type]));
    }
    apply_changeover(users, breaks, hours->changeover_minutes);
    RoomWeek merged_week = merged(users, hours->open[week_type], ranks_of(rules, pool, week_type));
    merged_week.week_type = week_type;
    plan.weeks.push_back(std::move(merged_week));
  }
  return plan;
}

}  // namespace voorzien
