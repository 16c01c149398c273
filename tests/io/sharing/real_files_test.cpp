// SPDX-License-Identifier: EUPL-1.2
// The timetable and the rules that come with the program, read as they are: the hand-checked cases of the
// handbook (model.md section 5.3) must come out of the data, not only of the formulas.
#include <algorithm>
#include <catch2/catch.hpp>

#include "engine/sharing/room_requirement.hpp"
#include "io/json/text_files.hpp"
#include "tests/io/sharing/small_sharing.hpp"

namespace voorzien::io {
namespace {

std::string text_of(const std::string& name) {
  const auto text = files_on_disk().read(path_from(std::string(VOORZIEN_DATASETS) + "/catalogue", name));
  REQUIRE(text);
  return *text;
}

struct RealCatalogue {
  std::vector<Problem> problems;
  SpaceKindCatalogue kinds = read_space_kinds(text_of("space-kinds.json"), "space-kinds.json", problems);
  FunctionCatalogue functions = read_catalogue(text_of("functions.json"), "functions.json", kinds, problems);
  WeekCatalogue week = read_week(text_of("week.json"), "week.json", functions, kinds, problems);
  SharingRules rules =
      read_sharing(text_of("sharing.json"), "sharing.json", {functions, kinds, week.week_types}, problems);

  [[nodiscard]] Pool pool(const std::vector<std::string>& ids) const {
    Pool pool;
    for (const std::string& id : ids) pool.push_back(*functions.find(id));
    std::sort(pool.begin(), pool.end());
    return pool;
  }

  /// Least area of one room for the named functions, each with its size.
  [[nodiscard]] double area(const std::string& kind,
                            const std::vector<std::pair<std::string, double>>& users) const {
    std::vector<std::pair<FunctionIndex, double>> ordered;
    for (const auto& [id, size] : users) ordered.emplace_back(*functions.find(id), size);
    std::sort(ordered.begin(), ordered.end());
    Pool members;
    std::vector<double> sizes;
    for (const auto& [function, size] : ordered) {
      members.push_back(function);
      sizes.push_back(size);
    }
    RoomSolver solver;
    const LeastRoom least = solver.least_room(plan_room(week, rules, kind, members), sizes);
    REQUIRE(least.area);
    return least.area->value();
  }
};

const RealCatalogue& real() {
  static const RealCatalogue catalogue;
  return catalogue;
}

int halls(double area) { return modules_for(SquareMetres(area), SquareMetres(552.0)); }

}  // namespace

TEST_CASE("the timetable and the rules that come with the program are without problems") {
  CHECK(listed(real().problems).empty());
  CHECK(real().week.profiles.size() >= 30);
  CHECK(real().rules.verdicts.size() > 60);
}

TEST_CASE("alone, every function needs exactly the area of its norm") {
  for (const UseProfile& profile : real().week.profiles) {
    if (profile.basis != UseBasis::norm_area) continue;
    const std::string& id = real().functions.functions[profile.function].id;
    INFO(id << " in " << profile.space_kind);
    CHECK(real().area(profile.space_kind, {{id, 100.0}}) == Approx(100.0));
  }
}

TEST_CASE("36 PE hours and 60 hours of clubs in gym halls: four halls apart, two together") {
  // An hour of a sports hall is an hour of three parts, so 20 of them are 60 hours in gym halls.
  const double lessons = real().area("gym-hall", {{"school-gym", 36.0}});
  const double clubs = real().area("gym-hall", {{"sports-hall", 20.0}});
  CHECK(lessons == Approx(36.0 / 26.0 * 552.0));
  CHECK(clubs == Approx(60.0 / (0.8 * 55.0) * 552.0));
  CHECK(halls(lessons) + halls(clubs) == 4);
  CHECK(halls(real().area("gym-hall", {{"school-gym", 36.0}, {"sports-hall", 20.0}})) == 2);
  CHECK(halls(real().area("gym-hall", {{"school-gym", 34.0}})) == 2);
}

TEST_CASE("a norm hall of 44 club hours is one sports hall") {
  CHECK(real().area("sports-hall", {{"sports-hall", 44.0}}) == Approx(2250.0));
}

TEST_CASE(
    "a yard of 600, after-school care of 180 and a play spot of 500 m² share 680, bound from 15 to 18 h") {
  const std::vector<std::string> ids = {"primary-school", "after-school-care", "play-spot-6-11"};
  const Pool pool = real().pool(ids);
  const RoomPlan plan = plan_room(real().week, real().rules, "schoolyard", pool);
  std::vector<double> sizes(3);
  const std::vector<double> areas = {600.0, 180.0, 500.0};
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto place = std::find(pool.begin(), pool.end(), *real().functions.find(ids[i]));
    sizes[static_cast<std::size_t>(place - pool.begin())] = areas[i];
  }
  RoomSolver solver;
  const LeastRoom least = solver.least_room(plan, sizes);
  REQUIRE(least.area);
  CHECK(least.area->value() == Approx(680.0));
  CHECK(real().week.week_types[least.week_type].id == "school-week");
  const auto tables = timetable(plan, sizes, *least.area);
  REQUIRE(tables);
  const HourClasses& classes = plan.weeks[least.week_type].classes;
  double binding_hours = 0.0;
  for (std::size_t h = 0; h < half_hours_per_week; ++h) {
    if (!(*tables)[least.week_type].binding[classes.class_of[h]]) continue;
    CHECK(HalfHour{h}.of_day() >= 30);
    CHECK(HalfHour{h}.of_day() < 36);
    binding_hours += hours_per_half_hour;
  }
  // Monday, Tuesday and Thursday.
  CHECK(binding_hours == 9.0);
}

