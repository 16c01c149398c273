// SPDX-License-Identifier: EUPL-1.2
#include "tests/engine/proposal/tiny_town.hpp"

#include <algorithm>
#include <random>

namespace voorzien::test {
namespace {

/// Whole numbers from a fixed generator: the standard distributions differ between platforms.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(engine_() % count); }
  double from(double low, double step, std::size_t count) {
    return low + step * static_cast<double>(below(count));
  }
  bool one_in(std::size_t count) { return below(count) == 0; }

 private:
  std::mt19937 engine_;
};

WeekPattern block(std::size_t number) {
  constexpr std::array<double, block_count + 1> edges = {8.0, 12.0, 17.0, 22.0};
  return hours_on(0, 4, edges[number], edges[number + 1]);
}

TinyFunction random_function(Dice& dice, bool halls) {
  TinyFunction function;
  function.in_halls = halls;
  if (!halls && dice.one_in(2)) function.smallest = dice.from(10.0, 10.0, 4);
  if (!halls && dice.one_in(3)) function.fixed = dice.from(5.0, 15.0, 3);
  function.per_unit = dice.from(0.5, 0.5, 4);
  if (dice.one_in(2)) {
    function.booked = dice.from(10.0, 10.0, 4);
    for (std::size_t b = 0; b < block_count; ++b) function.window[b] = dice.one_in(2);
    function.window[dice.below(block_count)] = true;
  } else {
    for (std::size_t b = 0; b < block_count; ++b)
      function.presence[b] = dice.one_in(2) ? dice.from(0.5, 0.5, 3) : 0.0;
    function.presence[dice.below(block_count)] = 1.0;
  }
  return function;
}

}  // namespace

TinyTown random_town(std::uint32_t seed) {
  Dice dice(seed);
  TinyTown town;
  const std::size_t cells = 1 + dice.below(3);
  const std::size_t sites = 1 + dice.below(2);
  const std::size_t functions = 1 + dice.below(3);
  town.module_m2 = dice.from(70.0, 30.0, 3);
  const bool halls = dice.one_in(2);
  for (std::size_t f = 0; f < functions; ++f) {
    town.functions.push_back(random_function(dice, halls && f < 2));
  }
  for (std::size_t s = 0; s < sites; ++s) {
    town.sites.push_back(
        {dice.from(40.0, 60.0, 5), dice.from(0.4, 0.2, 4), halls ? 1.0 : dice.from(1.0, 1.0, 2)});
  }
  for (std::size_t c = 0; c < cells; ++c) {
    town.need.emplace_back();
    town.distance.emplace_back();
    for (std::size_t f = 0; f < functions; ++f) town.need[c].push_back(dice.from(0.0, 15.0, 4));
    for (std::size_t s = 0; s < sites; ++s) {
      town.distance[c].push_back(dice.one_in(4) ? -1.0 : dice.from(100.0, 150.0, 5));
    }
  }
  for (std::size_t a = 0; a < functions; ++a) {
    for (std::size_t b = a + 1; b < functions; ++b) {
      if (dice.one_in(3)) town.not_one_room.emplace_back(a, b);
      if (dice.one_in(6)) town.not_one_roof.emplace_back(a, b);
    }
  }
  return town;
}

ProposalProblem problem_of(const TinyTown& town, bool sharing) {
  SmallProblem small;
  const std::size_t room = small.kind("room");
  const std::size_t hall = small.kind("hall", town.module_m2);
  for (std::size_t f = 0; f < town.functions.size(); ++f) {
    const TinyFunction& tiny = town.functions[f];
    small.function("f" + std::to_string(f));
    small.slot(f, tiny.in_halls ? hall : room, tiny.fixed, tiny.per_unit);
    small.raw().functions[f].smallest = tiny.smallest;
    const std::string kind = tiny.in_halls ? "hall" : "room";
    WeekPattern window;
    HalfHourLevels levels{};
    for (std::size_t b = 0; b < block_count; ++b) {
      if (tiny.window[b]) window = window | block(b);
      for (std::size_t h = 0; h < half_hours_per_week; ++h) {
        if (block(b).has(h)) levels[h] = tiny.presence[b];
      }
    }
    UseProfile profile =
        tiny.booked > 0.0 ? booked(f, kind, window, tiny.booked, 1.0) : present(f, kind, window, 0.0);
    if (tiny.booked <= 0.0) profile.presence = {levels};
    small.profile(std::move(profile));
  }
  for (std::size_t s = 0; s < town.sites.size(); ++s) {
    small.plot("s" + std::to_string(s), town.sites[s].area, town.sites[s].share, town.sites[s].floors);
  }
  for (std::size_t f = 0; f < town.functions.size(); ++f) {
    for (std::size_t c = 0; c < town.need.size(); ++c) small.need(c, f, town.need[c][f]);
  }
  for (std::size_t c = 0; c < town.distance.size(); ++c) {
    for (std::size_t s = 0; s < town.sites.size(); ++s) {
      if (town.distance[c][s] >= 0.0) small.way(c, s, town.distance[c][s]);
    }
  }
  for (const auto& [one, other] : town.not_one_room) small.not_one_room(one, other);
  for (const auto& [one, other] : town.not_one_roof) small.raw().pairs.push_back({one, other, true, 0});
  return small.finish(sharing);
}

}  // namespace voorzien::test
