// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "io/norms/demography_reader.hpp"
#include "tests/io/json/problem_list.hpp"
#include "tests/io/norms/small_catalogue.hpp"

namespace voorzien::io {
namespace {

using Texts = std::vector<std::string>;

std::string replaced(std::string text, const std::string& old_part, const std::string& new_part) {
  const std::size_t at = text.find(old_part);
  REQUIRE(at != std::string::npos);
  return text.replace(at, old_part.size(), new_part);
}

Texts problems_with(const std::string& old_part, const std::string& new_part) {
  std::vector<Problem> problems;
  const SpaceKindCatalogue kinds = read_space_kinds(small_space_kinds, "k.json", problems);
  read_catalogue(replaced(small_functions, old_part, new_part), "f.json", kinds, problems);
  return listed(problems);
}

TEST_CASE("functions come ordered by id, with unit, size and the function their need arises at") {
  SmallCase small;
  CHECK(listed(small.problems) == Texts{});
  const auto& functions = small.functions.functions;
  REQUIRE(functions.size() == 3);
  CHECK(functions[0].id == "gym");
  CHECK(functions[0].unit.decimals == 1);
  CHECK(functions[0].need_arises_at == small.functions.find("school"));
  CHECK(functions[0].scale == Scale::district);
  CHECK_FALSE(functions[1].distributed);
  CHECK(functions[2].largest_per_location->value == Interval{600, 600, 600});
  CHECK_FALSE(functions[2].smallest_per_location);
  CHECK(small.functions.units.size() == 3);
}

TEST_CASE("space kinds keep their module, storeys and smallest rectangle") {
  SmallCase small;
  const SpaceKind* hall = small.kinds.find("hall");
  REQUIRE(hall != nullptr);
  CHECK(hall->module->net == SquareMetres(308));
  CHECK(hall->storeys == 1.5);
  CHECK(hall->needs_ground_floor);
  CHECK(hall->lockable_zone);
  REQUIRE(hall->smallest_rectangle);
  CHECK(hall->smallest_rectangle->width == Metres(14));
  CHECK(hall->smallest_rectangle->length == Metres(22));
  CHECK_FALSE(small.kinds.find("yard")->module);
}

TEST_CASE("what is wrong in a catalogue is found at its place") {
  const auto [old_part, new_part, expected] = GENERATE(table<std::string, std::string, std::string>({
      {"\"unit\": \"pupils\"", "\"unit\": \"pupil\"", "f.json#/functions/0/unit unknown_unit_near"},
      {"\"at\": \"school\"", "\"at\": \"pool\"", "f.json#/functions/1/demand/at unknown_function"},
      {"\"at\": \"school\"", "\"at\": \"gym\"", "f.json#/functions/1/demand/at need_arises_in_chain"},
      {"\"homes\"", "\"home\"", "f.json#/functions/0/demand unknown_choice_near"},
      {"\"id\": \"play\"", "\"id\": \"gym\"", "f.json#/functions/2 duplicate_id"},
      {"\"id\": \"pupils\"", "\"id\": \"children\"", "f.json#/units/2 duplicate_id"},
      {"\"duty\": \"statutory\"", "\"duty\": \"law\"", "f.json#/functions/0/duty unknown_choice"},
      {"\"space_kind\": \"yard\"", "\"space_kind\": \"yrad\"",
       "f.json#/functions/0/spaces/0/space_kind unknown_space_kind_near"},
      {"\"share_of_area\": 1", "\"share_of_area\": 60",
       "f.json#/functions/1/spaces/0/share_of_area share_outside"},
      {"\"min\": null", "\"min\": {\"value\": 700}", "f.json#/functions/0/size size_order"},
      {"voorzien-functions/1", "voorzien-functions/2", "f.json#/format format_version"},
      {"voorzien-functions/1", "voorzien-norms/1", "f.json#/format format_kind"},
      {"\"distributed\": true", "\"distributed\": \"yes\"",
       "f.json#/functions/0/distributed expected_true_or_false"},
  }));
  CAPTURE(new_part);
  const Texts found = problems_with(old_part, new_part);
  REQUIRE_FALSE(found.empty());
  CHECK(found.front() == expected);
}

TEST_CASE("a rectangle has two sides") {
  std::vector<Problem> problems;
  read_space_kinds(replaced(small_space_kinds, "[22, 14]", "[22]"), "k.json", problems);
  CHECK(listed(problems) == Texts{"k.json#/space_kinds/1/rectangle_m rectangle_form"});
}

std::string ages(const std::string& value, std::size_t count = age_count) {
  std::string list = "[" + value;
  for (std::size_t age = 1; age < count; ++age) list += ", " + value;
  return list + "]";
}

std::string rates() {
  const std::string half = R"({"by_age": )" + ages("0.5") + "}";
  return R"({"format": "voorzien-demography/1", "id": "r", "name": {"nl": "N", "en": "E"},
    "reference_ages": {"persons": )" +
         ages("10") + R"(}, "women_share": )" + half + R"(, "fertility": )" + half +
         R"(, "net_migration": )" + half + R"(, "mortality": {"newborn": 0.003, "by_age": )" + ages("0.01") +
         R"(}, "dilution": {"per_year": 0.004, "by_age": )" + ages("1") +
         R"(}, "refill": {"share": 1, "by_age": )" + ages("1") + R"(}, "dwelling_types": [
    {"id": "ground_level", "name": {"nl": "N", "en": "E"}, "household_size": {"value": 2.4},
     "own_municipality_share": {"value": 0.5}, "movers_by_age": )" +
         ages("1") + "}]}";
}

TEST_CASE("rates by age are read with their status") {
  std::vector<Problem> problems;
  const Demography demography = read_demography(rates(), "d.json", problems);
  CHECK(listed(problems) == Texts{});
  CHECK(demography.mortality.by_age[100] == 0.01);
  CHECK(demography.newborn_mortality == 0.003);
  CHECK(demography.reference_ages.by_age[0] == 10.0);
  CHECK(demography.dilution_per_year == 0.004);
  REQUIRE(demography.dwelling_types.size() == 1);
  CHECK(demography.dwelling_types[0].household_size.value.mid == 2.4);
}

TEST_CASE("what is wrong in the rates is found at its place") {
  const auto [old_part, new_part, expected] = GENERATE(table<std::string, std::string, std::string>({
      {ages("10"), ages("10", 100), "d.json#/reference_ages/persons ages_count"},
      {ages("10"), ages("0"), "d.json#/reference_ages/persons weights_all_zero"},
      {ages("0.01"), ages("0.01", 102), "d.json#/mortality/by_age ages_count"},
      {"\"newborn\": 0.003", "\"newborn\": 3", "d.json#/mortality/newborn share_outside"},
      {"\"value\": 2.4", "\"value\": 0", "d.json#/dwelling_types/0/household_size/value number_not_above"},
      {"[0.5, 0.5", "[0.5, \"x\"", "d.json#/women_share/by_age/1 expected_number"},
      {"\"refill\"", "\"refil\"", "d.json# missing_key"},
  }));
  CAPTURE(new_part);
  std::vector<Problem> problems;
  read_demography(replaced(rates(), old_part, new_part), "d.json", problems);
  REQUIRE_FALSE(problems.empty());
  CHECK(listed(problems).front() == expected);
}

}  // namespace
}  // namespace voorzien::io