TEST_CASE(
    "pools of the multi-purpose room join school, care, welfare and culture; classrooms are not shared") {
  const auto pools_in = [](const std::string& kind) {
    std::vector<FunctionIndex> users;
    for (const UseProfile& profile : real().week.profiles) {
      if (profile.space_kind == kind) users.push_back(profile.function);
    }
    return pools_of(*real().kinds.find(kind), users, real().rules);
  };
  const auto rooms = pools_in("multi-purpose-room");
  const auto largest = std::max_element(rooms.begin(), rooms.end(),
                                        [](const Pool& a, const Pool& b) { return a.size() < b.size(); });
  CHECK(*largest == real().pool({"after-school-care", "community-centre", "cultural-house", "library",
                                 "neighbourhood-living-room", "primary-school", "youth-room"}));
  for (const Pool& pool : pools_in("classroom-building")) CHECK(pool.size() == 1);
  CHECK(pools_in("gym-hall") == std::vector<Pool>{real().pool({"school-gym"}),
                                                  real().pool({"school-gym", "sports-hall"}),
                                                  real().pool({"sports-hall"})});
}

TEST_CASE("sharing rooms of a neighbourhood saves area, and the hour classes stay few") {
  const std::vector<std::pair<std::string, double>> users = {{"after-school-care", 420.0},
                                                             {"community-centre", 360.0},
                                                             {"cultural-house", 300.0},
                                                             {"library", 120.0},
                                                             {"youth-room", 150.0}};
  double apart = 0.0;
  std::vector<std::string> ids;
  for (const auto& [id, size] : users) {
    apart += real().area("multi-purpose-room", {{id, size}});
    ids.push_back(id);
  }
  const double together = real().area("multi-purpose-room", users);
  CHECK(apart == Approx(1350.0));
  CHECK(together < 0.75 * apart);
  CHECK(together >= 420.0);
  const RoomPlan plan = plan_room(real().week, real().rules, "multi-purpose-room", real().pool(ids));
  for (const RoomWeek& week : plan.weeks) CHECK(week.classes.size() < 60);
}

}  // namespace voorzien::io
