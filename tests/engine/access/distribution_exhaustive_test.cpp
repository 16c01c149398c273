// SPDX-License-Identifier: EUPL-1.2
// The distribution against every plan there is, on instances so small that all can be tried.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <functional>
#include <limits>
#include <tuple>

#include "engine/access/distribution.hpp"
#include "tests/engine/access/distribution_totals.hpp"
#include "tests/engine/access/matrix_travel.hpp"
#include "tests/support/dice.hpp"

using namespace voorzien;

namespace {

struct Instance {
  std::vector<int> need;
  std::vector<int> capacity;
  std::vector<std::vector<double>> metres;  ///< per point, per place
  double reach = 0.0;
};

/// A plan's worth, smaller is better: less within (negated), then less beyond (negated), then travel in 0.1
/// m.
using Worth = std::tuple<int, int, long long>;
/// Units per point, per place, the last being unmet.
using Plan = std::vector<std::vector<int>>;

struct Best {
  Worth worth{1, 1, 0};
  std::vector<Plan> plans;
};

/// Tries every way to divide whole units.
class EveryPlan {
 public:
  explicit EveryPlan(const Instance& instance) : instance_(instance), room_(instance.capacity) {
    plan_.assign(instance.need.size(), std::vector<int>(instance.capacity.size() + 1, 0));
    left_ = instance.need;
    divide(0, 0, {0, 0, 0});
  }

  [[nodiscard]] const Best& best() const { return best_; }

 private:
  void divide(std::size_t point, std::size_t place, const Worth& worth) {
    if (point == left_.size()) {
      keep(worth);
      return;
    }
    if (place == room_.size()) {
      plan_[point][place] = left_[point];
      divide(point + 1, 0, worth);
      return;
    }
    const double metres = instance_.metres[point][place];
    const int most = std::isfinite(metres) ? std::min(left_[point], room_[place]) : 0;
    for (int units = 0; units <= most; ++units) {
      plan_[point][place] = units;
      left_[point] -= units;
      room_[place] -= units;
      auto [within, beyond, travel] = worth;
      (metres <= instance_.reach ? within : beyond) -= units;
      if (units > 0) travel += units * std::llround(metres * 10);
      divide(point, place + 1, {within, beyond, travel});
      left_[point] += units;
      room_[place] += units;
    }
    plan_[point][place] = 0;
  }

  void keep(const Worth& worth) {
    if (best_.plans.empty() || worth < best_.worth) {
      best_.worth = worth;
      best_.plans.clear();
    }
    if (worth == best_.worth) best_.plans.push_back(plan_);
  }

  const Instance& instance_;
  std::vector<int> left_;
  std::vector<int> room_;
  Plan plan_;
  Best best_;
};

int sum_of_positions(const Plan& plan) {
  int sum = 0;
  for (const std::vector<int>& row : plan) {
    for (std::size_t place = 0; place + 1 < row.size(); ++place) sum += row[place] * static_cast<int>(place);
  }
  return sum;
}

/// Units that lie elsewhere in the other plan.
int moved(const Plan& a, const Plan& b) {
  int moved = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < a[i].size(); ++j) moved += std::abs(a[i][j] - b[i][j]);
  }
  return moved / 2;
}

void check_totals(const Best& best, const Distribution& result) {
  const auto totals = test::totals_of(result);
  CHECK(totals.within == -1000LL * std::get<0>(best.worth));
  CHECK(totals.beyond == -1000LL * std::get<1>(best.worth));
  CHECK(totals.travel == 1000LL * std::get<2>(best.worth));
}

/// The plan is one of the best, by the first step of the tie rule, and the tied amount is a distance between
/// two of the best.
void check_ties(const Best& best, const Distribution& result) {
  int lowest = std::numeric_limits<int>::max();
  for (const Plan& plan : best.plans) lowest = std::min(lowest, sum_of_positions(plan));
  double positions = 0.0;
  for (std::size_t place = 0; place < result.load.size(); ++place) {
    positions += result.load[place] * static_cast<double>(place);
  }
  CHECK(positions == Approx(lowest));
  if (best.plans.size() == 1) {
    CHECK(result.tied == 0.0);
    return;
  }
  CHECK(result.tied > 0.0);
  int farthest = 0;
  for (const Plan& a : best.plans) {
    for (const Plan& b : best.plans) farthest = std::max(farthest, moved(a, b));
  }
  CHECK(result.tied <= farthest);
}

Instance random_amounts(test::Dice& dice) {
  Instance instance;
  const int points = dice.whole(1, 4);
  const int places = dice.whole(1, 3);
  for (int i = 0; i < points; ++i) instance.need.push_back(dice.whole(0, 3));
  for (int i = 0; i < places; ++i) instance.capacity.push_back(dice.whole(0, 4));
  return instance;
}

void check_against_every_plan(const Instance& instance, const std::vector<Point>& at, const Travel& travel) {
  std::vector<NeedPoint> need;
  for (std::size_t i = 0; i < at.size(); ++i) need.push_back({at[i], static_cast<double>(instance.need[i])});
  const std::vector<double> capacity(instance.capacity.begin(), instance.capacity.end());
  const auto result = distribute(need, capacity, travel, Metres(instance.reach));
  test::check_sound(need, capacity, result);
  const EveryPlan every(instance);
  check_totals(every.best(), result);
  check_ties(every.best(), result);
}

}  // namespace

TEST_CASE("no plan is better than the distribution, over straight lines") {
  test::Dice dice(21);
  for (int round = 0; round < 3000; ++round) {
    INFO("round " << round);
    Instance instance = random_amounts(dice);
    // Every other round on a coarse grid, where equal distances abound.
    const bool coarse = round % 2 == 0;
    const auto anywhere = [&] {
      const double x = coarse ? 100.0 * dice.whole(0, 3) : dice.between(0, 300);
      const double y = coarse ? 100.0 * dice.whole(0, 3) : dice.between(0, 300);
      return Point{x, y};
    };
    std::vector<Point> at;
    std::vector<Point> places;
    for (std::size_t i = 0; i < instance.need.size(); ++i) at.push_back(anywhere());
    for (std::size_t i = 0; i < instance.capacity.size(); ++i) places.push_back(anywhere());
    for (const Point& from : at) {
      instance.metres.emplace_back();
      for (const Point& to : places) {
        const double dx = from.x - to.x;
        const double dy = from.y - to.y;
        instance.metres.back().push_back(std::sqrt(dx * dx + dy * dy) * 1.25);
      }
    }
    instance.reach = 50.0 * dice.whole(0, 6);
    check_against_every_plan(instance, at, *straight_line_travel(places, 1.25));
  }
}

TEST_CASE("no plan is better than the distribution, where some places cannot be reached") {
  test::Dice dice(22);
  for (int round = 0; round < 3000; ++round) {
    INFO("round " << round);
    Instance instance = random_amounts(dice);
    std::vector<Point> at;
    for (std::size_t i = 0; i < instance.need.size(); ++i) {
      at.push_back({static_cast<double>(i), 0});
      instance.metres.emplace_back();
      for (std::size_t j = 0; j < instance.capacity.size(); ++j) {
        const bool reachable = dice.whole(0, 3) > 0;
        const double metres = 0.1 * dice.whole(0, 6);
        instance.metres.back().push_back(reachable ? metres : std::numeric_limits<double>::infinity());
      }
    }
    instance.reach = 0.1 * dice.whole(0, 6);
    check_against_every_plan(instance, at, test::MatrixTravel(instance.metres, instance.capacity.size()));
  }
}
