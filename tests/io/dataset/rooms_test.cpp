// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "io/dataset/read_dataset.hpp"
#include "tests/io/dataset/site_fixture.hpp"
#include "tests/io/json/problem_list.hpp"
#include "tests/io/vector/memory_file.hpp"

namespace voorzien::io {
namespace {

using Texts = std::vector<std::string>;

Texts problems_with(const std::string& file, const std::string& from, const std::string& to) {
  DatasetTexts texts = dataset_with_sites();
  replace(texts, file, from, to);
  return listed(read(texts).reading.problems);
}

TEST_CASE("rooms belong to their facility, by id, with owner, right and consent") {
  const auto [town, reading] = read(dataset_with_sites());
  REQUIRE(listed(reading.problems) == Texts{});
  REQUIRE(town.facilities.at(0).rooms.size() == 2);
  const Room& room = town.facilities[0].rooms[1];
  CHECK(room.id == "s1-zaal");
  CHECK(room.space_kind == "hall");
  CHECK(room.area == SquareMetres(552.0));
  CHECK(room.owner == "gemeente");
  CHECK(room.right_to_use == "huur, per uur");
  CHECK(room.consent == Consent::agreed);
  CHECK(room.provenance == Provenance{"cbs", Status::observed});
  CHECK(town.facilities[1].rooms.at(0).consent == Consent::asked);
  CHECK(town.facilities[0].rooms[0].consent == Consent::none);
  CHECK(town.facilities[2].rooms.empty());
}

TEST_CASE("bookings are known where they are listed or said to be known, else unknown") {
  const Town town = read(dataset_with_sites()).town;
  const Room& classroom = town.facilities.at(0).rooms.at(0);
  REQUIRE(classroom.bookings);
  CHECK(classroom.bookings->empty());
  CHECK_FALSE(town.facilities.at(1).rooms.at(0).bookings);
  const auto& bookings = *town.facilities[0].rooms[1].bookings;
  REQUIRE(bookings.size() == 3);
  CHECK(bookings[0].function == FunctionIndex(0));
  CHECK(bookings[0].week_type == "holiday-week");
  CHECK(bookings[1].share == 0.5);
  CHECK(bookings[1].half_hours.size() == 36);
  CHECK(bookings[1].half_hours.back() == 5 * 48 + 23);
  CHECK(bookings[2].function == FunctionIndex(3));
  CHECK(bookings[2].share == 1.0);
  CHECK(bookings[2].half_hours.front() == 17);
}

TEST_CASE("what is wrong with a room is told with its line") {
  const auto [from, to, expected] = GENERATE(table<std::string, std::string, std::string>({
      {"s1-zaal,s1,hall,552", ",s1,hall,552", "feature_without_id"},
      {"s1-lokaal,s1", "s1-zaal,s1", "duplicate_room"},
      {"s1-zaal,s1,hall,552", "s1-zaal,s7,hall,552", "room_facility_unknown_near"},
      {"s1-zaal,s1,hall,552", "s1-zaal,s1,hall,0", "room_area_missing"},
      {"s1-zaal,s1,hall,552", "s1-zaal,s1,hall,", "room_area_missing"},
      {"s1-zaal,s1,hall,552", "s1-zaal,s1,hall,-5", "feature_negative"},
      {"agreed", "maybe", "room_consent_unknown"},
      {",,,,1", ",,,,2", "feature_not_whole"},
  }));
  CAPTURE(from, to);
  const Texts found = problems_with("rooms.csv", from, to);
  const std::string line = from == "s1-lokaal,s1" || from == ",,,,1" ? "4 " : "3 ";
  CHECK(found == Texts{"rooms.csv:" + line + expected});
}

TEST_CASE("what is wrong with a booking is told with its line") {
  const auto [from, to, expected] = GENERATE(table<std::string, std::string, std::string>({
      {"s1-zaal,primary-school", "s1-zal,primary-school", "bookings.csv:2 booking_room_unknown_near"},
      {"s1-zaal,primary-school", ",primary-school", "bookings.csv:2 feature_without_id"},
      {"s1-zaal,primary-school", "s1-zaal,primary-shool", "bookings.csv:2 booking_function_unknown_near"},
      {"mon-fri 08:30-15:00", "mon-fri 08:30-25:00", "bookings.csv:2 booking_hours_form"},
      {"mon-fri 08:30-15:00", "", "bookings.csv:2 booking_hours_form"},
      {"sat 09:00-12:00,0.5", "sat 09:00-12:00,0", "bookings.csv:3 booking_share_zero"},
      {"sat 09:00-12:00,0.5", "sat 09:00-12:00,5", "bookings.csv:3 feature_share_outside"},
      {"mon-fri 15:00-18:00", "mon-fri 14:30-18:00", "rooms.csv:3 room_booked_twice"},
  }));
  CAPTURE(from, to);
  CHECK(problems_with("bookings.csv", from, to) == Texts{expected});
}

TEST_CASE("a room booked twice is told with the first half-hour and how much is booked") {
  DatasetTexts texts = dataset_with_sites();
  replace(texts, "bookings.csv", "mon-fri 15:00-18:00", "mon-fri 14:30-18:00");
  const Message problem = only(read(texts).reading.problems, "room_booked_twice");
  CHECK(value(problem, "hours") == "mon 14:30-15:00");
  CHECK(value(problem, "week_type") == "school-week");
  CHECK(value(problem, "percent") == "150");
}

TEST_CASE("space kinds and types of week are checked when it is said which there are") {
  const DatasetTexts texts = dataset_with_sites();
  std::vector<std::unique_ptr<MemoryFile>> files;
  for (const auto& [name, text] : texts) files.push_back(std::make_unique<MemoryFile>("small/" + name, text));
  DatasetOptions options;
  options.space_kinds = {"halls", "room"};
  options.week_types = {"school-week"};
  DatasetReading reading;
  static_cast<void>(read_dataset("/vsimem/small", small_catalogue(), even_demography(), options, reading));
  CHECK(listed(reading.problems) == Texts{"rooms.csv:2 room_space_kind_unknown_near",
                                          "rooms.csv:3 room_space_kind_unknown_near",
                                          "bookings.csv:4 booking_week_type_unknown"});
}

}  // namespace
}  // namespace voorzien::io
