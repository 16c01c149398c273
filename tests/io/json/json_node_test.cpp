// SPDX-License-Identifier: EUPL-1.2
#include "io/json/json_node.hpp"

#include <catch2/catch.hpp>

#include "tests/io/json/problem_list.hpp"

namespace voorzien::io {
namespace {

using Texts = std::vector<std::string>;

/// A text under test: reads it and keeps what is wrong with it.
struct Reading {
  explicit Reading(const std::string& text) : root(read_json(text, "f.json", problems)) {}
  [[nodiscard]] Texts found() const { return listed(problems); }
  std::vector<Problem> problems;
  JsonNode root;
};

TEST_CASE("a file that is not an object is one problem and nothing is missing in it") {
  for (const char* text : {"null", "[1]", "7", "\"x\"", "true"}) {
    std::vector<Problem> problems;
    {
      JsonObject object(read_json_object(text, "f.json", problems));
      CHECK_FALSE(object.required("name").text());
    }
    CHECK(listed(problems) == Texts{"f.json# expected_object"});
  }
}

TEST_CASE("numbers in messages stand as in JSON, unrounded") {
  CHECK(as_json(2031.6) == "2031.6");
  CHECK(as_json(0.1) == "0.1");
  CHECK(as_json(1e9) == "1000000000");
  CHECK(as_json(1.5e308) == "1.5e+308");
  Reading reading("{\"year\": 2031.6}");
  CHECK_FALSE(reading.root.object().required("year").year());
  REQUIRE(reading.problems.size() == 1);
  CHECK(value_in(reading.problems[0], "found") == "2031.6");
}

TEST_CASE("everything wrong in one object is reported at once") {
  Reading reading(
      R"({"count": -1, "share": 12, "name": 7, "colour": "red", "$schema": "x", "note": "fine"})");
  {
    JsonObject object(reading.root);
    CHECK_FALSE(object.required("count").number(not_negative));
    CHECK_FALSE(object.required("share").number(zero_to_one));
    CHECK_FALSE(object.required("name").text());
    CHECK_FALSE(object.required("year").whole_number());
  }
  CHECK(reading.found() == Texts{"f.json#/count number_negative", "f.json#/share share_outside",
                                 "f.json#/name expected_text", "f.json# missing_key",
                                 "f.json#/colour unknown_key"});
}

TEST_CASE("an unknown key names the key that was probably meant") {
  Reading reading(R"({"dwelings": 1})");
  {
    JsonObject object(reading.root);
    CHECK_FALSE(object.optional("dwellings").number());
  }
  CHECK(reading.found() == Texts{"f.json#/dwelings unknown_key_near"});
  CHECK(value_in(reading.problems[0], "near") == "dwellings");
}

TEST_CASE("null is absent where a member is optional and wrong where it is required") {
  Reading reading(R"({"a": null, "b": null})");
  JsonObject object(reading.root);
  CHECK_FALSE(object.optional("a").number());
  CHECK_FALSE(object.required("b").number());
  CHECK(reading.found() == Texts{"f.json#/b expected_number"});
}

TEST_CASE("a number in quotes is text, not a number") {
  Reading reading(R"(["12", true, {}, []])");
  for (const JsonNode& node : reading.root.elements()) CHECK_FALSE(node.number());
  CHECK(reading.found() == Texts{"f.json#/0 expected_number", "f.json#/1 expected_number",
                                 "f.json#/2 expected_number", "f.json#/3 expected_number"});
  CHECK(value_in(reading.problems[0], "found") == "\"12\"");
}

TEST_CASE("whole numbers are told from fractions") {
  Reading reading("[3, 3.0, 3.5, 1e300]");
  const auto nodes = reading.root.elements();
  CHECK(nodes[0].whole_number() == std::int64_t{3});
  CHECK(nodes[1].whole_number() == std::int64_t{3});
  CHECK_FALSE(nodes[2].whole_number());
  CHECK_FALSE(nodes[3].whole_number());
  CHECK(reading.found() == Texts{"f.json#/2 number_not_whole", "f.json#/3 number_not_whole"});
}

TEST_CASE("natural numbers keep all their digits") {
  Reading reading("[18446744073709551615, -1, 0.5]");
  const auto nodes = reading.root.elements();
  CHECK(nodes[0].natural_number() == std::uint64_t{18446744073709551615U});
  CHECK_FALSE(nodes[1].natural_number());
  CHECK_FALSE(nodes[2].natural_number());
  CHECK(reading.found() == Texts{"f.json#/1 number_negative", "f.json#/2 number_not_whole"});
}

TEST_CASE("the ends of a range belong to it unless it says above") {
  Reading reading("[0, 1, 0, 5, 4.9, 11]");
  const auto nodes = reading.root.elements();
  CHECK(nodes[0].number(zero_to_one) == 0.0);
  CHECK(nodes[1].number(zero_to_one) == 1.0);
  CHECK_FALSE(nodes[2].number(above_zero));
  CHECK(nodes[3].number({5.0, 10.0}) == 5.0);
  CHECK_FALSE(nodes[4].number({5.0, 10.0}));
  CHECK_FALSE(nodes[5].number({5.0, 10.0}));
  CHECK(reading.found() ==
        Texts{"f.json#/2 number_not_above", "f.json#/4 number_too_small", "f.json#/5 number_too_large"});
}

TEST_CASE("ids are lower case letters, digits and hyphens") {
  Reading reading(R"(["school-a", "4-oost", "School", "-a", "a b", "ground_level", ""])");
  std::size_t good = 0;
  for (const JsonNode& node : reading.root.elements()) good += node.id() ? 1U : 0U;
  CHECK(good == 2);
  CHECK(reading.found() == Texts{"f.json#/2 bad_id", "f.json#/3 bad_id", "f.json#/4 bad_id",
                                 "f.json#/5 bad_id", "f.json#/6 text_empty"});
}

TEST_CASE("a value outside a list of choices is reported with the choices") {
  Reading reading(R"(["indor", "x"])");
  const auto nodes = reading.root.elements();
  CHECK_FALSE(nodes[0].choice({"indoor", "outdoor"}));
  CHECK_FALSE(nodes[1].choice({"indoor", "outdoor"}));
  CHECK(reading.found() == Texts{"f.json#/0 unknown_choice_near", "f.json#/1 unknown_choice"});
  CHECK(value_in(reading.problems[1], "known") == "indoor, outdoor");
}

TEST_CASE("an interval is a number or low, mid and high in that order") {
  Reading reading(R"([2, {"low": 1, "mid": 2, "high": 3}, {"low": 3, "mid": 2, "high": 1},
                      {"mid": 2}, {"low": -1, "mid": 0, "high": 1}, "2", {"low": 1, "mid": 1, "high": 1, "max": 2}])");
  const auto nodes = reading.root.elements();
  CHECK(nodes[0].interval() == Interval{2, 2, 2});
  CHECK(nodes[1].interval() == Interval{1, 2, 3});
  for (std::size_t i = 2; i < 6; ++i) CHECK_FALSE(nodes[i].interval(not_negative));
  CHECK(nodes[6].interval() == Interval{1, 1, 1});
  CHECK(reading.found() == Texts{"f.json#/2 interval_order", "f.json#/3 missing_key", "f.json#/3 missing_key",
                                 "f.json#/4/low number_negative", "f.json#/5 expected_interval",
                                 "f.json#/6/max unknown_key"});
}

TEST_CASE("an age band has two whole ages that rise") {
  Reading reading("[[4, 11], [0, 100], [11, 4], [0, 101], [4], [0.5, 3], 4]");
  const auto nodes = reading.root.elements();
  CHECK(nodes[0].age_band() == AgeBand{4, 11});
  CHECK(nodes[1].age_band() == AgeBand{0, 100});
  for (std::size_t i = 2; i < nodes.size(); ++i) CHECK_FALSE(nodes[i].age_band());
  CHECK(reading.found() == Texts{"f.json#/2 age_band_order", "f.json#/3/1 number_too_large",
                                 "f.json#/4 age_band_form", "f.json#/5/0 number_not_whole",
                                 "f.json#/6 expected_list"});
}

TEST_CASE("reading on in what is absent or broken stays silent") {
  Reading reading(R"({"a": 1})");
  {
    JsonObject object(reading.root);
    CHECK_FALSE(object.optional("b").object().required("c").number());
    CHECK(object.optional("b").elements().empty());
    // An object was expected here; what it should hold is not missed on top of that.
    CHECK_FALSE(object.required("a").object().required("c").number());
  }
  CHECK(reading.found() == Texts{"f.json#/a expected_object"});
}

TEST_CASE("an object that is a map gives its members in order, without the note") {
  Reading reading(R"({"low_income": 1, "note": "x", "age_65_plus": 2})");
  {
    JsonObject object(reading.root);
    const auto members = object.members();
    REQUIRE(members.size() == 2);
    CHECK(members[0].first == "low_income");
    CHECK(members[1].second.number() == 2.0);
  }
  CHECK(reading.found() == Texts{});
}

TEST_CASE("problems of several files come together in one list") {
  std::vector<Problem> problems;
  const JsonNode one = read_json("{\"a\": 1", "one.json", problems);
  const JsonNode other = read_json("-1", "other.json", problems);
  CHECK_FALSE(one.number());
  CHECK_FALSE(other.number(not_negative));
  CHECK(listed(problems) == Texts{"one.json:1:8 json_ends_early", "other.json# number_negative"});
}

}  // namespace
}  // namespace voorzien::io
