// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "io/json/provenance_reader.hpp"
#include "io/json/provenance_writer.hpp"
#include "tests/io/json/problem_list.hpp"

namespace voorzien::io {
namespace {

using Texts = std::vector<std::string>;

const std::vector<Source> known = {{"cbs", "CBS", "Kerncijfers", 2022, "", ""}};

std::optional<SourcedValue> read(const std::string& text, std::vector<Problem>& problems) {
  return read_sourced_value(read_json(text, "f.json", problems), not_negative, known);
}

TEST_CASE("a sourced value carries source and status") {
  std::vector<Problem> problems;
  const auto value =
      read(R"({"value": {"low": 1, "mid": 2, "high": 4}, "source": "cbs", "status": "published"})", problems);
  REQUIRE(value);
  CHECK(value->value == Interval{1, 2, 4});
  CHECK(value->provenance == Provenance{"cbs", Status::published});
  CHECK(listed(problems) == Texts{});
}

TEST_CASE("without a status a value is an assumption") {
  std::vector<Problem> problems;
  CHECK(read(R"({"value": 1})", problems)->provenance == Provenance{"", Status::assumption});
  CHECK(read(R"({"value": 1, "source": null, "status": "assumption"})", problems)->provenance ==
        Provenance{"", Status::assumption});
  CHECK(listed(problems) == Texts{});
}

TEST_CASE("a source that is not in the list is a problem that names the nearest") {
  std::vector<Problem> problems;
  read(R"({"value": 1, "source": "cbss", "status": "published"})", problems);
  CHECK(listed(problems) == Texts{"f.json#/source unknown_source_near"});
}

TEST_CASE("what claims to be published names its source") {
  std::vector<Problem> problems;
  read(R"({"value": 1, "source": null, "status": "published"})", problems);
  read(R"({"value": 1, "status": "secondary"})", problems);
  read(R"({"value": 1, "status": "derived"})", problems);
  CHECK(listed(problems) == Texts{"f.json# status_without_source", "f.json# status_without_source"});
}

TEST_CASE("a status outside the list is a problem") {
  std::vector<Problem> problems;
  read(R"({"value": 1, "status": "certain"})", problems);
  CHECK(listed(problems) == Texts{"f.json#/status unknown_choice"});
}

TEST_CASE("sources are ordered by id and may not share one") {
  std::vector<Problem> problems;
  const auto sources = read_sources(read_json(
      R"([{"id": "b", "organisation": "O", "title": "T", "year": null, "url": null},
          {"id": "a", "organisation": "O", "title": "T", "year": 2020, "licence": "CC0-1.0"},
          {"id": "b", "organisation": "O", "title": "U"}])",
      "f.json", problems));
  REQUIRE(sources.size() == 2);
  CHECK(sources[0].id == "a");
  CHECK(sources[0].year == 2020);
  CHECK_FALSE(sources[1].year.has_value());
  CHECK(listed(problems) == Texts{"f.json#/2 duplicate_source"});
}

TEST_CASE("one source id for two publications is a problem") {
  std::vector<Problem> problems;
  const JsonNode place = read_json("[]", "f.json", problems);
  CHECK(joined_sources(known, known, place).size() == 1);
  CHECK(listed(problems) == Texts{});
  joined_sources(known, {{"cbs", "CBS", "Iets anders", 2023, "", ""}}, place);
  CHECK(listed(problems) == Texts{"f.json# source_conflict"});
}

TEST_CASE("a sourced value that was written reads back the same") {
  const SourcedValue value{{0.1, 1.0 / 3.0, 1e22}, {"cbs", Status::secondary}};
  JsonWriter writer;
  write_sourced_value(writer, value);
  std::vector<Problem> problems;
  const auto back = read(writer.result(), problems);
  REQUIRE(back);
  CHECK(back->value == value.value);
  CHECK(back->provenance == value.provenance);
}

TEST_CASE("texts with quotes, line ends and control characters are written as JSON") {
  const std::string text = "een \"wijk\"\\\n\t\x01 één";
  JsonWriter writer;
  writer.begin_array();
  writer.text(text);
  writer.end();
  std::vector<Problem> problems;
  CHECK(read_json(writer.result(), "f.json", problems).elements().at(0).text() == text);
  CHECK(listed(problems) == Texts{});
}

TEST_CASE("short lists stand on one line, objects in lists on lines of their own") {
  JsonWriter writer;
  writer.begin_object();
  writer.key("years");
  writer.begin_array();
  writer.number(2022);
  writer.number(0.5);
  writer.end();
  writer.key("empty");
  writer.begin_object();
  writer.end();
  writer.key("seed");
  writer.natural_number(18446744073709551615U);
  writer.end();
  CHECK(writer.result() ==
        "{\n  \"years\": [2022, 0.5],\n  \"empty\": {},\n  \"seed\": 18446744073709551615\n}\n");
}

}  // namespace
}  // namespace voorzien::io
