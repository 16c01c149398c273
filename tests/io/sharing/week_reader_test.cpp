// SPDX-License-Identifier: EUPL-1.2
#include "io/sharing/week_reader.hpp"

#include <catch2/catch.hpp>

#include "io/sharing/week_hours_reader.hpp"
#include "tests/io/sharing/small_sharing.hpp"

namespace voorzien::io {
namespace {

const std::string good_week = R"({"format": "voorzien-week/1", "sources": [],
 "week_types": [{"id": "school-week", "name": {"nl": "s", "en": "s"}, "weeks_per_year": {"value": 40}},
                {"id": "holiday-week", "name": {"nl": "v", "en": "h"}, "weeks_per_year": {"value": 12}}],
 "dayparts": [{"id": "day", "name": {"nl": "dag", "en": "day"}, "from": "00:00", "until": "18:00"},
              {"id": "evening", "name": {"nl": "avond", "en": "evening"}, "from": "18:00", "until": "24:00"}],
 "space_hours": [{"space_kinds": ["hall", "yard"], "open": [{"days": "every_day", "from": "07:00", "until": "23:00"}],
                  "changeover_minutes": 15}],
 "profiles": [
  {"function": "gym", "space_kind": "hall", "per": "capacity", "booked": {"hours": {"value": 1}, "room": {"parts": 1},
   "rooms_at_once": {"value": 1}, "schedulable_share": {"value": 0.8},
   "window": [{"days": "weekdays", "from": "08:30", "until": "15:00", "weeks": ["school-week"]}]}},
  {"function": "clubs", "space_kind": "hall", "per": "capacity", "booked": {"hours": {"value": 1}, "room": {"parts": 3},
   "schedulable_share": {"value": 0.8}, "window": [{"days": "every_day", "from": "16:00", "until": "23:00"}],
   "minimum": {"share": {"value": 0.6}, "window": [{"days": ["mon", "tue"], "from": "18:00", "until": "22:00"}]}}},
  {"function": "school", "space_kind": "yard", "per": "norm_area",
   "presence": [{"when": [{"days": "weekdays", "from": "08:30", "until": "15:00"}], "share": 0.5},
                {"when": [{"days": ["wed"], "from": "10:00", "until": "10:30"}], "share": 1}]}]})";

/// The problems of the week with one place changed.
std::vector<std::string> problems_with(const std::string& old, const std::string& other) {
  SmallSharing small;
  const std::string text = changed(good_week, old, other);
  REQUIRE_FALSE(text.empty());
  static_cast<void>(small.week(text));
  return listed(small.problems);
}

using Listed = std::vector<std::string>;

}  // namespace

TEST_CASE("a week is read as patterns per type of week") {
  SmallSharing small;
  const WeekCatalogue week = small.week(good_week);
  REQUIRE(listed(small.problems).empty());
  const UseProfile* gym = week.find(*small.functions.find("gym"), "hall");
  REQUIRE(gym != nullptr);
  REQUIRE(gym->booked);
  CHECK(gym->booked->window[0].hours() == 32.5);
  CHECK(gym->booked->window[1].empty());
  CHECK(gym->booked->room_m2 == 750.0);
  CHECK(gym->booked->occupied_m2_hours() == Approx(750.0 / 0.8));
  const UseProfile* school = week.find(*small.functions.find("school"), "yard");
  REQUIRE(school != nullptr);
  CHECK(school->presence[0][17] == 0.5);
  CHECK(school->presence[0][2 * 48 + 20] == 1.0);
  CHECK(school->presence[0][2 * 48 + 21] == 0.5);
  CHECK(school->presence[0][16] == 0.0);
  CHECK(week.find(*small.functions.find("school"), "hall") == nullptr);
  REQUIRE(week.hours_of("yard") != nullptr);
  CHECK(week.hours_of("yard")->open[1].hours() == 112.0);
  CHECK(week.hours_of("yard")->changeover_minutes == 15);
}

TEST_CASE("times lie on the half-hour between 00:00 and 24:00") {
  const auto time = [](const std::string& text) {
    std::vector<Problem> problems;
    return read_time(read_json('"' + text + '"', "t.json", problems));
  };
  CHECK(time("00:00") == std::size_t{0});
  CHECK(time("08:30") == std::size_t{17});
  CHECK(time("24:00") == std::size_t{48});
  for (const char* wrong : {"24:30", "25:00", "8:30", "08:15", "08.30", "ab:00", "08:3O", "-1:00"}) {
    INFO(wrong);
    CHECK_FALSE(time(wrong));
  }
}

