// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>
#include <limits>

#include "io/json/json_value.hpp"
#include "tests/io/json/problem_list.hpp"

namespace voorzien::io {
namespace {

using Texts = std::vector<std::string>;

Texts problems_in(const std::string& text) {
  std::vector<Problem> problems;
  const JsonValue value = parse_json(text, "f.json", problems);
  return listed(problems);
}

JsonValue parsed(const std::string& text) {
  std::vector<Problem> problems;
  JsonValue value = parse_json(text, "f.json", problems);
  REQUIRE(listed(problems) == Texts{});
  return value;
}

TEST_CASE("values of every kind are read") {
  const JsonValue value = parsed(R"({"a": [1, -2.5, true, null], "b": "tekst"})");
  REQUIRE(value.keys == Texts{"a", "b"});
  const JsonValue& list = value.elements[0];
  REQUIRE(list.elements.size() == 4);
  CHECK(list.elements[0].natural == std::uint64_t{1});
  CHECK(list.elements[1].number == -2.5);
  CHECK_FALSE(list.elements[1].natural.has_value());
  CHECK(list.elements[2].truth);
  CHECK(list.elements[3].kind == JsonKind::null);
  CHECK(value.elements[1].text == "tekst");
}

TEST_CASE("the largest whole number is read exactly") {
  CHECK(parsed("18446744073709551615").natural == std::numeric_limits<std::uint64_t>::max());
}

TEST_CASE("a byte order mark is passed over") { CHECK(parsed("\xEF\xBB\xBF{\"a\": 1}").keys == Texts{"a"}); }

TEST_CASE("broken JSON is explained at its line and column") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"", "f.json:1:1 json_empty"},
      {" \n ", "f.json:1:1 json_empty"},
      {"{\n  \"a\": 1", "f.json:2:9 json_ends_early"},
      {"[1, 2", "f.json:1:6 json_ends_early"},
      {"{\"a\": 1,\n}", "f.json:2:1 json_comma_too_many"},
      {"[1, 2, ]", "f.json:1:8 json_comma_too_many"},
      {"{\"a\": 1\n \"b\": 2}", "f.json:2:2 json_comma_missing"},
      {"{\"a\": \"x \\\" y\" \"b\": 2}", "f.json:1:16 json_comma_missing"},
      {"[1 2]", "f.json:1:4 json_comma_missing"},
      {"[{} {}]", "f.json:1:5 json_comma_missing"},
      {"{\"a\": NaN}", "f.json:1:7 json_not_a_number"},
      {"{\"a\": Infinity}", "f.json:1:7 json_not_a_number"},
      {"[-Infinity]", "f.json:1:2 json_not_a_number"},
      {"{'a': 1}", "f.json:1:2 json_wrong_quotes"},
      {"{\xE2\x80\x9C"
       "a\xE2\x80\x9D: 1}",
       "f.json:1:2 json_wrong_quotes"},
      {"{\"a\": 1} // note", "f.json:1:10 json_comment"},
      {"{a: 1}", "f.json:1:2 json_word_without_quotes"},
      {"{\"a\": yes}", "f.json:1:7 json_word_without_quotes"},
      {"{\"a\": 007}", "f.json:1:7 json_bad_number"},
      {"{\"a\": 1,5}", "f.json:1:9 json_bad_number"},
      {"[.5]", "f.json:1:2 json_bad_number"},
      {"{\"a\": \"x\n\"}", "f.json:1:9 json_text_not_closed"},
      {"{\"a\" 1}", "f.json:1:6 json_comma_missing"},
      {"{\"a\": 1}}", "f.json:1:9 json_unexpected"},
      {"{\"\xC3\xA9\xC3\xA9n\": ?}", "f.json:1:9 json_unexpected"},
  }));
  CAPTURE(text);
  CHECK(problems_in(text) == Texts{expected});
}

TEST_CASE("a number no double can hold is a problem") {
  CHECK(problems_in("{\"a\": 1e400}") == Texts{"f.json:1:7 number_too_large_to_hold"});
}

TEST_CASE("a key written twice is reported and the first one counts") {
  std::vector<Problem> problems;
  const JsonValue value = parse_json(R"({"a": {"b": 1, "c": 2, "b": 3}})", "f.json", problems);
  CHECK(listed(problems) == Texts{"f.json#/a/b duplicate_key"});
  CHECK(value.elements[0].keys == Texts{"b", "c"});
  CHECK(value.elements[0].elements[0].number == 1.0);
}

TEST_CASE("keys with a slash or a tilde are escaped in the place") {
  CHECK(problems_in(R"({"a/b~c": {"d": 1, "d": 1}})") == Texts{"f.json#/a~1b~0c/d duplicate_key"});
}

TEST_CASE("nesting is limited, however deep the text goes") {
  CHECK(problems_in(std::string(64, '[') + std::string(64, ']')) == Texts{});
  const Texts problems = problems_in(std::string(200'000, '['));
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].substr(problems[0].size() - 13) == "json_too_deep");
}

TEST_CASE("text that is not UTF-8 is broken JSON, not a crash") {
  CHECK(problems_in("{\"a\": \"\xFF\"}").size() == 1);
}

}  // namespace
}  // namespace voorzien::io