TEST_CASE("hours outside the week are refused with their place") {
  CHECK(
      problems_with(R"("until": "15:00", "weeks")", R"("until": "24:30", "weeks")") ==
      Listed{"week.json#/profiles/0/booked/window/0/until time_form", "week.json#/profiles/0 window_empty"});
  CHECK(problems_with(R"("from": "16:00")", R"("from": "23:30")").front() ==
        "week.json#/profiles/1/booked/window/0 time_order");
}

TEST_CASE("a type of week and a day that do not exist are refused") {
  CHECK(problems_with(R"(["school-week"])", R"(["school-weak"])").front() ==
        "week.json#/profiles/0/booked/window/0/weeks/0 unknown_week_type_near");
  CHECK(problems_with(R"(["mon", "tue"])", R"(["monday", "tue"])").size() == 1);
}

TEST_CASE("a window shorter than its hours is refused, and so is one outside opening hours") {
  CHECK(problems_with(R"("hours": {"value": 1}, "room": {"parts": 1})",
                      R"("hours": {"value": 27}, "room": {"parts": 1})") ==
        Listed{"week.json#/profiles/0 window_too_short"});
  CHECK(problems_with(R"("hours": {"value": 1}, "room": {"parts": 1})",
                      R"("hours": {"value": 26}, "room": {"parts": 1})")
            .empty());
  CHECK(
      problems_with(R"("from": "07:00", "until": "23:00")", R"("from": "07:00", "until": "22:00")").size() ==
      2);
  CHECK(problems_with(R"("from": "07:00")", R"("from": "09:00")") ==
        Listed{"week.json#/profiles/0 window_outside_opening",
               "week.json#/profiles/2 presence_outside_opening",
               "week.json#/profiles/2 presence_outside_opening"});
}

TEST_CASE("a minimum lies within its window") {
  CHECK(
      problems_with(R"("from": "18:00", "until": "22:00")", R"("from": "14:00", "until": "22:00")") ==
      Listed{"week.json#/profiles/1 minimum_outside_window", "week.json#/profiles/1 minimum_outside_window"});
}

TEST_CASE("the parts of the day are the day") {
  CHECK(problems_with(R"("from": "18:00", "until": "24:00")", R"("from": "18:30", "until": "24:00")") ==
        Listed{"week.json#/dayparts dayparts_not_the_day"});
  CHECK(problems_with(R"("from": "18:00", "until": "24:00")", R"("from": "18:00", "until": "23:00")") ==
        Listed{"week.json#/dayparts dayparts_not_the_day"});
}

TEST_CASE("a function without a profile for its space is named") {
  CHECK(problems_with(R"("function": "school", "space_kind": "yard")",
                      R"("function": "school", "space_kind": "hall", "replaces": "yard")") ==
        Listed{"week.json#/profiles profile_missing"});
}

TEST_CASE("a profile given twice, for a kind nobody uses, or without use is refused") {
  CHECK(problems_with(R"("function": "clubs")", R"("function": "gym")") ==
        Listed{"week.json#/profiles/1 profile_twice", "week.json#/profiles profile_missing"});
  CHECK(problems_with(R"("function": "school", "space_kind": "yard")",
                      R"("function": "school", "space_kind": "hall")") ==
        Listed{"week.json#/profiles/2 profile_of_unused_kind", "week.json#/profiles profile_missing"});
  CHECK(problems_with(R"("room": {"parts": 1})", R"("room": {"parts": 4})") ==
        Listed{"week.json#/profiles/0/booked/room/parts parts_too_many"});
  CHECK(problems_with(R"("share": 0.5)", R"("m2_per_unit": 0.5)").front() ==
        "week.json#/profiles/2/presence/0 missing_key");
}

TEST_CASE("kinds of space without hours, or with hours twice, are refused") {
  CHECK(problems_with(R"(["hall", "yard"])", R"(["hall"])") ==
        Listed{"week.json#/space_hours space_hours_missing"});
  CHECK(problems_with(R"(["hall", "yard"])", R"(["hall", "yard", "hall"])") ==
        Listed{"week.json#/space_hours/0/space_kinds space_hours_twice"});
}

}  // namespace voorzien::io
